import { type Command, InvalidArgumentError, Option } from "commander";

interface Options {
  readonly ledger?: string;
  readonly every: number;
  readonly once?: true;
  readonly recheck: number;
  readonly memory?: string;
  readonly outlet?: string;
  readonly codebook: string;
  readonly places?: string;
  readonly by?: string;
  readonly allowPrivate?: true;
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of "90s", "15m", "2h", "1d". */
function duration(words: string): number {
  const [, number, unit] = /^(\d{1,6})([smhd])$/.exec(words.trim()) ?? [];
  const milliseconds = Number(number) * (units[unit ?? ""] ?? Number.NaN);
  if (!(milliseconds >= 60_000 && milliseconds <= 30 * 86_400_000))
    throw new InvalidArgumentError("Write a time from a minute to 30 days: 15m, 2h, 1d.");
  return milliseconds;
}

/** `rapporteur watch`. */
export function addWatchCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("watch")
    .summary("take what feeds announce into a ledger")
    .description(
      "Asks RSS, Atom, RDF and JSON feeds what is new, fetches the pages politely and reads them into a ledger. A page whose words have changed becomes a second report under the same address.",
    )
    .argument("<feeds...>", "addresses of feeds")
    .option(
      "--ledger <path>",
      "a file or a postgres:// address (default: rapporteur.sqlite, made when it is not there)",
    )
    .addOption(
      new Option("--every <time>", "time between two rounds: 15m, 2h, 1d")
        .argParser(duration)
        .default(15 * 60_000, "15m"),
    )
    .option("--once", "one round, then end")
    .addOption(
      new Option("--recheck <time>", "look again at a page still in its feed after this time")
        .argParser(duration)
        .default(6 * 3_600_000, "6h"),
    )
    .option("--memory <file>", "what was seen already (default: beside the ledger, with .watch.json at its end)")
    .option("--outlet <name>", "who printed it; wins over what the pages say")
    .option("--codebook <path>", "codebook to code by: a folder, or the name of a shipped one", "conflict")
    .option("--places <file>", "a project's own places, as CSV or GeoJSON")
    .option("--by <name>", "who adds them (default: the name of this account)")
    .option("--allow-private", "fetch from addresses of private networks too")
    .addHelpText(
      "after",
      `
One line a report on standard output: its id, "new" or "changed", address and
title. Ctrl-C ends it; the next run goes on from there.

Examples:
  rapporteur watch https://news.example/rss --ledger war.sqlite
  rapporteur watch https://a.example/rss https://b.example/atom --every 1h
  rapporteur watch https://news.example/rss --once

Exit code: 0 stopped, or one round went well; 1 something could not be fetched
in the one round asked for; 2 wrong usage.`,
    )
    .action(async (feeds: string[], options: Options) => {
      const { watchCommand } = await import("../watch-run.ts");
      finish(
        await watchCommand({
          feeds,
          ledger: options.ledger,
          every: options.once === true ? null : options.every,
          recheck: options.recheck,
          memory: options.memory ?? null,
          given: options.outlet === undefined ? {} : { outlet: options.outlet },
          codebook: options.codebook,
          places: options.places ?? null,
          by: options.by ?? null,
          options: { allowPrivate: options.allowPrivate === true },
        }),
      );
    });
}
