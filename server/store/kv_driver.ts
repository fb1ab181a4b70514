/**
 * Opens Deno KV: the built-in one where it is enabled, else the npm package of the same API, which needs no flag and is half as fast.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";

/** Opens the KV database at a path or an address. */
export async function openKv(address: string): Promise<Deno.Kv> {
  try {
    if (typeof Deno.openKv === "function") return await Deno.openKv(address);
    // A template, because Deno fetches what a literal names ahead, and most servers never need it.
    const { openKv } = await import(`npm:@deno/kv@${"0.14.0"}`) as { openKv(address: string): Promise<Deno.Kv> };
    return await openKv(address);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HadronError(
      "STORE_UNAVAILABLE",
      `Open store ${address}: ${why}; is it a folder that can be written to?`,
      {
        retryable: false,
        cause,
      },
    );
  }
}
