/**
 * Groups for people: how far each is, and why it is not moving when it is not.
 *
 * @module
 */
import type { Output } from "../output.ts";
import { escapeControls } from "../render.ts";
import { showTable } from "../table.ts";
import { showCount, showDuration } from "../units.ts";
import { type GroupInfo, isStalled, showGroupOptions, showState } from "./describe.ts";

/** A row for each group. */
export function showGroups(output: Output, stream: string, groups: GroupInfo[]): Promise<string> {
  const rows = groups.map((group) => [
    output.style("cyan", group.name),
    showCount(group.lag),
    showCount(group.inFlight),
    showCount(group.redelivering),
    showCount(group.members.length),
    isStalled(group) ? output.style("red", showState(stream, group)) : output.style("green", showState(stream, group)),
  ]);
  return showTable(output, ["GROUP", ">LAG", ">IN FLIGHT", ">AGAIN", ">MEMBERS", "STATE"], rows);
}

/** One group, its options, where it is and who consumes, on lines of their own. */
export async function showGroupClosely(output: Output, stream: string, group: GroupInfo): Promise<string> {
  const table = await showGroups(output, stream, [group]);
  const positions = group.positions.map(({ partition, floor, next }) => {
    return next > floor ? `${partition}/${floor} (delivered to ${partition}/${next})` : `${partition}/${floor}`;
  });
  const lines = [
    `${output.style("dim", "options")}  ${showGroupOptions(group)}`,
    `${output.style("dim", "next is")}  ${positions.join(", ")}`,
    ...group.members.map(({ name, inFlight, credits, connectedSince }) => {
      const since = showDuration(Math.max(0, Date.now() - connectedSince.getTime()));
      // The name of a client is a stranger's text.
      const who = escapeControls(name).replaceAll("\n", "\\n") || "(no name)";
      return `${output.style("dim", "member ")}  ${who}: ${showCount(inFlight)} of ${
        showCount(credits)
      } in hand, for ${since}`;
    }),
  ];
  return table + lines.map((line) => `  ${line}\n`).join("");
}
