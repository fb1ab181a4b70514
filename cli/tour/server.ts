/**
 * The server of the tour: in this process, on a free port, with nothing on disk.
 *
 * @module
 */
import type { HadronServer } from "../../server/mod.ts";

/** Starts it; disposing ends it. */
export async function startServer(): Promise<HadronServer> {
  const { serve } = await import("../../server/mod.ts");
  return await serve({ port: 0, store: ":memory:" });
}
