/**
 * `hadron stream reset`: has a group begin anew.
 *
 * @module
 */
import type { Command } from "commander";
import { explain, parsedOption } from "../../options.ts";
import { actOnGroup } from "../../stream/group_command.ts";
import { parsePosition, type Position, showPosition } from "../../stream/position.ts";

interface ResetOptions {
  to: Position;
}

/** What `hadron stream reset` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Has a group begin anew somewhere else: events before are as if acked, those from there on come, also if they were acked. A place " +
      "that is still to come is the end that the stream has now. What its members have in hand is taken from them.",
    [
      ["hadron stream reset orders billing --to first", "all over again"],
      ["hadron stream reset orders billing --to latest", "only what comes from now on"],
      ["hadron stream reset orders billing --to 2026-11-24T09:00", "from this morning, in your time zone"],
      ["hadron stream reset orders billing --to 2h", "the last two hours"],
      ["hadron stream reset orders billing --to 1000", "from offset 1000 in every partition"],
    ],
    {
      json: [["when it is done", { stream: "orders", group: "billing", to: { offset: 1000 } }], ["or", {
        stream: "orders",
        group: "billing",
        to: "first",
      }]],
    },
  );
  command.addOption(
    parsedOption("--to <place>", "first, latest, an offset, a time, or how long ago", (text) => parsePosition(text))
      .makeOptionMandatory(),
  );
  actOnGroup<ResetOptions>(command, {
    perform: (stream, group, { to }) => stream.resetGroup(group, to),
    told: (stream, group, { to }) => `group "${group}" of "${stream}" begins anew from ${showPosition(to)}`,
    facts: ({ to }) => ({ to }),
  });
}
