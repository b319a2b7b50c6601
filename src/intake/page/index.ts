export { namesIn } from "./authors.ts";
export { isHtml, type Page, readPage } from "./page.ts";
export { noticeOf, type NoticeRule, noticeRules } from "./notices.ts";
