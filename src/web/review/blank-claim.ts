import type { LedgerClaim } from "../../ledger/ledger.ts";
import type { Status } from "../../reading/reading.ts";
import type { BlindItem } from "../asking/shapes.ts";

/** Words to be coded, as a claim without a single value: whoever codes it sees nothing of what others gave it. */
export const blankClaim = ({ claim, report, trigger, evidence }: BlindItem): LedgerClaim => ({
  id: claim,
  report: { ...report, url: null },
  trigger,
  evidence,
  type: "",
  // Chosen by the coder; the form does not save without it.
  status: "" as Status,
  agent: [],
  affected: [],
  recipient: [],
  instrument: [],
  place: [],
  from: null,
  to: null,
  periodBasis: null,
  periodWords: null,
  count: null,
  countWords: null,
  unit: null,
  parts: [],
  scope: null,
  source: null,
  stance: null,
  attribution: null,
  confidence: 0,
  rules: [],
  readingClaim: "",
  reading: "",
  where: null,
  placeBasis: null,
  actors: { agent: [], affected: [], recipient: [], source: null },
  incident: "",
  decision: null,
  edited: [],
});
