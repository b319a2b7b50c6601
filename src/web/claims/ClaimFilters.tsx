import { useQuery } from "@tanstack/react-query";
import { facets } from "../asking/queries.ts";
import type { Facet } from "../asking/shapes.ts";
import { FilterBar, FilterDay, FilterName, FilterSelect, FilterText } from "../shell/FilterBar.tsx";
import { useFilters } from "../shell/filters.ts";
import { statuses } from "../words/status.ts";

const choice = (value: string, label = value): Facet => ({ value, label, claims: 0 });
const decided = [
  choice("no", "not yet"),
  choice("accept", "accepted"),
  choice("reject", "rejected"),
  choice("edit", "edited"),
];
const orders = [choice("date", "latest first"), choice("confidence", "least sure first")];

/** The filters of claims; `few` leaves out those that a map or a timeline sets. */
export function ClaimFilters({ few = false }: { few?: boolean }) {
  const [filters, set] = useFilters();
  const types = useQuery(facets("type")).data?.items ?? [];
  const actors = useQuery(facets("actor")).data?.items ?? [];
  const sources = useQuery(facets("source")).data?.items ?? [];
  const places = useQuery(facets("place")).data?.items ?? [];
  return (
    <FilterBar
      filters={filters}
      onClear={() => set(Object.fromEntries(Object.keys(filters).map((name) => [name, ""])))}
    >
      <FilterText name="text" label="Words" value={filters["text"]} onChange={set} />
      <FilterSelect name="type" label="Type" value={filters["type"]} facets={types} onChange={set} />
      <FilterName name="actor" label="Actor" value={filters["actor"]} facets={actors} onChange={set} />
      <FilterName name="source" label="Says so" value={filters["source"]} facets={sources} onChange={set} />
      <FilterName name="place" label="Place" value={filters["place"]} facets={places} onChange={set} />
      <FilterSelect
        name="status"
        label="Status"
        value={filters["status"]}
        facets={statuses.map((one) => choice(one))}
        onChange={set}
      />
      <FilterDay name="from" label="From" value={filters["from"]} onChange={set} />
      <FilterDay name="to" label="To" value={filters["to"]} onChange={set} />
      {few ? null : (
        <>
          <FilterSelect name="decided" label="Decided" value={filters["decided"]} facets={decided} onChange={set} />
          <FilterSelect
            name="order"
            label="Order"
            value={filters["order"]}
            facets={orders}
            unset="in order of coming in"
            onChange={set}
          />
        </>
      )}
    </FilterBar>
  );
}
