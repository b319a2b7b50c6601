import { canonical, sha256 } from "./canonical.ts";
import { inChunks } from "./chunks.ts";
import type { Entry } from "./ledger.ts";
import type { Rows } from "./tables.ts";

/** An entry with the digest of what it stands for: the content may be removed some day, the chain still proves itself. */
export interface Link extends Entry {
  /** SHA-256 of the content, in hexadecimal. */
  readonly digest: string;
}

/** Stands before the first entry. */
export const beginning = "0".repeat(64);

/** SHA-256 over the entry before and this one's canonical JSON. */
export const hashOf = (before: string, { seq, at, by, kind, subject, digest }: Omit<Link, "hash">): string =>
  sha256(`${before}\n${canonical({ seq, at, by, kind, subject, digest })}`);

/** The end of the chain, inside one transaction that holds off all other writers. */
export class Chain {
  private readonly links: Link[] = [];
  private seq: number;
  private head: string;
  private readonly by: string;
  /** The moment of the new entries: never before that of the last one, whatever the clock of this machine says. */
  readonly at: string;

  private constructor(seq: number, head: string, by: string, at: string) {
    this.seq = seq;
    this.head = head;
    this.by = by;
    this.at = at;
  }

  static async end(rows: Rows, by: string, at: string): Promise<Chain> {
    const last = await rows
      .selectFrom("entry")
      .select(["seq", "at", "hash"])
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    return new Chain(last?.seq ?? 0, last?.hash ?? beginning, by, last !== undefined && last.at > at ? last.at : at);
  }

  /** The number of the new entry. */
  add(kind: Entry["kind"], subject: string, digest: string): number {
    const bare = { seq: ++this.seq, at: this.at, by: this.by, kind, subject, digest };
    this.head = hashOf(this.head, bare);
    this.links.push({ ...bare, hash: this.head });
    return bare.seq;
  }

  async write(rows: Rows): Promise<void> {
    for (const links of inChunks(this.links))
      await rows
        .insertInto("entry")
        .values([...links])
        .execute();
    this.links.length = 0;
  }
}
