import { createHash } from "node:crypto";

/** Headers of every answer. Pages elsewhere may not frame it, guess at its type, learn where a reader came from or read it. */
export const everyAnswer: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** Policy of answers that are no pages: nothing in them runs or loads. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Policy of the web app's pages: everything from this program, nothing from elsewhere. Scripts and styles written into the page itself
 * are let through by their hashes.
 */
export function pagePolicy(html: string): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashesOf(html, "script")].join(" ")}`,
    `style-src ${["'self'", ...hashesOf(html, "style")].join(" ")}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

function hashesOf(html: string, element: "script" | "style"): string[] {
  const inline = new RegExp(`<${element}(?![^>]{0,500}\\ssrc=)[^>]{0,500}>([^]*?)</${element}>`, "g");
  return [...html.matchAll(inline)]
    .filter(([, text]) => text !== "")
    .map(([, text]) => `'sha256-${createHash("sha256").update(text!).digest("base64")}'`);
}
