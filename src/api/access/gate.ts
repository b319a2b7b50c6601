import { Fault } from "../fault.ts";

/** Which addresses this program answers under: "127.0.0.1:4747", "reports.example.org". */
export type Hosts = () => ReadonlySet<string>;

const writing = (method: string): boolean => method !== "GET" && method !== "HEAD";

/**
 * Lets through only what this program's own pages, a person's address bar or a program sends. A page elsewhere whose name was
 * made to point here (DNS rebinding) shows itself by its Host; a form or script of another site by its Origin and Sec-Fetch-Site.
 * Another port of the same machine is another site too, though browsers call it "same-site".
 * Throws a `Fault`.
 */
export function checkSender(request: Request, url: URL, hosts: Hosts, byCookie: boolean): void {
  const host = url.host.toLowerCase();
  const allowed = hosts();
  if (!allowed.has(host))
    throw new Fault("wrong-host", `This program does not answer as “${host.slice(0, 200)}”.`, {
      what: "the Host header",
      allowed: [...allowed],
      todo: "Open one of these addresses, or start the program with --address.",
    });
  const origin = request.headers.get("origin");
  if (origin !== null && !allowed.has(originHost(origin))) throw crossSite("the Origin header");
  const site = request.headers.get("sec-fetch-site");
  const opensPage = request.headers.get("sec-fetch-mode") === "navigate" && !url.pathname.startsWith("/api");
  if (site !== null && site !== "same-origin" && site !== "none" && (!opensPage || writing(request.method)))
    throw crossSite("the Sec-Fetch-Site header");
  // Browsers name the origin of every write; a program that writes with a cookie must do as they do.
  if (byCookie && writing(request.method) && origin === null && site === null)
    throw crossSite("neither Origin nor Sec-Fetch-Site");
}

const crossSite = (what: string): Fault =>
  new Fault("cross-site", "This request comes from another site.", {
    what,
    todo: "Use the pages of this program itself; programs send a token as “Authorization: Bearer …”.",
  });

function originHost(origin: string): string {
  try {
    return new URL(origin).host.toLowerCase();
  } catch {
    return "";
  }
}
