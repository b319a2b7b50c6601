import { expect, test } from "vitest";
import { hashOf, beginning, type Link } from "../../src/ledger/chain.ts";
import { onBoth } from "./databases.ts";
import { generated, handedIn } from "./generated.ts";

const reportOf = (i: number): string => handedIn(generated(i)).reading.report.sha256.slice(0, 16);

onBoth("changes", ({ open }) => {
  test("whoever syncs asks for what came after the last entry it has, page by page, and proves it", async () => {
    const ledger = await open();
    await ledger.addAll(
      [0, 1, 2].map((i) => handedIn(generated(i))),
      "mariam",
    );
    const first = await ledger.changes(0, 4);
    expect(first.map(({ seq, kind }) => `${seq} ${kind}`)).toEqual(["1 report", "2 reading", "3 report", "4 reading"]);
    const rest = await ledger.changes(first.at(-1)!.seq);
    expect(rest.map(({ seq }) => seq)).toEqual([5, 6]);
    let before = beginning;
    for (const link of [...first, ...rest] as Link[]) {
      before = hashOf(before, link);
      expect(link.hash).toBe(before);
    }
    expect(await ledger.changes(6)).toEqual([]);
    await expect(ledger.changes(0, 501)).rejects.toMatchObject({ kind: "wrong question" });
  });

  test("a deletion is an entry of its own, listed with its reason", async () => {
    const ledger = await open();
    await ledger.addAll(
      [0, 1].map((i) => handedIn(generated(i))),
      "mariam",
    );
    await ledger.forget(reportOf(0), "asked by a witness", "omar");
    const [entry] = await ledger.changes(4);
    expect(entry).toMatchObject({ seq: 5, kind: "deletion", subject: reportOf(0), by: "omar" });
    expect(await ledger.deletions(0)).toMatchObject([{ seq: 5, report: reportOf(0), reason: "asked by a witness" }]);
    expect(await ledger.deletions(5)).toEqual([]);
  });

  test("decisions come in their order, by claim and by coder; a later one counts and the earlier stays", async () => {
    const ledger = await open();
    await ledger.add(handedIn(generated(0)).reading, null, "mariam");
    const [one, other] = (await ledger.claims()).items.map(({ id }) => id);
    await ledger.decide({ about: "claim", claim: one!, verdict: "reject" }, "omar", { reason: "a rumour" });
    await ledger.decide({ about: "claim", claim: other!, verdict: "accept" }, "mariam");
    await ledger.decide({ about: "claim", claim: one!, verdict: "accept" }, "mariam");
    const told = async (filter: Parameters<typeof ledger.decisions>[0]): Promise<string[]> =>
      (await ledger.decisions(filter)).items.map(
        (made) => `${made.coder} ${made.about === "claim" ? made.verdict : ""}`,
      );
    expect(await told({})).toEqual(["omar reject", "mariam accept", "mariam accept"]);
    expect(await told({ claim: one! })).toEqual(["omar reject", "mariam accept"]);
    expect(await told({ coder: "omar" })).toEqual(["omar reject"]);
    expect(await ledger.claim(one!)).toMatchObject({ decision: { verdict: "accept", coder: "mariam" } });
    const page = await ledger.decisions({ limit: 2 });
    expect((await ledger.decisions({ limit: 2, after: page.next! })).items).toHaveLength(1);
  });

  test.each([
    [{ about: "claim", claim: "0000000000000000-kill-1", verdict: "accept" }, "unknown subject"],
    [{ about: "claim", claim: "X", verdict: "maybe" }, "wrong question"],
    [{ about: "relation", a: "X", b: "X", relation: "same", verdict: "yes" }, "wrong question"],
    [{ about: "incident", claims: ["X"], verdict: "merge" }, "wrong question"],
    [{ about: "weather" }, "wrong question"],
  ])("a decision that cannot be kept is refused and leaves no entry: %j", async (made, kind) => {
    const ledger = await open();
    await expect(ledger.decide(made as never, "omar")).rejects.toMatchObject({ kind });
    expect(await ledger.changes(0)).toEqual([]);
  });
});
