/**
 * `hadron stream ls`: the streams of the namespace.
 *
 * @module
 */
import type { Command } from "commander";
import type { StreamInfo } from "../../../client/mod.ts";
import { act, type Invocation } from "../../invocation.ts";
import { explain } from "../../options.ts";
import type { Output } from "../../output.ts";
import { isStalled, showRetentionShort } from "../../stream/describe.ts";
import { momentOf } from "../../stream/event.ts";
import { showTable } from "../../table.ts";
import { showBytes, showCount } from "../../units.ts";
import { STREAM } from "../../json_examples.ts";

/** What `hadron stream ls` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Lists the streams: how many events each holds and for how long, when the last one came, and its groups, those in red that do " +
      "not move although there is something to do.",
    [
      ["hadron stream ls", "all streams"],
      ["hadron stream ls --json | jq -r .name", "their names"],
    ],
    { json: [["for each stream; a limit that is none is null", STREAM]] },
  );
  act(command, list);
}

async function list(invocation: Invocation): Promise<void> {
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  const streams = await hadron.streams();
  streams.sort((a, b) => a.name < b.name ? -1 : 1);
  if (output.json) streams.forEach((stream) => output.object(stream));
  else if (streams.length > 0) output.text(await showStreams(output, streams));
  else output.remark("there are no streams; `hadron stream ensure NAME` makes one");
}

function showStreams(output: Output, streams: StreamInfo[]): Promise<string> {
  const rows = streams.map((stream) => [
    output.style("cyan", stream.name),
    showCount(stream.events),
    showBytes(stream.bytes),
    String(stream.options.partitions),
    stream.options.durability,
    showRetentionShort(stream.options),
    lastEvent(stream),
    stream.groups.map((group) => isStalled(group) ? output.style("red", group.name) : group.name).join(" ") || "-",
  ]);
  const titles = ["STREAM", ">EVENTS", ">SIZE", ">PARTITIONS", "DURABILITY", "KEEPS", "LAST EVENT", "GROUPS"];
  return showTable(output, titles, rows);
}

function lastEvent({ partitions }: StreamInfo): string {
  const times = partitions.flatMap(({ lastTime }) => lastTime === undefined ? [] : [lastTime.getTime()]);
  return times.length === 0 ? "-" : momentOf(new Date(Math.max(...times)));
}
