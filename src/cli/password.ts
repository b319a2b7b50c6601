import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** A password from the terminal, without showing it, or from the first line of standard input. Null when there is none. */
export async function askPassword(question: string): Promise<string | null> {
  const terminal = process.stdin.isTTY;
  if (terminal) process.stderr.write(question);
  // What is typed is echoed by whom it is written to: here, to nobody.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
  try {
    return await new Promise<string | null>((resolve) => {
      lines.once("line", (line) => resolve(line === "" ? null : line));
      lines.once("close", () => resolve(null));
      lines.once("SIGINT", () => resolve(null));
    });
  } finally {
    lines.close();
    if (terminal) process.stderr.write("\n");
  }
}
