/**
 * One message, opened: where and when, headers, and the payload for reading.
 *
 * @module
 */
import { timeOfDay } from "../../render.ts";
import { showBytes, showCount } from "../../units.ts";
import { type Line, span } from "../line.ts";
import { headerLines, readPayload } from "../payload.ts";
import type { KeptMessage } from "./kept_message.ts";

/** Of a payload. Who needs all of it has `--raw`. */
const LINES_MAX = 5000;

/** The lines of one message. */
export function openedMessage(message: KeptMessage): Line[] {
  const { number, time, subject, headers, data } = message;
  const { kind, lines, linesLeft } = readPayload(data, LINES_MAX);
  const what = kind === "empty" ? "empty payload" : `${kind} · ${showBytes(data.length)}`;
  const headerRows = headerLines(headers);
  return [
    [],
    [span("  "), span(subject, ["bold", "cyan"])],
    [span(`  number ${showCount(number)} · ${time.toLocaleDateString("sv")} ${timeOfDay(time)} · ${what}`, "dim")],
    [],
    ...headerRows.map((line) => [span("  "), ...line]),
    ...(headerRows.length > 0 ? [[]] : []),
    ...lines.map((line) => [span("  "), ...line]),
    ...(linesLeft > 0 ? [[span(`  … ${showCount(linesLeft)} more lines`, "dim" as const)]] : []),
  ];
}
