import { type Command, InvalidArgumentError, Option } from "commander";
import type { Role } from "../../ledger/index.ts";

const roles: readonly Role[] = ["reader", "coder", "reviewer", "admin"];

interface WithLedger {
  readonly ledger?: string;
}

interface Changing extends WithLedger {
  readonly role?: Role;
  readonly password?: true;
  readonly disable?: true;
  readonly enable?: true;
}

interface TokenOptions extends WithLedger {
  readonly write?: true;
  readonly days: number;
}

function days(words: string): number {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 1 || number > 366)
    throw new InvalidArgumentError("Give a number from 1 to 366.");
  return number;
}

const withLedger = (command: Command): Command =>
  command.option(
    "--ledger <url>",
    "ledger: a SQLite file or a postgres:// URL (default: RAPPORTEUR_DATABASE_URL, else rapporteur.sqlite)",
  );
const roleOption = (): Option => new Option("--role <role>", "what the coder may do").choices(roles);

const example = (line: string): string => `
Example:
  ${line}

Exit code: 0 done; 1 not (standard error says why); 2 wrong usage.`;

/** `rapporteur coders`. */
export function addCodersCommand(program: Command, finish: (exitCode: number) => void): void {
  const coders = program
    .command("coders")
    .summary("look after the accounts of a team")
    .description("Looks after the people who work on a ledger, for rapporteur serve --team.")
    .addHelpText(
      "after",
      `
Roles, each of which may do what those before it may:
  reader     see everything, take data out
  coder      hand in reports, decide
  reviewer   see where codings differ
  admin      forget reports, save the codebook, look after coders

A password is asked for on the terminal, without showing it, or taken from the
first line of standard input. It is stored as a hash (scrypt); nobody can read it.

Examples:
  rapporteur coders add Mariam --role admin --ledger war.sqlite
  rapporteur coders list --ledger war.sqlite
  rapporteur coders set Tom --disable --ledger war.sqlite
  rapporteur coders token Ines --days 30 --ledger war.sqlite`,
    );

  withLedger(coders.command("add"))
    .description("Adds a coder.")
    .argument("<name>", "name; it stands beside every decision, for good")
    .addOption(roleOption().default("coder"))
    .addHelpText("after", example("rapporteur coders add Mariam --role admin --ledger war.sqlite"))
    .action(async (name: string, { ledger, role }: WithLedger & { readonly role: Role }) => {
      const { addCoder } = await import("../coders-command.ts");
      finish(await addCoder({ ledger: ledger ?? null, name, role }));
    });

  withLedger(coders.command("list"))
    .description("Lists the coders with their roles.")
    .addHelpText("after", example("rapporteur coders list --ledger war.sqlite"))
    .action(async ({ ledger }: WithLedger) => {
      const { listCoders } = await import("../coders-command.ts");
      finish(await listCoders(ledger ?? null));
    });

  withLedger(coders.command("set"))
    .description("Changes a coder's role or password, shuts one out or lets one in again. What they decided stays.")
    .argument("<name>", "name of the coder")
    .addOption(roleOption())
    .option("--password", "ask for a new password")
    .addOption(new Option("--disable", "shut out").conflicts("enable"))
    .option("--enable", "let in again")
    .addHelpText("after", example("rapporteur coders set Tom --disable --ledger war.sqlite"))
    .action(async (name: string, options: Changing, command: Command) => {
      const disabled = options.disable === true ? true : options.enable === true ? false : null;
      if (options.role === undefined && options.password === undefined && disabled === null)
        command.error("error: say what to change: --role, --password, --disable or --enable");
      const { setCoder } = await import("../coders-command.ts");
      finish(
        await setCoder({
          ledger: options.ledger ?? null,
          name,
          role: options.role ?? null,
          password: options.password === true,
          disabled,
        }),
      );
    });

  withLedger(coders.command("token"))
    .description("Prints a token with which a program asks in a coder's name. It is shown this once.")
    .argument("<name>", "name of the coder")
    .option("--write", "it may do whatever its coder may; else it only reads")
    .option("--days <n>", "how long it holds", days, 90)
    .addHelpText("after", example("rapporteur coders token Ines --days 30 --ledger war.sqlite"))
    .action(async (name: string, options: TokenOptions) => {
      const { makeToken } = await import("../coders-command.ts");
      finish(
        await makeToken({ ledger: options.ledger ?? null, name, write: options.write === true, days: options.days }),
      );
    });
}
