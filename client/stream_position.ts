/**
 * Places in a stream.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";

/**
 * A place in every partition of a stream: its first event, what comes from now on, an offset, or the first event that is not older
 * than a time (numbers are Unix milliseconds).
 */
export type StreamPosition = "first" | "latest" | number | { offset: number } | { time: Date | number };

/** A place to stop before: an offset or a time. */
export type StreamEnd = number | { offset: number } | { time: Date | number };

const { Kind } = hadron.v1.Position;

/** A place as the wire has it; throws `INVALID_ARGUMENT`. */
export function encodePosition(what: string, position: StreamPosition): hadron.v1.Position.$Properties {
  if (position === "first") return { kind: Kind.FIRST };
  if (position === "latest") return { kind: Kind.LATEST };
  if (typeof position === "number") return { kind: Kind.OFFSET, value: checkOffset(what, position) };
  if (typeof position === "object" && position !== null) {
    if ("offset" in position) return { kind: Kind.OFFSET, value: checkOffset(what, position.offset) };
    if ("time" in position) return { kind: Kind.TIME, value: encodeTime(what, position.time) };
  }
  throw new HadronError(
    "INVALID_ARGUMENT",
    `${what}: ${JSON.stringify(position)} is not "first", "latest", an offset or { time }`,
  );
}

/** A time in Unix milliseconds; throws `INVALID_ARGUMENT`. */
export function encodeTime(what: string, time: Date | number): number {
  const timeMs = time instanceof Date ? time.getTime() : typeof time === "number" ? Math.floor(time) : NaN;
  if (Number.isSafeInteger(timeMs) && timeMs >= 0) return timeMs;
  throw new HadronError("INVALID_ARGUMENT", `${what}: ${String(time)} is not a time since 1970`);
}

function checkOffset(what: string, offset: number): number {
  if (Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw new HadronError("INVALID_ARGUMENT", `${what}: offset ${offset} is not a whole number of 0 or more`);
}
