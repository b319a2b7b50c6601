import type { Status } from "../reading.ts";

/**
 * What becomes of an event told as `inner` when a word above it gives `outer`: "may [have failed to attack]" is open,
 * "did not deny [it]" is no denial.
 */
export function compose(inner: Status, outer: Status): Status {
  switch (outer) {
    case "happened":
      return inner;
    case "ongoing":
      return inner === "happened" ? "ongoing" : inner;
    case "unconfirmed":
      return inner === "happened" || inner === "ongoing" ? "unconfirmed" : inner;
    case "planned":
      return inner === "possible" || inner === "denied" ? inner : "planned";
    case "possible":
      return "possible";
    case "denied":
      return inner === "denied" ? "happened" : "denied";
  }
}
