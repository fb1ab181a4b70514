/**
 * `hadron stream info`: a stream at a glance.
 *
 * @module
 */
import type { Command } from "commander";
import type { StreamInfo } from "../../../client/mod.ts";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument } from "../../options.ts";
import type { Output } from "../../output.ts";
import { showDedupe, showDurability, showRetention } from "../../stream/describe.ts";
import { momentOf } from "../../stream/event.ts";
import { showGroups } from "../../stream/group_table.ts";
import { advising } from "../../stream/hints.ts";
import { checkStream } from "../../stream/names.ts";
import { showTable } from "../../table.ts";
import { showBytes, showCount, showCountOf, showDuration } from "../../units.ts";
import { STREAM } from "../../json_examples.ts";

/** What `hadron stream info` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Shows what a stream keeps and how, the events of each partition, and its groups: how far each is behind, and why one does not " +
      "move. In JSON a limit that is none is null.",
    [
      ["hadron stream info orders", "all about it"],
      ["hadron stream info orders --json | jq '.groups[] | {name, lag, stalled}'", "who lags, and why"],
    ],
    { json: [["once; a limit that is none is null", STREAM]] },
  );
  command.addArgument(nameArgument("stream", "<name>", "such as orders"));
  act(command, (invocation, _, name) => describe(invocation, name!));
}

async function describe(invocation: Invocation, name: string): Promise<void> {
  checkStream(name);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, { stream: name }, async () => {
    const info = await hadron.stream(name).info();
    if (output.json) output.object(info);
    else output.text(await showInfo(output, info));
  });
}

async function showInfo(output: Output, info: StreamInfo): Promise<string> {
  const { name, options, createdAt, events, bytes, held, partitions, groups } = info;
  const waiting = held === 0 ? "" : `; ${showCount(held)} more wait for their time`;
  const facts = [
    ["made", `${momentOf(createdAt)}, ${showDuration(Math.max(0, Date.now() - createdAt.getTime()))} ago`],
    ["events", `${showCount(events)} in ${showCountOf(partitions.length, "partition")}, ${showBytes(bytes)}${waiting}`],
    ["durability", showDurability(options)],
    ["keeps", showRetention(options)],
    ["dedupe", showDedupe(options)],
  ];
  const lines = facts.map(([title, fact]) => `  ${output.style("dim", title.padEnd(10))}  ${fact}\n`);
  const parts = [
    `${output.style(["bold", "cyan"], name)}\n${lines.join("")}`,
    await showPartitions(output, info),
    groups.length === 0 ? "no groups\n" : await showGroups(output, name, groups),
  ];
  return parts.join("\n");
}

function showPartitions(output: Output, { partitions }: StreamInfo): Promise<string> {
  const rows = partitions.map(({ first, next, events, bytes, firstTime, lastTime }, partition) => [
    String(partition),
    events === 0 ? "-" : String(first),
    events === 0 ? "-" : String(next - 1),
    String(next),
    showCount(events),
    showBytes(bytes),
    firstTime === undefined ? "-" : momentOf(firstTime),
    lastTime === undefined ? "-" : momentOf(lastTime),
  ]);
  const titles = [">PARTITION", ">FIRST", ">LAST", ">NEXT", ">EVENTS", ">SIZE", "FIRST EVENT", "LAST EVENT"];
  return showTable(output, titles, rows);
}
