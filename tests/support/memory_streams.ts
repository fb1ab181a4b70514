/**
 * Streams over a store in memory, for tests of what is beside them.
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import type { Deadlines } from "../../proto/deadlines.ts";
import { silentLogger } from "../../server/log.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import type { Store } from "../../server/store/store.ts";
import { Streams } from "../../server/stream/streams.ts";

/** Opens them. */
export function memoryStreams(clock: Clock, deadlines: Deadlines, store: Store = new MemoryStore()): Promise<Streams> {
  return Streams.open({ store, clock, deadlines, log: silentLogger, streamsMax: 100, onLost: () => {} });
}
