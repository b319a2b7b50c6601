import { frameFile, frameFrom } from "./frame-file.ts";
import type { Frame } from "./frame.ts";
import type { Part } from "./part.ts";
import { type PartName, parts, type PartsOfCodebook } from "./parts.ts";
import { readYaml } from "./plain-yaml.ts";
import { type YamlNode, YamlSlip } from "./yaml-node.ts";
import { type Known, optional, type Problem, problemLine, record, required, type Shape, Slips, text } from "./shape.ts";

/** What a project codes by: the types of events and the words and conventions they are read with. */
export interface Codebook extends PartsOfCodebook {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** Name and version of the codebook this one extends: "conflict@1", or null. */
  readonly extends: string | null;
  /** In the order of their types. */
  readonly frames: readonly Frame[];
}

/** One file of a codebook. `path` is relative to its folder: "frames/kill.yaml". */
export interface CodebookFile {
  readonly path: string;
  readonly text: string;
}

/** A codebook that cannot be used, with everything that is wrong with it. */
export class CodebookError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join("\n"));
    this.name = "CodebookError";
    this.problems = problems;
  }
}

const head = record({
  name: required(text),
  version: required(text),
  description: optional(text, ""),
  /** A shipped codebook ("conflict") or the path of a folder, from this folder. */
  extends: optional(text, null),
});
const headFile = "codebook.yaml";

/**
 * Reads a codebook. `base` is the codebook that `extends` names, when it does.
 * Throws `CodebookError` with the problems of all files.
 */
export function loadCodebook(files: readonly CodebookFile[], base?: Codebook): Codebook {
  const { codebook, problems } = tryCodebook(files, base);
  if (problems.length > 0 || codebook === null) throw new CodebookError(problems);
  return codebook;
}

/** The codebook that a codebook extends, as written: "conflict", "../ours"; null when it stands alone or cannot be read. */
export function extendsOf(files: readonly CodebookFile[]): string | null {
  const file = files.find(({ path }) => path === headFile);
  return file ? ((readFile(file, head, {}, []) ?? null)?.extends ?? null) : null;
}

/** As `loadCodebook`, but gives the problems back. The codebook is null when there is not even a name. */
export function tryCodebook(
  files: readonly CodebookFile[],
  base?: Codebook,
): { codebook: Codebook | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const about = aboutOf(files, problems, base);
  const from = about?.extends === null ? undefined : base;

  let known: Known = {};
  const read: Partial<Record<PartName, unknown>> = {};
  for (const [name, part] of Object.entries(parts) as [PartName, Part<unknown>][]) {
    const file = files.find(({ path }) => path === part.file);
    const inherited = from?.[name];
    const before = inherited === undefined ? {} : (part.names?.(inherited) ?? {});
    const own = file ? readFile(file, part.shape, { ...known, ...before }, problems) : undefined;
    read[name] = own === undefined ? (inherited ?? part.empty) : part.extend(inherited ?? part.empty, own);
    // Of a file that cannot be read nobody knows the names: references to them are no slips.
    if (!file || own !== undefined) known = { ...known, ...part.names?.(read[name]) };
  }

  const frames = new Map((from?.frames ?? []).map((frame) => [frame.type, frame]));
  for (const file of files) {
    const type = /^frames\/([a-z][a-z-]*)\.ya?ml$/.exec(file.path)?.[1];
    if (type === undefined) problemOfPath(file, problems);
    else {
      const own = readFile(file, frameFile, known, problems);
      if (own === undefined) continue;
      const frame = frameFrom(type, own, frames.get(type));
      if (frame === null) frames.delete(type);
      else if ("missing" in frame)
        for (const key of frame.missing)
          problems.push({ file: file.path, line: 1, column: 1, message: `"${key}" is missing` });
      else frames.set(type, frame);
    }
  }
  const codebook = about && {
    ...about,
    ...(read as unknown as PartsOfCodebook),
    frames: [...frames.values()].sort(byType),
  };
  return { codebook, problems };
}

const byType = (a: Frame, b: Frame): number => (a.type < b.type ? -1 : 1);

function aboutOf(files: readonly CodebookFile[], problems: Problem[], base: Codebook | undefined) {
  const file = files.find(({ path }) => path === headFile);
  if (!file) {
    problems.push({ file: headFile, line: 1, column: 1, message: "is missing: a codebook needs a name and a version" });
    return null;
  }
  const about = readFile(file, head, {}, problems);
  if (!about) return null;
  if (about.extends !== null && !base)
    problems.push({
      file: file.path,
      line: 1,
      column: 1,
      message: `the codebook "${about.extends}" that it extends was not found`,
    });
  return { ...about, extends: about.extends !== null && base ? `${base.name}@${base.version}` : null };
}

function readFile<T>(file: CodebookFile, shape: Shape<T>, known: Known, problems: Problem[]): T | undefined {
  const slips = new Slips(file.path, file.text, known);
  let node: YamlNode | undefined;
  try {
    node = readYaml(file.text);
  } catch (error) {
    if (!(error instanceof YamlSlip)) throw error;
    slips.say(error.at, error.message);
  }
  const value = node && shape(node, slips);
  problems.push(...slips.problems);
  return value;
}

/** A YAML file that is neither a part nor a frame is a slip: its author means it to count. */
function problemOfPath({ path, text }: CodebookFile, problems: Problem[]): void {
  const allowed = [headFile, ...Object.values(parts).map((part) => part.file)];
  if (!/\.ya?ml$/.test(path) || allowed.includes(path)) return;
  const slips = new Slips(path, text);
  slips.unknown(0, "file", path, [...allowed, "frames/<type>.yaml"]);
  problems.push(...slips.problems);
}
