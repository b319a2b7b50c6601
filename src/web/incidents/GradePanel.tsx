import { useState } from "react";
import { type Grade as GradeName, grades } from "../../comparing/incident.ts";
import type { IncidentDetail } from "../../ledger/ledger.ts";
import { decide } from "../deciding/decide.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { Grade } from "./Grade.tsx";
import { latestSeen } from "./latest-seen.ts";

/** The grade that the rules suggest, with the rule quoted, and a person's own. */
export function GradePanel({ incident }: { incident: IncidentDetail }) {
  const [grade, setGrade] = useState<GradeName>(incident.grade);
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<unknown>(null);
  const [claim] = incident.claims;
  const save = (): void => {
    if (claim === undefined) return;
    decide(
      { about: "grade", claim, grade },
      { seen: latestSeen(incident, "grade"), reason: reason.trim() || null },
    ).then(() => setReason(""), setFault);
  };
  return (
    <section className="block">
      <h2>Grade</h2>
      <p>
        <Grade grade={incident.grade} /> <span className="grade-reason">{incident.gradeReason}</span>
      </p>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <select
          aria-label="Your grade"
          className="fit"
          value={grade}
          onChange={(event) => setGrade(event.target.value as GradeName)}
        >
          {grades.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <input
          className="grow"
          aria-label="Reason for your grade"
          placeholder="Reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button disabled={grade === incident.grade && reason.trim() === ""}>Grade it so</button>
      </form>
      <FaultNotice fault={fault} />
    </section>
  );
}
