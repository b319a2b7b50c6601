import type { PartSkipped } from "./work.ts";
import { complain } from "./voice.ts";

/** Names that are shown of all that were skipped for one reason. */
const shown = 5;
const mostReasons = 500;

interface Group {
  readonly reason: string;
  readonly fault: boolean;
  readonly names: string[];
  count: number;
}

/** What was skipped in a run, by reason. Takes as little memory for a million parts as for ten. */
export class Skipped {
  private readonly groups = new Map<string, Group>();
  private faults = 0;
  private others = 0;

  add({ skipped, reason, fault }: PartSkipped): void {
    if (fault) this.faults++;
    const group = this.groups.get(reason);
    if (group) {
      group.count++;
      if (group.names.length < shown) group.names.push(skipped);
    } else if (this.groups.size < mostReasons) this.groups.set(reason, { reason, fault, names: [skipped], count: 1 });
    else this.others++;
  }

  /** True when something could not be read that should have been. */
  get anyFault(): boolean {
    return this.faults > 0;
  }

  /** Says on standard error what was skipped and why, the commonest reason first; what is in order, only how often. */
  say(): void {
    const groups = [...this.groups.values()].sort((a, b) => b.count - a.count);
    const broken = groups.filter(({ fault }) => fault);
    const fine = groups.filter(({ fault }) => !fault);
    if (broken.length > 0) complain(`skipped ${this.faults} ${this.faults === 1 ? "part" : "parts"}:`);
    for (const group of broken) process.stderr.write(`  ${lineOf(group)}\n`);
    if (this.others > 0) process.stderr.write(`  and ${this.others} for further reasons\n`);
    if (fine.length > 0) complain(`passed over: ${fine.map(({ reason, count }) => `${count} × ${reason}`).join("; ")}`);
  }
}

function lineOf({ reason, names, count }: Group): string {
  if (count === 1) return `${names[0]} ${reason}`;
  const more = count > names.length ? ` and ${count - names.length} more` : "";
  return `${count} × ${reason}: ${names.join("; ")}${more}`;
}
