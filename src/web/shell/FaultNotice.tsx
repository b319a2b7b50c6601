import { Refused, Unreachable } from "../asking/ask.ts";

/** What went wrong, where, what is allowed and what to do, in the server's words. */
export function FaultNotice({ fault }: { fault: unknown }) {
  if (fault === null || fault === undefined) return null;
  return (
    <div role="alert" className="notice bad">
      <p>
        <strong>{fault instanceof Error ? fault.message : "Something went wrong."}</strong>
      </p>
      {fault instanceof Refused && fault.fault.allowed !== undefined && fault.fault.allowed !== null ? (
        <p className="small">Allowed: {plain(fault.fault.allowed)}</p>
      ) : null}
      {fault instanceof Refused && fault.fault.todo !== undefined ? <p className="small">{fault.fault.todo}</p> : null}
      {fault instanceof Unreachable ? (
        <p className="small">
          Is <code>rapporteur serve</code> still running? Nothing was changed.
        </p>
      ) : null}
    </div>
  );
}

const plain = (value: unknown): string =>
  Array.isArray(value) ? value.map(plain).join(", ") : typeof value === "string" ? value : JSON.stringify(value);
