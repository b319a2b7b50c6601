import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { one } from "../asking/queries.ts";
import type { CodebookInUse } from "../asking/shapes.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { useFilters } from "../shell/filters.ts";
import { useTitle } from "../shell/title.ts";
import { many } from "../words/many.ts";
import { FrameEditor } from "./FrameEditor.tsx";
import { FrameView } from "./FrameView.tsx";
import { blankFrame } from "./frame-parts.ts";

/** The types of events a project codes by: what each means and does not mean, with its examples; editable, with its effect shown. */
export function CodebookPage() {
  useTitle("Codebook");
  const [search, set] = useFilters();
  const [editing, setEditing] = useState(false);
  const { data, error } = useQuery(one<CodebookInUse>("codebook"));
  if (data === undefined)
    return (
      <>
        <h1>Codebook</h1>
        {error === null ? <p className="empty">Opening the codebook …</p> : <FaultNotice fault={error} />}
      </>
    );
  const frame = data.frames.find(({ type }) => type === search["type"]) ?? data.frames[0];
  const other = data.files.find(({ path }) => path === search["file"]);
  const fresh = search["new"];
  const file =
    fresh === undefined
      ? (other ??
        (frame === undefined
          ? undefined
          : { path: frame.file ?? `frames/${frame.type}.yaml`, text: frame.text ?? blankFrame }))
      : { path: `frames/${fresh}.yaml`, text: blankFrame };
  return (
    <>
      <div className="page-head">
        <h1>
          Codebook{" "}
          <span className="soft">
            {data.name} {data.version}
          </span>
        </h1>
        <p>
          {many(data.frames.length, "type")}
          {data.saved > 0 ? `; saved ${data.saved === 1 ? "once" : `${data.saved} times`} in this ledger` : ""}
        </p>
      </div>
      <div className="codebook-sides">
        <nav aria-label="Types and files" className="frames">
          <ul>
            {data.frames.map(({ type, means }) => (
              <li key={type}>
                <button
                  type="button"
                  className="plain"
                  aria-current={fresh === undefined && other === undefined && type === frame?.type ? "true" : undefined}
                  title={means}
                  onClick={() => {
                    setEditing(false);
                    set({ type, file: "", new: "" });
                  }}
                >
                  {type}
                </button>
              </li>
            ))}
          </ul>
          <h2 className="small soft">Conventions</h2>
          <ul>
            {data.files
              .filter(({ path }) => !path.startsWith("frames/"))
              .map(({ path }) => (
                <li key={path}>
                  <button
                    type="button"
                    className="plain"
                    aria-current={path === other?.path ? "true" : undefined}
                    onClick={() => {
                      setEditing(true);
                      set({ file: path, new: "" });
                    }}
                  >
                    {path}
                  </button>
                </li>
              ))}
          </ul>
          <NewType
            onNew={(type) => {
              setEditing(true);
              set({ new: type, file: "" });
            }}
          />
        </nav>
        <div>
          {file === undefined ? null : editing ? (
            <FrameEditor
              key={`${file.path} ${data.saved}`}
              codebook={data}
              file={file}
              onClose={() => setEditing(false)}
            />
          ) : (
            <>
              {other === undefined && frame !== undefined ? (
                <FrameView frame={frame} />
              ) : (
                <pre className="yaml">{file.text}</pre>
              )}
              <p>
                <button type="button" onClick={() => setEditing(true)}>
                  Edit {file.path}
                </button>
              </p>
            </>
          )}
        </div>
      </div>
    </>
  );
}

function NewType({ onNew }: { onNew: (type: string) => void }) {
  const [name, setName] = useState("");
  const good = /^[a-z][a-z-]{1,40}$/.test(name);
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (good) onNew(name);
      }}
    >
      <label htmlFor="new-type">New type</label>
      <span className="with-take">
        <input
          id="new-type"
          value={name}
          placeholder="small letters"
          onChange={(event) => setName(event.target.value)}
        />
        <button disabled={!good}>Begin</button>
      </span>
    </form>
  );
}
