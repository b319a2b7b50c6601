import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import areasAddress from "../../../gazetteer/areas.json?url";
import { claims } from "../asking/queries.ts";
import { ClaimFilters } from "../claims/ClaimFilters.tsx";
import { ClaimList } from "../claims/ClaimList.tsx";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { useFilters } from "../shell/filters.ts";
import { useTitle } from "../shell/title.ts";
import { many } from "../words/many.ts";
import { PlaceTable } from "./PlaceTable.tsx";
import { Atlas, spotKeyOf, spotsOf } from "./spots.ts";
import { Timeline } from "./Timeline.tsx";
import { type AreasFile, landOf } from "./topology.ts";
import { WorldMap } from "./WorldMap.tsx";

/** The server pages claims by 500; more than this many pages are too much for one map. */
const mostPages = 4;

/** Where and when: areas as areas, pins only for named places, bars with uncertain ends. Both filter the list below. */
export function MapPage() {
  useTitle("Map and timeline");
  const [filters] = useFilters();
  const [place, setPlace] = useState<string | null>(null);
  const [incident, setIncident] = useState<string | null>(null);
  const list = useInfiniteQuery(claims({ order: "date", ...filters }, 500));
  const pages = list.data?.pages.length ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && pages < mostPages) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, pages, fetchNextPage]);

  const found = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const land = useQuery({
    queryKey: ["areas"],
    queryFn: async () => landOf((await (await fetch(areasAddress)).json()) as AreasFile),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const spots = useMemo(() => spotsOf(found, new Atlas(land.data ?? { areas: [] })), [found, land.data]);
  const unplaced = found.filter((claim) => spotKeyOf(claim) === null).length;
  const listed = useMemo(
    () =>
      found.filter(
        (claim) => (place === null || spotKeyOf(claim) === place) && (incident === null || claim.incident === incident),
      ),
    [found, place, incident],
  );
  const chosenSpot = spots.find(({ key }) => key === place);

  return (
    <>
      <div className="page-head">
        <h1>Map and timeline</h1>
        <p className="number">
          {many(found.length, "claim")}
          {hasNextPage && pages >= mostPages ? ", the latest; filters show others" : ""}
          {unplaced > 0 ? `; ${unplaced} without a known place` : ""}
        </p>
      </div>
      <ClaimFilters few />
      <FaultNotice fault={list.error ?? land.error} />
      <div className="map-sides">
        <WorldMap land={land.data ?? null} spots={spots} chosen={place} onChoose={setPlace} />
        <PlaceTable spots={spots} chosen={place} onChoose={setPlace} />
      </div>
      <Timeline claims={found} incident={incident} onIncident={setIncident} />
      <div className="row between list-head">
        <h2>
          {many(listed.length, "claim")}
          {chosenSpot === undefined ? "" : ` at ${chosenSpot.name}`}
          {incident === null ? "" : " of the chosen incident"}
        </h2>
        {place === null && incident === null ? null : (
          <button
            type="button"
            className="plain"
            onClick={() => {
              setPlace(null);
              setIncident(null);
            }}
          >
            Show all
          </button>
        )}
      </div>
      <ClaimList claims={listed} more={null} />
    </>
  );
}
