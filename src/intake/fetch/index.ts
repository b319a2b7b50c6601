export { isPublicAddress } from "./addresses.ts";
export { Fetcher, type Fetched, type FetchOptions, userAgent, type Validators } from "./fetcher.ts";
