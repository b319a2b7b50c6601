/** Name of the session's cookie, and whether it may only travel encrypted. */
export interface Cookie {
  readonly name: string;
  readonly secure: boolean;
}

/** Cookies know no ports: two ledgers served on one machine keep apart by name. */
export const cookieFor = (url: URL, encrypted: boolean): Cookie =>
  encrypted ? { name: "__Host-rapporteur", secure: true } : { name: `rapporteur-${url.port || "80"}`, secure: false };

const attributes = ({ secure }: Cookie): string => `Path=/; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`;

export const sessionCookie = (cookie: Cookie, secret: string, expiresAt: string, now: Date): string =>
  `${cookie.name}=${secret}; Max-Age=${Math.max(0, Math.floor((Date.parse(expiresAt) - now.getTime()) / 1000))}; ${attributes(cookie)}`;

export const clearedCookie = (cookie: Cookie): string => `${cookie.name}=; Max-Age=0; ${attributes(cookie)}`;

/** The secret that a request's Cookie header carries, or null. */
export function secretIn(header: string | null, { name }: Cookie): string | null {
  if (header === null) return null;
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null;
  }
  return null;
}
