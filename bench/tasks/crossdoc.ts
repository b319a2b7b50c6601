import { describeReport } from "../../src/comparing/index.ts";
import { eventsIn } from "../crossdoc/events.ts";
import type { Input } from "../task.ts";
import type { Tools } from "../tools.ts";
import { reportOf } from "./claims.ts";

/** The events that the engine finds, numbered across the reports. */
export function predictAll(documents: readonly Input[], { reader }: Tools): readonly object[] {
  const readings = documents.map((document) => reader.read(reportOf(document)));
  const described = readings.map(describeReport);
  const eventOf = eventsIn(described);
  return readings.map(({ claims }, i) => ({
    mentions: claims.map(({ trigger: { start, end } }, n) => ({
      start,
      end,
      cluster: eventOf.get(described[i]!.claims[n]!.id),
    })),
  }));
}
