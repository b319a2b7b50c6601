/** What a column of a table of reports can be. */
export const fields = ["text", "title", "date", "outlet", "author", "url", "id"] as const;
export type Field = (typeof fields)[number];

/**
 * Names that columns go by, the surest first, in lower case and with nothing but letters and digits: "Event text" is "eventtext".
 * "event_text" is what NGEC and its relatives write.
 */
export const columnNames: Readonly<Record<Field, readonly string[]>> = {
  text: `text eventtext body fulltext articletext articlebody storytext newstext maintext rawtext bodytext contenttext content article
    story plaintext document message notes summary description`.split(/\s+/),
  title: ["title", "headline", "headlines", "articletitle", "subject", "heading"],
  date: `date published publisheddate datepublished publicationdate publishdate pubdate publishedat publicationday articledate
    storydate newsdate day reportdate datetime created createdat timestamp`.split(/\s+/),
  outlet:
    `outlet publisher publication newspaper media mediasource sourcename outletname newssource source site sitename
    website domain`.split(/\s+/),
  author: ["author", "authors", "byline", "reporter", "writer", "creator"],
  url: ["url", "link", "articleurl", "sourceurl", "href", "permalink", "uri", "weburl", "webpage"],
  id: ["id", "articleid", "docid", "storyid", "reportid", "uuid", "guid", "identifier"],
};
