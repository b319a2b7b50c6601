import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { type Given, IntakeError, receive, receiveText } from "../../src/intake/index.ts";

const reportOf = (text: string, given?: Given) => receiveText(text, given).report;

describe("a text file", () => {
  test("tells its title, outlet and day in lines at its head, which are no text", () => {
    const report = reportOf("Title: Ten die\nOutlet: The Courier\nDate: 21 November 2019\n\nTen people died.\n");
    expect(report).toMatchObject({
      title: "Ten die",
      outlet: "The Courier",
      published: "2019-11-21",
      publishedBasis: "given",
    });
    expect(report.text).toBe("Ten die\n\nTen people died.\n");
  });

  test("may fence these lines in", () => {
    expect(reportOf("---\ntitle: Ten die\n---\nTen die, police say.").text).toBe("Ten die, police say.");
  });

  test.each([
    "Kabul: ten people died.\n\nMore later.",
    "Title: Ten die\nNobody was hurt: all fled.\n\nMore later.",
    "Title: Ten die",
    "Note: this is a draft.\n\nTen people died.",
  ])("has no head when a line of it says something else: %j", (text) => {
    expect(reportOf(text).text).toBe(text);
  });

  test("keeps its id as long as its bytes stay the same", () => {
    expect(reportOf("Ten died.").id).toBe(reportOf("Ten died.").id);
    expect(reportOf("Ten died.").id).not.toBe(reportOf("Ten  died.").id);
  });

  test("has its first line for a title only when that looks like a headline", () => {
    expect(reportOf("Ten die in blast\n\nTen people died in a blast on Monday.").title).toBe("Ten die in blast");
    expect(reportOf("Ten people died on Monday.\n\nTwo more were hurt, the police said later.").title).toBeNull();
  });

  test("is dated by a printed date, and by nothing else in it", () => {
    const printed = reportOf("Ten die in blast\nPublished: 21 November 2019\n\nTen people died.");
    expect(printed).toMatchObject({ published: "2019-11-21", publishedBasis: "text" });
    const told = reportOf("Ten die in blast\n\nTen people died on 21 November 2019.");
    expect(told).toMatchObject({ published: null, publishedBasis: "unknown" });
  });

  test("is dated first of all by whoever hands it in", () => {
    const report = reportOf("Title: Ten die\nDate: 2019-11-21\n\nTen died.", { date: "2020-01-02", outlet: "Mine" });
    expect(report).toMatchObject({ published: "2020-01-02", outlet: "Mine" });
  });

  test("cannot be dated with a day that does not exist", () => {
    expect(() => reportOf("Ten died.", { date: "2019-02-30" })).toThrow(IntakeError);
  });
});

describe("a web page", () => {
  const page = (head: string, body = "<p>Ten people died on Monday, the police said.</p>") =>
    reportOf(`<!DOCTYPE html><html><head>${head}</head><body><article>${body}</article></body></html>`);

  test.each([
    ['<meta property="article:published_time" content="2019-11-21T08:00:00Z">'],
    ['<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-11-21"}</script>'],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"datePublished":"2019-11-21T00:00"}]}</script>',
    ],
    ['<meta name="date" content="21 Nov 2019">'],
  ])("is dated by %s", (head) => {
    expect(page(head)).toMatchObject({ published: "2019-11-21", publishedBasis: "page" });
  });

  test("is dated by the time of its article", () => {
    expect(page("", '<time datetime="2019-11-21">today</time><p>Ten died.</p>').published).toBe("2019-11-21");
  });

  test("whose metadata are broken is read all the same", () => {
    const report = page(
      '<script type="application/ld+json">{"datePublished": </script><meta name="date" content="soon">',
    );
    expect(report.published).toBeNull();
    expect(report.text).toContain("Ten people died");
  });

  test("keeps paragraphs apart and says its headline once", () => {
    const report = page(
      '<meta property="og:title" content="Ten die">',
      "<h1>Ten die</h1><p>Ten <b>people</b>\n died.</p><p>Two&nbsp;fled.</p>",
    );
    expect(report.text).toBe("Ten die\n\nTen people died.\n\nTwo fled.");
  });

  test("a text about tags is no page", () => {
    expect(reportOf("The <p> element was killed off in 2019.").text).toContain("<p>");
  });
});

describe("bytes", () => {
  test.each([
    ["%PDF-1.7 ...", "PDF"],
    ["PK\u0003\u0004 ...", "ZIP"],
    ["\u0000\u0001\u0002\u0003\u0004".repeat(40), "binary"],
  ])("%j are refused by name", (bytes, name) => {
    expect(() => receive(Buffer.from(bytes, "latin1"))).toThrow(name);
  });

  test("a page's own word on its encoding counts", () => {
    const page = '<html><head><meta charset="windows-1251"></head><body><p>\u00cc\u00e8\u00f0</p></body></html>';
    expect(receive(Buffer.from(page, "latin1"))[0]!.report.text).toBe("Мир");
  });

  test("a file cut off within a letter is still UTF-8", () => {
    const bytes = Buffer.from("“Ten men — all from Córdoba — died,” said Zoë. “Très”, “naïve”, “é”");
    expect(receive(bytes.subarray(0, bytes.length - 1))[0]!.report.text).toContain("“Ten men — all");
  });

  test("JSON lines name the line that is none", () => {
    const lines = '{"text":"Ten died."}\n{"txt":"Ten died."}\n';
    expect(() => receive(Buffer.from(lines), "r.jsonl")).toThrow("line 2");
    expect(() => receive(Buffer.from("{"), "r.jsonl")).toThrow("line 1");
  });
});

describe("language", () => {
  test.each([
    [
      "en",
      "The army said on Monday that ten soldiers had been killed in an attack on a convoy in the north of the country.",
    ],
    [
      "en",
      "POLICE SAID THE TEN MEN WERE ARRESTED ON MONDAY AND THAT THEY WILL BE CHARGED WITH THE ATTACK ON THE BRIDGE.",
    ],
    [
      null,
      "Bei einem Anschlag auf einen Konvoi im Norden des Landes sind am Montag nach Angaben der Armee zehn Soldaten getötet worden, teilte das Ministerium mit.",
    ],
    [
      null,
      "Bij een aanval op een konvooi in het noorden van het land zijn maandag volgens het leger tien soldaten gedood, zo meldde het ministerie van Defensie.",
    ],
    [
      null,
      "Diez soldados murieron el lunes en un ataque contra un convoy en el norte del país, según informó el ministerio de Defensa en un comunicado.",
    ],
    [
      null,
      "В результате нападения на колонну на севере страны погибли десять военнослужащих, сообщило министерство обороны.",
    ],
  ])("%s: %s", (language, text) => {
    const { report, notes } = receiveText(text);
    expect(report.language).toBe(language);
    expect(notes.some((note) => note.includes("not seem to be English"))).toBe(language === null);
  });

  test("of a few words nobody can tell", () => {
    expect(receiveText("Ten soldiers killed.")).toMatchObject({ english: null });
  });
});

describe("laws", () => {
  test("any bytes give a clean text or are refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom("", "a.html", "a.jsonl"), (bytes, name) => {
        try {
          for (const { report } of receive(bytes, name)) {
            expect(report.text.isWellFormed()).toBe(true);
            expect(report.text).not.toMatch(/\r/);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(IntakeError);
        }
      }),
    );
  });

  test("any page gives a text", () => {
    const bit = fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "</",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "&amp;",
      "&#x;",
      "&#99999999;",
      "ten died",
      "<",
      ">",
      "<li",
      '"',
      "<table>",
      "</html>",
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
        expect(typeof reportOf(`<html><body>${bits.join("")}`).text).toBe("string");
      }),
    );
  });
});
