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
      bringIntoView(card.current);
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
            {claim.type}
            {claim.count === null ? null : <span className="number count"> {countWords(claim.count)}</span>}
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

/** Scrolls the column of cards alone, so that the text beside it stays where it is read; a card that stands free scrolls the page. */
function bringIntoView(card: HTMLElement): void {
  const column = card.closest(".cards");
  if (column === null) {
    card.scrollIntoView({ block: "nearest" });
    return;
  }
  const [own, seen] = [card.getBoundingClientRect(), column.getBoundingClientRect()];
  const margin = 8;
  // In the low sheet of a phone the card begins at the top; in a high column it moves no more than it must.
  const toTop = own.top - seen.top - margin;
  const low = seen.height < innerHeight / 2 || own.height > seen.height;
  if (low || own.top < seen.top) column.scrollBy({ top: toTop });
  else if (own.bottom > seen.bottom) column.scrollBy({ top: Math.min(toTop, own.bottom - seen.bottom + margin) });
}

const rejected = ({ decision }: LedgerClaim): boolean => decision?.about === "claim" && decision.verdict === "reject";

export const verdictWords = { accept: "✓ accepted", reject: "✗ rejected", edit: "✎ edited" } as const;

/** What a coder decided, as a word and a mark. */
function Verdict({ claim: { decision } }: { claim: LedgerClaim }) {
  if (decision === null || decision.about !== "claim") return null;
  return (
    <span className={`verdict ${decision.verdict}`} title={`by ${decision.coder}`}>
      {verdictWords[decision.verdict]}
    </span>
  );
}

const nameOf = (claim: LedgerClaim): string =>
  [claim.type, claim.count === null ? null : countWords(claim.count), claim.trigger.words, statusWords(claim)]
    .filter((words) => words !== null)
    .join(", ");
