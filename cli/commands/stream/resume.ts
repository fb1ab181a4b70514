/**
 * `hadron stream resume`: lets a group go on.
 *
 * @module
 */
import type { Command } from "commander";
import { explain } from "../../options.ts";
import { actOnGroup } from "../../stream/group_command.ts";

/** What `hadron stream resume` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Lets a group go on that was paused.",
    [["hadron stream resume orders billing", "let it go on"]],
    { json: [["when it is done", { stream: "orders", group: "billing", paused: false }]] },
  );
  actOnGroup(command, {
    perform: (stream, group) => stream.resumeGroup(group),
    told: (stream, group) => `group "${group}" of "${stream}" goes on`,
    facts: () => ({ paused: false }),
  });
}
