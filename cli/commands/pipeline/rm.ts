/**
 * `hadron pipeline rm`: deletes a pipeline.
 *
 * @module
 */
import type { Command } from "commander";
import { HadronError } from "../../../proto/error.ts";
import { withHint } from "../../exit_code.ts";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument } from "../../options.ts";
import { advising } from "../../pipeline/hints.ts";
import { checkPipeline } from "../../pipeline/names.ts";

interface RmOptions {
  force?: boolean;
}

/** What `hadron pipeline rm` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Deletes a pipeline with its runs and their data, for good. While runs have not ended it is refused, unless --force gives them up.",
    [["hadron pipeline rm checkout", "delete it"]],
    { json: [["when it is deleted", { pipeline: "checkout", deleted: true }]] },
  );
  command
    .addArgument(nameArgument("pipeline", "<name>", "such as checkout"))
    .option("--force", "give up the runs that have not ended");
  act<RmOptions>(command, (invocation, options, name) => remove(invocation, options, name!));
}

async function remove(invocation: Invocation, { force }: RmOptions, name: string): Promise<void> {
  checkPipeline(name);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, { pipeline: name }, async () => {
    await hadron.pipeline(name).delete({ force }).catch((error) => {
      if (!(error instanceof HadronError) || error.code !== "CONFLICT") throw error;
      const list = `\`hadron pipeline runs ${name} --status running\` lists those that run`;
      throw withHint(error, `${list}; --force gives them up`);
    });
    if (output.json) output.object({ pipeline: name, deleted: true });
    output.remark(`pipeline "${name}" deleted`);
  });
}
