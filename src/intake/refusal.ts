/** What was received cannot be made a report; the message says why, for the person who sent it. */
export class IntakeError extends Error {
  override readonly name = "IntakeError";
}
