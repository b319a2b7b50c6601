/** The one-time token of an address, "#token=…" or "?token=…", or null. */
export function tokenOf(address: string): string | null {
  const url = new URL(address);
  return new URLSearchParams(url.hash.replace(/^#/, "")).get("token") ?? url.searchParams.get("token");
}

/** The address without its token. */
export function withoutToken(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("token");
  const hash = new URLSearchParams(url.hash.replace(/^#/, ""));
  if (hash.has("token")) {
    hash.delete("token");
    url.hash = hash.toString();
  }
  return url.href;
}

/** Takes the token out of the address bar and the history. */
export function takeToken(): string | null {
  const token = tokenOf(location.href);
  if (token !== null) history.replaceState(history.state, "", withoutToken(location.href));
  return token;
}
