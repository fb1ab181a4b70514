/**
 * `hadron context add`: saves a context.
 *
 * @module
 */
import type { Command } from "commander";
import { parseAddress } from "../../../client/options.ts";
import { checkNamespace } from "../../../proto/subject.ts";
import type { Context } from "../../context/contexts.ts";
import { readContexts, writeContexts } from "../../context/file.ts";
import { readData } from "../../data.ts";
import { CommandError } from "../../exit_code.ts";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument } from "../../options.ts";
import { checkName } from "../../stream/names.ts";

interface AddOptions {
  replace?: boolean;
  use?: boolean;
}

/** What `hadron context add` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Saves --url, --token and --namespace, as they are given to this command, under a name. A token can also come from a file, as " +
      "@FILE, or from standard input, as -, so that it appears neither in the list of processes nor in the shell's history.",
    [
      ["hadron context add local --url hadron://127.0.0.1:7420", "a server of this machine"],
      [
        "hadron context add prod --url hadron://10.0.0.7:7420 --namespace shop --token @token.txt --use",
        "and use it from now on",
      ],
      ["hadron context add prod --url hadron://10.0.0.9:7420 --replace", "save it anew"],
    ],
    {
      json: [["when it is saved", { name: "prod", current: true, file: "/home/ada/.config/hadron/contexts.json" }]],
      needs: "nothing",
    },
  );
  command
    .addArgument(nameArgument("context", "<name>", "such as prod"))
    .option("--replace", "in place of one of the same name")
    .option("--use", "have commands use it from now on");
  act<AddOptions>(command, (invocation, options, name) => add(invocation, options, name!, givenByFlags(command)));
}

async function add({ output }: Invocation, options: AddOptions, name: string, given: Context): Promise<void> {
  checkName("context", name);
  if (Object.values(given).every((value) => value === undefined)) {
    throw new CommandError(
      "INVALID_ARGUMENT",
      `Add context ${JSON.stringify(name)}: there is nothing to save`,
      "--url, --namespace and --token say what",
    );
  }
  const url = given.url === undefined ? undefined : parseAddress(given.url).url;
  if (given.namespace !== undefined) checkNamespace(given.namespace);
  const token = given.token === undefined ? undefined : new TextDecoder().decode(await readData(given.token)).trim();
  const saved = await readContexts();
  if (Object.hasOwn(saved.contexts, name) && !options.replace) {
    throw new CommandError(
      "ALREADY_EXISTS",
      `Add context ${JSON.stringify(name)}: there is one of that name`,
      "--replace saves it anew; `hadron context ls` shows what it is",
    );
  }
  const contexts = { ...saved.contexts, [name]: { url, token, namespace: given.namespace } };
  const current = options.use ? name : saved.current;
  const file = await writeContexts({ current, contexts });
  if (output.json) output.object({ name, current: current === name, file });
  output.remark(
    current === name
      ? `context "${name}" saved and in use`
      : `context "${name}" saved; \`hadron context use ${name}\` has commands use it`,
  );
}

/** What this command line says; a variable is for one terminal, and not what somebody means to save. */
function givenByFlags(command: Command): Context {
  const flag = (name: string): string | undefined => {
    return command.getOptionValueSourceWithGlobals(name) === "cli" ? command.optsWithGlobals()[name] : undefined;
  };
  return { url: flag("url"), token: flag("token"), namespace: flag("namespace") };
}
