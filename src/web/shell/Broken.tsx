import { Link } from "@tanstack/react-router";
import { FaultNotice } from "./FaultNotice.tsx";

/** A page that failed. Parts of an older version are gone once the server is a newer one: loading anew gets the new page. */
export function Broken({ error }: { error: unknown }) {
  const stale = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <div className="sign-in">
      <h1>{stale ? "This page is of an older version" : "This page failed"}</h1>
      {stale ? (
        <p>The server has a newer one. Decisions that were not sent are kept.</p>
      ) : (
        <FaultNotice fault={error} />
      )}
      <div className="row">
        <button type="button" className="main" onClick={() => location.reload()}>
          Load it anew
        </button>
        <Link to="/reports">All reports</Link>
      </div>
    </div>
  );
}

export function Missing() {
  return (
    <div className="sign-in">
      <h1>There is no such page</h1>
      <p>
        <Link to="/reports">All reports</Link>
      </p>
    </div>
  );
}
