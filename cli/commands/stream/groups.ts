/**
 * `hadron stream groups`: the groups of a stream, closely.
 *
 * @module
 */
import type { Command } from "commander";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument } from "../../options.ts";
import { showGroupClosely } from "../../stream/group_table.ts";
import { advising } from "../../stream/hints.ts";
import { checkStream } from "../../stream/names.ts";
import { GROUP } from "../../json_examples.ts";

/** What `hadron stream groups` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Shows the groups of a stream: how many events each has yet to ack, how many are in flight and how many of those come again, " +
      "where it is in each partition, its members, and why it does not move when it does not.",
    [
      ["hadron stream groups orders", "all groups"],
      ["hadron stream groups orders --json | jq 'select(.lag > 1000) | .name'", "those far behind"],
    ],
    { json: [["for each group; stalled only if it does not move", GROUP]] },
  );
  command.addArgument(nameArgument("stream", "<name>", "the stream, such as orders"));
  act(command, (invocation, _, name) => list(invocation, name!));
}

async function list(invocation: Invocation, name: string): Promise<void> {
  checkStream(name);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, { stream: name }, async () => {
    const { groups } = await hadron.stream(name).info();
    if (output.json) groups.forEach((group) => output.object(group));
    else if (groups.length === 0) {
      output.remark(`nobody consumes "${name}"; \`hadron stream sub ${name} --group G\` does`);
    } else {
      const shown = [];
      for (const group of groups) shown.push(await showGroupClosely(output, name, group));
      output.text(shown.join("\n"));
    }
  });
}
