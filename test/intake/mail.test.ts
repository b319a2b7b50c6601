import { describe, expect, test } from "vitest";
import { allOf, faults, page, sentence } from "./all-of.ts";

const lines = (...parts: readonly string[]): string => parts.join("\r\n");

const plain = lines(
  "From: Lina Haddad <lina@field.example>",
  "To: desk@archive.example",
  "Subject: Ambush on the north road",
  "Date: Wed, 10 Nov 2021 23:30:00 +0430",
  "Message-ID: <1@field.example>",
  "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8",
  "",
  sentence,
  "",
);

const withParts = (headers: readonly string[], ...parts: readonly string[]): string =>
  lines(
    "From: The Highland Courier <news@courier.example>",
    "Subject: Morning letter",
    "Date: Thu, 11 Nov 2021 06:00:00 +0000",
    "MIME-Version: 1.0",
    ...headers,
    'Content-Type: multipart/mixed; boundary="x"',
    "",
    ...parts.flatMap((part) => ["--x", part]),
    "--x--",
    "",
  );

describe("a letter", () => {
  test("gives subject, sender's name and the sender's own day; no address is kept", async () => {
    const { report, original } = (await allOf("a.eml", plain)).reports[0]!;
    expect(report).toMatchObject({ title: "Ambush on the north road", author: "Lina Haddad", published: "2021-11-10" });
    expect(report.text.trim()).toBe(`Ambush on the north road\n\n${sentence}`);
    expect(JSON.stringify(report)).not.toContain("@");
    expect(Buffer.from(original.bytes).toString()).toBe(plain);
  });

  test("is known by its lines without a name", async () => {
    expect((await allOf("standard input", plain)).reports[0]!.report.title).toBe("Ambush on the north road");
  });

  test("a report with a head of its own is no letter", async () => {
    const { reports } = await allOf("a", `Title: Ten die\nDate: 2021-11-10\n\n${sentence}`);
    expect(reports[0]!.report).toMatchObject({ title: "Ten die", author: null });
  });

  test("of a newsletter has its sender for outlet, and the words of its page where its plain words are none", async () => {
    const html = `<html><body><style>p {}</style><p>${sentence}</p><p>Two more fled to the hills before the police came.</p></body></html>`;
    const letter = withParts(
      ["List-Unsubscribe: <https://courier.example/out>"],
      lines(
        'Content-Type: multipart/alternative; boundary="y"',
        "",
        "--y",
        "Content-Type: text/plain",
        "",
        "View online.",
        "--y",
        "Content-Type: text/html",
        "",
        html,
        "--y--",
      ),
    );
    const { report } = (await allOf("a.eml", letter)).reports[0]!;
    expect(report.outlet).toBe("The Highland Courier");
    expect(report.text).toContain(`${sentence}\n\nTwo more fled`);
    expect(report.text).not.toContain("View online");
  });

  test.each([
    [
      "Gmail",
      lines(
        "See below, L.",
        "",
        "---------- Forwarded message ---------",
        "From: The Highland Courier <news@courier.example>",
        "Date: Tue, 9 Nov 2021 at 10:15",
        "Subject: Ten die in ambush",
        "To: <lina@field.example>",
        "",
        "",
        sentence,
      ),
    ],
    [
      "Apple Mail",
      lines(
        "Begin forwarded message:",
        "",
        "> From: The Highland Courier <news@courier.example>",
        "> Subject: Ten die in ambush",
        "> Date: 9 November 2021 at 10:15:00 GMT",
        "> ",
        `> ${sentence}`,
      ),
    ],
    [
      "Outlook",
      lines(
        "-----Original Message-----",
        "From: The Highland Courier [mailto:news@courier.example]",
        "Sent: Tuesday, November 9, 2021 10:15 AM",
        "To: Lina Haddad",
        "Subject: Ten die in ambush",
        "",
        sentence,
      ),
    ],
  ])("that forwards another one, by %s, is the other one", async (_mailer, body) => {
    const { report, notes } = (await allOf("a.eml", plain.replace(sentence, body))).reports[0]!;
    expect(report).toMatchObject({
      title: "Ten die in ambush",
      outlet: "The Highland Courier",
      published: "2021-11-09",
    });
    expect(report.text.trim()).toBe(`Ten die in ambush\n\n${sentence}`);
    expect(notes.some((note) => note.includes("left out"))).toBe(body.startsWith("See below"));
  });

  test("gives the reports that hang on it, and passes over its pictures", async () => {
    const letter = withParts(
      [],
      lines("Content-Type: text/plain", "", "Two pieces for the file, and the photograph of the road."),
      lines(
        'Content-Type: text/html; name="toll.html"',
        'Content-Disposition: attachment; filename="toll.html"',
        "",
        page("Ten die"),
      ),
      lines(
        "Content-Type: image/png",
        'Content-Disposition: attachment; filename="road.png"',
        "Content-Transfer-Encoding: base64",
        "",
        "iVBORw0KGgo=",
      ),
      lines(
        "Content-Type: application/pdf",
        'Content-Disposition: attachment; filename="toll.pdf"',
        "",
        "%PDF-1.4 broken",
      ),
    );
    const { reports, refused } = await allOf("a.eml", letter);
    expect(reports.map(({ original }) => original.from)).toEqual(["a.eml", "a.eml, toll.html"]);
    expect(reports[1]!.report).toMatchObject({ title: "Ten die", published: "2021-11-10" });
    expect(faults(refused)).toEqual([expect.stringMatching(/^a\.eml, toll\.pdf is a broken PDF/)]);
    expect(refused.filter(({ fault }) => !fault)).toHaveLength(1);
  });
});

describe("a mailbox", () => {
  const mailbox = (...letters: readonly string[]): string =>
    letters.map((letter) => `From desk Wed Nov 10 23:30:00 2021\n${letter.replaceAll("\r\n", "\n")}\n\n`).join("");

  test("gives a report a letter; a line of text that begins with From parts none", async () => {
    const second = plain.replace(sentence, `>From the north came ten fighters.\n${sentence}`);
    const { reports } = await allOf("m.mbox", mailbox(plain, second, plain));
    expect(reports.map(({ original }) => original.from)).toEqual([1, 2, 3].map((n) => `m.mbox, message ${n}`));
    expect(reports[1]!.report.text).toContain("\nFrom the north came ten fighters.");
  });

  test("goes on behind a letter that nests parts without end", async () => {
    let body = "Content-Type: text/plain\n\nTen died.";
    for (let i = 0; i < 60; i++)
      body = `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n${body}\n--b${i}--`;
    const { reports, refused } = await allOf("m.mbox", mailbox(`From: a@b.example\nMIME-Version: 1.0\n${body}`, plain));
    expect(reports).toHaveLength(1);
    expect(faults(refused)[0]).toMatch(/^m\.mbox, message 1 is a broken letter/);
  });
});
