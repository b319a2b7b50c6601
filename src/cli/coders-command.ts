// Not by way of the whole API: accounts need neither routes nor models, and a command should start at once.
import { keepBearer } from "../api/access/bearer.ts";
import { isCoderName } from "../api/access/names.ts";
import { hashOfPassword, passwordFault } from "../api/access/secrets.ts";
import { type Accounts, LedgerError, ledgerUrl, openLedger, type Role } from "../ledger/index.ts";
import { askPassword } from "./password.ts";
import { accountName } from "./account.ts";
import { complain } from "./voice.ts";

/** Under whose name the command line changes accounts. */
const by = accountName();

async function withAccounts(url: string | null, use: (accounts: Accounts) => Promise<number>): Promise<number> {
  try {
    const ledger = await openLedger(ledgerUrl(url ?? undefined, process.env));
    try {
      return await use(ledger.accounts);
    } finally {
      await ledger.close();
    }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    complain(error.message);
    return 1;
  }
}

async function newPassword(name: string): Promise<string | null> {
  const password = await askPassword(`Password for ${name}: `);
  const fault = password === null ? "none was given" : passwordFault(password, name);
  if (fault === null) return password;
  complain(`this password will not do: ${fault}; take a few words that do not belong together`);
  return null;
}

/** Adds a coder. The exit code: 0, or 1 when the name is taken or the password will not do. */
export const addCoder = ({
  ledger,
  name,
  role,
}: {
  readonly ledger: string | null;
  readonly name: string;
  readonly role: Role;
}): Promise<number> =>
  withAccounts(ledger, async (accounts) => {
    if (!isCoderName(name)) {
      complain(`“${name}” will not do as a name; write 1 to 80 letters, digits, spaces, . _ @ ' -`);
      return 1;
    }
    if ((await accounts.find(name)) !== null) {
      complain(`there is a coder ${name} already; change them with "rapporteur coders set"`);
      return 1;
    }
    const password = await newPassword(name);
    if (password === null) return 1;
    await accounts.save({ name, role, disabled: false, passwordHash: await hashOfPassword(password) }, by);
    complain(`${name} is ${role} now`);
    return 0;
  });

/** One coder a line: name, role, and whether shut out, with tabs between. */
export const listCoders = (ledger: string | null): Promise<number> =>
  withAccounts(ledger, async (accounts) => {
    for (const { name, role, disabled } of await accounts.list())
      console.log(`${name}\t${role}${disabled ? "\tshut out" : ""}`);
    return 0;
  });

/** Changes what is not null. */
export const setCoder = ({
  ledger,
  name,
  role,
  password,
  disabled,
}: {
  readonly ledger: string | null;
  readonly name: string;
  readonly role: Role | null;
  readonly password: boolean;
  readonly disabled: boolean | null;
}): Promise<number> =>
  withAccounts(ledger, async (accounts) => {
    const found = await known(accounts, name);
    if (found === null) return 1;
    const fresh = password ? await newPassword(name) : null;
    if (password && fresh === null) return 1;
    const coder = { name: found.name, role: role ?? found.role, disabled: disabled ?? found.disabled };
    await accounts.save(
      { ...coder, passwordHash: fresh === null ? found.passwordHash : await hashOfPassword(fresh) },
      by,
    );
    complain(`${coder.name} is ${coder.disabled ? "shut out" : coder.role} now`);
    return 0;
  });

/** Prints a token. */
export const makeToken = ({
  ledger,
  name,
  write,
  days,
}: {
  readonly ledger: string | null;
  readonly name: string;
  readonly write: boolean;
  readonly days: number;
}): Promise<number> =>
  withAccounts(ledger, async (accounts) => {
    const found = await known(accounts, name);
    if (found === null) return 1;
    const { token, expiresAt } = await keepBearer(accounts, found.name, { write, days, now: new Date(), by });
    console.log(token);
    complain(
      `${write ? "writes and reads" : "only reads"} as ${found.name} until ${expiresAt.slice(0, 10)}; it is not shown again`,
    );
    return 0;
  });

async function known(accounts: Accounts, name: string): ReturnType<Accounts["find"]> {
  const found = await accounts.find(name);
  if (found === null) {
    const names = (await accounts.list()).map((coder) => coder.name);
    complain(
      `there is no coder ${name}; ${names.length === 0 ? "there is none yet" : `there are ${names.join(", ")}`}`,
    );
  }
  return found;
}
