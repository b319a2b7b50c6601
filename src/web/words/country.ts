const countries = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** The name of a country by its code: "AF" → "Afghanistan"; a code that is none stays as it is. */
export function countryName(code: string): string {
  try {
    return countries.of(code) ?? code;
  } catch {
    return code;
  }
}
