import { z } from "zod";
import { policyNames } from "../../comparing/index.ts";
import { exporting, formats } from "../../exchange/index.ts";
import { shippedShapes } from "../../shipped.ts";
import { attachment, json } from "../answer.ts";
import { streamOf } from "../exporting.ts";
import { type Route, route } from "../route.ts";
import { claimFilter, yesOrNo } from "../shapes/asking.ts";

const names = formats.map(({ name }) => name) as [string, ...string[]];

/** Taking data out. */
export const exportRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/export",
      role: "reader",
      thing: "ledger",
      summary: "Formats that data can leave in",
      description: "Each with what one row of it is about.",
      answers: {
        200: {
          says: "The formats.",
          json: z.object({
            items: z
              .array(
                z.object({
                  name: z.string(),
                  extension: z.string(),
                  mediaType: z.string(),
                  takes: z.string(),
                  means: z.string(),
                }),
              )
              .readonly(),
          }),
        },
      },
    },
    ({ request }) =>
      json(request, {
        items: formats.map(({ name, extension, mediaType, takes, means }) => ({
          name,
          extension,
          mediaType,
          takes,
          means,
        })),
      }),
  ),
  route(
    {
      method: "get",
      path: "/export/{format}",
      role: "reader",
      thing: "ledger",
      summary: "Take data out in a format",
      description:
        "A file of everything, or of the claims that the filters let through with their incidents, sent as it is written. `suppress=private` takes out the names of persons who hold no office and are no actors of the codebook, with the hashes and ids that a guess could be tried on.",
      params: z.object({ format: z.enum(names).describe("Name of the format; /export lists them.") }),
      query: z.object({
        ...claimFilter,
        policy: z
          .enum(policyNames)
          .exactOptional()
          .describe(
            "How figures that differ become one, where the format has room for one only; the format's own unless said.",
          ),
        texts: yesOrNo.exactOptional().describe("true: whole texts of reports may leave; else words are cited."),
        suppress: z.enum(["private"]).exactOptional().describe("private: without the names of private persons."),
      }),
      answers: { 200: { says: "The file.", media: "application/octet-stream" } },
    },
    async ({ params, query: { policy = null, texts = false, suppress, ...filter }, parts }) => {
      const format = formats.find(({ name }) => name === params.format)!;
      const { codebook, files } = parts.codebook.current();
      const { things, settings } = await exporting(parts.ledger, {
        filter,
        policy,
        withTexts: texts,
        suppression: suppress === undefined ? null : { private: true, names: [], keep: [] },
        codebook,
        codebookFiles: files,
        gazetteer: parts.gazetteer(),
        shapes: format.name === "geojson" ? shippedShapes() : null,
      });
      const day = parts.now().toISOString().slice(0, 10);
      return new Response(streamOf(format, things, settings), {
        headers: {
          "content-type": format.mediaType,
          "cache-control": "no-store",
          ...attachment(`rapporteur-${format.name}-${day}${format.extension}`),
        },
      });
    },
  ),
];
