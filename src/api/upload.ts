import type { Given } from "../intake/index.ts";
import { bytesOf } from "./body.ts";
import { Fault } from "./fault.ts";
import type { JobFile } from "./jobs.ts";

const mostFiles = 5000;
const metadata = ["outlet", "date", "author", "url"] as const;

/** The files of a multipart body that was read already, and what holds for all of them. */
export async function filesOf(
  request: Request,
  most: number,
): Promise<{ readonly files: readonly JobFile[]; readonly given: Given }> {
  const form = await formOf(request, most);
  const uploads = [...form.values()].filter((one) => one instanceof File);
  if (uploads.length === 0)
    throw new Fault("not-valid", "There is no file in this upload.", {
      what: "body.files",
      todo: "Send each file as a part named “files”.",
    });
  if (uploads.length > mostFiles)
    throw new Fault("too-large", `${uploads.length} files at once are too many; ${mostFiles} are the most.`, {
      what: "body.files",
      todo: "Hand them in in parts, or use `rapporteur add` on the machine itself.",
    });
  const given = Object.fromEntries(
    metadata.flatMap((name) => {
      const value = form.get(name);
      return typeof value === "string" && value.trim() !== "" ? [[name, value.trim().slice(0, 2000)]] : [];
    }),
  );
  const files = await Promise.all(
    uploads.map(async (file) => ({
      name: plainName(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
      mediaType: file.type === "" ? null : file.type,
    })),
  );
  return { files, given };
}

async function formOf(request: Request, most: number): Promise<FormData> {
  const bytes = await bytesOf(request, most);
  try {
    return await new Response(bytes, {
      headers: { "content-type": request.headers.get("content-type") ?? "" },
    }).formData();
  } catch {
    throw new Fault("not-valid", "This upload cannot be taken apart.", {
      what: "body",
      todo: "Send multipart/form-data as browsers and `curl --form` do.",
    });
  }
}

/** The last part of a path, without what could steer a terminal. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? "").replace(/\p{Cc}/gu, "").slice(0, 200) || "unnamed";
