/**
 * `hadron stream rm-group`: forgets a group.
 *
 * @module
 */
import type { Command } from "commander";
import { explain } from "../../options.ts";
import { actOnGroup } from "../../stream/group_command.ts";

/** What `hadron stream rm-group` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Forgets a group and how far it was. Its members are told; who consumes in a group of that name makes a new one.",
    [["hadron stream rm-group orders billing", "forget it"]],
    { json: [["when it is done", { stream: "orders", group: "billing", deleted: true }]] },
  );
  actOnGroup(command, {
    perform: (stream, group) => stream.deleteGroup(group),
    told: (stream, group) => `group "${group}" of "${stream}" is forgotten`,
    facts: () => ({ deleted: true }),
  });
}
