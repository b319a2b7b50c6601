import { useSyncExternalStore } from "react";
import { client } from "../asking/client.ts";
import { isUp, onLine } from "../asking/line.ts";
import { dropRefused, kept, keptRefusal, onKept, sendKept } from "../deciding/unsent.ts";
import { FaultNotice } from "./FaultNotice.tsx";
import { decisionWords } from "../words/decision.ts";

/** Says when the server does not answer, and which decisions wait here until it does. */
export function LineNotice() {
  const up = useSyncExternalStore(onLine, isUp);
  const waiting = useSyncExternalStore(onKept, kept);
  const refusal = useSyncExternalStore(onKept, keptRefusal);
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
      {refusal === null || waiting[0] === undefined ? null : (
        <>
          <p>The first of them, “{decisionWords(waiting[0].made)}”, cannot be saved.</p>
          <FaultNotice fault={refusal} />
          <button type="button" onClick={dropRefused}>
            Give it up
          </button>
        </>
      )}
    </div>
  );
}
