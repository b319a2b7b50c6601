import { many } from "../words/many.ts";
import type { Spot } from "./spots.ts";

/** What the map shows, as a list: places with how they are known and their number of claims. */
export function PlaceTable({
  spots,
  chosen,
  onChoose,
}: {
  spots: readonly Spot[];
  chosen: string | null;
  onChoose: (key: string | null) => void;
}) {
  return (
    <ul className="place-list" aria-label="Places">
      {spots.slice(0, 200).map(({ key, name, kind, says, claims }) => (
        <li key={key}>
          <button
            type="button"
            className="plain"
            aria-pressed={key === chosen}
            onClick={() => onChoose(key === chosen ? null : key)}
          >
            <span aria-hidden="true">{kind === "pin" ? "●" : "▨"}</span> <b>{name}</b>
            <span className="small">{says}</span>
            <span className="number small">{many(claims.length, "claim")}</span>
          </button>
        </li>
      ))}
      {spots.length === 0 ? <li className="soft">No claim has a known place.</li> : null}
    </ul>
  );
}
