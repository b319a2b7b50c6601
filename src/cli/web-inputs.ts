import { type FetchOptions, Fetcher, type Fetched } from "../intake/fetch/index.ts";
import { IntakeError } from "../intake/index.ts";
import type { Input } from "./inputs.ts";

/** True for an argument that names a page of the web. */
export const isUrl = (path: string): boolean => /^https?:\/\//i.test(path);

/** Pages fetched ahead of the one that is read: other hosts need not wait for it. */
const ahead = 12;

/** Fetches those inputs of a run that are pages of the web, a few ahead of where they are needed. */
export class WebInputs {
  private readonly inputs: readonly Input[];
  private readonly fetcher: Fetcher;
  private readonly started = new Map<Input, Promise<Fetched>>();
  private next = 0;

  constructor(inputs: readonly Input[], options: FetchOptions) {
    this.inputs = inputs.filter(({ web }) => web === true);
    this.fetcher = new Fetcher(options);
  }

  /** An input with its bytes in hand, fetched if need be. Throws `IntakeError`. */
  async inHand(input: Input): Promise<Input> {
    if (input.web !== true) return input;
    while (this.next < this.inputs.length && (this.started.size < ahead || !this.started.has(input))) {
      const other = this.inputs[this.next++]!;
      this.started.set(other, this.fetcher.fetch(other.name));
    }
    const fetched = await this.started.get(input)!;
    this.started.delete(input);
    if (fetched.kind !== "fetched")
      throw new IntakeError(fetched.kind === "failed" ? fetched.reason : "has not changed");
    const { bytes, mediaType, capturedAt, headers } = fetched.original;
    return {
      name: input.name,
      bytes,
      url: fetched.url,
      capturedAt,
      notes: fetched.notes,
      ...(mediaType === null ? {} : { mediaType }),
      ...(headers === undefined ? {} : { headers }),
    };
  }
}
