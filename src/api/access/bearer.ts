import type { Accounts } from "../../ledger/index.ts";
import type { Signed } from "./access.ts";
import { hashOfSecret, newSecret } from "./secrets.ts";

/** What tokens are for, as the ledger keeps it. */
export const purposes = { session: "session", read: "token that reads", write: "token that writes" } as const;

/** Who a program's token speaks for. */
export async function bearerOf(
  accounts: Pick<Accounts, "findToken">,
  secret: string,
  now: Date,
): Promise<Signed | null> {
  const found = await accounts.findToken(hashOfSecret(secret), now.toISOString());
  if (found === null || found.purpose === purposes.session) return null;
  const { coder, purpose, expiresAt } = found;
  return { coder, by: "token", mayWrite: purpose === purposes.write, expiresAt };
}

/** A token in a coder's name. The ledger keeps its hash, which is also its id; the token itself is given out this once. */
export async function keepBearer(
  accounts: Pick<Accounts, "keepToken">,
  coder: string,
  {
    write,
    days,
    now,
    by,
    until = null,
  }: {
    readonly write: boolean;
    readonly days: number;
    readonly now: Date;
    /** Who makes it, as the ledger keeps it. */
    readonly by: string;
    /** It holds no longer than this: one made with a token does not outlive that. */
    readonly until?: string | null;
  },
): Promise<{ readonly id: string; readonly token: string; readonly write: boolean; readonly expiresAt: string }> {
  const token = newSecret();
  const id = hashOfSecret(token);
  const wished = new Date(now.getTime() + days * 24 * 3600 * 1000).toISOString();
  const expiresAt = until !== null && until < wished ? until : wished;
  await accounts.keepToken({ hash: id, coder, expiresAt, purpose: write ? purposes.write : purposes.read }, by);
  return { id, token, write, expiresAt };
}
