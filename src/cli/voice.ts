/** Says on standard error what went wrong. */
export const complain = (message: string): void => void process.stderr.write(`rapporteur: ${message}\n`);
