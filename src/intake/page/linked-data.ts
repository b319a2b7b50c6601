/** One object of a page's JSON-LD. */
export type LinkedObject = Readonly<Record<string, unknown>>;

/** No page's own data lie deeper, and none holds more. */
const deepest = 6;
const most = 500;

/** All objects in a page's JSON-LD scripts, outermost first, also inside lists and "@graph". Scripts that are no JSON are mended a little, else passed over. */
export function linkedObjects(scripts: readonly string[]): readonly LinkedObject[] {
  const found: LinkedObject[] = [];
  let level: unknown[] = scripts.map(parsed);
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      if (Array.isArray(value)) next.push(...(value as unknown[]).slice(0, most));
      else {
        if (found.length >= most) return found;
        found.push(value as LinkedObject);
        for (const name of ["@graph", "mainEntity", "mainEntityOfPage", "article", "subjectOf", "liveBlogUpdate"]) {
          const inner = (value as LinkedObject)[name];
          if (typeof inner === "object" && name !== "liveBlogUpdate") next.push(inner);
        }
      }
    }
    level = next;
  }
  return found;
}

function parsed(script: string): unknown {
  const json = script
    .trim()
    .replace(/^(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|<!\[CDATA\[|\/\/\s?<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s?\]\]>\s?\*\/|\]\]>|\/\/\s?\]\]>|;)\s?$/, "");
  for (const attempt of [(): string => json, (): string => json.replace(/\s+/g, " ").replace(/,\s?([}\]])/g, "$1")])
    try {
      return JSON.parse(attempt());
    } catch {
      continue;
    }
  return null;
}

const typesOf = (object: LinkedObject): string => [object["@type"]].flat().join(" ");

/** The object that describes the article, or null. */
export function articleObject(objects: readonly LinkedObject[]): LinkedObject | null {
  const articles = objects.filter((object) => /Article|Posting|Report|Review|Story|Document/i.test(typesOf(object)));
  const rated = [
    articles.find((object) => typeof object["datePublished"] === "string"),
    articles.find((object) => typeof object["headline"] === "string"),
    objects.find(
      (object) =>
        typeof object["datePublished"] === "string" && !/^(?:Comment|ImageObject|Dataset)$/.test(typesOf(object)),
    ),
    objects.find((object) => typeof object["headline"] === "string"),
  ];
  return rated.find((object) => object !== undefined) ?? null;
}

/** Text of a value, or of its "name" or "@value". */
export function nameIn(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return first;
  const object = (first ?? {}) as { readonly name?: unknown; readonly "@value"?: unknown };
  if (Array.isArray(object.name)) return nameIn(object.name as unknown[]);
  return typeof object.name === "string" ? object.name : typeof object["@value"] === "string" ? object["@value"] : null;
}
