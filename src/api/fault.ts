import { z } from "zod";

/** Everything that can go wrong, by the code that clients tell it by. */
export const faultCodes = {
  "bad-json": 400,
  "not-valid": 400,
  "not-signed-in": 401,
  "wrong-token": 401,
  "wrong-password": 401,
  "role-too-low": 403,
  "wrong-host": 403,
  "cross-site": 403,
  "read-only-token": 403,
  "not-there": 404,
  "not-allowed-here": 405,
  "decided-meanwhile": 409,
  "is-taken": 409,
  forgotten: 410,
  "too-large": 413,
  "wrong-media-type": 415,
  "cannot-be-read": 422,
  "codebook-slips": 422,
  "decision-unseen": 428,
  "too-often": 429,
  "too-many-open": 429,
  broken: 500,
  "shutting-down": 503,
} as const;
export type FaultCode = keyof typeof faultCodes;

/** The one shape of every error. */
export const ErrorBody = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(faultCodes) as [FaultCode, ...FaultCode[]]).describe("What clients tell it by."),
      message: z.string().describe("A sentence for people."),
      what: z.string().describe("What was found, and where: a parameter, a path, a line."),
      allowed: z.array(z.string()).readonly().exactOptional().describe("What could stand there."),
      todo: z.string().exactOptional().describe("What to do about it."),
    }),
  })
  .meta({ id: "Error", description: "The one shape of every error." });

export interface FaultAbout {
  readonly what: string;
  readonly allowed?: readonly string[];
  readonly todo?: string;
  /** Stands beside `error` in the body: the decision that came in between. */
  readonly beside?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that says what went wrong. Thrown by routes, caught once. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly code: FaultCode;
  readonly about: FaultAbout;

  constructor(code: FaultCode, message: string, about: FaultAbout) {
    super(message);
    this.code = code;
    this.about = about;
  }

  get body(): z.output<typeof ErrorBody> {
    const { what, allowed, todo, beside } = this.about;
    return {
      error: {
        code: this.code,
        message: this.message,
        what,
        ...(allowed === undefined ? {} : { allowed }),
        ...(todo === undefined ? {} : { todo }),
      },
      ...beside,
    };
  }

  response(): Response {
    return Response.json(this.body, {
      status: faultCodes[this.code],
      headers: { "cache-control": "no-store", ...this.about.headers },
    });
  }
}

/** "There is no claim x": the same for every kind of thing. */
export const notThere = (kind: string, id: string, todo?: string): Fault =>
  new Fault("not-there", `There is no ${kind} “${short(id)}”.`, {
    what: short(id),
    ...(todo === undefined ? {} : { todo }),
  });

const short = (words: string): string => (words.length > 120 ? `${words.slice(0, 120)}…` : words);

/** What a schema found wrong, in one sentence a slip. `where` is "query", "body" or "path". */
export function notValid(where: string, error: z.ZodError): Fault {
  const [first] = error.issues;
  const named = (issue: z.core.$ZodIssue): string =>
    [where, ...issue.path.map(String)].join(".") + `: ${issue.message}`;
  const allowed = error.issues.flatMap((issue) =>
    issue.code === "invalid_value"
      ? issue.values.map(String)
      : issue.code === "unrecognized_keys"
        ? []
        : issue.code === "invalid_union"
          ? []
          : [],
  );
  return new Fault("not-valid", `The ${where} is not as it should be: ${first?.message ?? "unknown"}.`, {
    what: error.issues.slice(0, 20).map(named).join("; ") || where,
    ...(allowed.length > 0 ? { allowed: [...new Set(allowed)] } : {}),
    todo: "See docs/api.md or /api/openapi.json for what each route takes.",
  });
}
