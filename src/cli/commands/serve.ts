import { type Command, InvalidArgumentError } from "commander";

interface ServeOptions {
  readonly ledger?: string;
  readonly port: number;
  readonly host?: string;
  readonly team?: true;
  readonly address?: URL;
  readonly coder?: string;
  readonly codebook: string;
  readonly codebooks?: string;
  readonly threads?: number;
  readonly fetch: boolean;
  readonly open?: true;
}

function port(words: string): number {
  const number = Number(words);
  if (!/^\d{1,5}$/.test(words) || number > 65_535) throw new InvalidArgumentError("Give a number from 0 to 65535.");
  return number;
}

function threads(words: string): number {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new InvalidArgumentError("Give a number from 1 to 64.");
  return number;
}

function address(words: string): URL {
  const url = URL.parse(words);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== "/")
    throw new InvalidArgumentError("Write it as https://reports.example.org");
  return url;
}

/** `rapporteur serve`. */
export function addServeCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("serve")
    .summary("open a ledger in the browser")
    .description(
      "Opens a ledger in the browser and answers programs at /api. Only this machine is let in, and only with the address that is printed, unless --team is given.",
    )
    .option(
      "--ledger <url>",
      "ledger: a SQLite file or a postgres:// URL (default: RAPPORTEUR_DATABASE_URL, else rapporteur.sqlite)",
    )
    .option("--port <n>", "port to listen on; 0 for any free one", port, 4747)
    .option(
      "--host <name>",
      "address to listen on; other than this machine's own only with --team (default: 127.0.0.1)",
    )
    .option("--team", "let coders in by name and password (see rapporteur coders --help)")
    .option(
      "--address <url>",
      "how browsers reach it behind a proxy that encrypts: https://reports.example.org",
      address,
    )
    .option("--coder <name>", "under whose name decisions stand without --team (default: your name on this machine)")
    .option(
      "--codebook <path>",
      "codebook that the ledger begins with: a folder, or the name of a shipped one",
      "conflict",
    )
    .option("--codebooks <folder>", "where edited codebooks are saved (default: beside a SQLite ledger)")
    .option("--threads <n>", "files to read at once (default: one for each processor, up to 4)", threads)
    .option("--no-fetch", "never fetch pages of the web, even when a coder hands in their URLs")
    .option("--open", "open the browser")
    .addHelpText(
      "after",
      `
The printed address holds a token that works once, for a quarter of an hour;
press Enter for a fresh one. Ctrl-C stops.

For a team, make the first admin before:
  rapporteur coders add Mariam --role admin --ledger war.sqlite
  rapporteur serve --ledger war.sqlite --team --host 0.0.0.0

Passwords must not travel in the clear: put a proxy that encrypts before it and
name its address with --address.

Examples:
  rapporteur serve --open
  rapporteur serve --ledger war.sqlite --port 0

Exit code: 0 stopped; 1 could not start.`,
    )
    .action(async (options: ServeOptions) => {
      const { serveCommand } = await import("../serve-command.ts");
      const { ledger, host, address, coder, codebooks, threads, ...rest } = options;
      finish(
        await serveCommand({
          ledger: ledger ?? null,
          host: host ?? null,
          port: rest.port,
          team: rest.team === true,
          address: address ?? null,
          coder: coder ?? null,
          codebook: rest.codebook,
          codebooks: codebooks ?? null,
          threads: threads ?? null,
          fetch: rest.fetch,
          open: rest.open === true,
        }),
      );
    });
}
