/**
 * `hadron pipeline show`: a pipeline at a glance.
 *
 * @module
 */
import type { Command } from "commander";
import { act, type Invocation } from "../../invocation.ts";
import { PIPELINE } from "../../json_examples.ts";
import { explain, nameArgument } from "../../options.ts";
import { advising } from "../../pipeline/hints.ts";
import { checkPipeline } from "../../pipeline/names.ts";
import { showPipeline } from "../../pipeline/show_pipeline.ts";

/** What `hadron pipeline show` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Draws the graph of a pipeline, from what begins first to what ends last, with the workers of each stage and how many of its tasks " +
      "are in flight, ready for a worker, or backing off before another attempt.",
    [
      ["hadron pipeline show checkout", "all about it"],
      ["hadron pipeline show checkout --json | jq '.stages[] | {name, ready}'", "what waits where"],
      [
        "hadron pipeline show checkout --json | jq .definition | hadron pipeline apply - --namespace test",
        "the same pipeline elsewhere",
      ],
    ],
    { json: [["once, with its definition in full", PIPELINE]] },
  );
  command.addArgument(nameArgument("pipeline", "<name>", "such as checkout"));
  act(command, (invocation, _, name) => show(invocation, name!));
}

/** Shows the pipeline of that name. */
export async function show(invocation: Invocation, name: string): Promise<void> {
  checkPipeline(name);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, { pipeline: name }, async () => {
    const info = await hadron.pipeline(name).info();
    if (output.json) output.object(info);
    else output.text(await showPipeline(output, info));
  });
}
