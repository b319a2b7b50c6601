import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { claimColumns } from "../claim-columns.ts";
import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import type { LedgerClaim } from "../../ledger/index.ts";
import type { Column } from "../table.ts";

/** Rows held in memory at a time; each such group can be read on its own. */
const rowsInGroup = 5_000;

const types = { text: "STRING", integer: "INT64", decimal: "DOUBLE" } as const;

/** The rows as columns. Whole numbers are 64 bits wide in the file, so that no count is too large for it. */
const columnData = (columns: readonly Column<LedgerClaim>[], rows: readonly LedgerClaim[]): ColumnSource[] =>
  columns.map((column) => ({
    name: column.name,
    type: types[column.kind],
    nullable: true,
    data: rows.map((row) => {
      const value = column.of(row);
      return column.kind === "integer" && value !== null ? BigInt(value) : value;
    }),
  }));

export const parquet: ExchangeFormat = {
  name: "parquet",
  extension: ".parquet",
  mediaType: "application/vnd.apache.parquet",
  takes: "claims",
  means: formatMeans.parquet,
  async *write(things, { engine, madeAt }) {
    const bytes = new ByteWriter();
    const writer = new ParquetWriter({
      writer: bytes,
      schema: schemaFromColumnData({ columnData: columnData(claimColumns, []) }),
      createdBy: engine,
      kvMetadata: [{ key: "rapporteur:madeAt", value: madeAt }],
      // Bounds of a column would repeat values of its cells.
      statistics: false,
    });
    // The writer counts from the start of the file in `offset`, and from the start of what is not handed on yet in `index`.
    const handOn = (): Uint8Array => {
      const ready = new Uint8Array(bytes.getBuffer());
      bytes.index = 0;
      return ready;
    };
    let rows: LedgerClaim[] = [];
    for await (const claim of things.claims()) {
      rows.push(claim);
      if (rows.length < rowsInGroup) continue;
      await writer.write({ columnData: columnData(claimColumns, rows), rowGroupSize: rowsInGroup });
      rows = [];
      yield handOn();
    }
    if (rows.length > 0) await writer.write({ columnData: columnData(claimColumns, rows), rowGroupSize: rowsInGroup });
    await writer.finish();
    yield handOn();
  },
};
