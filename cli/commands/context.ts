/**
 * `hadron context`: addresses, tokens and namespaces saved under names. Its commands are the files of `context/`.
 *
 * @module
 */
import type { Command } from "commander";
import type { CommandTable } from "../command_table.ts";
import { addCommands, explain } from "../options.ts";

/** Spelled out one by one, so that `deno compile` sees what to include. */
const COMMANDS: CommandTable = {
  ls: { summary: "list the contexts", load: () => import("./context/ls.ts") },
  add: { summary: "save a context", load: () => import("./context/add.ts") },
  use: { summary: "choose the context that commands use", load: () => import("./context/use.ts") },
  rm: { summary: "forget a context", load: () => import("./context/rm.ts") },
};

/** What `hadron context` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "A context is the url of a server, a token and a namespace, saved under a name. Commands use the one that `use` has chosen, or that " +
      "--context or HADRON_CONTEXT names. What flags and variables say comes first; `hadron help environment` has the rules. Contexts are " +
      "kept in a file that only this user can read, and tokens are never shown.",
    [
      ["hadron context add prod --url hadron://10.0.0.7:7420 --token @token.txt", "save one"],
      ["hadron context use prod", "from now on, commands go there"],
      ["hadron stream ls --context staging", "this one goes somewhere else"],
    ],
    { needs: "nothing" },
  );
  command.helpCommand(false);
  addCommands(command, COMMANDS);
}
