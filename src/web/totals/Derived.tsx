import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Derivation } from "../../comparing/index.ts";
import { countWords } from "../../reading/wording.ts";

/** A step of a derivation and what it rests on, down to the sentences. */
export function Derived({ step, open = false }: { step: Derivation; open?: boolean }) {
  const [shown, setShown] = useState(open);
  const { says, range, best, incident, claim, words, steps } = step;
  return (
    <li>
      <div className="step">
        {steps.length > 0 ? (
          <button
            type="button"
            className="plain fold"
            aria-expanded={shown}
            aria-label={shown ? "Fold" : "Unfold"}
            onClick={() => setShown(!shown)}
          >
            {shown ? "▾" : "▸"}
          </button>
        ) : (
          <span className="fold" />
        )}
        <span>
          {claim !== undefined && range !== null ? <b className="number">{countWords(range)} </b> : null}
          {claim !== undefined && words !== undefined ? null : says}
          {best === undefined ? null : <span className="soft"> best {best}</span>}{" "}
          {incident === undefined || claim !== undefined ? null : (
            <Link to="/incidents/$incident" params={{ incident }}>
              incident
            </Link>
          )}
          {words === undefined ? null : <q>{words}</q>}{" "}
          {claim === undefined ? null : (
            <Link to="/reports/$report" params={{ report: claim.split("-")[0] ?? "" }} search={{ claim }}>
              in its report
            </Link>
          )}
        </span>
      </div>
      {shown && steps.length > 0 ? (
        <ul>
          {steps.map((inner, index) => (
            <Derived key={`${index} ${inner.claim ?? inner.incident ?? ""}`} step={inner} open={steps.length <= 3} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
