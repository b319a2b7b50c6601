import type { ClaimId, ReportId } from "./described.ts";

/**
 * How claim `a` stands to claim `b`:
 *
 * - `same`: about one happening (both ways)
 * - `part-of`: what `a` counts may lie inside what `b` counts
 * - `revises`: a later figure of the same source for the same happening
 * - `supports`: same happening, agreeing figures, another origin (both ways)
 * - `contradicts`: figures that exclude each other, denial against assertion, rival blame (both ways)
 * - `repeats`: the same origin again (both ways)
 */
export const relations = ["same", "part-of", "revises", "supports", "contradicts", "repeats"] as const;
export type Relation = (typeof relations)[number];

/** What one sign says for or against a relation. */
export interface SignFound {
  /** Name of the sign in the visible list: "sameDay". */
  readonly sign: string;
  /** Points, positive for, negative against: weight times how strongly it shows. */
  readonly points: number;
  /** A sentence for people: "both on 19 November 2019; the second infers it from “on Tuesday”". */
  readonly says: string;
}

/** A relation that the engine sees between two claims, with its reasons. For relations that hold both ways, `a` < `b`. */
export interface Judgement {
  readonly a: ClaimId;
  readonly b: ClaimId;
  readonly relation: Relation;
  /** 0 to 1. A `same` from 0.5 up puts the claims into one incident unless others of the group stand against it. */
  readonly score: number;
  /** True when only a person can tell: the 62 may lie inside the over 600. */
  readonly open: boolean;
  readonly signs: readonly SignFound[];
}

/** A judgement without its reasons: what a ledger keeps and groups by. `explain` gives the reasons. */
export type Judged = Omit<Judgement, "signs">;

/** How two reports hang together as to where their information comes from. `a` < `b` unless the kind has a direction. */
export interface Kinship {
  readonly a: ReportId;
  readonly b: ReportId;
  /** `reprint`: nearly the same text; `shares`: part of the text stands in both; `wire`: the same agency on the same matter; `cites`: `a` names `b`'s outlet as where it has it from. */
  readonly kind: "reprint" | "shares" | "wire" | "cites";
  /** 0 to 1: share of the shorter text that stands in the other, for `reprint` and `shares`; else 0. */
  readonly share: number;
  readonly says: string;
}
