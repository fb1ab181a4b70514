/**
 * Draws the graph of a pipeline's stages as text: a line a stage, as wide as there is room. An arrow that others imply is left out.
 *
 * @module
 */
import { stripVTControlCharacters } from "node:util";
import { type DrawnNode, drawnOrder, type DrawnStage, nodesOf } from "./drawn_order.ts";
import { ASCII, drawLanes, type DrawnLine, type Placing, UNICODE } from "./lanes.ts";

export type { DrawnStage } from "./drawn_order.ts";

/** How a graph is drawn. */
export interface DrawOptions {
  /** Whether there are more signs than those of ASCII. */
  readonly unicode: boolean;
  /** Makes a note recede. @default as it is */
  readonly dim?: (text: string) => string;
}

/** From the one that reads best to the narrowest. */
const PLACINGS: readonly Placing[] = [
  { side: "right", chains: "stairs" },
  { side: "free", chains: "stairs" },
  { side: "right", chains: "straight" },
  { side: "free", chains: "straight" },
];
/** Notes are cut down to this before they are left out. */
const NOTE_COLUMNS_MIN = 4;

/** A line of a drawing in its parts, which follow each other without a gap. */
export interface DrawnRow {
  /** The stage that stands on it, unless it only leads on. */
  readonly stage: DrawnStage | undefined;
  /** Lanes; all of a line that had to be cut. */
  readonly before: string;
  /** How the stage stands. */
  readonly mark: string;
  /** Its name, and what leads to the note. */
  readonly after: string;
  readonly note: string;
}

/** The lines of a drawing, none wider than `width`; where the graph is, a list that says of each stage what it needs. */
export function drawGraph(stages: readonly DrawnStage[], width: number, { unicode, dim }: DrawOptions): string[] {
  return drawRows(stages, width, { unicode }).map(({ before, mark, after, note }) => {
    return before + mark + after + (note === "" || dim === undefined ? note : dim(note));
  });
}

/** The same in parts, for whoever paints them. */
export function drawRows(
  stages: readonly DrawnStage[],
  width: number,
  { unicode }: Pick<DrawOptions, "unicode">,
): DrawnRow[] {
  const nodes = nodesOf(stages);
  const order = drawnOrder(nodes);
  const signs = unicode ? UNICODE : ASCII;
  const finish = (rows: readonly Row[]) => withNotes(rows, width, unicode ? "…" : "~");
  if (order.length === stages.length) {
    for (const placing of PLACINGS) {
      const rows = drawLanes(nodes, order, placing, signs).map((line) => rowOf(line, nodes, signs.node));
      if (rows.every(({ columns }) => columns <= width)) return finish(rows);
    }
  }
  return finish(listRows(nodes, width));
}

/** A line whose note has no place yet. */
interface Row extends DrawnRow {
  readonly columns: number;
}

function rowOf({ graph, node, index }: DrawnLine, nodes: readonly DrawnNode[], sign: string): Row {
  if (index === undefined) {
    return { stage: undefined, before: graph, mark: "", after: "", columns: graph.length, note: "" };
  }
  const { stage } = nodes[index];
  const { name, mark = "", note = "" } = stage;
  // A mark takes the place of the node, if it is as wide.
  const isNode = columnsOf(mark) === 1;
  const columns = graph.length + 1 + columnsOf(isNode || mark === "" ? name : `${mark} ${name}`);
  return isNode
    ? { stage, before: graph.slice(0, node), mark, after: `${graph.slice(node + sign.length)} ${name}`, columns, note }
    : { stage, before: `${graph} `, mark, after: mark === "" ? name : ` ${name}`, columns, note };
}

/** Each stage with all it needs, indented by the longest way to it as far as that leaves room for names. */
function listRows(nodes: readonly DrawnNode[], width: number): Row[] {
  const indentMax = Math.floor(width / 4);
  const depths = new Map<number, number>();
  const depthOf = (index: number): number => {
    const known = depths.get(index);
    if (known !== undefined) return known;
    depths.set(index, 0);
    const depth = Math.max(-1, ...nodes[index].needs.map(depthOf)) + 1;
    depths.set(index, depth);
    return depth;
  };
  const order = nodes.map((_, index) => index).sort((a, b) => depthOf(a) - depthOf(b));
  return order.map((index) => {
    const { stage } = nodes[index];
    const { name, needs, mark = "", note = "" } = stage;
    const from = needs.length === 0 ? "" : ` <- ${needs.join(", ")}`;
    const before = " ".repeat(Math.min(depthOf(index) * 2, indentMax));
    const after = `${mark === "" ? "" : " "}${name}${from}`;
    return { stage, before, mark, after, columns: columnsOf(before + mark + after), note };
  });
}

/** Notes behind the rows, below each other where there is room for that, cut where there is not. */
function withNotes(rows: readonly Row[], width: number, cut: string): DrawnRow[] {
  const noted = rows.filter(({ note }) => note !== "");
  const column = Math.max(0, ...noted.map(({ columns }) => columns)) + 2;
  const isAligned = noted.every(({ note }) => column + columnsOf(note) <= width);
  return rows.map(({ stage, before, mark, after, columns, note }) => {
    if (columns > width) {
      // Without the colours of a mark, which would be cut somewhere.
      const all = stripVTControlCharacters(before + mark + after);
      return { stage, before: all.slice(0, Math.max(width - 1, 0)) + cut, mark: "", after: "", note: "" };
    }
    if (note === "") return { stage, before, mark, after, note };
    const room = width - columns - 2;
    if (isAligned) return { stage, before, mark, after: after + " ".repeat(column - columns), note };
    if (columnsOf(note) <= room) return { stage, before, mark, after: `${after}  `, note };
    return room < NOTE_COLUMNS_MIN
      ? { stage, before, mark, after, note: "" }
      : { stage, before, mark, after: `${after}  `, note: note.slice(0, room - 1) + cut };
  });
}

function columnsOf(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}
