import { readFileSync } from "node:fs";
import type { LookupFunction } from "node:net";
import type { Original } from "../original.ts";
import { type Allowed, PrivateAddressError, refusalOf } from "./addresses.ts";
import { type Answer, ask, AskError, type Manner } from "./ask.ts";
import { typeNoteOf } from "./looks.ts";
import { robotsOf, type RobotsRules } from "./robots.ts";
import { retryAfter } from "./retry-after.ts";

export interface FetchOptions {
  /** Addresses of private networks that may be asked too: all (true), or some; none unless said. */
  readonly allowPrivate?: Allowed;
  /** Heed robots.txt; on unless said. */
  readonly robots?: boolean;
  /** Milliseconds between two requests to one host; 1000 unless said. What robots.txt asks for counts where it is more, up to a minute. */
  readonly pause?: number;
  /** Milliseconds for one request; 30,000 unless said. */
  readonly timeout?: number;
  /** Most bytes of a page, packed or unpacked; 10 MB unless said. */
  readonly largest?: number;
  /** How often a page is asked for before it is given up; 3 unless said. */
  readonly tries?: number;
  /** Hosts that are asked at the same time; 6 unless said. */
  readonly hosts?: number;
  /** How names become addresses; the system's way unless said. What it gives is checked all the same. */
  readonly lookup?: LookupFunction;
  /** Milliseconds to wait before the second try; doubled for each further one. 1000 unless said. */
  readonly backOff?: number;
}

/** What a server said of a page before, to ask whether it has changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What became of a URL. */
export type Fetched =
  | {
      readonly kind: "fetched";
      /** As it was asked for. */
      readonly asked: string;
      /** Where the redirects led. */
      readonly url: string;
      readonly original: Original;
      readonly validators: Validators;
      /** What a reader should be told: a content type that is not true. */
      readonly notes: readonly string[];
    }
  /** Not changed since the last time. */
  | { readonly kind: "unchanged"; readonly asked: string; readonly url: string }
  /** Not asked for, or given up; `reason` stands after the URL in a message. */
  | { readonly kind: "failed"; readonly asked: string; readonly reason: string };

const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

/** Who we say we are. */
export const userAgent = `rapporteur/${version}`;

/** Most redirects of one page. */
const mostRedirects = 10;
/** What a server in trouble may ask us to wait; longer, and the page is given up with its reason. */
const longestWait = 60_000;
const transient = new Set([408, 425, 429, 500, 502, 503, 504]);

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Fetches pages politely: one request at a time to a host, with pauses, where its robots.txt lets us. */
export class Fetcher {
  private readonly manner: Manner;
  private readonly options: Required<Omit<FetchOptions, "lookup">>;
  private readonly rules = new Map<string, Promise<RobotsRules>>();
  /** When a host may be asked again, and whoever asks it now. */
  private readonly turns = new Map<string, Promise<void>>();
  private readonly next = new Map<string, number>();

  constructor(options: FetchOptions = {}) {
    const { lookup, ...rest } = options;
    this.options = {
      allowPrivate: false,
      robots: true,
      pause: 1000,
      timeout: 30_000,
      largest: 10_000_000,
      tries: 3,
      hosts: 6,
      backOff: 1000,
      ...rest,
    };
    const { allowPrivate, timeout, largest } = this.options;
    this.manner = { userAgent, allowPrivate, timeout, largest, ...(lookup ? { lookup } : {}) };
  }

  /** Fetches one page. Never throws for what the web does. */
  async fetch(asked: string, known: Validators = {}): Promise<Fetched> {
    const failed = (reason: string): Fetched => ({ kind: "failed", asked, reason });
    if (!URL.canParse(asked)) return failed("is no URL");
    let url = new URL(asked);
    const passed = new Set<string>();
    for (let step = 0; step <= mostRedirects; step++) {
      url.hash = "";
      const refusal = refusalOf(url, this.options.allowPrivate);
      if (refusal !== null) return failed(step === 0 ? refusal : `leads to ${url.href}, which ${refusal}`);
      if (passed.has(url.href)) return failed("leads back to itself");
      passed.add(url.href);
      let answer: Answer;
      try {
        if (this.options.robots && !(await this.rulesOf(url)).allows(url.href))
          return failed("may not be fetched: robots.txt of its host says so, or cannot be read now");
        answer = await this.politely(url, step === 0 ? conditions(known) : {});
      } catch (error) {
        if (error instanceof AskError || error instanceof PrivateAddressError) return failed(reasonOf(error));
        throw error;
      }
      const location = answer.headers["location"];
      if (answer.status === 304) return { kind: "unchanged", asked, url: url.href };
      if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
        if (!URL.canParse(location, url)) return failed(`leads to "${location.slice(0, 100)}", which is no URL`);
        url = new URL(location, url);
        continue;
      }
      if (answer.status !== 200) return failed(`answers with status ${answer.status}`);
      return this.fetched(asked, url, answer);
    }
    return failed(`leads on more than ${mostRedirects} times`);
  }

  /** Fetches many pages, several hosts at a time, each as it comes. `known` says what is known of a page from before. */
  async *fetchAll(urls: Iterable<string>, known: (url: string) => Validators = () => ({})): AsyncGenerator<Fetched> {
    const waiting = byHost(urls);
    const running = new Map<string, Promise<readonly [string, Fetched]>>();
    const start = (host: string): void => {
      const url = waiting.get(host)?.shift();
      if (url === undefined) waiting.delete(host);
      else
        running.set(
          host,
          this.fetch(url, known(url)).then((fetched) => [host, fetched] as const),
        );
    };
    for (;;) {
      for (const host of waiting.keys()) {
        if (running.size >= this.options.hosts) break;
        if (!running.has(host)) start(host);
      }
      if (running.size === 0) return;
      const [host, fetched] = await Promise.race(running.values());
      running.delete(host);
      yield fetched;
    }
  }

  private fetched(asked: string, url: URL, { headers, bytes }: Answer): Fetched {
    const [etag, lastModified] = [headers["etag"], headers["last-modified"]];
    const mediaType = headers["content-type"] ?? null;
    const note = typeNoteOf(bytes, mediaType);
    return {
      kind: "fetched",
      asked,
      url: url.href,
      original: { bytes, mediaType, capturedAt: new Date().toISOString(), from: url.href, headers },
      validators: { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) },
      notes: note === null ? [] : [note],
    };
  }

  private rulesOf(url: URL): Promise<RobotsRules> {
    const known = this.rules.get(url.origin);
    if (known) return known;
    const rules = robotsOf(url.origin, userAgent, (address) => this.followed(address));
    this.rules.set(url.origin, rules);
    // What went wrong once (a private address) is found again where it is used; a promise nobody awaits must not end the program.
    rules.catch(() => {});
    return rules;
  }

  /** robots.txt may lie behind up to five redirects. */
  private async followed(address: URL): Promise<Answer> {
    let url = address;
    for (let step = 0; ; step++) {
      const refusal = refusalOf(url, this.options.allowPrivate);
      if (refusal !== null) throw new AskError(refusal, false);
      const answer = await ask(url, {}, this.manner);
      const location = answer.headers["location"];
      if (
        answer.status < 300 ||
        answer.status >= 400 ||
        location === undefined ||
        step >= 5 ||
        !URL.canParse(location, url)
      )
        return answer;
      url = new URL(location, url);
    }
  }

  /** One page, in its host's turn, tried again when the trouble may pass. */
  private async politely(url: URL, headers: Readonly<Record<string, string>>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      let wait = this.options.backOff * 2 ** (attempt - 1);
      try {
        const answer = await this.inTurn(url, () => ask(url, headers, this.manner));
        if (!transient.has(answer.status)) return answer;
        if (attempt >= this.options.tries) return answer;
        wait = Math.max(wait, retryAfter(answer.headers["retry-after"]) ?? 0);
        if (wait > longestWait)
          throw new AskError(
            `answers with status ${answer.status} and asks to come back in ${Math.round(wait / 1000)} seconds`,
            false,
          );
      } catch (error) {
        if (!(error instanceof AskError && error.again) || attempt >= this.options.tries) throw error;
      }
      await sleep(wait);
    }
  }

  private async inTurn<T>(url: URL, work: () => Promise<T>): Promise<T> {
    const { host } = url;
    const before = this.turns.get(host) ?? Promise.resolve();
    let done = (): void => {};
    this.turns.set(host, new Promise((resolve) => (done = resolve)));
    await before;
    try {
      await sleep(Math.max(0, (this.next.get(host) ?? 0) - Date.now()));
      return await work();
    } finally {
      const asked = this.options.robots ? (await this.rules.get(url.origin)?.catch(() => null))?.delay : null;
      this.next.set(host, Date.now() + Math.max(this.options.pause, Math.min(asked ?? 0, longestWait)));
      done();
    }
  }
}

const reasonOf = ({ message }: Error): string =>
  /^\S+ (?:is|has) /.test(message) ? `may not be fetched: ${message}` : message;

const conditions = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag ? { "if-none-match": etag } : {}),
  ...(lastModified ? { "if-modified-since": lastModified } : {}),
});

function byHost(urls: Iterable<string>): Map<string, string[]> {
  const hosts = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const host = URL.canParse(url) ? new URL(url).host : "";
    const others = hosts.get(host);
    if (others) others.push(url);
    else hosts.set(host, [url]);
  }
  return hosts;
}
