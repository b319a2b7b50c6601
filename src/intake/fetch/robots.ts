import robotsModule from "robots-parser";
import { type Answer, AskError } from "./ask.ts";

/** What a host's robots.txt says of us. */
export interface RobotsRules {
  allows(url: string): boolean;
  /** Milliseconds to leave between two requests, or null. */
  readonly delay: number | null;
}

const everything: RobotsRules = { allows: () => true, delay: null };
const nothing: RobotsRules = { allows: () => false, delay: null };

/** The package is a function; its types speak of a module with one in "default". */
const robotsParser = robotsModule as unknown as (typeof robotsModule)["default"];

/** As RFC 9309 has it: no such file allows all, a server in trouble allows nothing for now. At most the first 500 kB count. */
const largest = 500_000;

/** The rules of a host, asked for once. Throws what `get` throws beside `AskError`. */
export async function robotsOf(
  origin: string,
  userAgent: string,
  get: (url: URL) => Promise<Answer>,
): Promise<RobotsRules> {
  const address = `${origin}/robots.txt`;
  let answer: Answer;
  try {
    answer = await get(new URL(address));
  } catch (error) {
    if (error instanceof AskError) return error.again ? nothing : everything;
    throw error;
  }
  if (answer.status >= 500 || answer.status === 429) return nothing;
  if (answer.status !== 200) return everything;
  const robots = robotsParser(address, Buffer.from(answer.bytes.subarray(0, largest)).toString("utf8"));
  const seconds = robots.getCrawlDelay(userAgent);
  return {
    allows: (url) => robots.isAllowed(url, userAgent) !== false,
    delay: seconds === undefined || !(seconds > 0) ? null : seconds * 1000,
  };
}
