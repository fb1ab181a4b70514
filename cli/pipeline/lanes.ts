/**
 * Draws a graph as `git log --graph` does: a line a stage, needs above, arrows as lanes that run down at the left. What a stage needs is
 * joined on its own line, from left to right; a lane that is only crossed is not touched.
 *
 * ```text
 * ● charge            charge runs down, and so does reserve, until ship needs both
 * │ ● reserve
 * └─┴─● ship
 *     └─● notify
 * ```
 *
 * @module
 */
import type { DrawnNode } from "./drawn_order.ts";

/** The signs of a drawing. */
export interface Signs {
  readonly node: string;
  readonly lane: string;
  readonly across: string;
  /** Where a lane is joined: by what goes on down or not, and with a line from the left or not. */
  readonly begin: string;
  readonly beginLast: string;
  readonly join: string;
  readonly joinLast: string;
}

/** Signs of any terminal of today. */
export const UNICODE: Signs = {
  node: "●",
  lane: "│",
  across: "─",
  begin: "├",
  beginLast: "└",
  join: "┼",
  joinLast: "┴",
};
/** Signs of any terminal at all. */
export const ASCII: Signs = { node: "*", lane: "|", across: "-", begin: "+", beginLast: "`", join: "+", joinLast: "+" };

/** Where a stage goes. */
export interface Placing {
  /** Right of all lanes, so that its name is beside it, or in the first place that is free. */
  readonly side: "right" | "free";
  /** Right of the only stage it needs, like a stair, or below it, which is narrower and longer. */
  readonly chains: "stairs" | "straight";
}

/** A line of a drawing: lanes, and the stage that stands on it unless it only leads on. */
export interface DrawnLine {
  readonly graph: string;
  /** The node's place in `graph`. */
  readonly node: number;
  readonly index: number | undefined;
}

/** The lines of a graph, its stages in this order. */
export function drawLanes(
  nodes: readonly DrawnNode[],
  order: readonly number[],
  placing: Placing,
  signs: Signs,
): DrawnLine[] {
  const lines: DrawnLine[] = [];
  const left = nodes.map((_, index) => nodes.filter(({ needs }) => needs.includes(index)).length);
  /** By lane the stage that it comes from. */
  const lanes: (number | undefined)[] = [];
  for (const index of order) {
    const { needs } = nodes[index];
    const needed = needs.map((need) => lanes.indexOf(need));
    for (const need of needs) left[need]--;
    const isBelow = placing.chains === "straight" && needs.length === 1 && left[needs[0]] === 0;
    if (isBelow) {
      // Right under its need it would look like something else that begins there.
      if (lines.at(-1)?.index === needs[0]) lines.push({ graph: laneRow(lanes, signs), node: -1, index: undefined });
      needed.length = 0;
    }
    const place = isBelow ? lanes.indexOf(needs[0]) : freePlace(lanes, Math.max(-1, ...needed), placing);
    const goesOn = (lane: number) => left[lanes[lane]!] > 0;
    lines.push({ graph: stageRow(lanes, needed, place, goesOn, signs), node: place * 2, index });
    needs.forEach((need) => {
      if (left[need] === 0) lanes[lanes.indexOf(need)] = undefined;
    });
    lanes[place] = left[index] > 0 ? index : undefined;
  }
  return lines;
}

function freePlace(lanes: readonly (number | undefined)[], after: number, { side }: Placing): number {
  if (side === "right") return Math.max(after, lanes.findLastIndex((lane) => lane !== undefined)) + 1;
  let place = after + 1;
  while (lanes[place] !== undefined) place++;
  return place;
}

function laneRow(lanes: readonly (number | undefined)[], { lane }: Signs): string {
  return Array.from(lanes, (source) => source === undefined ? "  " : `${lane} `).join("").trimEnd();
}

function stageRow(
  lanes: readonly (number | undefined)[],
  needed: readonly number[],
  place: number,
  goesOn: (lane: number) => boolean,
  signs: Signs,
): string {
  const first = Math.min(place, ...needed);
  let row = "";
  for (let lane = 0; lane < Math.max(lanes.length, place + 1); lane++) {
    const isAcross = lane >= first && lane < place;
    row += signAt(lane) + (isAcross ? signs.across : " ");
  }
  return row.trimEnd();

  function signAt(lane: number): string {
    if (lane === place) return signs.node;
    if (needed.includes(lane)) {
      if (lane === first) return goesOn(lane) ? signs.begin : signs.beginLast;
      return goesOn(lane) ? signs.join : signs.joinLast;
    }
    if (lanes[lane] !== undefined) return signs.lane;
    return lane > first && lane < place ? signs.across : " ";
  }
}
