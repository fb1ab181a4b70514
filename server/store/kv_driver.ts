/**
 * Opens Deno KV: the built-in one where it is enabled, else the npm package of the same API, which needs no flag and is half as fast.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";

/** Opens a KV database. */
export type OpenKv = (address: string) => Promise<Deno.Kv>;

/** Opens the KV database at a path or an address. */
export const openKv: OpenKv = async (address) => {
  const open = typeof Deno.openKv === "function" ? Deno.openKv : await loadPackage();
  return await opened(address, open);
};

/** The same by the npm package, whatever is enabled. */
export const openKvByPackage: OpenKv = async (address) => await opened(address, await loadPackage());

async function loadPackage(): Promise<OpenKv> {
  try {
    // A template, because Deno fetches what a literal names ahead, and most servers never need it.
    const { openKv } = await import(`npm:@deno/kv@${"0.14.0"}`) as { openKv: OpenKv };
    // It loads its native part when it is called first.
    (await openKv(":memory:")).close();
    return openKv;
  } catch (cause) {
    throw new HadronError(
      "STORE_UNAVAILABLE",
      `Open Deno KV: it is built in but not enabled, which --unstable-kv does; npm:@deno/kv, which stands in for it, needs --allow-ffi ` +
        `--allow-env and --allow-sys, and failed (${messageOf(cause)})`,
      { retryable: false, cause },
    );
  }
}

async function opened(address: string, open: OpenKv): Promise<Deno.Kv> {
  try {
    return await open(address);
  } catch (cause) {
    const question = /^https?:/.test(address)
      ? "does DENO_KV_ACCESS_TOKEN hold its access token?"
      : "is it in a folder that can be written to?";
    throw new HadronError("STORE_UNAVAILABLE", `Open store ${address}: ${messageOf(cause)}; ${question}`, {
      retryable: false,
      cause,
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
