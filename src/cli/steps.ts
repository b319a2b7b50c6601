const silentFor = 2000;
const every = 500;

/** Says on standard error how far a long step is, once it has taken two seconds. `of` 0: nobody knows how much there is. */
export class Steps {
  private readonly started = performance.now();
  private readonly terminal = process.stderr.isTTY;
  private readonly what: string;
  private said = 0;

  constructor(what: string) {
    this.what = what;
  }

  readonly tell = (done: number, of: number): void => {
    const now = performance.now();
    if (now - this.started < silentFor || now - this.said < (this.terminal ? every : every * 20)) return;
    this.said = now;
    const words = `${done}${of === 0 ? "" : ` of ${of}`} ${this.what}`;
    process.stderr.write(this.terminal ? `\r\u001b[2K${words}` : `${words}\n`);
  };

  /** Takes the line off the terminal again. */
  end(): void {
    if (this.said > 0 && this.terminal) process.stderr.write("\r\u001b[2K");
  }
}
