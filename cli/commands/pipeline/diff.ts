/**
 * `hadron pipeline diff`: what applying a definition would change, and for which runs it would not.
 *
 * @module
 */
import type { Command } from "commander";
import type { PipelineDifference } from "../../../client/mod.ts";
import { act, type Invocation } from "../../invocation.ts";
import { PIPELINE_DIFFERENCE } from "../../json_examples.ts";
import { explain, nameArgument } from "../../options.ts";
import type { Output } from "../../output.ts";
import { changeLines, remarksOn } from "../../pipeline/changes.ts";
import { explainFaults, FILE_HELP, readDefinition } from "../../pipeline/definition.ts";
import { advising } from "../../pipeline/hints.ts";

const STYLES = { "+": "green", "-": "red", "~": "yellow" } as const;

/** What `hadron pipeline diff` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Shows what a definition would change if it were applied, and how many unfinished runs are on which revision: they go on as they " +
      "began, also through stages that the definition does not have any more.",
    [
      ["hadron pipeline diff checkout.yaml", "before it is applied"],
      ["hadron pipeline diff checkout.yaml --json | jq -e '.changes == []'", "in a script: whether nothing changes"],
    ],
    { json: [["once; fromRevision is 0 where there is no such pipeline yet", PIPELINE_DIFFERENCE]] },
  );
  command.addArgument(nameArgument("file", "<file>", FILE_HELP));
  act(command, (invocation, _, path) => compare(invocation, path!));
}

async function compare(invocation: Invocation, path: string): Promise<void> {
  const definition = await readDefinition(path);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, {}, async () => {
    const difference = await hadron.diffPipeline(definition.text).catch((error) => {
      throw explainFaults(error, "Compare", definition);
    });
    if (output.json) output.object(difference);
    else output.text(showDifference(output, difference));
  });
}

function showDifference(output: Output, difference: PipelineDifference): string {
  const { pipeline, fromRevision, toRevision } = difference;
  const revisions = fromRevision === 0 ? "new" : `revision ${fromRevision} → ${toRevision}`;
  const lines = changeLines(difference).map(({ sign, text }) => output.style(STYLES[sign], `${sign} ${text}`));
  return [
    `${output.style(["bold", "cyan"], pipeline)}  ${revisions}`,
    ...(lines.length === 0 ? ["no changes"] : lines),
    ...remarksOn(difference).map((remark) => output.style("dim", remark)),
    "",
  ].join("\n");
}
