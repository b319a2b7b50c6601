const silentFor = 2000;
const every = 500;

/** Says on standard error how far a run is, once it has taken two seconds: in place on a terminal, else a line each ten seconds. */
export class Progress {
  private readonly started = performance.now();
  private said = 0;
  private readonly terminal = process.stderr.isTTY;

  /** Call after each report. `files` of `all` are finished. */
  tell(reports: number, files: number, all: number): void {
    const now = performance.now();
    if (now - this.started < silentFor || now - this.said < (this.terminal ? every : every * 20)) return;
    this.said = now;
    const rate = (reports / (now - this.started)) * 1000;
    const words = `${reports} ${reports === 1 ? "report" : "reports"} read, ${files} of ${all} files, ${rate.toFixed(rate < 10 ? 1 : 0)} reports a second`;
    process.stderr.write(this.terminal ? `\r\u001b[2K${words}` : `${words}\n`);
  }

  /** Takes the line off the terminal again. */
  end(): void {
    if (this.said > 0 && this.terminal) process.stderr.write("\r\u001b[2K");
  }
}
