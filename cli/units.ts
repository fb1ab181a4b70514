/**
 * What people type for durations, rates, sizes and counts, read exactly or refused with an example of what works.
 *
 * Pure: text in, number out. A refusal is a plain `Error`; whoever reads an option says which one it was.
 *
 * @module
 */
import { TIMER_MS_MAX } from "../proto/clock.ts";

const DURATION_UNITS_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const PERIODS_MS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000 };
const SIZE_UNITS_BYTES: Record<string, number> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TB: 1e12,
  TiB: 2 ** 40,
};

/** Reads `500ms`, `5s`, `1.5m`, `1m30s`; `0` needs no unit. Milliseconds, as many as timers and the 32 bits of the wire have. */
export function parseDurationMs(text: string): number {
  const totalMs = readDurationMs(text);
  if (totalMs > TIMER_MS_MAX) throw new Error("it must be at most 24 days");
  return totalMs;
}

/** Reads a duration that no timer waits for, and so of any length: `7d`, `365d`. Above 0. Milliseconds. */
export function parseAgeMs(text: string): number {
  const totalMs = readDurationMs(text);
  if (totalMs < 1) throw new Error("it must be above 0");
  if (!Number.isSafeInteger(totalMs)) throw new Error("it must be at most 104249991 days");
  return totalMs;
}

/** Reads several durations, from the first to the last: `1s,10s,1m`. Milliseconds. */
export function parseDurationsMs(text: string): number[] {
  return text.split(",").map((part) => parseDurationMs(part.trim()));
}

function readDurationMs(text: string): number {
  if (text === "0") return 0;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  if (text === "" || parts.map(([part]) => part).join("") !== text) {
    throw new Error("it must be a number with a unit, such as 500ms, 5s, 2m or 1h");
  }
  return Math.round(parts.reduce((sumMs, [, amount, unit]) => sumMs + Number(amount) * DURATION_UNITS_MS[unit], 0));
}

/** Reads `1000/s`, `30/m` or a bare `1000`, which is a second's. Per second. */
export function parseRatePerSecond(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(?:\/(s|m|h))?$/.exec(text);
  const perSecond = match === null ? 0 : Number(match[1]) * 1000 / PERIODS_MS[match[2] ?? "s"];
  if (perSecond <= 0) throw new Error("it must be a number above 0 for a time, such as 1000/s or 30/m");
  return perSecond;
}

/** Reads `128`, `4KiB`, `8MB`. Bytes. */
export function parseBytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)?$/.exec(text);
  const bytes = match === null ? NaN : Number(match[1]) * SIZE_UNITS_BYTES[match[2] ?? "B"];
  if (!Number.isSafeInteger(bytes)) throw new Error("it must be a whole number of bytes, such as 128, 4KiB or 8MiB");
  return bytes;
}

/** Reads a whole number between two bounds. */
export function parseInteger(text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (Number.isSafeInteger(value) && value >= min && value <= max) return value;
  const bounds = max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
  throw new Error(`it must be a whole number ${bounds}`);
}

/** A number with separators: `1,234,567`. */
export function showCount(count: number): string {
  // Not toLocaleString: to load what it knows of languages takes longer than all else that a short command does.
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A number with its noun: `1 message`, `2,000 messages`. */
export function showCountOf(count: number, noun: string): string {
  return `${showCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** How much was done, `shown`, with its rate once it took a second: `2,000 messages, 1,000/s`. */
export function showRate(shown: string, count: number, durationMs: number): string {
  return durationMs < 1000 ? shown : `${shown}, ${showCount(count / durationMs * 1000)}/s`;
}

/** A rate for eyes: `0`, `0.5`, `12`, `9,991`. */
export function showPerSecond(rate: number): string {
  return rate > 0 && rate < 9.95 ? rate.toFixed(1) : showCount(rate);
}

/** Bytes for eyes: `812 B`, `1.5 MB`. */
export function showBytes(bytes: number): string {
  // What rounds to a thousand is one of the next unit.
  if (bytes < 999.5) return `${Math.round(bytes)} B`;
  const units = ["kB", "MB", "GB", "TB"];
  const power = units.findIndex((_, at) => bytes < 999.5 * 1000 ** (at + 1)) + 1 || units.length;
  const shown = bytes / 1000 ** power;
  return `${shown < 999.5 ? shown.toPrecision(3) : showCount(shown)} ${units[power - 1]}`;
}

/** A duration for eyes: `0.21 ms`, `45 ms`, `3.2 s`, `2m 05s`, `3h 20m`, `2d 4h`. */
export function showDuration(durationMs: number): string {
  if (durationMs < 9.995) return `${durationMs.toFixed(2)} ms`;
  if (durationMs < 999.5) return `${Math.round(durationMs)} ms`;
  if (durationMs < 59_950) return `${(durationMs / 1000).toFixed(1)} s`;
  const seconds = Math.round(durationMs / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}m ${String(seconds % 60).padStart(2, "0")}s`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours}h ${String(minutes % 60).padStart(2, "0")}m`;
  return `${Math.floor(hours / 24)}d ${hours % 24}h`;
}
