import { LedgerError, type LedgerErrorKind } from "../ledger/index.ts";
import { Fault, type FaultCode } from "./fault.ts";

/** What the ledger refuses because of the request; everything else is the machine's, not the asker's. */
const codes: Partial<Record<LedgerErrorKind, FaultCode>> = {
  "unknown subject": "not-there",
  "decided meanwhile": "decided-meanwhile",
  forgotten: "forgotten",
  "wrong question": "not-valid",
  "disk full": "broken",
  locked: "shutting-down",
  unreachable: "shutting-down",
};

/** The fault for what the ledger says, or null for what is no error of the ledger. */
export function faultOfLedger(error: unknown): Fault | null {
  if (!(error instanceof LedgerError)) return null;
  const code = codes[error.kind];
  return code === undefined ? null : new Fault(code, error.message, { what: error.kind });
}
