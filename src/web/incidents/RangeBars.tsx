import type { Interval } from "../../reading/reading.ts";
import { countWords } from "../../reading/wording.ts";
import { rangeAloud } from "../words/range.ts";
import { scaleFor } from "./scale.ts";

interface Bar {
  readonly key: string;
  readonly label: string;
  /** Bars of one group share a root of information. */
  readonly group?: string;
  readonly range: Interval;
}

/** Ranges on one scale, one a line; a range without an upper bound runs to the edge and ends in an arrow. */
export function RangeBars({ name, bars }: { name: string; bars: readonly Bar[] }) {
  const { at, ticks } = scaleFor(bars.map(({ range }) => range));
  return (
    <figure className="bars">
      <figcaption>{name}</figcaption>
      <ul>
        {bars.map(({ key, label, group, range }) => (
          <li key={key} aria-label={[`${label}: ${rangeAloud(range)}`, group].filter(Boolean).join(", ")}>
            <span className="bar-name">
              {label}
              {group === undefined ? null : <span className="soft"> {group}</span>}
            </span>
            <span className="track" aria-hidden="true">
              <span
                className={range[1] === null ? "bar open" : "bar"}
                style={{ left: `${at(range[0])}%`, right: range[1] === null ? "0" : `${100 - at(range[1])}%` }}
              />
            </span>
            <span className="number bar-value">{countWords(range)}</span>
          </li>
        ))}
        <li className="ticks" aria-hidden="true">
          <span />
          <span className="track">
            {ticks.map((tick) => (
              <span key={tick} style={{ left: `${at(tick)}%` }}>
                {tick}
              </span>
            ))}
          </span>
          <span />
        </li>
      </ul>
    </figure>
  );
}
