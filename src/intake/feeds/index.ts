export { type Feed, type FeedEntry, readFeed } from "./feed.ts";
