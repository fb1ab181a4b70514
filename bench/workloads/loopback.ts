// The limit of the machine: how fast bytes go through bare Deno connections, straight and through a relay.

import type { Case, Contestant } from "../cases.ts";
import { directBytesPerSecond, relayedBytesPerSecond, relayedRoundTrip } from "../peers/raw_loopback.ts";

export const RELAY = "bare Deno relay";
/** About what a message of 128 B takes on the wire of Hadron or NATS. */
const FRAME_BYTES = 160;
const CHUNK_KIBIBYTES = [16, 64, 256];

/** There and back through a relay, beside request and reply. */
export function roundTripContestant(roundTrips: number): Contestant {
  return { name: RELAY, measure: async () => ({ ...await relayedRoundTrip(FRAME_BYTES, roundTrips) }) };
}

/** One way, in chunks of several sizes. */
export function loopbackCase(seconds: number): Case {
  return {
    name: "loopback",
    title: "Raw loopback, one way, by bytes in a write",
    metrics: CHUNK_KIBIBYTES.map((kibibytes) => (
      { key: `chunks${kibibytes}`, title: `${kibibytes} KiB`, unit: "bytes per second" as const }
    )),
    contestants: [
      { name: "bare Deno, 2 processes", measure: () => bySize(seconds, directBytesPerSecond) },
      { name: `${RELAY}, 3 processes`, measure: () => bySize(seconds, relayedBytesPerSecond) },
    ],
  };
}

async function bySize(
  seconds: number,
  measure: (chunkBytes: number, seconds: number) => Promise<number>,
): Promise<Record<string, number>> {
  const speeds: Record<string, number> = {};
  for (const kibibytes of CHUNK_KIBIBYTES) {
    speeds[`chunks${kibibytes}`] = await measure(kibibytes * 1024, seconds / CHUNK_KIBIBYTES.length);
  }
  return speeds;
}
