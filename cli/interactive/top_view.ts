/**
 * The screen of `hadron top`: what flows, and tables of who and what is there.
 *
 * @module
 */
import type { Snapshot } from "../top/snapshot.ts";
import { cellsOf, type Table } from "../ordered_table.ts";
import { TABLES } from "../top/tables.ts";
import { showBytes, showCount, showCountOf, showPerSecond } from "../units.ts";
import type { View } from "./display.ts";
import { type Key, nameOf } from "./keys.ts";
import { type Explanation, HelpText } from "./help_text.ts";
import { clipLine, hints, type Line, span, titleLine } from "./line.ts";
import type { Frame } from "./painter.ts";
import { sparkline } from "./sparkline.ts";
import { stepOf } from "./step.ts";
import { TablePanel } from "./table_panel.ts";
import type { Size } from "./terminal.ts";
import { fill } from "./text.ts";

/** What the screen's owner does for it. */
export interface TopOwner {
  leave(how: "done" | "interrupted"): void;
}

/** Rates that are kept, to show them as bars. */
const RATES_MAX = 120;
/** Title, two rows of rates, an empty one. */
const HEADER_ROWS = 4;
/** What the rates and the facts beside them take; what is more is for bars. */
const FLOW_COLUMNS = 80;
/** A title, a row and an empty row. */
const PANEL_ROWS_MIN = 3;

interface Panel {
  table: Table<Snapshot>;
  panel: TablePanel;
}

const KEYS: Explanation[] = [
  ["Tab", "the next table, Shift-Tab the one before"],
  ["← →", "order its rows by another column; r turns the order round"],
  ["↑ ↓, PgUp", "scroll in it"],
  ["Enter", "this table alone, and all again"],
  ["q, Ctrl-D", "leave"],
];

const WORDS: Explanation[] = [
  ["in, out", "messages that were published, and that went to subscribers; events and calls are in their tables"],
  ["waiting", "of a client: bytes that it has not taken yet; beyond a bound, messages for it are lost"],
  ["lag", "events that a group has not acked"],
  ["done/s", "events that it acked, or passed over by its filter"],
  ["again", "deliveries that are not the first of their event"],
  ["waiting", "of a pipeline: tasks that no worker has taken yet; no worker is where nobody would"],
  ["p50, p99", "half of the calls, and 99 of 100, took no longer: at the slowest handler"],
];

/** Shows how a server is. */
export class TopView implements View {
  /** Whether there is a connection. */
  isConnected = true;
  readonly #place: string;
  readonly #owner: TopOwner;
  readonly #panels: Panel[] = TABLES.map((table) => ({ table, panel: new TablePanel(table) }));
  readonly #in: number[] = [];
  readonly #out: number[] = [];
  #snapshot: Snapshot | undefined;
  /** The title of the table that keys go to. */
  #focus = "Connections";
  #isZoomed = false;
  #help: HelpText | undefined;
  #page = 1;

  constructor(place: string, owner: TopOwner) {
    this.#place = place;
    this.#owner = owner;
  }

  /** There are new numbers. */
  update(snapshot: Snapshot): void {
    const isFirst = this.#snapshot === undefined;
    this.#snapshot = snapshot;
    // Rates need two samples.
    if (isFirst) return;
    this.#in.push(snapshot.messagesInPerSecond);
    this.#out.push(snapshot.messagesOutPerSecond);
    for (const rates of [this.#in, this.#out]) if (rates.length > RATES_MAX) rates.shift();
  }

  // ------------------------------------------------------------------------------------------------------- keys

  key(key: Key): void {
    if (key.ctrl && key.name === "c") return this.#owner.leave("interrupted");
    if (key.ctrl && key.name === "d") return this.#owner.leave("done");
    if (this.#help !== undefined) {
      if (!this.#help.key(nameOf(key))) this.#help = undefined;
      return;
    }
    const { panel } = this.#focused();
    switch (nameOf(key)) {
      case "q":
        return this.#owner.leave("done");
      case "?":
        this.#help = new HelpText([KEYS, WORDS]);
        return;
      case "tab":
        return this.#moveFocus(key.shift ? -1 : 1);
      case "enter":
        this.#isZoomed = !this.#isZoomed;
        return;
      case "escape":
        this.#isZoomed = false;
        return;
      case "right":
      case ">":
        return panel.moveOrder(1);
      case "left":
      case "<":
        return panel.moveOrder(-1);
      case "r":
        return panel.reverse();
    }
    const step = stepOf(nameOf(key), this.#page);
    if (step !== undefined) panel.scroll(step);
  }

  #moveFocus(step: 1 | -1): void {
    const visible = this.#filled();
    const at = visible.findIndex(({ table }) => table.title === this.#focus);
    this.#focus = visible[(at + step + visible.length) % visible.length]?.table.title ?? this.#focus;
  }

  #focused(): Panel {
    return this.#panels.find(({ table }) => table.title === this.#focus) ?? this.#panels[0];
  }

  // ---------------------------------------------------------------------------------------------------- showing

  render({ columns, rows }: Size): Frame {
    const header = rows > HEADER_ROWS + PANEL_ROWS_MIN ? this.#header(columns) : [];
    const body = Math.max(1, rows - header.length - 1);
    const content = this.#help !== undefined ? this.#help.render(columns, body) : this.#body(columns, body);
    const lines = [...header];
    for (let row = 0; row < body; row++) lines.push(content[row] ?? []);
    lines.push(hints(this.#hints(), columns));
    return { lines };
  }

  #header(columns: number): Line[] {
    const state = this.isConnected
      ? [span("● ", "green"), span("live ", "dim")]
      : [span("● ", "yellow"), span("reconnecting… ", "dim")];
    const name = span("hadron top", "bold");
    const title = titleLine([[name, span(`  ${this.#place}`, "dim")], [name]], state, columns);
    const snapshot = this.#snapshot;
    if (snapshot === undefined) return [title, [], [], []];
    const { connections, subscriptions, callsInFlight, lost, lostPerSecond } = snapshot;
    const bars = Math.max(0, Math.min(40, columns - FLOW_COLUMNS));
    const flow = (name: string, rate: number, bytes: number, values: number[], facts: Line): Line => [
      span(`  ${name.padEnd(4)}`, "dim"),
      span(fill(`${showPerSecond(rate)}/s`, 12, "right"), "bold"),
      span(fill(`${showBytes(bytes)}/s`, 13, "right")),
      span("   "),
      span(sparkline(values, bars), "green"),
      span(bars > 0 ? "   " : ""),
      ...facts,
    ];
    const lostFact = lost === 0
      ? span(" · nothing lost", "dim")
      : span(` · ${showCount(lost)} lost`, lostPerSecond > 0 ? "red" : "yellow");
    const people = `${showCountOf(connections, "connection")} · ${showCountOf(subscriptions, "subscription")}`;
    const { messagesInPerSecond, bytesInPerSecond, messagesOutPerSecond, bytesOutPerSecond } = snapshot;
    const calls = span(`${showCountOf(callsInFlight, "call")} in flight`, "dim");
    return [
      title,
      flow("in", messagesInPerSecond, bytesInPerSecond, this.#in, [span(people, "dim")]),
      flow("out", messagesOutPerSecond, bytesOutPerSecond, this.#out, [calls, lostFact]),
      [],
    ].map((line) => clipLine(line, columns));
  }

  /** Tables that have rows; if none has any, the one that keys go to. */
  #filled(): Panel[] {
    const snapshot = this.#snapshot;
    if (snapshot === undefined) return [];
    return this.#panels.filter(({ table, panel }) => table.rows(snapshot, panel.order).length > 0);
  }

  #body(columns: number, rows: number): Line[] {
    const snapshot = this.#snapshot;
    if (snapshot === undefined) return [[span("  asking the server …", "dim")]];
    const filled = this.#filled();
    if (!filled.some(({ table }) => table.title === this.#focus)) this.#focus = filled[0]?.table.title ?? this.#focus;
    const fitting = Math.floor((rows + 1) / PANEL_ROWS_MIN);
    const shown = this.#isZoomed || fitting < 2 ? [this.#focused()] : this.#around(filled, fitting);
    const contents = shown.map(({ table, panel }) => ({ panel, cells: cellsOf(table, snapshot, panel.order) }));
    const shares = share(rows - (shown.length - 1), contents.map(({ cells }) => cells.length + 1));
    const nameWidth = Math.max(...contents.map(({ panel, cells }) => panel.nameWidth(cells)));
    const lines: Line[] = [];
    contents.forEach(({ panel, cells }, at) => {
      const isFocused = panel.table.title === this.#focus;
      if (isFocused) this.#page = Math.max(1, shares[at] - 2);
      if (at > 0) lines.push([]);
      lines.push(
        ...panel.render(cells, { columns, rows: shares[at], nameWidth }, isFocused ? "focused" : "not focused"),
      );
    });
    return lines;
  }

  /** As many tables as fit, the one that keys go to among them. */
  #around(filled: Panel[], count: number): Panel[] {
    const at = filled.findIndex(({ table }) => table.title === this.#focus);
    const from = Math.max(0, Math.min(at - count + 1, filled.length - count));
    return filled.slice(from, from + count);
  }

  #hints(): [string, string][] {
    if (this.#help !== undefined) return [["Esc", "back"], ["↑↓", "scroll"]];
    const zoom: [string, string] = ["Enter", this.#isZoomed ? "all tables" : "this table alone"];
    return [["q", "leave"], ["?", "help"], ["Tab", "table"], ["←→", "order by"], zoom, ["r", "reverse"], [
      "↑↓",
      "scroll",
    ]];
  }
}

/** Rows for each, together at most `rows`: what each needs if that can be, and what small ones leave goes to the large. */
export function share(rows: number, needs: number[]): number[] {
  const shares = needs.map(() => 0);
  let left = Math.max(0, rows);
  for (let open = needs.length; left > 0 && open > 0;) {
    const each = Math.max(1, Math.floor(left / open));
    open = 0;
    for (const [at, need] of needs.entries()) {
      const given = Math.min(each, need - shares[at], left);
      shares[at] += given;
      left -= given;
      if (shares[at] < need) open++;
    }
  }
  return shares;
}
