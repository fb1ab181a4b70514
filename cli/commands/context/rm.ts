/**
 * `hadron context rm`: forgets a context.
 *
 * @module
 */
import type { Command } from "commander";
import { find } from "../../context/contexts.ts";
import { readContexts, writeContexts } from "../../context/file.ts";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument } from "../../options.ts";

/** What `hadron context rm` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Forgets a context, and its token. If commands use it, they use none from then on.",
    [["hadron context rm staging", "forget it"]],
    { json: [["when it is forgotten", { name: "staging", removed: true }]], needs: "nothing" },
  );
  command.addArgument(nameArgument("context", "<name>", "such as staging"));
  act(command, (invocation, _, name) => remove(invocation, name!));
}

async function remove({ output }: Invocation, name: string): Promise<void> {
  const saved = await readContexts();
  find(saved, name);
  const { [name]: _, ...contexts } = saved.contexts;
  const wasCurrent = saved.current === name;
  await writeContexts({ current: wasCurrent ? undefined : saved.current, contexts });
  if (output.json) output.object({ name, removed: true });
  output.remark(`context "${name}" forgotten${wasCurrent ? "; no context is in use" : ""}`);
}
