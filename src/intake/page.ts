export { isHtml, type Page, readPage } from "./page/index.ts";
