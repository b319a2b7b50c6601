import { useQuery } from "@tanstack/react-query";
import { ask } from "../asking/ask.ts";

interface Described {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;
}
interface Parameter {
  readonly name: string;
  readonly schema?: { readonly enum?: readonly string[] };
}

/** The ledger's data as files, in every format that the server knows of. */
export function TakeOut() {
  const { data: formats = [] } = useQuery({
    queryKey: ["formats"],
    queryFn: async () => {
      const { paths } = await ask<Described>("openapi.json");
      const parameters =
        paths["/export/{format}"]?.get?.parameters ?? paths["/api/export/{format}"]?.get?.parameters ?? [];
      return parameters.find(({ name }) => name === "format")?.schema?.enum ?? [];
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (formats.length === 0) return null;
  return (
    <details className="take-out small">
      <summary>Take the data out</summary>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <a href={`/api/export/${encodeURIComponent(format)}`} download>
              {format}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
