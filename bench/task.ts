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

/** A task in `bench/tasks/`. An object is printed as a line of JSON with the document's id; a string as it is. */
export interface Task {
  predict(document: never, tools: Tools): object | string;
}

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
] as const;
export type TaskName = (typeof taskNames)[number];

export const isTaskName = (name: string | undefined): name is TaskName => taskNames.includes(name as TaskName);

const loadTask = async (name: TaskName): Promise<Task> => (await import(`./tasks/${name}.ts`)) as Task;

/** The part of a gold line that a task may see. */
export function inputOf(name: TaskName, line: string): Input {
  const row = JSON.parse(line) as EventsInput;
  const input: Input = { id: row.id, text: row.text, date: row.date ?? null };
  if (name !== "factuality") return input;
  const given: EventsInput = { ...input, set: row.set, events: row.events.map(({ span }) => ({ span })) };
  return given;
}

/** Predictions for the lines of a gold file, in its order, in the form that the scorer of the task reads. */
export async function* predictions(name: TaskName, gold: string, tools: Tools): AsyncGenerator<string> {
  const task = await loadTask(name);
  for (const line of gold.split("\n")) {
    if (line.trim() === "") continue;
    const input = inputOf(name, line);
    const prediction = task.predict(input as never, tools);
    yield typeof prediction === "string" ? prediction : `${JSON.stringify({ id: input.id, ...prediction })}\n`;
  }
}
