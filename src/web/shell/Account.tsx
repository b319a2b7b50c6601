import { useQuery } from "@tanstack/react-query";
import { ask } from "../asking/ask.ts";
import { client } from "../asking/client.ts";
import { session } from "../asking/queries.ts";

/** Who decides here, and the way out. */
export function Account() {
  const { data } = useQuery(session);
  if (data === undefined || data.coder === null) return null;
  return (
    <span className="account">
      <span title={`Signed in as ${data.coder.name}, ${data.coder.role}`}>{data.coder.name}</span>
      <button
        type="button"
        className="plain"
        onClick={() => void ask("session", { method: "DELETE" }).then(() => client.resetQueries())}
      >
        Sign out
      </button>
    </span>
  );
}
