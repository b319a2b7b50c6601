import { expect, test } from "vitest";
import type { z } from "zod";
import * as comparing from "../../src/api/shapes/comparing.ts";
import * as ledger from "../../src/api/shapes/ledger.ts";
import * as reading from "../../src/api/shapes/reading.ts";
import type * as Comparing from "../../src/comparing/index.ts";
import type * as Ledger from "../../src/ledger/index.ts";
import type * as Reading from "../../src/reading/index.ts";

/** Keys of every member of a union. */
type Keys<T> = T extends unknown ? keyof T : never;

/** True when a schema takes and gives exactly a type: each can stand for the other, and neither has a key more. */
type Agrees<Schema extends z.ZodType, Type> = [z.output<Schema>] extends [Type]
  ? [Type] extends [z.output<Schema>]
    ? [Keys<z.output<Schema>>] extends [Keys<Type>]
      ? [Keys<Type>] extends [Keys<z.output<Schema>>]
        ? true
        : "a key is missing in the schema"
      : "a key is missing in the type"
    : "the schema refuses what the type allows"
  : "the schema allows what the type refuses";

/** Does not compile unless every member is true. */
type AllTrue<T extends Readonly<Record<string, true>>> = T;

export type ReadingAgrees = AllTrue<{
  Quote: Agrees<typeof reading.Quote, Reading.Quote>;
  Part: Agrees<typeof reading.Part, Reading.Part>;
  Filler: Agrees<typeof reading.Filler, Reading.Filler>;
  Claim: Agrees<typeof reading.Claim, Reading.Claim>;
  Report: Agrees<typeof reading.Report, Reading.Report>;
  ReadingMention: Agrees<typeof reading.ReadingMention, Reading.ReadingMention>;
  ActorFacts: Agrees<typeof reading.ActorFacts, Reading.ActorFacts>;
  Entity: Agrees<typeof reading.Entity, Reading.Entity>;
  EntityPlace: Agrees<typeof reading.Entity.shape.place.def.innerType, NonNullable<Reading.Entity["place"]>>;
  Attribution: Agrees<typeof reading.Attribution, Reading.Attribution>;
  Reading: Agrees<typeof reading.Reading, Reading.Reading>;
  Stance: Agrees<typeof reading.Stance, Reading.Stance>;
  Status: Agrees<typeof reading.Status, Reading.Status>;
}>;

export type ComparingAgrees = AllTrue<{
  Where: Agrees<typeof comparing.Where, Comparing.Where>;
  ClaimEdit: Agrees<typeof comparing.ClaimEdit, Comparing.ClaimEdit>;
  DecisionMade: Agrees<typeof comparing.DecisionMade, Comparing.DecisionMade>;
  Decision: Agrees<typeof comparing.Decision, Comparing.Decision>;
  Judgement: Agrees<typeof comparing.Judgement, Comparing.Judgement>;
  Kinship: Agrees<typeof comparing.Kinship, Comparing.Kinship>;
  OriginBound: Agrees<typeof comparing.OriginBound, Comparing.OriginBound>;
  Figure: Agrees<typeof comparing.Figure, Comparing.Figure>;
  Incident: Agrees<typeof comparing.Incident, Comparing.Incident>;
  Question: Agrees<typeof comparing.Question, Comparing.Question>;
  Derivation: Agrees<typeof comparing.Derivation, Comparing.Derivation>;
  LeftOut: Agrees<typeof comparing.LeftOut, Comparing.LeftOut>;
  Total: Agrees<typeof comparing.Total, Comparing.Total>;
}>;

export type LedgerAgrees = AllTrue<{
  Added: Agrees<typeof ledger.Added, Ledger.Added>;
  ReportSummary: Agrees<typeof ledger.ReportSummary, Ledger.ReportSummary>;
  LedgerClaim: Agrees<typeof ledger.LedgerClaim, Ledger.LedgerClaim>;
  LedgerReport: Agrees<typeof ledger.LedgerReport, Ledger.LedgerReport>;
  IncidentDetail: Agrees<typeof ledger.IncidentDetail, Ledger.IncidentDetail>;
  Entry: Agrees<typeof ledger.Entry, Ledger.Entry>;
  Deletion: Agrees<typeof ledger.Deletion, Ledger.Deletion>;
  Coder: Agrees<typeof ledger.Coder, Ledger.Coder>;
  Overview: Agrees<typeof ledger.Overview, Awaited<ReturnType<Ledger.Ledger["overview"]>>>;
}>;

test("a value that is too small for its type is refused by the schema", () => {
  expect(comparing.ClaimEdit.safeParse({ count: [62] }).success).toBe(false);
  expect(comparing.ClaimEdit.safeParse({ count: [601, null] }).success).toBe(true);
  expect(comparing.ClaimEdit.safeParse({ verdict: "edit" }).success).toBe(false);
  expect(comparing.ClaimEdit.safeParse({ from: "21 November" }).success).toBe(false);
});
