import type { Accounts } from "../../ledger/index.ts";
import type { Signed } from "./access.ts";
import { hashOfSecret } from "./secrets.ts";

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
