/**
 * The picture of a graph as this terminal shows it: its width, its signs, and colours where somebody looks.
 *
 * @module
 */
import type { RunStatus, StageStatus } from "../../client/mod.ts";
import type { Output, Style } from "../output.ts";
import { drawGraph, type DrawnStage } from "./draw.ts";

/** In a pipe, where nobody says how wide the paper is. */
const COLUMNS = 100;
/** Nothing readable fits in less. */
const COLUMNS_MIN = 20;

/** How something looks: a sign of one column, and its colour. */
export interface Look {
  readonly sign: string;
  readonly style: Style;
}

/** A stage as it is drawn. */
export interface SeenStage extends Omit<DrawnStage, "mark"> {
  readonly look: Look;
}

/** The same sign for stages and for runs. */
const LOOKS: Record<RunStatus | StageStatus | "in_hand", Look & { readonly ascii: string }> = {
  waiting: { sign: "○", ascii: ".", style: "dim" },
  pending: { sign: "○", ascii: ".", style: "dim" },
  ready: { sign: "◎", ascii: "o", style: "cyan" },
  in_hand: { sign: "◉", ascii: "@", style: "cyan" },
  running: { sign: "◉", ascii: "@", style: "cyan" },
  backing_off: { sign: "↻", ascii: "~", style: "yellow" },
  completed: { sign: "✔", ascii: "+", style: "green" },
  failed: { sign: "✘", ascii: "x", style: "red" },
  cancelled: { sign: "⊘", ascii: "-", style: "yellow" },
};

/** The name of a status that has a look. */
export type Looking = keyof typeof LOOKS;

/** Columns that there are for a line. */
export function columnsOf(output: Output): number {
  if (!output.isTerminal) return COLUMNS;
  // A terminal that says 0 does not know.
  return Math.max(COLUMNS_MIN, Deno.consoleSize().columns || COLUMNS);
}

/** Whether there are more signs than those of ASCII: unless the locale says otherwise, as everything of today does. */
export function isUnicode(): boolean {
  const locale = ["LC_ALL", "LC_CTYPE", "LANG"].map((name) => Deno.env.get(name)).find((value) => value);
  return locale === undefined || !/^(C|POSIX)$|\.(?!utf-?8)/i.test(locale);
}

/** How a status looks here. */
export function lookOf(status: Looking): Look {
  const { sign, ascii, style } = LOOKS[status];
  return { sign: isUnicode() ? sign : ascii, style };
}

/** The sign of a status, in its colour. */
export function mark(output: Output, status: Looking): string {
  return paint(output, status, lookOf(status).sign);
}

/** Text in the colour of a status. */
export function paint(output: Output, status: Looking, text: string): string {
  return output.style(LOOKS[status].style, text);
}

/** The lines of a graph, each with its line end. */
export function picture(output: Output, stages: readonly SeenStage[]): string {
  const dim = (text: string) => output.style("dim", text);
  const drawn = stages.map(({ look: { sign, style }, ...stage }) => ({ ...stage, mark: output.style(style, sign) }));
  return drawGraph(drawn, columnsOf(output), { unicode: isUnicode(), dim }).map((line) => `${line}\n`).join("");
}

/** As much of a line as there is room for, on which `used` columns are taken. */
export function fitting(output: Output, text: string, used: number): string {
  const room = Math.max(columnsOf(output) - used, COLUMNS_MIN / 2);
  const letters = [...text];
  if (letters.length <= room) return text;
  const cut = isUnicode() ? "…" : "~";
  return letters.slice(0, room - 1).join("") + cut;
}
