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

/** The lines of a drawing, none wider than `width`; where the graph is, a list that says of each stage what it needs. */
export function drawGraph(stages: readonly DrawnStage[], width: number, { unicode, dim }: DrawOptions): string[] {
  const nodes = nodesOf(stages);
  const order = drawnOrder(nodes);
  const signs = unicode ? UNICODE : ASCII;
  const finish = (rows: readonly Row[]) => withNotes(rows, width, unicode ? "…" : "~", dim ?? ((text) => text));
  if (order.length === stages.length) {
    for (const placing of PLACINGS) {
      const rows = drawLanes(nodes, order, placing, signs).map((line) => rowOf(line, nodes, signs.node));
      if (rows.every(({ columns }) => columns <= width)) return finish(rows);
    }
  }
  return finish(listRows(nodes, width));
}

/** A line without its note. */
interface Row {
  readonly text: string;
  readonly columns: number;
  readonly note: string;
}

function rowOf({ graph, node, index }: DrawnLine, nodes: readonly DrawnNode[], sign: string): Row {
  if (index === undefined) return { text: graph, columns: graph.length, note: "" };
  const { name, mark = "", note = "" } = nodes[index].stage;
  // A mark takes the place of the node, if it is as wide.
  const isNode = columnsOf(mark) === 1;
  const marked = isNode ? graph.slice(0, node) + mark + graph.slice(node + sign.length) : graph;
  const label = isNode || mark === "" ? name : `${mark} ${name}`;
  return { text: `${marked} ${label}`, columns: graph.length + 1 + columnsOf(label), note };
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
    const { name, needs, mark = "", note = "" } = nodes[index].stage;
    const from = needs.length === 0 ? "" : ` <- ${needs.join(", ")}`;
    const text = `${" ".repeat(Math.min(depthOf(index) * 2, indentMax))}${mark === "" ? "" : `${mark} `}${name}${from}`;
    return { text, columns: columnsOf(text), note };
  });
}

/** Notes behind the rows, below each other where there is room for that, cut where there is not. */
function withNotes(rows: readonly Row[], width: number, cut: string, dim: (text: string) => string): string[] {
  const noted = rows.filter(({ note }) => note !== "");
  const column = Math.max(0, ...noted.map(({ columns }) => columns)) + 2;
  const isAligned = noted.every(({ note }) => column + columnsOf(note) <= width);
  return rows.map(({ text, columns, note }) => {
    // Without the colours of a mark, which would be cut somewhere.
    if (columns > width) return stripVTControlCharacters(text).slice(0, Math.max(width - 1, 0)) + cut;
    if (note === "") return text;
    const room = width - columns - 2;
    if (isAligned) return text + " ".repeat(column - columns) + dim(note);
    if (columnsOf(note) <= room) return `${text}  ${dim(note)}`;
    return room < NOTE_COLUMNS_MIN ? text : `${text}  ${dim(note.slice(0, room - 1) + cut)}`;
  });
}

function columnsOf(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}
