import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where systems keep a browser that plays along. */
const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a Chromium: the one CHROME_PATH names, the system's, else the one from npm, which is unpacked into the temporary folder. */
export async function chromiumPath(): Promise<string> {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") return named;
  const found = usual.find((path) => existsSync(path));
  if (found !== undefined) return found;
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

/** Starts a browser without a window. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    // Its sandbox needs rights that a container seldom gives; the only pages it opens are our own.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"],
  });
}
