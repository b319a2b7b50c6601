import { type Grade as GradeName, grades } from "../../comparing/incident.ts";

/** A rung of the status ladder: its name, and how far up it stands. "contested" stands beside the ladder. */
export function Grade({ grade }: { grade: GradeName }) {
  const rung = grade === "contested" ? 0 : grades.indexOf(grade) + 1 - (grade === "confirmed" ? 1 : 0);
  return (
    <span className={`grade ${grade}`}>
      <span className="rungs" aria-hidden="true">
        {grade === "contested" ? "⇄" : "▮".repeat(rung) + "▯".repeat(Math.max(0, 4 - rung))}
      </span>{" "}
      {grade}
    </span>
  );
}
