/**
 * `hadron pipeline apply`: makes a pipeline of a definition, or gives it a new revision.
 *
 * @module
 */
import type { Command } from "commander";
import { CommandError } from "../../exit_code.ts";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument } from "../../options.ts";
import { explainFaults, FILE_HELP, readDefinition } from "../../pipeline/definition.ts";
import { advising } from "../../pipeline/hints.ts";

/** What `hadron pipeline apply` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Makes the pipeline that FILE defines, or gives it a new revision, with which new runs begin; runs that there are go on with " +
      "theirs. A revision that is not above the present one changes nothing, so that applying again does no harm.",
    [
      ["hadron pipeline apply checkout.yaml", "make it, or change it"],
      ["generate-pipeline | hadron pipeline apply -", "from another program"],
    ],
    {
      json: [["once; outcome is created, updated or unchanged", {
        pipeline: "checkout",
        outcome: "created",
        revision: 1,
        differs: false,
      }]],
      exits: [[1, "it failed; or it is not what its revision is known to be, and needs a higher one"]],
    },
  );
  command.addArgument(nameArgument("file", "<file>", FILE_HELP));
  act(command, (invocation, _, path) => apply(invocation, path!));
}

async function apply(invocation: Invocation, path: string): Promise<void> {
  const definition = await readDefinition(path);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, {}, async () => {
    const applied = await hadron.applyPipeline(definition.text).catch((error) => {
      throw explainFaults(error, "Apply", definition);
    });
    const { pipeline, outcome, revision, differs } = applied;
    if (output.json) output.object(applied);
    else output.text(`${pipeline} ${outcome}, revision ${revision}\n`);
    if (!differs) return;
    await output.flush();
    throw new CommandError(
      "CONFLICT",
      `Apply pipeline "${pipeline}": ${definition.name} is not what its revision was before, and so has changed nothing`,
      `raise its revision above ${revision}; \`hadron pipeline diff ${path}\` shows the difference`,
    );
  });
}
