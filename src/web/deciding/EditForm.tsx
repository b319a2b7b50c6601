import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import type { Quote } from "../../reading/reading.ts";
import { codebookTypes } from "../asking/queries.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { statuses } from "../words/status.ts";
import { decide, seenOf } from "./decide.ts";
import { draftOf, dropDraft, keepDraft } from "./drafts.ts";
import { EditField } from "./EditField.tsx";
import { editFrom, editOfAll, faultIn, type FieldName, type Fields, fieldsOf } from "./edit-fields.ts";

const stances = [
  "say",
  "claim",
  "confirm",
  "deny",
  "accuse",
  "believe",
  "estimate",
  "warn",
  "promise",
  "declare",
  "report",
];
const whoFields: readonly (readonly [FieldName, string])[] = [
  ["agent", "Who did it"],
  ["affected", "To whom"],
  ["recipient", "To or for whom"],
  ["instrument", "With what"],
  ["place", "Where"],
  ["source", "Who says so"],
];

interface EditFormProps {
  readonly claim: LedgerClaim;
  /** What is selected in the text, to be taken over. */
  readonly selected?: Quote | null;
  readonly onClose: () => void;
  /** A blind coding is kept apart until it is adjudicated. */
  readonly blind?: boolean;
}

/** Sets values of a claim by hand. What is typed is kept in this browser until the server has it. */
export function EditForm({ claim, selected, onClose, blind = false }: EditFormProps) {
  const id = useId();
  const draftKey = blind ? `${claim.id} blind` : claim.id;
  const [draft] = useState(() => draftOf(draftKey));
  const before = fieldsOf(claim);
  const [fields, setFields] = useState<Fields>(() => ({ ...before, ...draft?.fields }));
  const [evidence, setEvidence] = useState<Quote | null>(draft?.evidence ?? null);
  const [reason, setReason] = useState(draft?.reason ?? "");
  // What the coder saw when the edit began, not what came in while it went on.
  const [seen] = useState(draft?.seen ?? seenOf(claim));
  const [fault, setFault] = useState<unknown>(null);
  const { data: types } = useQuery(codebookTypes);
  const typed = useRef(draft !== null);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (typed.current) keepDraft(draftKey, { fields, evidence, reason, seen });
  }, [draftKey, fields, evidence, reason, seen]);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);

  const set = (change: Partial<Fields>): void => {
    typed.current = true;
    setFields((now) => ({ ...now, ...change }));
  };
  const close = (): void => {
    dropDraft(draftKey);
    onClose();
  };
  const field = (name: FieldName) => ({
    name,
    value: fields[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  const wrong = faultIn(fields);
  const untouched = !typed.current;
  const edit = {
    ...(blind ? editOfAll(fields) : editFrom(before, fields)),
    ...(evidence === null ? {} : { evidence }),
  };
  const nothing = !blind && Object.keys(edit).length === 0;

  const save = async (): Promise<void> => {
    if (wrong !== null || nothing) return;
    try {
      await decide(
        { about: "claim", claim: claim.id, verdict: "edit", edit },
        { seen, reason: reason.trim() || null, blind },
      );
      close();
    } catch (refusal) {
      setFault(refusal);
    }
  };

  return (
    <form
      ref={form}
      className="edit"
      aria-label="Edit the claim"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {draft === null ? null : <p className="small soft">Taken up again where you left it.</p>}
      <div className="edit-grid">
        <EditField {...field("type")} label="Type" choices={[...new Set([fields.type, ...(types ?? [])])]} />
        <EditField {...field("status")} label="Status" choices={fields.status === "" ? ["", ...statuses] : statuses} />
        <EditField {...field("min")} label="At least" kind="number" />
        <EditField {...field("max")} label="At most" kind="number" hint="no bound" />
        <EditField {...field("unit")} label="Of" hint="people, houses …" />
        <EditField {...field("scope")} label="Scope" choices={["", "incident", "cumulative"]} />
        <EditField {...field("from")} label="First day" kind="date" />
        <EditField {...field("to")} label="Last day" kind="date" />
        {whoFields.map(([name, label]) => (
          <EditField
            key={name}
            {...field(name)}
            label={label}
            selected={selected === undefined ? undefined : (selected?.words ?? null)}
            several={name !== "source"}
          />
        ))}
        <EditField {...field("stance")} label="How they say it" choices={["", ...stances]} />
      </div>
      {blind ? null : (
        <div className="field">
          <span className="label">Evidence</span>
          <q>{(evidence ?? claim.evidence).words}</q>
          {selected === undefined ? null : (
            <span>
              <button
                type="button"
                className="plain"
                disabled={selected === null}
                onClick={() => {
                  typed.current = true;
                  setEvidence(selected);
                }}
              >
                Take the words selected in the text
              </button>
            </span>
          )}
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-reason`}>Reason</label>
        <input
          id={`${id}-reason`}
          value={reason}
          onChange={(event) => {
            typed.current = true;
            setReason(event.target.value);
          }}
        />
      </div>
      {wrong === null ? null : untouched ? (
        <p className="small soft">{wrong}</p>
      ) : (
        <p role="alert" className="notice bad">
          {wrong}
        </p>
      )}
      <FaultNotice fault={fault} />
      <div className="row">
        <button className="main" disabled={wrong !== null || nothing}>
          {blind ? "Save this coding" : "Save the edit"}
        </button>
        <button type="button" onClick={close}>
          {blind ? "Skip" : "Leave it"} <kbd>Esc</kbd>
        </button>
        {nothing ? <span className="small soft">Nothing changed yet.</span> : null}
      </div>
    </form>
  );
}
