import { useQuery } from "@tanstack/react-query";
import { facets } from "../asking/queries.ts";
import { FilterBar, FilterDay, FilterName, FilterSelect, FilterText } from "../shell/FilterBar.tsx";
import { useFilters } from "../shell/filters.ts";
import { policies, policyIn } from "./question.ts";

/** The question: type, actor, place, period, what is counted, and the policy for disagreement. */
export function QuestionForm() {
  const [search, set] = useFilters();
  const types = useQuery(facets("type")).data?.items ?? [];
  const actors = useQuery(facets("actor")).data?.items ?? [];
  const places = useQuery(facets("place")).data?.items ?? [];
  return (
    <FilterBar filters={search} onClear={() => set(Object.fromEntries(Object.keys(search).map((name) => [name, ""])))}>
      <FilterSelect name="type" label="Type" value={search["type"]} facets={types} onChange={set} />
      <FilterName name="actor" label="Actor" value={search["actor"]} facets={actors} onChange={set} />
      <FilterName name="place" label="Place" value={search["place"]} facets={places} onChange={set} />
      <FilterDay name="from" label="From" value={search["from"]} onChange={set} />
      <FilterDay name="to" label="To" value={search["to"]} onChange={set} />
      <FilterText name="unit" label="Counted" value={search["unit"]} onChange={set} />
      <div className="field wide">
        <label htmlFor="policy">Policy</label>
        <select id="policy" value={policyIn(search)} onChange={(event) => set({ policy: event.target.value })}>
          {policies.map(({ name, about }) => (
            <option key={name} value={name}>
              {name}: {about}
            </option>
          ))}
        </select>
      </div>
    </FilterBar>
  );
}
