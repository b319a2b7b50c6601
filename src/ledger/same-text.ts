import type { ReportId } from "../comparing/index.ts";
import { gathered } from "./chunks.ts";
import { Groups } from "./groups.ts";
import type { Rows } from "./tables.ts";

/** Works out again which reports are nearly the same text, for the groups that these reports are in or were in. */
export async function regroupTexts(rows: Rows, touched: Iterable<ReportId>): Promise<void> {
  const seeds = [...touched];
  const kin = await reprints(rows, seeds);
  const own = await gathered([...seeds, ...kin.flatMap(({ a, b }) => [a, b])], (chunk) =>
    rows.selectFrom("report").select("same_text_as").where("id", "in", chunk).execute(),
  );
  const members = await gathered(
    own.map(({ same_text_as }) => same_text_as),
    (chunk) => rows.selectFrom("report").select(["id", "same_text_as"]).where("same_text_as", "in", chunk).execute(),
  );
  const groups = new Groups(members.map(({ id }) => id));
  for (const { a, b } of await reprints(
    rows,
    members.map(({ id }) => id),
  ))
    groups.join(a, b);
  for (const group of groups.all()) {
    const [least] = [...group].sort();
    const changed = members.filter(({ id, same_text_as }) => group.includes(id) && same_text_as !== least);
    if (changed.length > 0)
      await rows
        .updateTable("report")
        .set({ same_text_as: least! })
        .where(
          "id",
          "in",
          changed.map(({ id }) => id),
        )
        .execute();
  }
}

const reprints = (rows: Rows, ids: Iterable<ReportId>): Promise<{ readonly a: string; readonly b: string }[]> =>
  gathered(ids, (chunk) =>
    rows
      .selectFrom("kinship")
      .select(["a", "b"])
      .where("kind", "=", "reprint")
      .where((eb) => eb.or([eb("a", "in", chunk), eb("b", "in", chunk)]))
      .execute(),
  );
