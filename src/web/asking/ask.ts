/** What the API says when it cannot do what it was asked. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  /** What was found. */
  readonly what?: unknown;
  readonly allowed?: unknown;
  /** What to do about it. */
  readonly todo?: string;
}

/** The API answered, and refused. `body` is the whole answer: a conflict brings the other coder's decision. */
export class Refused extends Error {
  readonly status: number;
  readonly fault: Fault;
  readonly body: unknown;
  constructor(status: number, fault: Fault, body: unknown) {
    super(fault.message);
    this.name = "Refused";
    this.status = status;
    this.fault = fault;
    this.body = body;
  }
}

/** No answer came: the server is stopped, or the line is down. Nothing was saved. */
export class Unreachable extends Error {
  constructor() {
    super("The server does not answer. What you see may be old.");
    this.name = "Unreachable";
  }
}

export type Answers = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A path with its query; empty values are left out: pathWith("claims", { type: "kill", place: "" }) → "claims?type=kill". */
export function pathWith(path: string, answers: Answers): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(answers))
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

interface Asking {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON, unless it is a form. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Asks the API, and gives its JSON. Throws `Refused` when it says no and `Unreachable` when nobody answers. */
export async function ask<T>(path: string, { method = "GET", body, headers, signal }: Asking = {}): Promise<T> {
  const form = body instanceof FormData;
  let answer: Response;
  try {
    answer = await fetch(`/api/${path}`, {
      method,
      headers: {
        accept: "application/json",
        ...(body === undefined || form ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (fault) {
    if (signal?.aborted === true) throw fault;
    throw new Unreachable();
  }
  const said = answer.status === 204 ? null : await jsonOf(answer);
  if (!answer.ok) throw new Refused(answer.status, faultOf(said, answer.status), said);
  return said as T;
}

async function jsonOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return text === "" ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

function faultOf(body: unknown, status: number): Fault {
  const fault = (body as { readonly error?: Partial<Fault> } | null)?.error;
  if (fault?.message !== undefined) return { ...fault, code: fault.code ?? String(status), message: fault.message };
  if (status === 413) return { code: "too-large", message: "That is larger than the server takes in one piece." };
  return { code: String(status), message: `The server answered with status ${status} and no reason.` };
}
