import type { Accounts, Coder, Role } from "./ledger.ts";
import { canonical, sha256 } from "./canonical.ts";
import { Chain } from "./chain.ts";
import type { Database } from "./database.ts";
import type { Rows, Tables } from "./tables.ts";

/** What the entry of a token stands for: never the token, nor anything it could be known by. */
const tokenDigest = (coder: string, purpose: string, state: string): string =>
  sha256(canonical({ coder, purpose, state }));

/** What the entry of an account stands for. The hash of the password is no part of it. */
export const coderDigest = ({ name, role, disabled }: Coder): string => sha256(canonical({ name, role, disabled }));

const coderOf = ({ name, role, disabled }: Omit<Tables["coder"], "password_hash">): Coder => ({
  name,
  role: role as Role,
  disabled: disabled === 1,
});

/** The accounts and tokens of a team. */
export function accountsOf(database: Database, now: () => string): Accounts {
  const enter = async (rows: Rows, by: string, subject: string, digest: string): Promise<void> => {
    const chain = await Chain.end(rows, by, now());
    chain.add("token", subject, digest);
    await chain.write(rows);
  };
  return {
    async list() {
      return (await database.rows.selectFrom("coder").selectAll().orderBy("name").execute()).map(coderOf);
    },
    async find(name) {
      const row = await database.rows.selectFrom("coder").selectAll().where("name", "=", name).executeTakeFirst();
      return row === undefined ? null : { ...coderOf(row), passwordHash: row.password_hash };
    },
    save: ({ name, role, disabled, passwordHash }, by) =>
      database.write(async (tx) => {
        const chain = await Chain.end(tx, by, now());
        chain.add("coder", name, coderDigest({ name, role, disabled }));
        await chain.write(tx);
        const row = { name, role, disabled: disabled ? 1 : 0, password_hash: passwordHash };
        const before = await tx.selectFrom("coder").selectAll().where("name", "=", name).executeTakeFirst();
        // Whoever knew the old password may hold a session, or have made tokens, that would outlive it.
        if (before !== undefined && (disabled || before.password_hash !== passwordHash))
          await tx.updateTable("token").set({ revoked: 1 }).where("coder", "=", name).execute();
        await tx
          .insertInto("coder")
          .values(row)
          .onConflict((already) => already.column("name").doUpdateSet(row))
          .execute();
      }),
    keepToken: ({ hash, coder, expiresAt, purpose }, by) =>
      database.write(async (tx) => {
        if (by !== undefined) await enter(tx, by, coder, tokenDigest(coder, purpose, `until ${expiresAt}`));
        await tx.insertInto("token").values({ hash, coder, expires_at: expiresAt, purpose, revoked: 0 }).execute();
      }),
    async findToken(hash, at) {
      const row = await database.rows
        .selectFrom("token")
        .innerJoin("coder", "coder.name", "token.coder")
        .select(["name", "role", "disabled", "purpose", "expires_at"])
        .where("token.hash", "=", hash)
        .where("revoked", "=", 0)
        .where("disabled", "=", 0)
        .where("expires_at", ">", at)
        .executeTakeFirst();
      return row === undefined ? null : { coder: coderOf(row), purpose: row.purpose, expiresAt: row.expires_at };
    },
    revokeToken: (hash, by) =>
      database.write(async (tx) => {
        const token = await tx.selectFrom("token").selectAll().where("hash", "=", hash).executeTakeFirst();
        if (by !== undefined && token?.revoked === 0)
          await enter(tx, by, token.coder, tokenDigest(token.coder, token.purpose, "taken back"));
        await tx.updateTable("token").set({ revoked: 1 }).where("hash", "=", hash).execute();
      }),
  };
}
