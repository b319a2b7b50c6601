import { Link } from "@tanstack/react-router";
import { memo, type ReactNode, useEffect, useRef } from "react";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import type { Attribution } from "../../reading/reading.ts";
import { countWords, statusWords } from "../../reading/wording.ts";
import { ClaimFacts } from "./ClaimFacts.tsx";
import { EvidenceWords } from "./EvidenceWords.tsx";

interface ClaimCardProps {
  readonly claim: LedgerClaim;
  readonly attributions?: readonly Attribution[];
  readonly chosen: boolean;
  readonly pointed?: boolean;
  /** The sentence is shown, and the report named, where the text is not beside the card. */
  readonly apart?: boolean;
  readonly onChoose: (claim: string) => void;
  readonly onPoint?: (claim: string | null) => void;
  /** While it is edited its values stand in the form alone. */
  readonly bare?: boolean;
  /** What can be done with it; shown while it is chosen. */
  readonly children?: ReactNode;
}

/** One claim: what it says, who says so, how sure. Opens when it is chosen. */
export const ClaimCard = memo(
  ({
    claim,
    attributions = [],
    chosen,
    pointed = false,
    apart = false,
    bare = false,
    onChoose,
    onPoint,
    children,
  }: ClaimCardProps) => {
    const card = useRef<HTMLElement>(null);
    useEffect(() => {
      if (!chosen || card.current === null) return;
      card.current.scrollIntoView({ block: "nearest" });
      if (!card.current.contains(document.activeElement)) card.current.focus({ preventScroll: true });
    }, [chosen]);
    return (
      <article
        ref={card}
        tabIndex={chosen ? 0 : -1}
        aria-current={chosen || undefined}
        aria-label={nameOf(claim)}
        data-claim={claim.id}
        className={[
          "card",
          claim.status,
          chosen ? "chosen" : "",
          pointed ? "pointed" : "",
          rejected(claim) ? "rejected" : "",
        ].join(" ")}
        onPointerEnter={({ pointerType }) => pointerType !== "touch" && onPoint?.(claim.id)}
        onPointerLeave={() => onPoint?.(null)}
        onClick={() => onChoose(claim.id)}
      >
        <header>
          <h3>
            {claim.count === null ? null : <span className="number">{countWords(claim.count)} </span>}
            {claim.type}
            <span className="soft trigger"> “{claim.trigger.words}”</span>
          </h3>
          <Verdict claim={claim} />
          <span className="status">{statusWords(claim)}</span>
        </header>
        {apart ? (
          <>
            <EvidenceWords claim={claim} />
            <p className="small">
              <Link to="/reports/$report" params={{ report: claim.report.id }} search={{ claim: claim.id }}>
                {claim.report.title ?? claim.report.outlet ?? "the report"}
              </Link>
            </p>
          </>
        ) : null}
        {bare ? null : <ClaimFacts claim={claim} attributions={attributions} />}
        {chosen ? children : null}
      </article>
    );
  },
);
ClaimCard.displayName = "ClaimCard";

const rejected = ({ decision }: LedgerClaim): boolean => decision?.about === "claim" && decision.verdict === "reject";

/** What a coder decided, as a word and a mark. */
function Verdict({ claim: { decision } }: { claim: LedgerClaim }) {
  if (decision === null || decision.about !== "claim") return null;
  const words = { accept: "✓ accepted", reject: "✗ rejected", edit: "✎ edited" }[decision.verdict];
  return (
    <span className={`verdict ${decision.verdict}`} title={`by ${decision.coder}`}>
      {words}
    </span>
  );
}

const nameOf = (claim: LedgerClaim): string =>
  [claim.count === null ? null : countWords(claim.count), claim.type, claim.trigger.words, statusWords(claim)]
    .filter((words) => words !== null)
    .join(", ");
