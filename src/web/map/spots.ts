import type { LedgerClaim } from "../../ledger/ledger.ts";
import type { Area, Land } from "./topology.ts";

/**
 * Where claims of one place are drawn. A `pin` only where the words name a town or a point and say so themselves; all else is an area:
 * of a division or a country (`areas`), or of unknown bounds around `lon`, `lat` (`areas` empty).
 */
export interface Spot {
  readonly key: string;
  readonly name: string;
  readonly kind: "pin" | "area";
  /** What its area stands for: "province", "somewhere in Nangarhar". */
  readonly says: string;
  readonly lon: number;
  readonly lat: number;
  readonly areas: readonly Area[];
  readonly claims: readonly LedgerClaim[];
}

/** Divisions by GeoNames id, by name inside their country, and by country. */
export class Atlas {
  private readonly byId = new Map<number, Area>();
  private readonly byName = new Map<string, Area>();
  private readonly byCountry = new Map<string, Area[]>();

  constructor({ areas }: Pick<Land, "areas">) {
    for (const area of areas) {
      if (area.id !== null) this.byId.set(area.id, area);
      if (area.country === null) continue;
      this.byName.set(`${area.country} ${area.name}`, area);
      const own = this.byCountry.get(area.country) ?? [];
      own.push(area);
      this.byCountry.set(area.country, own);
    }
  }

  get isEmpty(): boolean {
    return this.byCountry.size === 0;
  }
  province(id: number | null): Area | undefined {
    return id === null ? undefined : this.byId.get(id);
  }
  named(country: string | null, name: string | null): Area | undefined {
    return country === null || name === null ? undefined : this.byName.get(`${country} ${name}`);
  }
  country(code: string | null): readonly Area[] {
    return (code === null ? undefined : this.byCountry.get(code)) ?? [];
  }
}

/** The key of the spot that a claim stands at, or null when nobody knows where. */
export function spotKeyOf({ where, placeBasis }: Pick<LedgerClaim, "where" | "placeBasis">): string | null {
  if (where === null || where.lat === null || where.lon === null) return null;
  const pin = placeBasis === "stated" && (where.precision === "place" || where.precision === "point");
  return `${pin ? "pin" : "area"} ${where.geonameId ?? `${where.lat} ${where.lon}`} ${where.precision ?? ""}`;
}

/** Claims by where they are drawn, the places with most claims first. */
export function spotsOf(claims: readonly LedgerClaim[], atlas: Atlas): Spot[] {
  const groups = new Map<string, LedgerClaim[]>();
  for (const claim of claims) {
    const key = spotKeyOf(claim);
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    group.push(claim);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, own]): Spot => {
      const { name, lon, lat } = own[0]!.where!;
      const spot = { key, name, lon: lon!, lat: lat!, claims: own };
      return key.startsWith("pin")
        ? { ...spot, kind: "pin", says: "a named place", areas: [] }
        : { ...spot, kind: "area", ...extentOf(own[0]!, atlas) };
    })
    .sort((a, b) => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1));
}

/** The divisions that an area stands for, the narrowest known. */
function extentOf({ where, placeBasis }: LedgerClaim, atlas: Atlas): Pick<Spot, "says" | "areas"> {
  const { geonameId, country, admin1, precision } = where!;
  // The outlines are still on their way: nothing is said of bounds until they are here.
  if (atlas.isEmpty) return { says: "an area", areas: [] };
  const province = atlas.province(geonameId);
  if (province !== undefined)
    return { says: placeBasis === "inferred" ? "a province, inferred" : "a province", areas: [province] };
  if (precision === "country") return { says: "a country", areas: atlas.country(country) };
  const holder = atlas.named(country, admin1);
  if (holder !== undefined) return { says: `somewhere in ${holder.name}`, areas: [holder] };
  if (precision === "region") return { says: "a region without known bounds", areas: [] };
  return {
    says: country === null ? "an area without known bounds" : "somewhere in the country",
    areas: atlas.country(country),
  };
}
