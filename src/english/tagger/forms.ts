/** What a word looks like, as numbers: hashes that features are made of. */

/** How many numbers `formHashes` gives. */
export const formSize = 12;

const hashOf = (text: string, seed: number): number => {
  let h = seed | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 12);
};

/** "Sixty-two" → "Xxxxx-xxx" → "Xx-x": runs of one class of character are one letter; at most 8 letters. */
export function shapeOf(form: string): string {
  let shape = "";
  let last = "";
  for (let i = 0; i < form.length && shape.length < 8; i++) {
    const c = form.charCodeAt(i);
    let k = form[i] as string;
    if (c >= 48 && c <= 57) k = "0";
    else if (c >= 97 && c <= 122) k = "x";
    else if (c >= 65 && c <= 90) k = "X";
    else if (c > 127) k = "u";
    if (k !== last) shape += k;
    last = k;
  }
  return shape;
}

/** One spelling for what is written in many ways: case, digits and the kinds of quotation mark do not count. */
export function normOf(form: string): string {
  const text = form.length > 40 ? form.slice(0, 40) : form;
  return text
    .toLowerCase()
    .replaceAll(/[0-9]/g, "0")
    .replaceAll(/[‘’‛`´]/g, "'")
    .replaceAll(/[“”„«»]|''/g, '"')
    .replaceAll(/[–—−]/g, "-");
}

const cache = new Map<string, Int32Array>();

/** Hashes of a form: 0 norm, 1-4 last 1 to 4 letters, 5-7 first 1 to 3, 8 shape, 9 case class, 10 has a digit, 11 has a hyphen. */
export function formHashes(form: string): Int32Array {
  const known = cache.get(form);
  if (known) return known;
  const norm = normOf(form);
  const out = new Int32Array(formSize);
  out[0] = hashOf(norm, 11);
  for (let k = 1; k <= 4; k++) out[k] = norm.length > k ? hashOf(norm.slice(-k), 20 + k) : 0;
  for (let k = 1; k <= 3; k++) out[4 + k] = norm.length > k ? hashOf(norm.slice(0, k), 30 + k) : 0;
  const shape = shapeOf(form);
  out[8] = hashOf(shape, 41);
  const lower = form.toLowerCase();
  out[9] =
    form === lower
      ? 1
      : form === form.toUpperCase()
        ? form.length > 1
          ? 2
          : 3
        : form.slice(1) === lower.slice(1)
          ? 3
          : 4;
  out[10] = shape.includes("0") ? 1 : 0;
  out[11] = form.length > 1 && form.includes("-") ? 1 : 0;
  if (cache.size > 60_000) cache.clear();
  cache.set(form, out);
  return out;
}
