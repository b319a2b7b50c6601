import { useMemo, useState } from "react";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import { dayWords } from "../../reading/wording.ts";
import { useFilters } from "../shell/filters.ts";
import { many } from "../words/many.ts";
import { barsOf, binsOf, reachOf } from "./time-bins.ts";

interface TimelineProps {
  readonly claims: readonly LedgerClaim[];
  readonly incident: string | null;
  readonly onIncident: (incident: string | null) => void;
}

/** When: claims over time, and a bar an incident whose ends fade where they are uncertain. Stretches and bars filter the list. */
export function Timeline({ claims, incident, onIncident }: TimelineProps) {
  const [, set] = useFilters();
  const [rows, setRows] = useState(12);
  const bins = useMemo(() => binsOf(claims), [claims]);
  const bars = useMemo(() => barsOf(claims), [claims]);
  const reach = reachOf(claims);
  if (reach === null) return <p className="soft">No claim here is dated.</p>;
  const most = Math.max(...bins.map(({ certain, maybe }) => certain + maybe), 1);
  const at = (day: number): number =>
    Math.min(100, Math.max(0, ((day - reach.from) / (reach.to - reach.from + 1)) * 100));
  return (
    <section className="timeline" aria-label="Timeline">
      <div className="bins">
        {bins.map(({ from, to, certain, maybe }) => (
          <button
            key={from}
            type="button"
            className="bin"
            aria-label={`${dayWords(from)} to ${dayWords(to)}: ${many(certain, "claim")}, ${maybe} more perhaps. Show these days only`}
            title={`${dayWords(from)} – ${dayWords(to)}: ${certain}, perhaps ${maybe} more`}
            onClick={() => set({ from, to })}
          >
            <span className="maybe" style={{ height: `${(maybe / most) * 100}%` }} />
            <span className="certain" style={{ height: `${(certain / most) * 100}%` }} />
          </button>
        ))}
      </div>
      <p className="small soft bin-ends">
        <span>{bins[0] === undefined ? "" : dayWords(bins[0].from)}</span>
        <span>solid: surely in these days; striped: perhaps</span>
        <span>{dayWords(bins.at(-1)?.to ?? "")}</span>
      </p>
      <ul className="time-bars" aria-label="Incidents over time">
        {bars.slice(0, rows).map((bar) => (
          <li key={bar.incident}>
            <button
              type="button"
              className="time-bar"
              aria-pressed={bar.incident === incident}
              onClick={() => onIncident(bar.incident === incident ? null : bar.incident)}
            >
              <span className="bar-name">{bar.label}</span>
              <span className="track" aria-hidden="true">
                <span
                  className={`span${bar.openStart ? " open-start" : ""}${bar.openEnd ? " open-end" : ""}`}
                  style={{ left: `${at(bar.from)}%`, right: `${100 - at(bar.to + 1)}%` }}
                />
                {bar.core === null ? null : (
                  <span
                    className="core"
                    style={{ left: `${at(bar.core.from)}%`, right: `${100 - at(bar.core.to + 1)}%` }}
                  />
                )}
              </span>
              <span className="number small">{many(bar.claims, "claim")}</span>
            </button>
          </li>
        ))}
      </ul>
      {bars.length > rows ? (
        <button type="button" className="plain" onClick={() => setRows(rows + 50)}>
          {bars.length - rows} more incidents
        </button>
      ) : null}
    </section>
  );
}
