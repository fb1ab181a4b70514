// For the programs here: none of them outlives the test that started it, however that ended.

/** Ends this process when its standard input ends, which is when the process that holds the other end is gone. */
export async function endWithParent(): Promise<never> {
  for await (const _bytes of Deno.stdin.readable);
  Deno.exit(0);
}
