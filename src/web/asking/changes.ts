import type { Query } from "@tanstack/react-query";
import { useEffect } from "react";
import { client } from "./client.ts";
import { lost, reached } from "./line.ts";
import { ofLedger } from "./queries.ts";

const mostPages = 3;

/** True for a list that somebody has scrolled far down: fetching all of it anew would take long, and move what they read. */
const isLong = ({ state: { data } }: Query): boolean =>
  ((data as { readonly pages?: readonly unknown[] } | undefined)?.pages?.length ?? 0) > mostPages;

/** Marks everything of the ledger as old; what is on the page is asked for again, but for long lists. */
export function refresh(): void {
  void client.invalidateQueries({ queryKey: [ofLedger], predicate: (query) => !isLong(query) });
  void client.invalidateQueries({ queryKey: [ofLedger], predicate: isLong, refetchType: "none" });
}

/** Asks anew for what is on the page whenever somebody enters something into the ledger, and notices when the line is lost. */
export function useChanges(): void {
  useEffect(() => {
    const events = new EventSource("/api/events");
    let soon: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(soon);
      // A batch enters many reports: one question after the last of them, not one for each.
      soon = setTimeout(refresh, 250);
    };
    let wasLost = false;
    // The first news of a stream only says where the ledger stands.
    let stands: string | null = null;
    events.addEventListener("ledger", ({ lastEventId }) => {
      if (stands !== null && stands !== lastEventId) changed();
      stands = lastEventId;
    });
    events.addEventListener("open", () => {
      reached();
      if (wasLost) changed();
      wasLost = false;
    });
    events.addEventListener("error", () => {
      wasLost = true;
      lost();
    });
    return () => {
      clearTimeout(soon);
      events.close();
    };
  }, []);
}
