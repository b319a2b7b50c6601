import type { Coder, Role } from "../../ledger/index.ts";

/** Roles in their order: each may do what those before it may. */
export const roles = ["reader", "coder", "reviewer", "admin"] as const satisfies readonly Role[];

export const mayAs = (has: Role, needs: Role): boolean => roles.indexOf(has) >= roles.indexOf(needs);

/** Who a request is by, and until when that holds. */
export interface Signed {
  readonly coder: Coder;
  /** `page`: signed in by a browser's cookie; `token`: a program's bearer token. */
  readonly by: "page" | "token";
  /** False: a token that may only read, whatever its coder's role. */
  readonly mayWrite: boolean;
  readonly expiresAt: string;
}

/** What a person shows to be let in. */
export type Shown = { readonly token: string } | { readonly name: string; readonly password: string };

/** A session that has begun: its secret goes into the cookie and nowhere else. */
export interface Begun {
  readonly secret: string;
  readonly signed: Signed;
}

/** Who may. See `aloneAccess` and `teamAccess`. */
export interface Access {
  readonly mode: "alone" | "team";
  /** Null for unknown, expired and withdrawn secrets. */
  signedBy(secret: string, by: Signed["by"]): Promise<Signed | null>;
  /** Throws a `Fault` that never says which part was wrong. `from` is the address the request came from. */
  begin(shown: Shown, from: string): Promise<Begun>;
  end(secret: string): Promise<void>;
}
