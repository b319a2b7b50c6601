/** The bytes that a report was read from, and how they came. The ledger keeps it. */
export interface Original {
  /** Of the part that holds the report: the record of an archive, the message of a mailbox, the row of a table. */
  readonly bytes: Uint8Array;
  /** "text/html; charset=utf-8". */
  readonly mediaType: string | null;
  /** When they were fetched or handed in, ISO 8601 in UTC. */
  readonly capturedAt: string;
  /** Where from: a URL, a file name, "mail.mbox, message 3". */
  readonly from: string;
  readonly headers?: Readonly<Record<string, string>>;
}
