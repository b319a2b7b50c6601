import { Readable } from "node:stream";
import { createGunzip, createInflateRaw } from "node:zlib";
import { IntakeError } from "../refusal.ts";
import { limits } from "./limits.ts";

const free = 1_000_000;

/** Inflated bytes, as they come. Throws `IntakeError` for what is broken, cut off, or inflates beyond reason. */
export async function* inflate(packed: AsyncIterable<Uint8Array>, format: "gzip" | "raw"): AsyncGenerator<Uint8Array> {
  const inflater = format === "gzip" ? createGunzip() : createInflateRaw();
  let packedSize = 0;
  let size = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of packed) {
      packedSize += piece.length;
      yield piece;
    }
  };
  const source = Readable.from(counted(), { objectMode: false, highWaterMark: 65_536 });
  source.on("error", (error) => inflater.destroy(error));
  source.pipe(inflater);
  try {
    for await (const piece of inflater as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > free && size > packedSize * limits.ratio)
        throw new IntakeError(`inflates to over ${limits.ratio} times its size, as archive bombs do`);
      if (size > limits.inflated)
        throw new IntakeError(`inflates to over ${limits.inflated / 1_000_000_000} GB, the most that is read`);
      yield piece;
    }
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "Z_BUF_ERROR") throw new IntakeError("is cut off");
    if (code.startsWith("Z_")) throw new IntakeError(`is broken (${message})`);
    throw error;
  } finally {
    source.destroy();
    inflater.destroy();
  }
}
