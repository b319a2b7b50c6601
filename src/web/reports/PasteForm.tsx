import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask } from "../asking/ask.ts";
import { client } from "../asking/client.ts";
import { ofLedger, report } from "../asking/queries.ts";
import type { ReportAdded } from "../asking/shapes.ts";
import { textOf } from "../shell/form-text.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";

/** In characters. More than this is a book or a mistake, and a browser lays it out for minutes. */
const largestPaste = 2_000_000;

const fields = ["text", "title", "outlet", "date", "url"];

interface PasteFormProps {
  /** What was pasted before the form opened. */
  readonly text: string;
  readonly onClose: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A text typed or pasted, with what is known of it. After it is read, its page opens. */
export function PasteForm({ text, onClose, onFiles }: PasteFormProps) {
  const navigate = useNavigate();
  const [tooLong, setTooLong] = useState<string | null>(text.length > largestPaste ? text : null);
  const add = useMutation({
    mutationFn: (given: Readonly<Record<string, string>>) =>
      ask<ReportAdded>("reports", { method: "POST", body: given }),
    onSuccess: ({ added, report: whole }) => {
      if (whole !== undefined) client.setQueryData(report(added.report).queryKey, whole);
      void client.invalidateQueries({ queryKey: [ofLedger], refetchType: "none" });
      void navigate({ to: "/reports/$report", params: { report: added.report } });
    },
  });
  return (
    <form
      className="paste"
      aria-label="Paste a text"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const given = Object.fromEntries(
          fields.map((name) => [name, textOf(form, name)]).filter(([, value]) => value !== ""),
        ) as Readonly<Record<string, string>>;
        add.mutate(given);
      }}
    >
      <div className="field">
        <label htmlFor="paste-text">Text of the report</label>
        <textarea
          id="paste-text"
          name="text"
          rows={9}
          required
          autoFocus
          defaultValue={text.length > largestPaste ? "" : text}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData("text/plain");
            if (pasted.length > largestPaste) event.preventDefault();
            setTooLong(pasted.length > largestPaste ? pasted : null);
          }}
        />
      </div>
      <div className="paste-about">
        <Given name="title" label="Title" />
        <Given name="outlet" label="Outlet" hint="who printed it" />
        <Given name="date" label="Date" hint="2019-11-21" />
        <Given name="url" label="Address" hint="https://…" />
      </div>
      {tooLong === null ? null : (
        <div role="alert" className="notice bad">
          <p>
            <strong>This text has {Math.round(tooLong.length / 1e6)} million characters;</strong> two million are the
            most that this field takes. It can be handed in as a file, or cut into its reports.
          </p>
          <button
            type="button"
            onClick={() => {
              onFiles([new File([tooLong], "pasted.txt", { type: "text/plain" })]);
              onClose();
            }}
          >
            Hand it in as a file
          </button>
        </div>
      )}
      <FaultNotice fault={add.error} />
      <div className="row">
        <button className="main" disabled={add.isPending}>
          {add.isPending ? "Reading …" : "Read it"}
        </button>
        <button type="button" onClick={onClose}>
          Close
        </button>
        <span className="small soft">Without a date, “on Tuesday” stays undated.</span>
      </div>
    </form>
  );
}

function Given({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return (
    <div className="field">
      <label htmlFor={`paste-${name}`}>{label}</label>
      <input id={`paste-${name}`} name={name} placeholder={hint} />
    </div>
  );
}
