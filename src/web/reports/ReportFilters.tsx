import { useQuery } from "@tanstack/react-query";
import { facets } from "../asking/queries.ts";
import { useFilters } from "../shell/filters.ts";
import { FilterBar, FilterDay, FilterSelect, FilterText } from "../shell/FilterBar.tsx";

export function ReportFilters() {
  const [filters, set] = useFilters();
  const { data: outlets } = useQuery(facets("outlet"));
  return (
    <FilterBar
      filters={filters}
      onClear={() => set(Object.fromEntries(Object.keys(filters).map((name) => [name, ""])))}
    >
      <FilterText name="text" label="Words" value={filters["text"]} onChange={set} />
      <FilterSelect
        name="outlet"
        label="Outlet"
        value={filters["outlet"]}
        facets={outlets?.items ?? []}
        onChange={set}
      />
      <FilterDay name="from" label="Published from" value={filters["from"]} onChange={set} />
      <FilterDay name="to" label="to" value={filters["to"]} onChange={set} />
    </FilterBar>
  );
}
