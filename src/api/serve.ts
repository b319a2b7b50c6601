import type { Server } from "node:http";
import { hostname, networkInterfaces } from "node:os";
import { createAdaptorServer } from "@hono/node-server";
import { networkOf } from "./access/attempts.ts";
import { type Api, type ApiSettings, createApi } from "./api.ts";

export interface ServeSettings extends Omit<ApiSettings, "hosts" | "encrypted"> {
  /** Where to listen: "127.0.0.1". */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** How browsers reach it where that differs: "https://reports.example.org". */
  readonly address?: URL;
}

/** A program that listens. */
export interface Serving {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly api: Api;
  /** Stops listening, lets running jobs finish the file they are at, then closes every connection. Closes neither ledger nor reader. */
  close(): Promise<void>;
}

/** The program cannot listen there; the message says why and what to do. */
export class CannotListen extends Error {
  override readonly name = "CannotListen";
}

/** Bounds on what one client may keep waiting, in milliseconds. */
const patience = {
  /** Until all headers are there. */
  headers: 10_000,
  /** Until the whole request is there: 50 MB in this time are 170 kB a second. */
  request: 300_000,
  /** Without a byte either way; streams of events say something every 15 s. */
  silence: 120_000,
  /** Between two requests on one connection. */
  keepAlive: 5_000,
};
/** Connections at once: in all, and from one network, so that one machine of a team's network cannot shut all others out. */
const mostConnections = { all: 512, each: 128 };

/** Listens and answers. Throws `CannotListen`. */
export async function serve({ host, port, address, ...settings }: ServeSettings): Promise<Serving> {
  let allowed: ReadonlySet<string> = new Set();
  const encrypted = address?.protocol === "https:";
  const api = createApi({ ...settings, hosts: () => allowed, encrypted });
  const server = createAdaptorServer({
    fetch: api.app.fetch,
    serverOptions: {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.keepAlive,
      connectionsCheckingInterval: 5_000,
    },
  }) as Server;
  server.setTimeout(patience.silence);
  server.maxConnections = mostConnections.all;
  if (settings.proxied !== true) boundEach(server);
  await listening(server, host, port);
  const bound = (server.address() as { readonly port: number }).port;
  allowed = hostsOf(host, bound, address);
  const url = address?.origin ?? `http://${host.includes(":") ? `[${host}]` : host}:${bound}`;
  return {
    url,
    port: bound,
    api,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await api.close();
      // What is left are streams of events and clients that do not take their answers.
      const patient = setTimeout(() => server.closeAllConnections(), 500);
      await closed;
      clearTimeout(patient);
    },
  };
}

/** A network that has its connections gets no more. This machine itself is not bounded: a proxy may run on it. */
export function boundEach(server: Pick<Server, "on">): void {
  const open = new Map<string, number>();
  server.on("connection", (socket) => {
    const from = networkOf(socket.remoteAddress ?? "");
    if (from.startsWith("127.") || from === "0:0:0:0") return;
    const count = (open.get(from) ?? 0) + 1;
    if (count > mostConnections.each) return socket.destroy();
    open.set(from, count);
    socket.once("close", () => {
      const left = open.get(from)! - 1;
      if (left === 0) open.delete(from);
      else open.set(from, left);
    });
  });
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new CannotListen(reasonOf(error, host, port))));
    server.listen(port, host, resolve);
  });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `port ${port} is taken, perhaps by another rapporteur; name another with --port, or 0 for any free one`;
    case "EACCES":
      return `this user may not listen on port ${port}; name one from 1024 up with --port`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine; name one with --host`;
    default:
      return `cannot listen on ${host}:${port}: ${message}`;
  }
}

const loopback = ["127.0.0.1", "localhost", "[::1]"];

/** Names that a browser may reach this program by. */
function hostsOf(host: string, port: number, address: URL | undefined): ReadonlySet<string> {
  const everywhere = host === "0.0.0.0" || host === "::";
  const own = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .map(({ address: one, family }) => (family === "IPv6" ? `[${one}]` : one));
  const names = everywhere
    ? [...own, hostname().toLowerCase()]
    : [host.includes(":") ? `[${host}]` : host.toLowerCase()];
  const hosts = [...loopback, ...names].map((name) => new URL(`http://${name}:${port}`).host);
  return new Set([...hosts, ...(address === undefined ? [] : [address.host.toLowerCase()])]);
}
