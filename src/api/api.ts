import { Hono } from "hono";
import { type Fetcher, isPublicAddress } from "../intake/fetch/index.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Access } from "./access/access.ts";
import { cookieFor } from "./access/cookie.ts";
import { checkSender, type Hosts } from "./access/gate.ts";
import type { CodebookShelf } from "./codebook-shelf.ts";
import { Streams } from "./events.ts";
import { Fault } from "./fault.ts";
import { faultOfLedger } from "./ledger-fault.ts";
import { createJobs, type Jobs } from "./jobs.ts";
import { type LedgerWatch, watchLedger } from "./ledger-watch.ts";
import type { Parts } from "./parts.ts";
import { dataPolicy, everyAnswer } from "./policy.ts";
import type { ReadingDesk } from "./reading/desk.ts";
import { Remembered } from "./remembered.ts";
import { type Route } from "./route.ts";
import { allRoutes } from "./routes/index.ts";
import { runner } from "./run-route.ts";
import { webFiles } from "./web-files.ts";

/** What the API is made from. */
export interface ApiSettings {
  readonly ledger: Ledger;
  /** Where reports are read: `threadDesk` or `deskHere`. */
  readonly reader: ReadingDesk;
  readonly codebook: CodebookShelf;
  /** A fetcher for each batch of URLs; without, none are fetched. */
  readonly fetcher?: () => Pick<Fetcher, "fetch">;
  /** Asked for at the first look-up. */
  readonly gazetteer: () => Gazetteer;
  /** Who may: `aloneAccess` or `teamAccess`. */
  readonly auth: Access;
  /** Folder of the built web app, or null. */
  readonly webFolder: string | null;
  /** Addresses that are answered under. */
  readonly hosts: Hosts;
  /** True where browsers reach it by https: the cookie then travels encrypted only. */
  readonly encrypted?: boolean;
  /** True behind a proxy of one's own, which says where requests come from; else what they say of that is not believed. */
  readonly proxied?: boolean;
  readonly now?: () => Date;
  /** Told of what should not have happened. The answer to the request says only that it did. */
  readonly onBroken?: (error: unknown, request: Request) => void;
}

/** What the server hands over with a request; absent in tests without a socket. */
interface Bindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/** The API and the pages, as an application that answers requests; with what must be closed when it goes. */
export interface Api {
  readonly app: Hono<{ Bindings: Bindings }>;
  readonly jobs: Jobs;
  readonly watch: LedgerWatch;
  /** Lets running jobs finish the file they are at. Closes neither ledger nor reader. */
  close(): Promise<void>;
}

/** Routes, gate and pages over a ledger. Answers without a socket: `app.request("http://127.0.0.1:4747/api/overview")`. */
export function createApi(settings: ApiSettings): Api {
  const { ledger, reader, codebook, gazetteer, auth, hosts, encrypted = false, now = () => new Date() } = settings;
  const watch = watchLedger(ledger);
  const jobs = createJobs(ledger, reader, () => void watch.look().catch(() => {}));
  const streams = new Streams();
  const remembered = new Remembered(ledger, watch, now);
  const parts: Parts = {
    ledger,
    desk: reader,
    codebook,
    gazetteer,
    access: auth,
    jobs,
    watch,
    streams,
    remembered,
    fetcher: settings.fetcher ?? null,
    now,
  };
  const pages = webFiles(settings.webFolder);

  const app = new Hono<{ Bindings: Bindings }>({ getPath: pathOf });
  app.use(async (c, next) => {
    const { raw } = c.req;
    const url = new URL(raw.url);
    checkSender(raw, url, hosts, !raw.headers.has("authorization") && raw.headers.has("cookie"));
    await next();
  });
  for (const route of allRoutes) {
    const run = runner(route);
    app.on(route.method.toUpperCase(), honoPath(route.path), async (c) => {
      const url = new URL(c.req.url);
      const response = await run({
        request: c.req.raw,
        url,
        params: paramsOf(route, c.req.param()),
        from: senderOf(c.req.raw, c.env, settings.proxied === true),
        cookie: cookieFor(url, encrypted),
        parts,
      });
      // Nobody takes the body of an answer to HEAD: a stream would go on for ever.
      if (c.req.raw.method === "HEAD") await response.body?.cancel();
      return finished(response);
    });
  }
  for (const [path, methods] of methodsByPath(allRoutes))
    app.all(honoPath(path), () => {
      throw new Fault("not-allowed-here", "This path does not take this method.", {
        what: path,
        allowed: methods,
        headers: { allow: methods.join(", ") },
      });
    });
  app.notFound((c) => {
    const { pathname } = new URL(c.req.url);
    const isGet = c.req.method === "GET" || c.req.method === "HEAD";
    const page = isGet && !/^\/api(?:\/|$)/i.test(pathname) ? pages.answer(c.req.raw, pathname) : null;
    return finished(page ?? unknownPath(pathname).response());
  });
  app.onError((error, c) => {
    const fault = error instanceof Fault ? error : faultOfLedger(error);
    if (fault !== null) return finished(fault.response());
    settings.onBroken?.(error, c.req.raw);
    return finished(
      new Fault("broken", "Something went wrong here; nothing was lost that was acknowledged.", {
        what: `${c.req.method} ${new URL(c.req.url).pathname}`,
        todo: "Try again; if it stays, see what the program wrote to its terminal.",
      }).response(),
    );
  });
  return {
    app,
    jobs,
    watch,
    async close() {
      watch.close();
      await jobs.close();
    },
  };
}

/**
 * The address a request came from: of the last hop that the proxy saw, or of the socket. A proxy stands on this machine or in its own
 * network; what somebody farther off says of hops is not believed.
 */
function senderOf(request: Request, bindings: Bindings | undefined, proxied: boolean): string {
  const peer = bindings?.incoming?.socket?.remoteAddress ?? "";
  const hops = proxied && !isPublicAddress(peer) ? request.headers.get("x-forwarded-for") : null;
  return hops?.split(",").at(-1)?.trim() ?? peer;
}

/** "/reports.json" is "/reports"; a report's own ".html" stays. Paths are taken as sent: a dot or slash in code is no dot or slash. */
function pathOf(request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname.startsWith("/api/") && pathname.endsWith(".json") && pathname !== "/api/openapi.json"
    ? pathname.slice(0, -".json".length)
    : pathname;
}

/** "/reports/{id}.html" as the router writes it: "/api/reports/:id{.+\\.html}". */
const honoPath = (path: string): string =>
  `/api${path}`.replace(/\{(\w+)\}(\.\w+)?/g, (_, name: string, ending: string | undefined) =>
    ending === undefined ? `:${name}` : `:${name}{.+\\${ending}}`,
  );

/** Path parameters without the ending that belongs to the path. */
function paramsOf({ path }: Route, params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const ending = /\}(\.\w+)$/.exec(path)?.[1];
  if (ending === undefined) return params;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value.endsWith(ending) ? value.slice(0, -ending.length) : value,
    ]),
  );
}

function methodsByPath(all: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const byPath = Map.groupBy(all, ({ path }) => path);
  return new Map(
    [...byPath].map(([path, routes]) => {
      const methods = routes.map(({ method }) => method.toUpperCase());
      return [path, methods.includes("GET") ? [...methods, "HEAD"] : methods];
    }),
  );
}

const unknownPath = (pathname: string): Fault =>
  new Fault("not-there", "There is nothing at this path.", {
    what: pathname.slice(0, 200),
    todo: "See /api/openapi.json for what there is.",
  });

/** With the headers that every answer has. */
function finished(response: Response): Response {
  const { headers } = response;
  for (const [name, value] of Object.entries(everyAnswer)) headers.set(name, value);
  if (!headers.has("content-security-policy")) headers.set("content-security-policy", dataPolicy);
  return response;
}
