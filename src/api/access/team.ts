import { Fault } from "../fault.ts";
import type { Accounts } from "../../ledger/index.ts";
import type { Access } from "./access.ts";
import { Attempts } from "./attempts.ts";
import { bearerOf, purposes } from "./bearer.ts";
import { hashOfPassword, hashOfSecret, newSecret, passwordFits } from "./secrets.ts";

const week = 7 * 24 * 3600 * 1000;

/** Access of a team: names and passwords of the ledger's accounts. */
export function teamAccess({ accounts, now }: { readonly accounts: Accounts; readonly now: () => Date }): Access {
  const attempts = new Attempts(() => now().getTime());
  // An unknown name costs as much time as a wrong password.
  let nobodys: Promise<string> | undefined;
  return {
    mode: "team",
    async signedBy(secret, by) {
      if (by === "token") return bearerOf(accounts, secret, now());
      const found = await accounts.findToken(hashOfSecret(secret), now().toISOString());
      if (found === null || found.purpose !== purposes.session) return null;
      return { coder: found.coder, by, mayWrite: true, expiresAt: found.expiresAt };
    },
    async begin(shown, from) {
      if (!("name" in shown)) throw wrong();
      const wait = attempts.wait(shown.name, from);
      if (wait > 0)
        throw new Fault("too-often", `Too many attempts; wait ${Math.ceil(wait / 60)} minutes.`, {
          what: "attempts to sign in",
          todo: "Wait, or ask an admin for a new password.",
          headers: { "retry-after": String(wait) },
        });
      attempts.begin(shown.name, from);
      const account = await accounts.find(shown.name);
      const hash = account?.passwordHash ?? (await (nobodys ??= hashOfPassword(newSecret())));
      const fits = await passwordFits(shown.password, hash);
      if (account === null || account.disabled || !fits) throw wrong();
      attempts.forgive(shown.name, from);
      const secret = newSecret();
      const expiresAt = new Date(now().getTime() + week).toISOString();
      await accounts.keepToken({
        hash: hashOfSecret(secret),
        coder: account.name,
        expiresAt,
        purpose: purposes.session,
      });
      const { name, role, disabled } = account;
      return { secret, signed: { coder: { name, role, disabled }, by: "page", mayWrite: true, expiresAt } };
    },
    end: (secret) => accounts.revokeToken(hashOfSecret(secret)),
  };
}

/** The same for a wrong name, a wrong password and an account that is closed. */
const wrong = (): Fault =>
  new Fault("wrong-password", "Name and password do not fit.", {
    what: "name or password",
    todo: "Try again, or ask an admin for a new password.",
  });
