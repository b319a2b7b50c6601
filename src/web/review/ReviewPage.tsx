import { useFilters } from "../shell/filters.ts";
import { useTitle } from "../shell/title.ts";
import { Adjudicating } from "./Adjudicating.tsx";
import { AgreementTable } from "./AgreementTable.tsx";
import { BlindCoding } from "./BlindCoding.tsx";
import { Queue } from "./Queue.tsx";

const tabs = [
  { name: "queue", label: "To decide", about: "Claims that nobody decided on, the least sure first." },
  {
    name: "blind",
    label: "Blind second coding",
    about:
      "A sample of what others decided: the words and their paragraph, to be coded again without sight of anybody's values.",
  },
  {
    name: "adjudication",
    label: "Differences",
    about: "Where a blind coding differs from the first. What you choose stands, and both see it.",
  },
  {
    name: "agreement",
    label: "Agreement",
    about: "Krippendorff's alpha over claims that were coded twice: 1 is full agreement, 0 is chance.",
  },
] as const;

/** What waits for a person, and how far persons agree. */
export function ReviewPage() {
  useTitle("Review");
  const [search, set] = useFilters();
  const tab = tabs.find(({ name }) => name === search["tab"]) ?? tabs[0];
  return (
    <>
      <div className="page-head">
        <h1>Review</h1>
        <p>{tab.about}</p>
      </div>
      <div className="row tabs" role="group" aria-label="Parts of the review">
        {tabs.map(({ name, label }) => (
          <button key={name} type="button" aria-pressed={name === tab.name} onClick={() => set({ tab: name })}>
            {label}
          </button>
        ))}
      </div>
      {tab.name === "queue" ? <Queue /> : null}
      {tab.name === "blind" ? <BlindCoding /> : null}
      {tab.name === "adjudication" ? <Adjudicating /> : null}
      {tab.name === "agreement" ? <AgreementTable /> : null}
    </>
  );
}
