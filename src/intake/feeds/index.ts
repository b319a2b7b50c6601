export { readFeed } from "./feed.ts";
export { type Sighting, watchOnce } from "./watch.ts";
export { WatchMemory } from "./watch-memory.ts";
