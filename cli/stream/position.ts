/**
 * Places in a stream and moments, as people type them: `first`, `latest`, an offset, a time, or how long ago.
 *
 * Pure but for the time of day, which is given. A refusal is a plain `Error`; whoever reads an option says which one it was.
 *
 * @module
 */
import { parseAgeMs } from "../units.ts";

/** Where to begin, as the client takes it. */
export type Position = "first" | "latest" | { offset: number } | { time: Date };

const FORMS = "a time such as 2026-11-24, 2026-11-24T10:30 or 2026-11-24T09:30:00Z";

/** Reads `first`, `latest`, `41`, `2026-11-24T10:30`, or `2h` for two hours ago. */
export function parsePosition(text: string, nowMs: number = Date.now()): Position {
  if (text === "first" || text === "latest") return text;
  const place = parsePlace(text, nowMs);
  if (place === undefined) {
    throw new Error(`it must be first, latest, an offset, ${FORMS}, or how long ago, such as 2h`);
  }
  return place;
}

/** Reads where to stop: an offset or a time. */
export function parseEnd(text: string, nowMs: number = Date.now()): { offset: number } | { time: Date } {
  const place = parsePlace(text, nowMs);
  if (place === undefined) throw new Error(`it must be an offset, ${FORMS}, or how long ago, such as 2h`);
  return place;
}

/** Reads a moment to come: `10m` for in ten minutes, or a time. */
export function parseMoment(text: string, nowMs: number = Date.now()): Date {
  const delayMs = durationMs(text);
  const time = delayMs === undefined ? parseTime(text) : new Date(nowMs + delayMs);
  if (time === undefined) throw new Error(`it must be in how long, such as 10m, or ${FORMS}`);
  return time;
}

/** A place as people say it: `the first event`, `offset 41`, `2026-11-24T09:30:00.000Z`. */
export function showPosition(position: Position): string {
  if (position === "first") return "the first event";
  if (position === "latest") return "what comes from now on";
  return "offset" in position ? `offset ${position.offset}` : position.time.toISOString();
}

function parsePlace(text: string, nowMs: number): { offset: number } | { time: Date } | undefined {
  if (/^\d+$/.test(text)) {
    const offset = Number(text);
    if (!Number.isSafeInteger(offset)) throw new Error("the offset is too large");
    return { offset };
  }
  const agoMs = durationMs(text);
  // Longer ago than there is time is as long as there is.
  const time = agoMs === undefined ? parseTime(text) : new Date(Math.max(0, nowMs - agoMs));
  return time === undefined ? undefined : { time };
}

/** ISO 8601. Without a zone it is the user's, for a date alone too, which `Date` would take for UTC. */
function parseTime(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d:?\d\d)?)?$/.test(text)) return undefined;
  const time = new Date(text.length === 10 ? `${text}T00:00` : text.replace(" ", "T"));
  if (!hasDay(text) || Number.isNaN(time.getTime()) || time.getTime() < 0) throw new Error(`there is no time ${text}`);
  return time;
}

/** Whether the month has that day: `Date` takes the 31st of June for the 1st of July. */
function hasDay(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function durationMs(text: string): number | undefined {
  return /^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text) ? parseAgeMs(text) : undefined;
}
