import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { type Paragraph, paragraphsOf, piecesOf } from "./anchors.ts";
import { type Light, lightNames } from "./lights.ts";
import { offsetAt, quoteSelected, rangeOf } from "./places-in-page.ts";
import { stretchesOf } from "./stretches.ts";
import type { Quote } from "../../reading/reading.ts";

/** True where ranges can be lit without changing the page: Chromium 105, Safari 17.2, Firefox 140 and later. */
const canLight = typeof CSS !== "undefined" && "highlights" in CSS;

interface LitTextProps {
  readonly text: string;
  readonly lights: readonly Light[];
  /** The stretch to bring into view when it changes. */
  readonly shown: { readonly start: number; readonly end: number } | null;
  readonly onPoint: (offset: number | null) => void;
  readonly onChoose: (offset: number) => void;
  readonly onSelect: (quote: Quote) => void;
}

/** The text of a report with its claims lit. Offsets are those of `text`; the page shows one paragraph a line. */
export function LitText({ text, lights, shown, onPoint, onChoose, onSelect }: LitTextProps) {
  const element = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  useLights(element, paragraphs, lights);
  useShown(element, paragraphs, shown);
  usePointing(element, paragraphs, onPoint);
  useSelecting(element, paragraphs, text, onSelect);
  return (
    <div
      ref={element}
      className="text"
      lang="en"
      onClick={(event) => {
        if (element.current === null || getSelection()?.isCollapsed === false) return;
        const offset = offsetAt(element.current, paragraphs, event.clientX, event.clientY);
        if (offset !== null) onChoose(offset);
      }}
    >
      {canLight ? (
        <Plain text={text} paragraphs={paragraphs} />
      ) : (
        <Marked text={text} paragraphs={paragraphs} lights={lights} />
      )}
    </div>
  );
}

/** One text node a paragraph; never drawn anew while the lights change. */
const Plain = memo(({ text, paragraphs }: { text: string; paragraphs: readonly Paragraph[] }) =>
  paragraphs.map(({ start, end }) => <p key={start}>{text.slice(start, end)}</p>),
);
Plain.displayName = "Plain";

function Marked({
  text,
  paragraphs,
  lights,
}: {
  text: string;
  paragraphs: readonly Paragraph[];
  lights: readonly Light[];
}) {
  return paragraphs.map(({ start, end }) => (
    <p key={start}>
      {stretchesOf(start, end, lights).map((stretch) => (
        <span key={stretch.start} className={stretch.lights.map((name) => `lit-${name}`).join(" ")}>
          {text.slice(stretch.start, stretch.end)}
        </span>
      ))}
    </p>
  ));
}

function useLights(
  element: RefObject<HTMLDivElement | null>,
  paragraphs: readonly Paragraph[],
  lights: readonly Light[],
) {
  useLayoutEffect(() => {
    if (!canLight || element.current === null) return;
    const nodes = [...element.current.children].map((child) => child.firstChild);
    lightNames.forEach((name, priority) => {
      const ranges = lights
        .filter((light) => light.name === name)
        .flatMap(({ span }) => piecesOf(paragraphs, span))
        .map(
          ({ paragraph, start, end }) =>
            new StaticRange({
              startContainer: nodes[paragraph]!,
              startOffset: start,
              endContainer: nodes[paragraph]!,
              endOffset: end,
            }),
        );
      const highlight = new Highlight(...ranges);
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    });
    return () => {
      for (const name of lightNames) CSS.highlights.delete(name);
    };
  }, [element, paragraphs, lights]);
}

function useShown(
  element: RefObject<HTMLDivElement | null>,
  paragraphs: readonly Paragraph[],
  shown: { readonly start: number; readonly end: number } | null,
) {
  useEffect(() => {
    if (shown === null || element.current === null) return;
    const box = rangeOf(element.current, paragraphs, shown)?.getBoundingClientRect();
    if (box === undefined) return;
    const { top, bottom } = visibleBand();
    if (box.top < top || box.bottom > bottom) scrollBy({ top: box.top - top - (bottom - top) * 0.3 });
  }, [element, paragraphs, shown]);
}

/** The part of the window where text is free to be read: below a sticky head, above a sheet of cards. */
function visibleBand(): { readonly top: number; readonly bottom: number } {
  const cards = document.querySelector(".cards")?.getBoundingClientRect();
  const below = cards !== undefined && cards.width > innerWidth * 0.7 && cards.top > 80 ? cards.top : innerHeight;
  return { top: 24, bottom: Math.min(below, innerHeight) - 24 };
}

function usePointing(
  element: RefObject<HTMLDivElement | null>,
  paragraphs: readonly Paragraph[],
  onPoint: (offset: number | null) => void,
) {
  const tell = useRef(onPoint);
  tell.current = onPoint;
  useEffect(() => {
    const text = element.current;
    if (text === null) return;
    let frame = 0;
    const move = (event: PointerEvent): void => {
      if (event.pointerType === "touch") return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => tell.current(offsetAt(text, paragraphs, event.clientX, event.clientY)));
    };
    const leave = (): void => {
      cancelAnimationFrame(frame);
      tell.current(null);
    };
    text.addEventListener("pointermove", move);
    text.addEventListener("pointerleave", leave);
    return () => {
      cancelAnimationFrame(frame);
      text.removeEventListener("pointermove", move);
      text.removeEventListener("pointerleave", leave);
    };
  }, [element, paragraphs]);
}

function useSelecting(
  element: RefObject<HTMLDivElement | null>,
  paragraphs: readonly Paragraph[],
  text: string,
  onSelect: (quote: Quote) => void,
) {
  const tell = useRef(onSelect);
  tell.current = onSelect;
  useEffect(() => {
    const listen = (): void => {
      const quote = element.current === null ? null : quoteSelected(element.current, paragraphs, text);
      // Kept while the keyboard is in a form: only another selection in the text replaces it.
      if (quote !== null) tell.current(quote);
    };
    document.addEventListener("selectionchange", listen);
    return () => document.removeEventListener("selectionchange", listen);
  }, [element, paragraphs, text]);
}
