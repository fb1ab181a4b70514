/**
 * `hadron stream rm`: deletes a stream.
 *
 * @module
 */
import type { Command } from "commander";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument } from "../../options.ts";
import { advising } from "../../stream/hints.ts";
import { checkStream } from "../../stream/names.ts";

/** What `hadron stream rm` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Deletes a stream with its events and groups, at once and for good. Who consumes or reads it is told that it is gone.",
    [["hadron stream rm orders", "delete it"]],
    { json: [["when it is deleted", { stream: "orders", deleted: true }]] },
  );
  command.addArgument(nameArgument("stream", "<name>", "such as orders"));
  act(command, (invocation, _, name) => remove(invocation, name!));
}

async function remove(invocation: Invocation, name: string): Promise<void> {
  checkStream(name);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, { stream: name }, async () => {
    await hadron.stream(name).delete();
    if (output.json) output.object({ stream: name, deleted: true });
    output.remark(`stream "${name}" deleted`);
  });
}
