import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A web site on this machine for the length of a test. Pages are what a path answers with: HTML, or a handler. */
export interface Site {
  readonly origin: string;
  readonly pages: Map<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>;
  readonly asked: string[];
  close(): void;
}

export async function openSite(): Promise<Site> {
  const pages: Site["pages"] = new Map();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const page = pages.get(path);
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === "string")
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    else page(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page as outlets print it, with what surrounds an article. */
export const newsPage = (title: string, paragraphs: readonly string[], head = ""): string =>
  `<!doctype html><html lang="en"><head><title>${title} - The Courier</title><meta property="og:site_name" content="The Courier">${head}</head>
  <body><nav><a href="/">Home</a> <a href="/world">World</a></nav><main><article><h1>${title}</h1>
  ${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}</article></main><footer>© The Courier</footer></body></html>`;
