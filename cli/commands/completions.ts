/**
 * `hadron completions`: the script that teaches a shell to complete commands, options and the names at the server.
 *
 * @module
 */
import { Argument, type Command } from "commander";
import { BASH } from "../completion/scripts/bash.ts";
import { FISH } from "../completion/scripts/fish.ts";
import { POWERSHELL } from "../completion/scripts/powershell.ts";
import { ZSH } from "../completion/scripts/zsh.ts";
import { act } from "../invocation.ts";
import { explain } from "../options.ts";

const SCRIPTS: Record<string, string> = { bash: BASH, zsh: ZSH, fish: FISH, powershell: POWERSHELL };

/** What `hadron completions` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Prints a script with which a shell completes commands and options, and the names of streams, groups, endpoints, subjects, " +
      "pipelines, stages, runs and contexts: the server is asked for them as you press Tab, and has 300 ms to answer. The first lines of the script say where to " +
      "put it to have it for good.",
    [
      ["source <(hadron completions bash)", "bash, for this terminal"],
      ["source <(hadron completions zsh)", "zsh, for this terminal"],
      ["hadron completions fish | source", "fish, for this terminal"],
      ["hadron completions powershell | Out-String | Invoke-Expression", "PowerShell, for this terminal"],
      ["hadron completions bash > ~/.local/share/bash-completion/completions/hadron", "bash, for good"],
    ],
    { json: [["once", { shell: "bash", script: "# hadron completion for bash …" }]], needs: "nothing" },
  );
  command.addArgument(new Argument("<shell>", "whose script it is").choices(Object.keys(SCRIPTS)));
  act(command, ({ output }, _, shell) => {
    const script = SCRIPTS[shell!];
    if (output.json) output.object({ shell, script });
    else output.text(script);
    return Promise.resolve();
  });
}
