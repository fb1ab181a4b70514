/**
 * A payload for reading: JSON with its structure and colours, other text as it is, bytes that are no text as a hex dump.
 *
 * @module
 */
import { escapeControls, textOf } from "../render.ts";
import { showBytes } from "../units.ts";
import { colorJson, prettyJson } from "./json.ts";
import { type Line, span } from "./line.ts";

/** More than this is not parsed, for that would be felt. */
const JSON_LENGTH_MAX = 1024 * 1024;
const HEX_ROW_BYTES = 16;

/** What a payload is, in a word. */
export type PayloadKind = "empty" | "JSON" | "text" | "binary";

/** A payload, made ready for reading. */
export interface ReadablePayload {
  kind: PayloadKind;
  lines: Line[];
  /** Lines that were left out. */
  linesLeft: number;
}

/** Makes at most so many lines of a payload. */
export function readPayload(data: Uint8Array, linesMax: number): ReadablePayload {
  if (data.length === 0) return { kind: "empty", lines: [], linesLeft: 0 };
  const text = textOf(data);
  if (text === undefined) return bounded("binary", Math.ceil(data.length / HEX_ROW_BYTES), linesMax, hexLines(data));
  const pretty = text.length <= JSON_LENGTH_MAX && /^\s*[{[]/.test(text) ? prettyJson(text) : undefined;
  const rows = visibleLines(pretty ?? text);
  const shown = rows.slice(0, linesMax);
  const lines = pretty === undefined ? shown.map((row) => [span(row)]) : colorJson(shown.join("\n"));
  return { kind: pretty === undefined ? "text" : "JSON", lines, linesLeft: rows.length - shown.length };
}

/** The same, with what was left out, or that there is nothing, said at the end. */
export function payloadLines(data: Uint8Array, linesMax: number): Line[] {
  const { kind, lines, linesLeft } = readPayload(data, linesMax);
  if (kind === "empty") return [[span("empty payload", "dim")]];
  if (linesLeft > 0) lines.push([span(`… ${linesLeft} more lines, ${showBytes(data.length)} in all`, "dim")]);
  return lines;
}

/** Headers, a line each. */
export function headerLines(headers: Record<string, string>): Line[] {
  return Object.entries(headers).map(([name, value]) => {
    const shown = (text: string) => escapeControls(text).replace(/[\n\t]/g, " ");
    return [span(shown(name), "yellow"), span(": ", "dim"), span(shown(value))];
  });
}

function visibleLines(text: string): string[] {
  return escapeControls(text.replace(/\r\n/g, "\n").replace(/\n$/, "")).replaceAll("\t", "    ").split("\n");
}

function bounded(kind: PayloadKind, all: number, linesMax: number, rows: Iterable<Line>): ReadablePayload {
  const lines: Line[] = [];
  for (const row of rows) {
    if (lines.length === linesMax) break;
    lines.push(row);
  }
  return { kind, lines, linesLeft: all - lines.length };
}

/** `00000010  68 65 6c 6c 6f …  |hello…|`, as `hexdump -C` has it. */
function* hexLines(data: Uint8Array): Generator<Line, void, undefined> {
  for (let at = 0; at < data.length; at += HEX_ROW_BYTES) {
    const row = data.subarray(at, at + HEX_ROW_BYTES);
    const pairs = Array.from(row, (byte) => byte.toString(16).padStart(2, "0"));
    const halves = [pairs.slice(0, 8).join(" "), pairs.slice(8).join(" ")].join("  ");
    const characters = Array.from(row, (byte) => byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".").join(
      "",
    );
    yield [
      span(at.toString(16).padStart(8, "0"), "dim"),
      span(`  ${halves.padEnd(HEX_ROW_BYTES * 3)}  `),
      span(characters, "cyan"),
    ];
  }
}
