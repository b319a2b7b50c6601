import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask } from "../asking/ask.ts";
import { client } from "../asking/client.ts";
import { ofLedger, report } from "../asking/queries.ts";
import type { ReportAdded } from "../asking/shapes.ts";
import { textOf } from "../shell/form-text.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";

/** More than this is a book or a mistake; the server says its own limit to what is larger. */
const largestPaste = 20_000_000;

const fields = ["text", "title", "outlet", "date", "url"];

/** A text typed or pasted, with what is known of it. After it is read, its page opens. */
export function PasteForm({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [tooLong, setTooLong] = useState(false);
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
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const given = Object.fromEntries(
          fields.map((name) => [name, textOf(form, name)]).filter(([, value]) => value !== ""),
        ) as Readonly<Record<string, string>>;
        setTooLong((given["text"] ?? "").length > largestPaste);
        if ((given["text"] ?? "").length <= largestPaste) add.mutate(given);
      }}
    >
      <div className="field">
        <label htmlFor="paste-text">Text of the report</label>
        <textarea id="paste-text" name="text" rows={9} required autoFocus />
      </div>
      <div className="paste-about">
        <Given name="title" label="Title" />
        <Given name="outlet" label="Outlet" hint="who printed it" />
        <Given name="date" label="Date" hint="2019-11-21" />
        <Given name="url" label="Address" hint="https://…" />
      </div>
      {tooLong ? (
        <p role="alert" className="notice bad">
          <strong>This text has over 20 million characters.</strong> Cut it into reports, or hand it in as a file.
        </p>
      ) : null}
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
