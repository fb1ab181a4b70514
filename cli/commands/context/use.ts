/**
 * `hadron context use`: chooses the context that commands use.
 *
 * @module
 */
import type { Command } from "commander";
import { find, targetOf } from "../../context/contexts.ts";
import { readContexts, writeContexts } from "../../context/file.ts";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument } from "../../options.ts";

/** What `hadron context use` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Chooses the context that commands use where neither flags nor variables say otherwise. Without NAME, none.",
    [
      ["hadron context use prod", "from now on"],
      ["hadron context use", "back to the server of this machine"],
    ],
    {
      json: [["when it is chosen; without NAME both are null", { current: "prod", url: "hadron://10.0.0.7:7420" }]],
      needs: "nothing",
    },
  );
  command.addArgument(nameArgument("context", "[name]", "such as prod"));
  act(command, (invocation, _, name) => use(invocation, name));
}

async function use({ output }: Invocation, name: string | undefined): Promise<void> {
  const saved = await readContexts();
  if (name !== undefined) find(saved, name);
  await writeContexts({ ...saved, current: name });
  const url = name === undefined ? undefined : targetOf({ context: name }, saved).url;
  if (output.json) output.object({ current: name ?? null, url: url ?? null });
  output.remark(name === undefined ? "no context is in use" : `commands use context "${name}", ${url}`);
  const isOverruled = Deno.env.get("HADRON_URL") || Deno.env.get("HADRON_CONTEXT");
  if (isOverruled && name !== undefined) output.warn("HADRON_URL or HADRON_CONTEXT is set, and comes before it");
}
