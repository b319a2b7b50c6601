/** Where a ledger is kept. */
export type Address =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "postgres"; readonly connection: string; readonly url: string };

export const defaultLedger = "rapporteur.sqlite";

/** What a person named, else what the environment names, else a file in the working folder. */
export const ledgerUrl = (
  named: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string => named ?? (environment["RAPPORTEUR_DATABASE_URL"] || defaultLedger);

/** Reads "war.sqlite", "sqlite:war.sqlite", "postgres://..." and "postgresql://...". */
export function addressOf(url: string): Address {
  if (/^postgres(?:ql)?:/i.test(url)) return { kind: "postgres", connection: url, url: withoutPassword(url) };
  return { kind: "sqlite", path: url.replace(/^sqlite:(?:\/\/(?=\/))?/i, "") };
}

/** Passwords stand before the "@" or in the query; neither is ever shown. */
export const withoutPassword = (url: string): string =>
  url.replace(/^([a-z]+:\/\/[^/?#@]*?):.*@(?=[^@]*$)/i, "$1@").replace(/([?&]password=)[^&#]*/gi, "$1…");
