import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** A long list is not fetched anew under its reader's eyes: it says that the ledger has grown, and waits. */
export function LookAgain({ queryKey }: { queryKey: QueryKey }) {
  const client = useQueryClient();
  const [old, setOld] = useState(false);
  useEffect(
    () => client.getQueryCache().subscribe(() => setOld(client.getQueryState(queryKey)?.isInvalidated === true)),
    [client, queryKey],
  );
  return (
    <span role="status">
      {old ? (
        <button type="button" onClick={() => void client.resetQueries({ queryKey })}>
          The ledger has changed. Look again
        </button>
      ) : null}
    </span>
  );
}
