import type { Position, RoleName } from "../../codebook/frame.ts";
import type { FoundTrigger } from "./triggers.ts";

/** A role's positions: the trigger's own, else the frame's without those that the trigger gives to another role. */
export function positionsOf(found: FoundTrigger, role: RoleName): readonly Position[] {
  const { roles, pos } = found.trigger;
  const own = roles[role];
  if (own) return own;
  const expression = found.frame.roles[role];
  if (!expression) return [];
  // A place may also be what was hit.
  const taken = role === "place" ? [] : Object.entries(roles).flatMap(([other, at]) => (other === "place" ? [] : at));
  return (pos === "noun" ? expression.noun : expression.verb).filter((at) => !taken.includes(at));
}
