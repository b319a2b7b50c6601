/** What is used of the DOM's nodes. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}
export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
}

/** One element or stretch of text of a page. Numbers are places in the outline, which has the order of the page. */
export interface Item {
  /** "DIV"; "" for text. */
  readonly tag: string;
  /** Classes, id and role, in small letters, words apart: "article-body share-bar". */
  readonly names: string;
  readonly parent: number;
  /** What lies inside is at the places after this one and before `end`. */
  end: number;
  /** Text, white space folded into single blanks; "" for elements. */
  readonly words: string;
  /** Letters of text inside, and how many of them stand in links. */
  chars: number;
  linkChars: number;
  /** Null for text and for the page itself. */
  readonly element: DomElement | null;
}

export type Outline = readonly Item[];

/** Elements whose content nobody reads as text. */
const unread = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED CANVAS VIDEO AUDIO MAP BUTTON SELECT OPTION DATALIST TEXTAREA INPUT MATH
  TITLE`.split(/\s+/),
);

/** What is used of a page: its outermost nodes, which need not be one "html". */
export interface DomPage {
  readonly childNodes: Iterable<DomNode>;
}

/** All elements and texts of a page in one list; the first item is the page itself. */
export function outlineOf(page: DomPage): Outline {
  const items: Item[] = [];
  items.push({ tag: "#PAGE", names: "", parent: -1, end: 1, words: "", chars: 0, linkChars: 0, element: null });
  for (const node of page.childNodes) add(node, items);
  items[0]!.end = items.length;
  return items;
}

/** Adds a node and all below it. Walks without recursion: pages may be nested thousands of elements deep. */
function add(root: DomNode, items: Item[]): void {
  const open: number[] = [0];
  let links = 0;
  const close = (): void => {
    const item = items[open.pop()!]!;
    item.end = items.length;
    if (item.tag === "A") links--;
    const outer = items[item.parent]!;
    outer.chars += item.chars;
    outer.linkChars += item.linkChars;
  };
  let node: DomNode | null = root;
  while (node) {
    const place = items.length;
    const parent = open.at(-1)!;
    let inside: DomNode | null = null;
    if (node.nodeType === 1) {
      const element = node as DomElement;
      const tag = node.nodeName.toUpperCase();
      items.push({ tag, names: namesOf(element), parent, end: place + 1, words: "", chars: 0, linkChars: 0, element });
      inside = unread.has(tag) ? null : node.firstChild;
      if (inside) {
        open.push(place);
        if (tag === "A") links++;
      }
    } else if (node.nodeType === 3) {
      const words = (node.textContent ?? "").replace(/[\s\u00a0]+/g, " ");
      const chars = words.trim().length;
      const linkChars = links > 0 ? chars : 0;
      items.push({ tag: "", names: "", parent, end: place + 1, words, chars, linkChars, element: null });
      items[parent]!.chars += chars;
      items[parent]!.linkChars += linkChars;
    }
    if (inside) {
      node = inside;
      continue;
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      close();
    }
    node = node === root ? null : node.nextSibling;
  }
}

/** Classes and id as words: "ArticleBody" and "article_body" are "article-body". */
function namesOf(element: DomElement): string {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  if (names === " ") return "";
  return names
    .slice(0, 500)
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/_+/g, "-")
    .toLowerCase();
}
