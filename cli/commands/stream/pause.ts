/**
 * `hadron stream pause`: holds a group back.
 *
 * @module
 */
import type { Command } from "commander";
import { explain } from "../../options.ts";
import { actOnGroup } from "../../stream/group_command.ts";

/** What `hadron stream pause` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Holds a group back until it is resumed, also over a restart of the server. What its members have in hand they may finish.",
    [["hadron stream pause orders billing", "hold it back"]],
    { json: [["when it is done", { stream: "orders", group: "billing", paused: true }]] },
  );
  actOnGroup(command, {
    perform: (stream, group) => stream.pauseGroup(group),
    told: (stream, group) => `group "${group}" of "${stream}" is paused`,
    facts: () => ({ paused: true }),
  });
}
