/**
 * A port for a server that is to come back at the same address.
 *
 * @module
 */

/** Below the range from which systems take ports by themselves, so that no other connection gets it meanwhile. */
const FIRST_PORT = 20_000;
const PORTS = 10_000;

/** A port that nobody listens on. */
export function freePort(): number {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    try {
      Deno.listen({ hostname: "127.0.0.1", port }).close();
      return port;
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
  throw new Error("Find a free port: 100 were in use");
}
