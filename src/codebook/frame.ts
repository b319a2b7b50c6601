/**
 * Where in a sentence a role of an event is expressed, seen from its trigger:
 *
 * - `subject`: who does it, whatever the voice: "[They] killed him", "he was killed by [them]"
 * - `object`: what it is done to, whatever the voice: "They killed [him]", "[he] was killed", "the [arrested] men"
 * - `possessive`: "[their] surrender", "[Israel]'s raid"
 * - `modifier`: "an [Israeli] raid", "[drone] strike", "[truce] talks"
 * - `that`: the clause the trigger governs
 * - any other word is a preposition: `of`, `to`, `against`, `by`, `into`
 */
export type Position = string;

/** The roles an event can have beside its time, place and count. */
export type RoleName = "agent" | "affected" | "recipient" | "instrument" | "place";

/** Positions in the order in which they are tried, for triggers that are verbs and for those that are nouns. */
export interface RoleExpression {
  /** Who or what this is, for people: "who gives up". */
  readonly means: string;
  readonly verb: readonly Position[];
  readonly noun: readonly Position[];
}

/** What an argument must be for a trigger to count: a class of nouns (see `classes.yaml`) or lemmas. */
export interface Condition {
  readonly at: Position;
  /** Lemmas, or names of noun classes written with a leading "+": "+people", "+weapons", "+place". */
  readonly is: readonly string[];
}

/** Words that name the event. */
export interface Trigger {
  /** Part of speech of the head: verb, noun, or adjective ("armed", "held" in "insurgent-held"). */
  readonly pos: "verb" | "noun" | "adjective";
  /**
   * Lemmas, the head first, the others its dependents or neighbours: ["lay", "down", "arm"].
   * Most triggers have one.
   */
  readonly lemmas: readonly string[];
  /** Overrides of the frame's roles for this trigger: { affected: ["subject"] } for "die". */
  readonly roles: Readonly<Partial<Record<RoleName, readonly Position[]>>>;
  /** All must hold (one `is` each suffices). */
  readonly needs: readonly Condition[];
  /** None may hold. */
  readonly unless: readonly Condition[];
  /** Status the trigger itself gives, when it is not "happened": "held" is ongoing. */
  readonly status?: "happened" | "ongoing" | "planned" | "possible" | "denied";
}

/** A type of event: what counts as one, by which words, with which roles. */
export interface Frame {
  readonly type: string;
  readonly means: string;
  readonly not: string;
  /** What its numbers count: people in the role `counted`, the event's occurrences, or things in that role. */
  readonly counts: "people" | "occurrences" | "things" | "nothing";
  readonly counted: RoleName | null;
  /**
   * What a single mention stands for: `incident` for what happens at one time ("a raid"), `none` for what lasts
   * ("fighting", "control of the town"), whose claims have a scope only when several are meant. Default `incident`.
   */
  readonly single?: "incident" | "none";
  readonly roles: Readonly<Partial<Record<RoleName, RoleExpression>>>;
  readonly triggers: readonly Trigger[];
  /** Sentences that hold at least one claim of this type. */
  readonly finds: readonly string[];
  /** Sentences that hold none of this type. */
  readonly ignores: readonly string[];
}
