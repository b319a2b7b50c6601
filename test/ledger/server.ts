import { startPostgres } from "./postgres.ts";

/** vitest's globalSetup: one server for all test files of a run. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  process.env["RAPPORTEUR_TEST_POSTGRES"] = server.url;
  return () => server.stop();
}
