/**
 * `hadron context ls`: the contexts, and which is in use.
 *
 * @module
 */
import type { Command } from "commander";
import { type Context, currentOf, targetOf } from "../../context/contexts.ts";
import { readContexts } from "../../context/file.ts";
import { act, type Invocation } from "../../invocation.ts";
import { explain } from "../../options.ts";
import { showTable } from "../../table.ts";

/** What `hadron context ls` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Lists the contexts, with a mark at the one that commands use. Of a token it says only that there is one.",
    [
      ["hadron context ls", "all contexts"],
      ["hadron context ls --json | jq -r 'select(.current).url'", "where commands connect"],
    ],
    {
      json: [["for each context", {
        name: "prod",
        url: "hadron://10.0.0.7:7420",
        namespace: "shop",
        hasToken: true,
        current: true,
      }]],
      needs: "nothing",
    },
  );
  act(command, list);
}

async function list({ output, options }: Invocation): Promise<void> {
  const saved = await readContexts();
  const names = Object.keys(saved.contexts).sort();
  const current = currentOf(options, saved);
  if (output.json) {
    names.forEach((name) => output.object({ ...described(name, saved.contexts[name]), current: name === current }));
  } else if (names.length === 0) output.remark("there are no contexts; `hadron context add NAME --url URL` makes one");
  else {
    const rows = names.map((name) => {
      const { url, namespace, hasToken } = described(name, saved.contexts[name]);
      const isCurrent = name === current;
      return [
        isCurrent ? output.style("green", "*") : "",
        isCurrent ? output.style(["bold", "cyan"], name) : output.style("cyan", name),
        url,
        namespace,
        hasToken ? "yes" : "-",
      ];
    });
    output.text(await showTable(output, ["", "CONTEXT", "URL", "NAMESPACE", "TOKEN"], rows));
  }
}

function described(
  name: string,
  context: Context,
): { name: string; url: string; namespace: string; hasToken: boolean } {
  const { url, namespace = "default", token } = targetOf({ context: name }, { contexts: { [name]: context } });
  return { name, url, namespace, hasToken: token !== undefined };
}
