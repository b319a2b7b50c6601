import { useState } from "react";
import type { Total } from "../../comparing/index.ts";
import { pathWith } from "../asking/ask.ts";
import { countWords } from "../../reading/wording.ts";
import { questionWords } from "./question.ts";

/** A sentence to publish: never the number without its policy, its origins and what the reader must know. */
export function citation(
  { question, range, unit, policy, practice, incidents, origins, caveats }: Total,
  address: string,
): string {
  const number = range === null ? "nothing counted" : `${countWords(range)} ${unit ?? ""}`.trim();
  const from = origins.min === origins.max ? `${origins.min}` : `${origins.min} to ${origins.max}`;
  return `${questionWords(question)}: ${number}, under the policy “${policy}” (${practice}), from ${incidents} incident${incidents === 1 ? "" : "s"} and ${from} independent origins.${caveats.map((one) => ` ${one}`).join("")} ${address}`;
}

export function Cite({ total }: { total: Total }) {
  const [copied, setCopied] = useState(false);
  const words = citation(total, location.href);
  return (
    <details className="small">
      <summary>Cite it</summary>
      <blockquote className="citation">{words}</blockquote>
      <button
        type="button"
        onClick={() =>
          void navigator.clipboard.writeText(words).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        Copy
      </button>
      <span role="status"> {copied ? "Copied." : ""}</span>{" "}
      <a href={`/api/${pathWith("totals", { ...total.question, policy: total.policy })}`} download="total.json">
        The total as data
      </a>{" "}
      <span className="soft">with its derivation and what was left out</span>
    </details>
  );
}
