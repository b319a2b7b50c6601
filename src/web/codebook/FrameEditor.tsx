import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ask } from "../asking/ask.ts";
import { client } from "../asking/client.ts";
import { ofLedger } from "../asking/queries.ts";
import type { CodebookEffect, CodebookInUse } from "../asking/shapes.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { Effect } from "./Effect.tsx";

interface FrameEditorProps {
  readonly codebook: CodebookInUse;
  readonly file: { readonly path: string; readonly text: string };
  readonly onClose: () => void;
}

const draftKey = (path: string): string => `rapporteur.codebook.${path}`;

/** A file of the codebook to be edited. A moment after the last key its effect on the reports at hand is shown; saving makes a new version. */
export function FrameEditor({ codebook, file, onClose }: FrameEditorProps) {
  const [text, setText] = useState(() => localStorage.getItem(draftKey(file.path)) ?? file.text);
  const [reason, setReason] = useState("");
  const changed = text !== file.text;
  const settled = useSettled(text, 500);
  useEffect(() => {
    if (changed) localStorage.setItem(draftKey(file.path), text);
    else localStorage.removeItem(draftKey(file.path));
  }, [changed, file.path, text]);

  const files = [{ path: file.path, text: settled }];
  const effect = useQuery({
    queryKey: ["codebook effect", codebook.saved, file.path, settled],
    queryFn: ({ signal }) => ask<CodebookEffect>("codebook/check", { method: "POST", body: { files }, signal }),
    enabled: settled !== file.text,
    placeholderData: (before) => before,
  });
  const save = useMutation({
    mutationFn: () =>
      ask<CodebookInUse>("codebook", {
        method: "PUT",
        body: {
          files: [{ path: file.path, text }],
          saved: codebook.saved,
          ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
        },
      }),
    onSuccess: () => {
      localStorage.removeItem(draftKey(file.path));
      void client.invalidateQueries({ queryKey: [ofLedger] });
      onClose();
    },
  });
  const slips = effect.data?.problems.length ?? 0;
  return (
    <form
      className="frame-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <label htmlFor="frame-text">{file.path}</label>
      <textarea
        id="frame-text"
        className="yaml"
        rows={26}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status">
        {changed ? (
          effect.data === undefined || text !== settled || effect.isFetching ? (
            <p className="soft">Trying it on the reports at hand …</p>
          ) : (
            <Effect effect={effect.data} />
          )
        ) : (
          <p className="soft">Nothing changed yet.</p>
        )}
      </div>
      <FaultNotice fault={effect.error ?? save.error} />
      <div className="row">
        <input
          className="grow"
          aria-label="Reason for the change"
          placeholder="Reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button className="main" disabled={!changed || slips > 0 || save.isPending}>
          Save as a new version
        </button>
        <button
          type="button"
          onClick={() => {
            localStorage.removeItem(draftKey(file.path));
            onClose();
          }}
        >
          Leave it
        </button>
      </div>
      <p className="small soft">Reports read before keep their readings; earlier versions stay.</p>
    </form>
  );
}

/** A value once it has not changed for some milliseconds. */
function useSettled(value: string, wait: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const soon = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(soon);
  }, [value, wait]);
  return settled;
}
