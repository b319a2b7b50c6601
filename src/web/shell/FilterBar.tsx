import { type ReactNode, useEffect, useId, useState } from "react";
import type { Facet } from "../asking/shapes.ts";
import type { Search } from "./search.ts";

type Change = (change: Readonly<Record<string, string>>) => void;

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: Change;
}

/** The filters of a list, in a row; folded on a phone. What is chosen stands in the address. */
export function FilterBar({
  filters,
  onClear,
  children,
}: {
  filters: Search;
  onClear: () => void;
  children: ReactNode;
}) {
  const [wide] = useState(() => matchMedia("(min-width: 44rem)").matches);
  const chosen = Object.keys(filters).length;
  return (
    <details className="filter-fold" open={wide}>
      <summary>Filters{chosen > 0 ? `, ${chosen} chosen` : ""}</summary>
      <form role="search" className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
        {children}
        {chosen > 0 ? (
          <button type="button" className="plain" onClick={onClear}>
            Clear
          </button>
        ) : null}
      </form>
    </details>
  );
}

/** Words to look for; the list follows a moment after the last key. */
export function FilterText({ name, label, value = "", onChange }: Field) {
  const id = useId();
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words === value) return;
    const soon = setTimeout(() => onChange({ [name]: words }), 250);
    return () => clearTimeout(soon);
  });
  return (
    <div className="field wide">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
    </div>
  );
}

export function FilterDay({ name, label, value = "", onChange }: Field) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onChange({ [name]: event.target.value })} />
    </div>
  );
}

/** One of the values that occur, the commonest first; `unset` says what holds while none is chosen. */
export function FilterSelect({
  name,
  label,
  value = "",
  facets,
  unset = "any",
  onChange,
}: Field & { readonly facets: readonly Facet[]; readonly unset?: string }) {
  const id = useId();
  const known = value === "" || facets.some((facet) => facet.value === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange({ [name]: event.target.value })}>
        <option value="">{unset}</option>
        {known ? null : <option value={value}>{value}</option>}
        {facets.slice(0, 500).map(({ value, label, claims }) => (
          <option key={value} value={value}>
            {label}
            {claims > 0 ? ` (${claims})` : ""}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A name of many: typed, with those that occur offered. */
export function FilterName({
  name,
  label,
  value = "",
  facets,
  onChange,
}: Field & { readonly facets: readonly Facet[] }) {
  const id = useId();
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  const take = (): void => {
    const facet = facets.find(({ label }) => label === words);
    const chosen = facet?.value ?? words.trim();
    if (chosen !== value) onChange({ [name]: chosen });
  };
  const shown = facets.find((facet) => facet.value === words)?.label ?? words;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-known`}
        value={shown}
        placeholder="any"
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
      />
      <datalist id={`${id}-known`}>
        {facets.slice(0, 300).map(({ value, label, claims }) => (
          <option key={value} value={label}>
            {`${claims} claims`}
          </option>
        ))}
      </datalist>
    </div>
  );
}
