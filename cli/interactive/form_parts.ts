/**
 * The parts of a form on the screen: a field, the candidates below it, and what is to be said about the data.
 *
 * @module
 */
import type { Style } from "../output.ts";
import { escapeControls } from "../render.ts";
import { showBytes } from "../units.ts";
import type { Candidate } from "./candidates.ts";
import type { Field } from "./field.ts";
import { checkJson, type JsonCheck } from "./json.ts";
import { type Line, sliceLine, span } from "./line.ts";
import { widthOf, wrapWords } from "./text.ts";

/** Where a field is shown. */
export interface FieldPlace {
  isFocused: boolean;
  /** Columns before its content. */
  indent: number;
  width: number;
  rowsMax: number;
}

/** Lines, and where in them the cursor is. */
export interface ShownField {
  lines: Line[];
  cursor: { row: number; column: number };
}

const MARK_COLUMNS = 2;
const encoder = new TextEncoder();

/** A field with its label; its content moves so that the cursor stays in sight. */
export function showField({ label, editor }: Field, content: Line[], place: FieldPlace): ShownField {
  const { isFocused, indent, width, rowsMax } = place;
  const before = widthOf(visible(editor.beforeCursor));
  const offset = Math.max(0, before - Math.max(1, width - indent - 1));
  const from = Math.max(0, Math.min(editor.row - rowsMax + 1, content.length - rowsMax));
  const lines = content.slice(from, from + rowsMax).map((line, row) => {
    const mark = row === 0 && isFocused ? "› " : "  ";
    const style: Style = isFocused ? ["bold", "cyan"] : "dim";
    const name = (row === 0 ? label : "").padEnd(indent - MARK_COLUMNS);
    return [span(mark, "cyan"), span(name, style), ...sliceLine(line, offset)];
  });
  return { lines, cursor: { row: editor.row - from, column: indent + before - offset } };
}

/** Candidates with where they are known from; one may be chosen. */
export function showCandidates(found: Candidate[], chosen: number | undefined, indent: number): Line[] {
  const names = found.map(({ value, label }) => label ?? value);
  const nameWidth = Math.max(0, ...names.map(widthOf));
  return found.map(({ note }, at) => {
    const isChosen = chosen === at;
    const name = names[at] + " ".repeat(nameWidth - widthOf(names[at]));
    return [
      span(" ".repeat(indent - MARK_COLUMNS)),
      span(isChosen ? "▸ " : "  ", "cyan"),
      isChosen ? span(name, "cyan") : span(name),
      span(`  ${note}`, "dim"),
    ];
  });
}

/** What the data is, and what is wrong with it. */
export function showVerdict(data: string, columns: number): Line[] {
  const size = showBytes(encoder.encode(data).length);
  const check = checkJson(data);
  switch (check.is) {
    case "empty":
      return [[span("empty payload", "dim")]];
    case "text":
      return [[span(`text · ${size}`, "dim")]];
    case "json":
      return [[span("✓ ", "green"), span(`JSON · ${size}`, "dim")]];
    case "unfinished":
      return [[span("… ", "yellow"), span(`JSON, not finished: ${check.problem}`, "dim")]];
    case "broken":
      return wrapWords(`✗ ${problemOf(check)}`, columns).map((line) => [span(line, "red")]);
  }
}

/** What is wrong with JSON, and where. */
export function problemOf(check: JsonCheck): string {
  if (check.is === "broken") return `line ${check.line}, column ${check.column}: ${check.problem}`;
  return check.is === "unfinished" ? check.problem : "";
}

/** Text without what would play tricks on the terminal, with its lines. */
export function visible(text: string): string {
  return escapeControls(text).replaceAll("\t", " ");
}
