import { type Command, Option } from "commander";
import type { ClaimFilter } from "../ledger/index.ts";
import type { Status } from "../reading/index.ts";
import { firstDay, lastDay, share } from "./values.ts";

const statuses: readonly Status[] = ["happened", "ongoing", "planned", "possible", "denied", "unconfirmed"];

/** What claims and incidents are chosen by. */
export interface Filters {
  readonly type?: string;
  readonly actor?: string;
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
  readonly status?: Status;
  readonly source?: string;
  readonly outlet?: string;
  readonly text?: string;
}

const names = ["type", "actor", "place", "from", "to", "status", "source", "outlet", "text"] as const;

/** Adds the options that choose claims, or incidents with such a claim. */
export function addFilters(command: Command, what: string): Command {
  return command
    .option("--type <type>", `only ${what} of this type of event: kill`)
    .option("--actor <name>", `only ${what} with this actor in any role`)
    .option("--place <name>", `only ${what} at this place: a name, a GeoNames number or a country code`)
    .addOption(
      new Option("--from <day>", "only what can have happened on this day, month or year, or later").argParser(
        firstDay,
      ),
    )
    .addOption(
      new Option("--to <day>", "only what can have happened on this day, month or year, or earlier").argParser(lastDay),
    )
    .addOption(new Option("--status <status>", `only ${what} of this status`).choices(statuses))
    .option("--source <name>", `only ${what} that this source speaks of`)
    .option("--outlet <name>", `only ${what} that this outlet printed`)
    .option("--text <words>", `only ${what} with these words in them or their report`);
}

/** Those of a command's options that choose. */
export const filtersOf = (options: Filters): Filters & Pick<ClaimFilter, (typeof names)[number]> =>
  Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));

/** What claims are chosen by beside. */
export interface ClaimFilters extends Filters {
  readonly report?: string;
  readonly incident?: string;
  readonly minConfidence?: number;
  readonly maxConfidence?: number;
  readonly decided?: NonNullable<ClaimFilter["decided"]>;
}

const verdicts: readonly NonNullable<ClaimFilter["decided"]>[] = ["yes", "no", "accept", "reject", "edit"];

/** Adds the options that choose claims: those of `addFilters` and those that incidents do not have. */
export const addClaimFilters = (command: Command): Command =>
  addFilters(command, "claims")
    .option("--report <id>", "only claims of this report, by its id")
    .option("--incident <id>", "only claims of this incident, by its id or that of a claim in it")
    .addOption(new Option("--min-confidence <share>", "only claims at least this sure").argParser(share))
    .addOption(new Option("--max-confidence <share>", "only claims at most this sure").argParser(share))
    .addOption(new Option("--decided <verdict>", "only claims that a coder decided on so").choices(verdicts));

const namesOfClaims = [...names, "report", "incident", "minConfidence", "maxConfidence", "decided"] as const;

/** Those of a command's options that choose claims. */
export const claimFiltersOf = (options: ClaimFilters): ClaimFilters =>
  Object.fromEntries(namesOfClaims.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
