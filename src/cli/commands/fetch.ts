import { type Command, InvalidArgumentError } from "commander";

interface Options {
  readonly urls?: string;
  readonly to: string;
  readonly again?: true;
  readonly pause: number;
  readonly allowPrivate?: true;
}

function seconds(words: string): number {
  const number = Number(words);
  if (words.trim() === "" || !(number >= 0 && number <= 600))
    throw new InvalidArgumentError("Give seconds from 0 to 600.");
  return number;
}

/** `rapporteur fetch`. */
export function addFetchCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("fetch")
    .summary("save pages of the web to a folder")
    .description(
      "Fetches pages politely and saves them to a folder as they were sent, with their headers: one request at a time to a host, with pauses, where its robots.txt allows it. What is in the folder is not fetched again.",
    )
    .argument("[urls...]", "pages to fetch")
    .option("--urls <file>", "further pages: URLs, one a line")
    .option("--to <folder>", "folder to save to; made when it is not there", "pages")
    .option("--again", "ask whether pages in the folder have changed; a new version is saved beside the old one")
    .option("--pause <seconds>", "pause between two requests to one host", seconds, 1)
    .option("--allow-private", "fetch from addresses of private networks too")
    .addHelpText(
      "after",
      `
The folder can be read: rapporteur read pages/. Its list, pages.log, says what
became of each URL and when. A run that was cut off is taken up by the same
command.

Examples:
  rapporteur fetch https://news.example/ten-die --to pages
  rapporteur fetch --urls herat.txt --to herat
  rapporteur fetch --urls herat.txt --to herat --again

Exit code: 0 all is there; 1 something could not be fetched (it is named on
standard error); 2 wrong usage.`,
    )
    .action(async (urls: string[], options: Options, command: Command) => {
      if (urls.length === 0 && options.urls === undefined) command.error("error: name a URL, or a list with --urls");
      const { fetchCommand } = await import("../fetch-run.ts");
      finish(
        await fetchCommand({
          urls,
          list: options.urls ?? null,
          folder: options.to,
          again: options.again === true,
          options: { pause: options.pause * 1000, allowPrivate: options.allowPrivate === true },
        }),
      );
    });
}
