/**
 * A server whose store must not fail, whatever a test does: what fails here is what the server has gathered for one commit.
 *
 * @module
 */
import { deepStrictEqual } from "node:assert/strict";
import { connect, type Hadron } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import type { Store } from "../../server/store/store.ts";
import { VirtualClock } from "./virtual_clock.ts";

/** Runs a test with a client of such a server. */
export async function withSoundServer(
  store: Store,
  test: (hadron: Hadron, clock: VirtualClock) => Promise<void>,
): Promise<void> {
  const clock = new VirtualClock();
  const failures: string[] = [];
  const log = (level: string, event: string, fields: unknown) =>
    void (level === "error" && failures.push(`${event} ${JSON.stringify(fields)}`));
  const limits = { frameBytesMax: 32 * 1024 * 1024 };
  const server = await serveOn({ port: 0, clock, log, limits }, () => Promise.resolve(store));
  const hadron = await connect(server.url);
  try {
    await test(hadron, clock);
    deepStrictEqual(failures, []);
  } finally {
    await hadron.close();
    await server.close();
  }
}
