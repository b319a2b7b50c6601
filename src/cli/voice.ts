/** Says on standard error what went wrong. */
export const complain = (message: string): void => void process.stderr.write(`rapporteur: ${message}\n`);

/** Says on standard error what is good to know. */
export const tell = (message: string): void => void process.stderr.write(`${message}\n`);
