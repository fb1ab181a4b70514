/**
 * What the commands that do something to a group have in common.
 *
 * @module
 */
import type { Command } from "commander";
import type { Stream } from "../../client/mod.ts";
import { act } from "../invocation.ts";
import { nameArgument } from "../options.ts";
import { advising } from "./hints.ts";
import { checkGroup, checkStream } from "./names.ts";

/** What a command does to a group, and how it tells. */
export interface GroupAction<Options> {
  /** Does it. */
  perform(stream: Stream, group: string, options: Options): Promise<void>;
  /** For people. */
  told(stream: string, group: string, options: Options): string;
  /** For programs, beside `stream` and `group`. */
  facts(options: Options): Record<string, unknown>;
}

/** Makes `action` what a command does to the group that its two arguments name. */
export function actOnGroup<Options>(command: Command, action: GroupAction<Options>): void {
  command
    .addArgument(nameArgument("stream", "<name>", "the stream, such as orders"))
    .addArgument(nameArgument("group", "<group>", "such as billing"));
  act<Options>(command, async (invocation, options, name, group) => {
    checkStream(name!);
    checkGroup(group!);
    const { output } = invocation;
    await using hadron = await invocation.connect({ reconnect: false });
    await advising(hadron, { stream: name!, group }, async () => {
      await action.perform(hadron.stream(name!), group!, options);
      if (output.json) output.object({ stream: name, group, ...action.facts(options) });
      output.remark(action.told(name!, group!, options));
    });
  });
}
