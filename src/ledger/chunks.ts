/** Rows that go into one statement: databases limit how many values it may hold (SQLite 32,766, PostgreSQL 65,535). */
const size = 1000;

export function* inChunks<T>(all: readonly T[], most: number = size): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += most) yield all.slice(start, start + most);
}

/** What a query gives for each chunk of values, together. */
export async function gathered<T, R>(
  values: Iterable<T>,
  query: (chunk: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const found: R[] = [];
  for (const chunk of inChunks([...new Set(values)])) for (const row of await query(chunk)) found.push(row);
  return found;
}
