import { CannotBeRead, type Outcome, type ReadingDesk } from "./desk.ts";
import { readHanded, tryOut } from "./orders.ts";

/** A desk that reads on the thread it is called on: for tests, and for programs that answer nobody meanwhile. */
export function deskHere(codebook: () => string): ReadingDesk {
  return {
    async *read(handed): AsyncGenerator<Outcome> {
      try {
        yield* readHanded({ handed, codebook: codebook() });
      } catch (error) {
        if (error instanceof Error && error.name === "IntakeError") throw new CannotBeRead(error.message);
        throw error;
      }
    },
    try: async (trial) => tryOut(trial, codebook()),
    close: async () => {},
  };
}
