import { deflateSync } from "node:zlib";

/** A line of a page, in points from its lower left corner. */
export interface PdfLine {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

interface Options {
  readonly info?: Readonly<Record<string, string>>;
  /** Locks it with a password that nobody knows. */
  readonly encrypted?: boolean;
  readonly filter?: string;
  /** Bytes of blanks before the words of each page, packed. */
  readonly bomb?: number;
}

const escaped = (words: string): string => words.replace(/[\\()]/g, (mark) => `\\${mark}`);

const content = (lines: readonly PdfLine[]): string =>
  lines.map(({ words, x, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(words)}) Tj ET`).join("\n");

/** A PDF with these lines on its pages, in Helvetica. */
export function pdfOf(pages: readonly (readonly PdfLine[])[], options: Options = {}): Buffer {
  const { info = {}, encrypted = false, filter = "/FlateDecode", bomb = 0 } = options;
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(" ");
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< ${Object.entries(info)
      .map(([name, words]) => `/${name} (${escaped(words)})`)
      .join(" ")} >>`,
  ];
  for (const [i, lines] of pages.entries()) {
    const packed = deflateSync(Buffer.concat([Buffer.alloc(bomb, 32), Buffer.from(content(lines), "latin1")]));
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`,
      Buffer.concat([
        Buffer.from(`<< /Length ${packed.length} /Filter ${filter} >>\nstream\n`),
        packed,
        Buffer.from("\nendstream"),
      ]),
    );
  }
  const lock = "00".repeat(32);
  const security = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${lock}> /U <${lock}> >> /ID [<00> <00>]`
    : "";
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const places: number[] = [];
  let size = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    places.push(size);
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]);
    parts.push(whole);
    size += whole.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R${security} >>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
