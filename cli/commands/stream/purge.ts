/**
 * `hadron stream purge`: removes events from the beginning of a stream.
 *
 * @module
 */
import type { Command } from "commander";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument, parsedOption } from "../../options.ts";
import { advising } from "../../stream/hints.ts";
import { checkStream } from "../../stream/names.ts";
import { parseInteger, showCountOf } from "../../units.ts";

interface PurgeOptions {
  before?: number;
  partition?: number;
}

/** What `hadron stream purge` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Removes all events of a stream, or those before an offset. Offsets go on where they were; a group that stood in what is gone " +
      "goes on with the first event left.",
    [
      ["hadron stream purge orders", "remove all events"],
      ["hadron stream purge orders --before 1000", "keep those from offset 1000, in every partition"],
      ["hadron stream purge orders --before 1000 --partition 2", "in one partition only"],
    ],
    { json: [["when they are removed", { stream: "orders", events: 42 }]] },
  );
  command
    .addArgument(nameArgument("stream", "<name>", "such as orders"))
    .addOption(
      parsedOption(
        "--before <offset>",
        "remove only events below this offset",
        (text) => parseInteger(text, 0, Number.MAX_SAFE_INTEGER),
      ),
    )
    .addOption(parsedOption("--partition <n>", "only in this partition", (text) => parseInteger(text, 0, 1023)));
  act<PurgeOptions>(command, (invocation, options, name) => purge(invocation, options, name!));
}

async function purge(invocation: Invocation, { before, partition }: PurgeOptions, name: string): Promise<void> {
  checkStream(name);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, { stream: name }, async () => {
    const { events } = await hadron.stream(name).purge({ before, partition });
    if (output.json) output.object({ stream: name, events });
    output.remark(`removed ${showCountOf(events, "event")} from "${name}"`);
  });
}
