/** What can be wrong with a ledger, for programs that answer differently to each. */
export type LedgerErrorKind =
  | "missing"
  | "not a ledger"
  | "newer"
  | "older PostgreSQL"
  | "read-only"
  | "disk full"
  | "locked"
  | "unreachable"
  | "damaged"
  | "unknown subject"
  | "decided meanwhile"
  | "forgotten"
  | "not empty"
  | "wrong question";

/** Says what was found, where, and what to do. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";
  readonly kind: LedgerErrorKind;

  constructor(kind: LedgerErrorKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.kind = kind;
  }
}
