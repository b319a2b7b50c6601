export { isPublicAddress } from "./addresses.ts";
export { Fetcher, type Fetched, type FetchOptions, userAgent, type Validators } from "./fetcher.ts";
export { captureOf, SavedPages } from "./saved-pages.ts";
export { urlsIn } from "./url-list.ts";
