/**
 * `hadron stream`: everything about streams. Each of its commands is a file of `stream/`, and loaded when it is called.
 *
 * @module
 */
import type { Command } from "commander";
import type { CommandTable } from "../command_table.ts";
import { addCommands, explain } from "../options.ts";

/** Spelled out one by one, so that `deno compile` sees what to include. */
const COMMANDS: CommandTable = {
  ls: { summary: "list the streams", load: () => import("./stream/ls.ts") },
  ensure: { summary: "make a stream, or change what it keeps", load: () => import("./stream/ensure.ts") },
  info: { summary: "show a stream, its partitions and its groups", load: () => import("./stream/info.ts") },
  rm: { summary: "delete a stream with everything in it", load: () => import("./stream/rm.ts") },
  purge: { summary: "remove events from the beginning of a stream", load: () => import("./stream/purge.ts") },
  pub: { summary: "store events in a stream", load: () => import("./stream/pub.ts") },
  sub: { summary: "read a stream, or consume it in a group", load: () => import("./stream/sub.ts") },
  groups: { summary: "show the groups of a stream and who consumes", load: () => import("./stream/groups.ts") },
  reset: { summary: "have a group begin anew somewhere else", load: () => import("./stream/reset.ts") },
  pause: { summary: "hold a group back", load: () => import("./stream/pause.ts") },
  resume: { summary: "let a paused group go on", load: () => import("./stream/resume.ts") },
  "rm-group": { summary: "forget a group", load: () => import("./stream/rm_group.ts") },
};

/** What `hadron stream` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Streams keep events: each has an offset, and stays until the stream's retention says otherwise, whoever reads it. The members " +
      "of a group share the events of a stream between them, and each event is done once it is acked. `hadron help streams` goes from nothing to a pool of workers.",
    [
      ["hadron stream ensure orders --max-age 7d", "make a stream"],
      ["hadron stream pub orders '{\"total\":5}' --type order.created --key c-1", "store an event"],
      ["hadron stream sub orders --no-follow", "read all that there is"],
      ["hadron stream sub orders --group billing --exec ./bill.sh", "have each event handled, again if that fails"],
      ["hadron stream info orders", "see how far everybody is, and why somebody is not"],
    ],
  );
  command.helpCommand(false);
  addCommands(command, COMMANDS);
}
