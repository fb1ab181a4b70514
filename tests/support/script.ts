/**
 * Whether there is a terminal for tests: `script` of util-linux, which runs a command in one.
 *
 * @module
 */

/** Tests that need a terminal are ignored where there is none. */
export function hasScript(): boolean {
  if (Deno.build.os !== "linux") return false;
  try {
    const { stdout } = new Deno.Command("script", { args: ["--version"] }).outputSync();
    return new TextDecoder().decode(stdout).includes("util-linux");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
