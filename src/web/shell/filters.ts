import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "./search.ts";

/** The filters in the address, and how to set some of them; an empty value takes a filter away. */
export function useFilters(): [Search, (change: Readonly<Record<string, string>>) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = (change: Readonly<Record<string, string>>): void => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== ""));
    void navigate({ to: ".", search: next, replace: true });
  };
  return [search, set];
}
