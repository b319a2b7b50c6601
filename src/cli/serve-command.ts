import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  type Access,
  aloneAccess,
  type AloneAccess,
  CannotListen,
  codebookShelf,
  serve,
  type Serving,
  teamAccess,
  threadDesk,
} from "../api/index.ts";
import { Fetcher } from "../intake/fetch/index.ts";
import { addressOf, type Ledger, LedgerError, ledgerUrl, openLedger } from "../ledger/index.ts";
import { shippedGazetteer } from "../shipped.ts";
import { accountName } from "./account.ts";
import { complain } from "./voice.ts";

export interface ServeRun {
  readonly ledger: string | null;
  readonly host: string | null;
  readonly port: number;
  readonly team: boolean;
  readonly address: URL | null;
  readonly coder: string | null;
  readonly codebook: string;
  readonly codebooks: string | null;
  readonly threads: number | null;
  readonly fetch: boolean;
  readonly open: boolean;
}

/** The built web app, beside `src` in a checkout and inside `dist` in the package. */
const webFolder = fileURLToPath(new URL("../../dist/web", import.meta.url));

const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/.test(host);

/** Serves until it is told to stop. The exit code: 0, or 1 when it could not start. */
export async function serveCommand(run: ServeRun): Promise<number> {
  const host = (run.host ?? "127.0.0.1").replace(/^\[(.*)\]$/, "$1");
  if (!run.team && !isLoopback(host)) {
    complain(`${host} can be reached by others; give --team and let coders in by name, or leave out --host`);
    return 1;
  }
  const url = ledgerUrl(run.ledger ?? undefined, process.env);
  try {
    const shelf = codebookShelf(run.codebook, run.codebooks ?? besideLedger(url));
    const ledger = await openLedger(url, { codebook: shelf.current().codebook });
    try {
      return await serveLedger(run, host, ledger, shelf);
    } finally {
      await ledger.close();
    }
  } catch (error) {
    if (!(error instanceof CannotListen || error instanceof LedgerError)) throw error;
    complain(error.message);
    return 1;
  }
}

/** "war.sqlite.codebook" beside "war.sqlite"; a ledger on a server has nothing beside it. */
function besideLedger(url: string): string | null {
  const address = addressOf(url);
  return address.kind === "sqlite" ? `${address.path}.codebook` : null;
}

async function serveLedger(
  run: ServeRun,
  host: string,
  ledger: Ledger,
  shelf: ReturnType<typeof codebookShelf>,
): Promise<number> {
  const now = (): Date => new Date();
  const { accounts } = ledger;
  const alone = run.team ? null : aloneAccess({ coder: run.coder ?? accountName(), now, accounts });
  if (alone === null && !(await accounts.list()).some(({ role, disabled }) => role === "admin" && !disabled)) {
    complain(
      `nobody could sign in: add an admin with "rapporteur coders add NAME --role admin --ledger ${ledger.url}"`,
    );
    return 1;
  }
  const auth: Access = alone ?? teamAccess({ accounts, now });
  const reader = threadDesk({
    threads: run.threads ?? Math.min(4, availableParallelism()),
    codebook: () => shelf.current().folder,
  });
  try {
    const serving = await serve({
      ledger,
      reader,
      codebook: shelf,
      gazetteer: shippedGazetteer,
      ...(run.fetch ? { fetcher: () => new Fetcher() } : {}),
      auth,
      webFolder: existsSync(webFolder) ? webFolder : null,
      host,
      port: run.port,
      ...(run.address === null ? {} : { address: run.address, proxied: true }),
      onBroken: (error, request) =>
        complain(
          `${request.method} ${new URL(request.url).pathname}: ${error instanceof Error ? error.stack : String(error)}`,
        ),
    });
    announce(run, serving, ledger, alone, host);
    await untilTold();
    complain("stopping; what is being read is finished first");
    await serving.close();
    return 0;
  } finally {
    await reader.close();
  }
}

function announce(run: ServeRun, { url }: Serving, ledger: Ledger, alone: AloneAccess | null, host: string): void {
  const fresh = (): string => (alone === null ? `${url}/` : `${url}/#token=${alone.newToken()}`);
  const address = fresh();
  console.log(address);
  complain(
    `${ledger.url} is open${alone === null ? " to its coders" : ""}: go to the address above in a browser; Ctrl-C stops`,
  );
  if (alone === null && !isLoopback(host) && run.address?.protocol !== "https:")
    complain("passwords travel in the clear: put a proxy that encrypts before it and name it with --address");
  if (run.open) openBrowser(address);
  if (alone !== null && process.stdin.isTTY) {
    createInterface({ input: process.stdin }).on("line", () => console.log(fresh()));
    // Waiting for Enter keeps nobody from stopping.
    process.stdin.unref();
  }
}

/** The first signal asks to stop; a second one stops at once. */
const untilTold = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
  });

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

function openBrowser(address: string): void {
  const [command, ...before] = openers[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...before, address], { stdio: "ignore", detached: true });
  child.on("error", () => complain("no browser could be opened; open the address above"));
  child.unref();
}
