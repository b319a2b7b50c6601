import { casualtiesOf, describeReport } from "../../src/comparing/index.ts";
import { tellingWords } from "../../src/comparing/words/telling.ts";
import { reportGroups } from "../crossdoc/report-groups.ts";
import type { Input } from "../task.ts";
import type { Tools } from "../tools.ts";
import { reportOf } from "./claims.ts";

/**
 * Which reports tell of one incident, how many each says were killed and injured, and what they come to together: as in the policy
 * low-best-high the figure that most reports of the incident give, the lower one on a tie.
 */
export function predictAll(documents: readonly Input[], { reader }: Tools): readonly object[] {
  // Names of states tell shootings in many towns apart, as names of provinces do not in one war.
  const described = documents.map((document) => ({
    ...describeReport(reader.read(reportOf(document))),
    telling: tellingWords(document.text),
  }));
  const groupOf = reportGroups(described);
  const told = described.map(({ claims }) => casualtiesOf(claims));
  const groups = Map.groupBy(described.keys(), (at) => groupOf[at]!);
  return [
    ...told.map(({ killed, injured }, at) => ({
      cluster: `i${groupOf[at]}`,
      killed: exactly(killed),
      injured: exactly(injured),
    })),
    ...[...groups].map(([group, members]) => ({
      cluster: `i${group}`,
      killed: exactly(mostGiven(members.map((at) => told[at]!.killed))),
      injured: exactly(mostGiven(members.map((at) => told[at]!.injured))),
    })),
  ];
}

const exactly = (count: number): object => ({ min: count, max: count });

function mostGiven(numbers: readonly number[]): number {
  const often = Map.groupBy(numbers, (n) => n);
  return [...often].sort(([a, those], [b, others]) => others.length - those.length || a - b)[0]![0];
}
