import type { Ledger, LedgerClaim, LedgerReport } from "../../ledger/index.ts";
import type { Things } from "../things.ts";
import type { Hider } from "./hider.ts";
import type { Redaction } from "./spotter.ts";

interface RedactedText {
  readonly original: string;
  readonly redaction: Redaction;
}

/** Texts that claims were last read from; claims of one report mostly come together. */
const keptTexts = 32;

/** The same things without the names: every word, title, address, id and offset is that of a redacted copy. */
export function withoutNames(things: Things, ledger: Pick<Ledger, "report">, hider: Hider): Things {
  const texts = new Map<string, RedactedText | null>();

  const redact = (text: string | null): RedactedText | null =>
    text === null ? null : { original: text, redaction: hider.redaction(text) };

  async function textOf(report: string): Promise<RedactedText | null> {
    const known = texts.get(report);
    if (known !== undefined) return known;
    const redacted = redact((await ledger.report(report))?.text ?? null);
    texts.set(report, redacted);
    if (texts.size > keptTexts) texts.delete(texts.keys().next().value!);
    return redacted;
  }

  async function claim(one: LedgerClaim): Promise<LedgerClaim> {
    const text = await textOf(one.report.id);
    return hider.hide(one, text?.original, text?.redaction);
  }

  function report(one: LedgerReport): LedgerReport {
    const text = redact(one.text);
    const hidden = hider.hide(one, text?.original, text?.redaction);
    if (hidden.reading === null) return { ...hidden, text: text?.redaction.text ?? null };
    const { report: read } = hidden.reading;
    return {
      ...hidden,
      text: text?.redaction.text ?? null,
      // Its own id may be whatever it was handed in under; the ledger's is enough.
      reading: { ...hidden.reading, report: { ...read, id: hidden.id, text: text?.redaction.text ?? read.text } },
    };
  }

  return {
    async *claims() {
      for await (const one of things.claims()) yield claim(one);
    },
    async *incidents() {
      for await (const { claimsInFull, ...incident } of things.incidents()) {
        const claims: LedgerClaim[] = [];
        for (const one of claimsInFull) claims.push(await claim(one));
        yield { ...hider.hide(incident), claimsInFull: claims };
      }
    },
    async *reports() {
      for await (const one of things.reports()) yield report(one);
    },
    async *decisions() {
      for await (const one of things.decisions()) {
        const about = one.about === "claim" ? await textOf(reportOf(one.claim)) : null;
        yield hider.hide(one, about?.original, about?.redaction);
      }
    },
    async *entries() {
      for await (const one of things.entries()) yield hider.hide(one);
    },
  };
}

/** The report that a claim's id begins with. */
const reportOf = (claim: string): string => claim.slice(0, 16);
