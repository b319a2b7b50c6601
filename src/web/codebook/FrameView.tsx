import { Link } from "@tanstack/react-router";
import type { CodebookInUse } from "../asking/shapes.ts";
import { framePartsOf } from "./frame-parts.ts";

/** A type of event as a researcher reads it: what it is, what it is not, sentences that hold it and that do not. */
export function FrameView({ frame: { type, means, not, counts, text } }: { frame: CodebookInUse["frames"][number] }) {
  const { finds, ignores } = framePartsOf(text ?? "");
  return (
    <article className="frame">
      <h2>{type}</h2>
      <p>{means}</p>
      <p>
        <b>Not:</b> {not}
      </p>
      <p className="soft">Its numbers count {counts}.</p>
      <div className="examples">
        <Examples name="Finds" mark="✓" sentences={finds} />
        <Examples name="Ignores" mark="✗" sentences={ignores} />
      </div>
      <p>
        <Link to="/claims" search={{ type }}>
          Claims of this type
        </Link>
      </p>
      {text === null ? (
        <p className="soft">It comes with the codebook that this one extends.</p>
      ) : (
        <details>
          <summary>The words it is read with</summary>
          <pre className="yaml" tabIndex={0}>
            {text}
          </pre>
        </details>
      )}
    </article>
  );
}

function Examples({ name, mark, sentences }: { name: string; mark: string; sentences: readonly string[] }) {
  return (
    <section>
      <h3>{name}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <span aria-hidden="true">{mark}</span> <q>{sentence}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
