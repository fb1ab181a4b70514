/**
 * This program, as another process of it is started.
 *
 * @module
 */

/** The words that start `hadron` with `args`: one executable, or the runtime and the file it was given. */
export function ownCommand(args: string[]): [program: string, args: string[]] {
  const program = Deno.execPath();
  return Deno.build.standalone
    ? [program, args]
    : [program, ["run", "-A", "--no-lock", "--quiet", Deno.mainModule, ...args]];
}
