/** What the server takes in one request, with room for what stands around the files. */
export const largestFile = 49_000_000;
const largestPart = 30_000_000;
const mostFiles = 1000;

/** Files as they are handed in: in their order, in parts that the server takes; those that are too large for any part are kept out. */
export function partsOfBatch<T extends { readonly size: number }>(
  files: readonly T[],
): { readonly parts: readonly (readonly T[])[]; readonly tooLarge: readonly T[] } {
  const parts: T[][] = [];
  const tooLarge: T[] = [];
  let room = 0;
  for (const file of files) {
    if (file.size > largestFile) {
      tooLarge.push(file);
      continue;
    }
    const part = parts.at(-1);
    if (part === undefined || file.size > room || part.length >= mostFiles) {
      parts.push([file]);
      room = largestPart - file.size;
    } else {
      part.push(file);
      room -= file.size;
    }
  }
  return { parts, tooLarge };
}
