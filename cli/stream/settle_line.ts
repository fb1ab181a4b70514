/**
 * What somebody says of a delivery, as a line of text: `ack`, `nack 0/41 delay=5s no stock`, `reject 0/41 no such item`, `extend`.
 *
 * Pure: text in, settlement out.
 *
 * @module
 */
import { parseDurationMs } from "../units.ts";

/** What is to become of a delivery. Without a place the oldest in hand is meant. */
export interface Settlement {
  verdict: "ack" | "nack" | "reject" | "extend";
  place: { partition: number; offset: number } | undefined;
  delayMs: number | undefined;
  reason: string;
}

/** How a line is written, for help texts and refusals. */
export const SETTLE_LINE_HELP =
  "ack, nack [delay=5s] [REASON], reject [REASON] or extend, each with PARTITION/OFFSET behind its " +
  "first word where another than the oldest is meant";

/** Reads a line; undefined when it says nothing, and a plain `Error` when it cannot be understood. */
export function parseSettleLine(line: string): Settlement | undefined {
  const [verdict, ...rest] = line.trim().split(/\s+/);
  if (verdict === "") return undefined;
  if (verdict !== "ack" && verdict !== "nack" && verdict !== "reject" && verdict !== "extend") {
    throw new Error(`${JSON.stringify(line.trim().slice(0, 80))} is none of ${SETTLE_LINE_HELP}`);
  }
  const placed = /^(\d+)\/(\d+)$/.exec(rest[0] ?? "");
  if (placed !== null) rest.shift();
  const delayed = verdict === "nack" ? /^delay=(.+)$/.exec(rest[0] ?? "") : null;
  if (delayed !== null) rest.shift();
  const reason = rest.join(" ");
  if (reason !== "" && (verdict === "ack" || verdict === "extend")) {
    throw new Error(`${JSON.stringify(reason)} means nothing behind ${verdict}`);
  }
  return {
    verdict,
    place: placed === null ? undefined : { partition: Number(placed[1]), offset: Number(placed[2]) },
    delayMs: delayed === null ? undefined : delayMsOf(delayed[1]),
    reason,
  };
}

function delayMsOf(text: string): number {
  try {
    return parseDurationMs(text);
  } catch (error) {
    throw new Error(`delay=${text}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
