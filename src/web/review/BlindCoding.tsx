import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { pages, report } from "../asking/queries.ts";
import type { BlindItem } from "../asking/shapes.ts";
import { EvidenceWords } from "../claims/EvidenceWords.tsx";
import { decide } from "../deciding/decide.ts";
import { EditForm } from "../deciding/EditForm.tsx";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { many } from "../words/many.ts";
import { blankClaim } from "./blank-claim.ts";

/** The next words of the sample, with an empty form. */
export function BlindCoding() {
  const list = useInfiniteQuery(pages<BlindItem>("review/queue", { blind: true, share: "0.2" }, 20));
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<unknown>(null);
  const waiting = list.data?.pages.flatMap(({ items }) => items).filter(({ claim }) => !skipped.has(claim)) ?? [];
  const [item] = waiting;
  const leave = (claim: string): void => setSkipped(new Set([...skipped, claim]));
  if (list.isPending) return <p className="empty">Looking …</p>;
  if (item === undefined)
    return (
      <>
        <FaultNotice fault={list.error} />
        <p className="empty">Nothing of the sample waits for you. It holds a fifth of what other coders decided.</p>
      </>
    );
  return (
    <div className="blind">
      <p className="soft small">
        {many(waiting.length, "claim")} {list.hasNextPage ? "or more " : ""}to code; from{" "}
        {item.report.outlet ?? "an unnamed outlet"}, {item.report.published ?? "undated"}
      </p>
      <blockquote className="blind-words">
        <Around item={item} />
      </blockquote>
      <FaultNotice fault={fault} />
      <EditForm key={item.claim} claim={blankClaim(item)} blind onClose={() => leave(item.claim)} />
      <div className="row">
        <button
          type="button"
          onClick={() => {
            decide({ about: "claim", claim: item.claim, verdict: "reject" }, { seen: "none", blind: true }).then(
              () => leave(item.claim),
              setFault,
            );
          }}
        >
          These words hold no claim
        </button>
      </div>
    </div>
  );
}

/** The paragraph that the words stand in, with nothing lit: without it nobody could code who and when. */
function Around({ item: { report: from, trigger, evidence } }: { item: BlindItem }) {
  const text = useQuery(report(from.id)).data?.text ?? null;
  const words = <EvidenceWords claim={{ trigger, evidence, countWords: null }} />;
  if (text === null) return words;
  const start = text.lastIndexOf("\n\n", evidence.start) + 1;
  const next = text.indexOf("\n\n", evidence.end);
  return (
    <p className="blind-around">
      {text.slice(start, evidence.start).trimStart()}
      {words}
      {text.slice(evidence.end, next === -1 ? text.length : next)}
    </p>
  );
}
