import { join } from "node:path";
import type { Tools } from "./tools.ts";

/** What a task reads of a gold document: nothing of the answers. */
export interface Input {
  readonly id: string;
  readonly text: string;
  /** Day of publication, or null. */
  readonly date: string | null;
}

/** For `factuality` the event spans are given, and which of the label sets is asked for. */
export interface EventsInput extends Input {
  readonly set: string;
  readonly events: readonly { readonly span: readonly [start: number, end: number] }[];
}

/** For `intake` the page itself is given, as the file it was saved in. */
export interface PageInput extends Input {
  readonly file: string;
  readonly url: string | null;
}

/** For `crossdoc-mentions` the event mentions are given, without what they are mentions of. */
export interface MentionsInput extends Input {
  readonly mentions: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

/** A task in `bench/tasks/`. An object is printed as a line of JSON with the document's id; a string as it is. */
export type Task =
  | { predict(document: never, tools: Tools): object | string }
  /** Tasks that look at the documents of a file together: one object for each, in their order; further ones, without an id, may follow. */
  | { predictAll(documents: readonly never[], tools: Tools): readonly object[] };

export const taskNames = [
  "trees",
  "entities",
  "coref",
  "time",
  "quantity",
  "attribution",
  "factuality",
  "claims",
  "places",
  "intake",
  "crossdoc",
  "crossdoc-mentions",
  "gva",
] as const;
export type TaskName = (typeof taskNames)[number];

export const isTaskName = (name: string | undefined): name is TaskName => taskNames.includes(name as TaskName);

const loadTask = async (name: TaskName): Promise<Task> => (await import(`./tasks/${name}.ts`)) as Task;

/** The part of a gold line that a task may see. Files that it names lie in `folder`. */
export function inputOf(name: TaskName, line: string, folder = "."): Input {
  if (name === "intake") return pageOf(line, folder);
  const row = JSON.parse(line) as EventsInput & MentionsInput;
  const input: Input = { id: row.id, text: row.text, date: row.date ?? null };
  if (name === "crossdoc-mentions") {
    const given: MentionsInput = { ...input, mentions: row.mentions.map(({ id, start, end }) => ({ id, start, end })) };
    return given;
  }
  if (name !== "factuality") return input;
  const given: EventsInput = { ...input, set: row.set, events: row.events.map(({ span }) => ({ span })) };
  return given;
}

function pageOf(line: string, folder: string): PageInput {
  const row = JSON.parse(line) as { readonly id: string; readonly html: string; readonly url?: string };
  return { id: row.id, text: "", date: null, file: join(folder, row.html), url: row.url ?? null };
}

/** Predictions for the lines of a gold file, in its order, in the form that the scorer of the task reads. */
export async function* predictions(name: TaskName, gold: string, tools: Tools, folder = "."): AsyncGenerator<string> {
  const task = await loadTask(name);
  const inputs = gold
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => inputOf(name, line, folder));
  if ("predictAll" in task) {
    const all = task.predictAll(inputs as never[], tools);
    for (const [i, prediction] of all.entries()) yield `${JSON.stringify({ id: inputs[i]?.id, ...prediction })}\n`;
    return;
  }
  for (const input of inputs) {
    const prediction = task.predict(input as never, tools);
    yield typeof prediction === "string" ? prediction : `${JSON.stringify({ id: input.id, ...prediction })}\n`;
  }
}
