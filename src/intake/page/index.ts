export { namesIn } from "./authors.ts";
export { isHtml, readPage } from "./page.ts";
export { noticeOf } from "./notices.ts";
