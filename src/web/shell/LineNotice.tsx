import { useSyncExternalStore } from "react";
import { client } from "../asking/client.ts";
import { isUp, onLine } from "../asking/line.ts";
import { kept, onKept, sendKept } from "../deciding/unsent.ts";

/** Says when the server does not answer, and which decisions wait here until it does. */
export function LineNotice() {
  const up = useSyncExternalStore(onLine, isUp);
  const waiting = useSyncExternalStore(onKept, kept);
  if (up && waiting.length === 0) return <div role="status" className="unseen" />;
  return (
    <div role="status" className="line-notice">
      <p>
        {up ? null : <strong>The server does not answer. </strong>}
        {waiting.length > 0
          ? `${waiting.length === 1 ? "One decision is" : `${waiting.length} decisions are`} kept in this browser and not sent yet.`
          : "What you see may be old; nothing you type is lost."}
      </p>
      <button
        type="button"
        onClick={() => {
          void sendKept();
          void client.invalidateQueries();
        }}
      >
        Try again
      </button>
    </div>
  );
}
