/**
 * One message of the feed on one line, in columns with the others.
 *
 * @module
 */
import { showHeaders, textOf, timeOfDay } from "../../render.ts";
import { showBytes } from "../../units.ts";
import { type Line, span } from "../line.ts";
import { oneLine } from "../one_line.ts";
import { fill, widthOf } from "../text.ts";
import type { KeptMessage } from "./kept_message.ts";

/** How wide the columns are. */
export interface Columns {
  /** 0 where there is no room for the time. */
  time: number;
  subject: number;
  /** All of it. */
  line: number;
}

/** In windows that are narrower than this, the time is left out. */
const TIME_FROM_COLUMNS = 56;
const TIME_COLUMNS = 12;
const PREVIEW_BYTES = 12;

/** Columns for the messages that are seen together. */
export function headerColumns(messages: readonly KeptMessage[], columns: number): Columns {
  const widest = messages.reduce((widest, { subject }) => Math.max(widest, widthOf(subject)), 0);
  return {
    time: columns >= TIME_FROM_COLUMNS ? TIME_COLUMNS : 0,
    subject: Math.min(widest, Math.max(8, Math.floor(columns * 0.35))),
    line: columns,
  };
}

/** A message, and whether it is the one that is chosen. */
export function showMessageLine(message: KeptMessage, columns: Columns, isChosen: boolean): Line {
  const line: Line = [span(isChosen ? "▸ " : "  ", "cyan")];
  if (columns.time > 0) line.push(span(`${timeOfDay(message.time)}  `, isChosen ? "bold" : "dim"));
  line.push(span(fill(message.subject, columns.subject), isChosen ? ["bold", "cyan"] : "cyan"), span("  "));
  const headers = showHeaders(message.headers);
  if (headers !== "") line.push(span(`${oneLine(headers, Math.floor(columns.line * 0.3))}  `, "yellow"));
  line.push(preview(message.data, columns.line));
  return line;
}

function preview(data: Uint8Array, columns: number) {
  if (data.length === 0) return span("empty", "dim");
  // A piece that is cut within a character is still text.
  const text = data.length > columns * 4 ? beginning(data, columns * 4) : textOf(data);
  if (text !== undefined) return span(oneLine(text, columns));
  const more = data.length > PREVIEW_BYTES ? "…" : "";
  return span(`${showBytes(data.length)}, not text: ${data.subarray(0, PREVIEW_BYTES).toHex()}${more}`, "dim");
}

/** The beginning of text; undefined for bytes that are none. */
function beginning(data: Uint8Array, bytes: number): string | undefined {
  let end = bytes;
  // To the beginning of a character: its other bytes are 10xxxxxx.
  while (end > bytes - 4 && (data[end] & 0xc0) === 0x80) end--;
  return textOf(data.subarray(0, end));
}
