import { Link } from "@tanstack/react-router";
import type { CodebookEffect } from "../asking/shapes.ts";

/** What an edit does: slips with their lines, else "adds 3 claims, drops 1", with the claims. */
export function Effect({ effect: { problems, examples, adds, drops, says } }: { effect: CodebookEffect }) {
  return (
    <div className="effect">
      <p>
        <strong>{problems.length > 0 ? `Not yet: ${says}` : `This change ${says}.`}</strong>
      </p>
      <Problems problems={problems} />
      <Problems problems={examples} />
      <Changed name="Added" mark="+" claims={adds} />
      <Changed name="Dropped" mark="−" claims={drops} />
    </div>
  );
}

function Problems({ problems }: { problems: CodebookEffect["problems"] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="problems">
      {problems.map(({ file, line, column, message, allowed, suggestion }) => (
        <li key={`${file}:${line}:${column} ${message}`}>
          <code>
            {file}:{line}
          </code>{" "}
          {message}
          {suggestion === undefined ? "" : `; did you mean “${suggestion}”?`}
          {allowed === undefined || allowed.length === 0 ? null : (
            <span className="soft"> Allowed: {allowed.slice(0, 30).join(", ")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Changed({ name, mark, claims }: { name: string; mark: string; claims: CodebookEffect["adds"] }) {
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{name}</h3>
      <ul>
        {claims.slice(0, 50).map(({ report, type, trigger, evidence }) => (
          <li key={`${report.id} ${type} ${trigger.start}`}>
            {mark} <b>{type}</b> “{trigger.words}” <q>{evidence.words}</q>{" "}
            <Link to="/reports/$report" params={{ report: report.id.slice(0, 16) }}>
              {report.title ?? "its report"}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
