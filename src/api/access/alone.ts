import { Fault } from "../fault.ts";
import type { Accounts } from "../../ledger/index.ts";
import type { Access, Signed } from "./access.ts";
import { hashOfSecret, newSecret, same } from "./secrets.ts";
import { bearerOf } from "./bearer.ts";

export interface AloneSettings {
  /** Under whose name decisions stand. */
  readonly coder: string;
  readonly now: () => Date;
  /** For tokens of programs. */
  readonly accounts: Pick<Accounts, "findToken">;
  /** How long a printed token may lie about, in milliseconds. */
  readonly tokenLife?: number;
}

/** Access of one person on their own machine. */
export interface AloneAccess extends Access {
  readonly mode: "alone";
  /** A fresh one-time token for the printed address; the one before, if unused, is void. */
  readonly newToken: () => string;
}

const quarterHour = 15 * 60 * 1000;
const sessionLife = 30 * 24 * 3600 * 1000;

/** Whoever has the token that the command line printed is the admin of this ledger, until the program ends. */
export function aloneAccess({ coder, now, accounts, tokenLife = quarterHour }: AloneSettings): AloneAccess {
  let token: { readonly secret: string; readonly until: number } | null = null;
  const sessions = new Map<string, Signed>();
  const refused = (): Fault =>
    new Fault("wrong-token", "This token is wrong, used or expired.", {
      what: "token",
      todo: "Open the address that `rapporteur serve` printed last; press Enter there for a fresh one.",
    });
  return {
    mode: "alone",
    newToken() {
      token = { secret: newSecret(), until: now().getTime() + tokenLife };
      return token.secret;
    },
    async signedBy(secret, by) {
      if (by === "token") return bearerOf(accounts, secret, now());
      const signed = sessions.get(hashOfSecret(secret));
      return signed !== undefined && signed.expiresAt > now().toISOString() ? signed : null;
    },
    async begin(shown) {
      const printed = token;
      if (!("token" in shown) || printed === null) throw refused();
      if (!same(shown.token, printed.secret) || printed.until < now().getTime()) throw refused();
      token = null;
      const secret = newSecret();
      const signed: Signed = {
        coder: { name: coder, role: "admin", disabled: false },
        by: "page",
        mayWrite: true,
        expiresAt: new Date(now().getTime() + sessionLife).toISOString(),
      };
      sessions.set(hashOfSecret(secret), signed);
      return { secret, signed };
    },
    async end(secret) {
      sessions.delete(hashOfSecret(secret));
    },
  };
}
