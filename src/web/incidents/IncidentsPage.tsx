import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { grades } from "../../comparing/incident.ts";
import { facets, incidents } from "../asking/queries.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { FilterBar, FilterDay, FilterName, FilterSelect, FilterText } from "../shell/FilterBar.tsx";
import { useFilters } from "../shell/filters.ts";
import { useTitle } from "../shell/title.ts";
import { IncidentTable } from "./IncidentTable.tsx";

const orders = [{ value: "date", label: "latest first", claims: 0 }];

/** Claims judged to be about one happening, as a table. */
export function IncidentsPage() {
  useTitle("Incidents");
  const [filters, set] = useFilters();
  const types = useQuery(facets("type")).data?.items ?? [];
  const actors = useQuery(facets("actor")).data?.items ?? [];
  const places = useQuery(facets("place")).data?.items ?? [];
  const list = useInfiniteQuery(incidents({ order: "reports", ...filters }));
  const found = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className="page-head">
        <h1>Incidents</h1>
        <p>Claims judged to be about one happening. The grouping is computed; your decisions outweigh it.</p>
      </div>
      <FilterBar
        filters={filters}
        onClear={() => set(Object.fromEntries(Object.keys(filters).map((name) => [name, ""])))}
      >
        <FilterText name="text" label="Words" value={filters["text"]} onChange={set} />
        <FilterSelect name="type" label="Type" value={filters["type"]} facets={types} onChange={set} />
        <FilterName name="actor" label="Actor" value={filters["actor"]} facets={actors} onChange={set} />
        <FilterName name="place" label="Place" value={filters["place"]} facets={places} onChange={set} />
        <FilterDay name="from" label="From" value={filters["from"]} onChange={set} />
        <FilterDay name="to" label="To" value={filters["to"]} onChange={set} />
        <FilterSelect
          name="grade"
          label="Grade"
          value={filters["grade"]}
          facets={grades.map((value) => ({ value, label: value, claims: 0 }))}
          onChange={set}
        />
        <FilterSelect
          name="order"
          label="Order"
          value={filters["order"]}
          facets={orders}
          unset="most reports first"
          onChange={set}
        />
      </FilterBar>
      <FaultNotice fault={list.error} />
      {found.length > 0 ? (
        <IncidentTable incidents={found} />
      ) : (
        <p className="empty">{list.isPending ? "Looking …" : "No incident fits."}</p>
      )}
      {list.hasNextPage ? (
        <p>
          <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            More incidents
          </button>
        </p>
      ) : null}
    </>
  );
}
