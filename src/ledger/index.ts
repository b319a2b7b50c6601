export { addressOf, defaultLedger, ledgerUrl, withoutPassword } from "./address.ts";
export { LedgerError, type LedgerErrorKind } from "./error.ts";
export type * from "./ledger.ts";
export { restoreLedger } from "./restoring.ts";
export { openLedger, type OpenOptions } from "./open.ts";
