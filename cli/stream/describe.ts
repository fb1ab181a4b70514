/**
 * Streams and groups in words that somebody understands who has not read the manual.
 *
 * @module
 */
import type { StreamInfo } from "../../client/mod.ts";
import { showBytes, showCount, showCountOf, showDuration } from "../units.ts";

/** How a stream keeps its events. */
export type StreamOptions = StreamInfo["options"];

/** A group as `info()` tells of it. */
export type GroupInfo = StreamInfo["groups"][number];

const DURABILITY: Record<StreamOptions["durability"], string> = {
  sync: "sync: an event is on disk before its producer is answered",
  async: "async: an event is on disk within milliseconds; a crash may lose the last ones",
  memory: "memory: events are never stored, and gone when the server stops",
};

/** What the promise is when an event has been published. */
export function showDurability({ durability }: StreamOptions): string {
  return DURABILITY[durability];
}

/** How much is kept, and what happens then: `7 days, at most 1.07 GB; then the oldest events go`. */
export function showRetention({ retention, discard }: StreamOptions): string {
  const bounds = retentionBounds(retention);
  if (bounds.length === 0) return "everything, for ever";
  const { maxBytes = Infinity, maxMessages = Infinity } = retention;
  const isBounded = maxBytes !== Infinity || maxMessages !== Infinity;
  const full = discard === "new" ? "when full, it takes no more" : "when full, its oldest events go";
  return isBounded ? `${bounds.join(", ")}; ${full}` : bounds.join(", ");
}

/** The same in a few letters: `7d, 1.07 GB`. */
export function showRetentionShort({ retention }: StreamOptions): string {
  return retentionBounds(retention).join(", ") || "for ever";
}

/** How long an id is remembered. */
export function showDedupe({ dedupe }: StreamOptions): string {
  return dedupe === "forever"
    ? "an id is stored once, for ever"
    : `an id is stored once within ${showSpan(dedupe.windowMs)}`;
}

/** Why a group does not move, or that it does. */
export function showState(stream: string, group: GroupInfo): string {
  if (group.paused || group.stalled === "paused") {
    return `paused: \`hadron stream resume ${stream} ${group.name}\` lets it go on`;
  }
  switch (group.stalled) {
    case "no_members":
      return "stands still: nobody consumes it";
    case "max_in_flight":
      return `waits for acks: ${showCount(group.inFlight)} in flight is all it may have`;
    case "key_locked":
      return "waits for acks: the next events have keys of which an earlier event is not acked yet";
    case "backing_off":
      return "waits to try again: what is left failed, and pauses before its next attempt";
    case "no_credits":
      return "waits for its members: each of them has as many as it takes";
    default:
      return group.lag === 0 ? "up to date" : "moving";
  }
}

/** Whether its state is one that somebody should look at. */
export function isStalled(group: GroupInfo): boolean {
  return group.paused || group.stalled !== undefined;
}

/** What a group does other than by default: `order key, filter order.*, at most 5 deliveries then to failed`. */
export function showGroupOptions(group: GroupInfo): string {
  const { order, filter, durable, maxInFlight, ackWaitMs, maxDeliveries, deadLetter, backoffMs } = group;
  const waits = typeof backoffMs === "number" ? [backoffMs] : backoffMs ?? [];
  const parts = [
    order === "key" ? "one event of a key at a time" : "",
    filter === undefined || filter === ">" || filter === "" ? "" : `only types like ${filter}`,
    durable === false ? "forgotten when its last member leaves" : "",
    `${showCount(maxInFlight)} in flight at most`,
    `an ack within ${showSpan(ackWaitMs)}`,
    waits.length === 0 ? "" : `pauses ${waits.map(showSpan).join(", ")} between attempts`,
    !Number.isFinite(maxDeliveries)
      ? ""
      : `after ${showCountOf(maxDeliveries, "attempt")} to ${deadLetter ? `stream ${deadLetter}` : "nowhere"}`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}

/** A duration that somebody has chosen, exactly where it is round: `7 days`, `2 minutes`, `1.5 s`. */
export function showSpan(durationMs: number): string {
  const units: [noun: string, unitMs: number][] = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]];
  for (const [noun, unitMs] of units) {
    if (durationMs >= unitMs && durationMs % unitMs === 0) return showCountOf(durationMs / unitMs, noun);
  }
  if (durationMs < 1000) return `${durationMs} ms`;
  return durationMs < 60_000 ? `${durationMs / 1000} s` : showDuration(durationMs);
}

/** A size that somebody has chosen, exactly where it is round: `1 GiB`, `500 kB`. */
function showSize(bytes: number): string {
  const units: [name: string, unitBytes: number][] = [["GiB", 2 ** 30], ["MiB", 2 ** 20], ["KiB", 2 ** 10]];
  const unit = units.find(([, unitBytes]) => bytes % unitBytes === 0);
  return unit === undefined ? showBytes(bytes) : `${showCount(bytes / unit[1])} ${unit[0]}`;
}

function retentionBounds(
  { maxAgeMs = Infinity, maxBytes = Infinity, maxMessages = Infinity }: StreamOptions["retention"],
): string[] {
  const bounds: string[] = [];
  if (maxAgeMs !== Infinity) bounds.push(showSpan(maxAgeMs));
  if (maxBytes !== Infinity) bounds.push(showSize(maxBytes));
  if (maxMessages !== Infinity) bounds.push(showCountOf(maxMessages, "event"));
  return bounds;
}
