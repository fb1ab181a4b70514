/**
 * Checks of the server: whether it can be reached and how quickly, its version, its clock, and whether it can store an event.
 *
 * @module
 */
import type { Hadron } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import { showDuration } from "../units.ts";
import { VERSION } from "../version.ts";
import { type Finding, reasonOf } from "./finding.ts";

const ROUND_TRIPS = 20;
/** A server on this machine takes a fraction of a millisecond, one across the world a third of a second. */
const SLOW_MS = 500;
const CLOCK_OFF_MS = 1000;
const CLOCK_WRONG_MS = 30_000;

/** How long a message takes to the server and its answer back. */
export async function checkLatency(hadron: Hadron, connectMs: number): Promise<Finding> {
  const trips: number[] = [];
  for (let trip = 0; trip < ROUND_TRIPS; trip++) {
    const startMs = performance.now();
    await hadron.flush();
    trips.push(performance.now() - startMs);
  }
  const medianMs = trips.sort((a, b) => a - b)[ROUND_TRIPS / 2];
  const found = `${hadron.server.url} answers in ${showDuration(medianMs)}, connecting took ${showDuration(connectMs)}`;
  const isSlow = medianMs > SLOW_MS;
  return {
    check: "server",
    verdict: isSlow ? "look" : "ok",
    found,
    advice: isSlow
      ? "the way there is slow, or the server is busy: `hadron bench request --in-flight 1` measures"
      : undefined,
  };
}

/** Whether the server is what this program was made for. */
export function checkVersion({ server: { version } }: Hadron): Finding {
  const check = "version";
  if (version === VERSION) return { check, verdict: "ok", found: `the server is hadron ${version} too` };
  return {
    check,
    verdict: "look",
    found: `the server is hadron ${version}, this is ${VERSION}`,
    advice: "what one of them does not know yet fails: bring both to the same version",
  };
}

/** Whether this machine and the server agree on the time: events carry the server's, delays are given by this one's. */
export async function checkClock(hadron: Hadron): Promise<Finding> {
  const beforeMs = Date.now();
  const { time } = await hadron.stats();
  const offMs = Math.abs(time.getTime() - (beforeMs + Date.now()) / 2);
  if (offMs <= CLOCK_OFF_MS) return { check: "clock", verdict: "ok", found: "the server's clock and this one agree" };
  return {
    check: "clock",
    verdict: offMs > CLOCK_WRONG_MS ? "wrong" : "look",
    found: `the server's clock and this one are ${showDuration(offMs)} apart`,
    advice: "have both machines follow a time server; `--deliver-at` and `--start 2h` mean another time until then",
  };
}

/** Whether an event can be stored: stores one in a stream made for it, and deletes the stream. */
export async function checkStore(hadron: Hadron): Promise<Finding> {
  const check = "store";
  const stream = hadron.stream(`hadron-doctor.${crypto.randomUUID()}`);
  try {
    await stream.ensure();
    try {
      const startMs = performance.now();
      await stream.publish("hadron doctor");
      const took = showDuration(performance.now() - startMs);
      return { check, verdict: "ok", found: `the server stored an event on disk in ${took}` };
    } finally {
      await stream.delete();
    }
  } catch (error) {
    if (!(error instanceof HadronError)) throw error;
    const isFull = error.code === "STORE_UNAVAILABLE";
    const advice = isFull ? "the server's log says why; is the disk full?" : undefined;
    return { check, verdict: "wrong", found: `the server did not store an event: ${reasonOf(error)}`, advice };
  }
}
