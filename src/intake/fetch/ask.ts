import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { IncomingMessage } from "node:http";
import { addressRefusal, type Allowed, guardedLookup, PrivateAddressError } from "./addresses.ts";

/** How one request is made. */
export interface Manner {
  readonly userAgent: string;
  readonly allowPrivate: Allowed;
  /** Milliseconds for the whole of one request, its body too. */
  readonly timeout: number;
  /** Most bytes of a body, also once unpacked. */
  readonly largest: number;
  readonly lookup?: LookupFunction;
}

/** What a server answered to one request; redirects are not followed. */
export interface Answer {
  readonly status: number;
  /** Names in small letters; several of one name are joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** A request that came to nothing. `again` is true when another try may fare better. */
export class AskError extends Error {
  override readonly name = "AskError";
  readonly again: boolean;
  constructor(message: string, again: boolean) {
    super(message);
    this.again = again;
  }
}

/** Asks for one URL. Throws `AskError`, `PrivateAddressError`. */
export function ask(url: URL, extra: Readonly<Record<string, string>>, manner: Manner): Promise<Answer> {
  const { userAgent, allowPrivate, timeout, largest } = manner;
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? secureRequest : plainRequest;
    const asked = send(url, {
      agent: false,
      lookup: guardedLookup(allowPrivate, manner.lookup),
      headers: {
        "user-agent": userAgent,
        accept: "text/html,application/xhtml+xml,application/pdf;q=0.9,application/xml;q=0.9,*/*;q=0.5",
        "accept-encoding": "gzip, deflate, br",
        ...extra,
      },
    });
    const slow = setTimeout(() => fail(new AskError(`took over ${Math.round(timeout / 1000)} seconds`, true)), timeout);
    const fail = (error: Error): void => {
      clearTimeout(slow);
      asked.destroy();
      reject(error);
    };
    asked.on("error", (error: NodeJS.ErrnoException) =>
      fail(error instanceof PrivateAddressError || error instanceof AskError ? error : failureOf(error)),
    );
    // Belt and braces: whatever chose the address, it is the one that counts.
    asked.on("socket", (socket) =>
      socket.once("connect", () => {
        const reason = addressRefusal(socket.remoteAddress ?? "", allowPrivate);
        if (reason !== null) fail(new PrivateAddressError(`${url.hostname} is ${reason}`));
      }),
    );
    asked.on("response", (response) => {
      const status = response.statusCode ?? 0;
      bodyOf(response, largest).then(
        (bytes) => {
          clearTimeout(slow);
          resolve({ status, headers: headersOf(response), bytes });
        },
        (error: unknown) => fail(error instanceof AskError ? error : failureOf(error as NodeJS.ErrnoException)),
      );
    });
    asked.end();
  });
}

function headersOf(response: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers))
    // Cookies are of no use to a ledger, and a secret.
    if (value !== undefined && name !== "set-cookie") headers[name] = Array.isArray(value) ? value.join(", ") : value;
  return headers;
}

const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream & { destroy(): unknown }>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** A body, unpacked. What is too large is given up at the first byte too many, packed or unpacked. */
async function bodyOf(response: IncomingMessage, largest: number): Promise<Uint8Array> {
  const said = Number(response.headers["content-length"]);
  const megabytes = `${Math.round(largest / 1_000_000)} MB`;
  const tooLarge = new AskError(`is over ${megabytes}, the most that is fetched`, false);
  if (said > largest) {
    response.destroy();
    throw tooLarge;
  }
  const encoding = (response.headers["content-encoding"] ?? "").trim().toLowerCase();
  const unpacker = unpackers[encoding];
  if (encoding !== "" && encoding !== "identity" && unpacker === undefined) {
    response.destroy();
    throw new AskError(`is packed as "${encoding.slice(0, 40)}", which is not understood`, false);
  }
  let received = 0;
  const body: Readable = response;
  body.on("data", (chunk: Buffer) => {
    received += chunk.length;
    if (received > largest) body.destroy(tooLarge);
  });
  const stream = (unpacker === undefined ? body : body.pipe(unpacker())) as Readable;
  if (stream !== body) body.on("error", (error) => stream.destroy(error));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) {
      body.destroy();
      throw tooLarge;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const failures: Readonly<Record<string, readonly [says: string, again: boolean]>> = {
  ENOTFOUND: ["has no such host", false],
  EAI_AGAIN: ["could not be looked up", true],
  ECONNREFUSED: ["takes no connection", true],
  ECONNRESET: ["broke off", true],
  ECONNABORTED: ["broke off", true],
  EPIPE: ["broke off", true],
  ETIMEDOUT: ["does not answer", true],
  EHOSTUNREACH: ["cannot be reached", true],
  ENETUNREACH: ["cannot be reached", true],
  ERR_STREAM_PREMATURE_CLOSE: ["broke off", true],
  HPE_HEADER_OVERFLOW: ["sends headers over 16 kB", false],
  Z_DATA_ERROR: ["is packed wrongly", false],
  Z_BUF_ERROR: ["broke off", true],
  CERT_HAS_EXPIRED: ["has a certificate that has expired", false],
};

function failureOf(error: NodeJS.ErrnoException): AskError {
  const code = error.code ?? "";
  const [says, again] = failures[code] ?? [
    /^(?:HPE_|ERR_HTTP)/.test(code) ? "does not speak HTTP rightly" : `could not be fetched (${code || error.message})`,
    false,
  ];
  return new AskError(says, again);
}
