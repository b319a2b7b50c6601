export { type Feed, type FeedEntry, readFeed } from "./feed.ts";
export { type Sighting, watchOnce, type WatchOptions } from "./watch.ts";
export { WatchMemory } from "./watch-memory.ts";
