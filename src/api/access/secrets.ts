import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** 256 bits, in 43 characters that a URL and a header take as they are. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret. A secret is random, so that a plain hash cannot be turned back. */
export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** True when two strings are equal, in a time that does not tell where they differ. */
export function same(a: string, b: string): boolean {
  const [left, right] = [a, b].map((one) => createHash("sha256").update(one).digest()) as [Buffer, Buffer];
  return timingSafeEqual(left, right);
}

/** Cost of a guess: N = 2^15, r = 8: 32 MB and about a tenth of a second (OWASP's least for scrypt with p = 3 is N = 2^15). */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const keyLength = 32;

const stretched = (password: string, salt: Buffer, { N, r, p } = cost): Promise<Buffer> =>
  new Promise((done, failed) =>
    scrypt(password.normalize("NFKC"), salt, keyLength, { N, r, p, maxmem: cost.maxmem }, (error, key) =>
      error ? failed(error) : done(key),
    ),
  );

/** "scrypt$32768$8$3$salt$key", the last two in base64url. */
export async function hashOfPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await stretched(password, salt);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** False for a hash in another form too. */
export async function passwordFits(password: string, hash: string): Promise<boolean> {
  const [form, N, r, p, salt, key] = hash.split("$");
  if (form !== "scrypt" || salt === undefined || key === undefined) return false;
  const settings = { ...cost, N: Number(N), r: Number(r), p: Number(p) };
  if (!(settings.N <= cost.N && settings.r <= cost.r && settings.p <= cost.p)) return false;
  const expected = Buffer.from(key, "base64url");
  const found = await stretched(password, Buffer.from(salt, "base64url"), settings);
  return found.length === expected.length && timingSafeEqual(found, expected);
}

/** Why a password is refused, or null. Length is what counts (NIST SP 800-63B: 8 at least, 64 at least allowed). */
export function passwordFault(password: string, name: string): string | null {
  const { length } = Array.from(password);
  if (length < 12) return `it has ${length} characters; 12 are the least`;
  if (length > 200) return `it has ${length} characters; 200 are the most`;
  if (password.toLowerCase() === name.toLowerCase()) return "it is the name";
  if (new Set(password).size < 4) return "it is one character over and over";
  return null;
}
