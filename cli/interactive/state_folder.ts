/**
 * Where this user's state lies that programs keep between runs, as each system has it.
 *
 * @module
 */

/** Hadron's folder for state, or undefined where the environment names no home. It need not exist. */
export function stateFolder(): string | undefined {
  const home = Deno.env.get("HOME");
  switch (Deno.build.os) {
    case "windows":
      return under(Deno.env.get("LOCALAPPDATA"), "hadron\\state");
    case "darwin":
      return under(Deno.env.get("XDG_STATE_HOME"), "hadron") ?? under(home, "Library/Application Support/hadron");
    default:
      return under(Deno.env.get("XDG_STATE_HOME"), "hadron") ?? under(home, ".local/state/hadron");
  }
}

function under(folder: string | undefined, path: string): string | undefined {
  return folder === undefined || folder === "" ? undefined : `${folder}/${path}`;
}
