/** Rows that go into one statement: databases limit how many values it may hold (SQLite 32,766, PostgreSQL 65,535). */
const size = 1000;

export function* inChunks<T>(all: readonly T[], most: number = size): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += most) yield all.slice(start, start + most);
}

/**
 * What a query gives for each chunk of values, together. Chunks are filled up with their last value to one of few lengths: databases keep
 * what they made of a statement, and each length is one.
 */
export async function gathered<T, R>(
  values: Iterable<T>,
  query: (chunk: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const found: R[] = [];
  for (const chunk of inChunks([...new Set(values)])) for (const row of await query(filled(chunk))) found.push(row);
  return found;
}

const filled = <T>(chunk: readonly T[]): readonly T[] => {
  const length = Math.min(size, 2 ** Math.ceil(Math.log2(chunk.length)));
  return chunk.length === length
    ? chunk
    : [...chunk, ...Array.from({ length: length - chunk.length }, () => chunk.at(-1)!)];
};
