import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask, pathWith } from "../asking/ask.ts";
import type { Items } from "../asking/shapes.ts";
import type { Search } from "../shell/search.ts";

interface Format {
  readonly name: string;
  readonly means: string;
}

/** The claims of a list as a file, in every format that the server knows of; names of private persons stay here when asked. */
export function TakeOut({ filters }: { filters: Search }) {
  const [open, setOpen] = useState(false);
  const [withheld, setWithheld] = useState(true);
  const { data } = useQuery({
    queryKey: ["formats"],
    queryFn: () => ask<Items<Format>>("export"),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: open,
  });
  const { order: _, ...filter } = filters;
  const filtered = Object.keys(filter).length > 0;
  return (
    <details className="take-out" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Take the data out</summary>
      <p>
        {filtered ? "The claims that the filters let through, with their incidents." : "Everything in the ledger."}{" "}
        <label className="check">
          <input type="checkbox" checked={withheld} onChange={(event) => setWithheld(event.target.checked)} />
          Without the names of private persons
        </label>
      </p>
      <ul>
        {(data?.items ?? []).map(({ name, means }) => (
          <li key={name}>
            <a
              href={`/api/${pathWith(`export/${encodeURIComponent(name)}`, { ...filter, ...(withheld ? { suppress: "private" } : {}) })}`}
              download
            >
              {name}
            </a>{" "}
            <span className="small soft">{means}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
