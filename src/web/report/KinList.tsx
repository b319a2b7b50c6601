import { Link } from "@tanstack/react-router";
import type { LedgerReport } from "../../ledger/ledger.ts";
import { many } from "../words/many.ts";

type Kin = LedgerReport["kin"][number];

const openly = 3;

/** Reports that share their text, agency or facts with this one, and why we think so. */
export function KinList({ report, kin }: { report: string; kin: readonly Kin[] }) {
  if (kin.length === 0) return null;
  const list = (some: readonly Kin[]) => (
    <ul className="kin small">
      {some.map((one) => (
        <li key={`${one.a} ${one.b} ${one.kind}`}>
          <Link to="/reports/$report" params={{ report: one.a === report ? one.b : one.a }}>
            {nameOf(one, report)}
          </Link>
          : {one.says}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(kin.slice(0, openly))}
      {kin.length > openly ? (
        <details className="small">
          <summary>{many(kin.length - openly, "more tie", "more ties")} to other reports</summary>
          {list(kin.slice(openly))}
        </details>
      ) : null}
    </>
  );
}

function nameOf({ kind, a }: Kin, report: string): string {
  switch (kind) {
    case "reprint":
      return "Another print of this text";
    case "shares":
      return "A report that shares text with it";
    case "wire":
      return "A report from the same agency";
    case "cites":
      return a === report ? "A report that this one draws on" : "A report that draws on this one";
  }
}
