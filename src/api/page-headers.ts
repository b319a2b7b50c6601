/**
 * Headers of a self-contained page made from a report. It brings its own policy, by the hashes of its one style and script; here it
 * is put into a sandbox beside, without this program's origin: nothing in it could read or send anything with the coder's cookie.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-security-policy":
    "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'",
};
