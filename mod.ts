/**
 * Hadron: message bus, RPC fabric, durable event log and workflow engine in one.
 *
 * {@linkcode connect} makes a client; {@linkcode serve} a server in this process, whose code is loaded when it is called.
 *
 * @example
 * ```ts
 * import { connect, serve } from "./mod.ts";
 *
 * await using server = await serve({ port: 0, store: ":memory:" });
 * await using hadron = await connect(server.url);
 * await using greeter = await hadron.handle("greet", (call) => `hello ${call.text()}`);
 * const reply = await hadron.request("greet", "ada");
 * console.log(greeter.endpoint, reply.text()); // greet hello ada
 * ```
 *
 * @module
 */
import type { HadronServer, ServeOptions } from "./server/mod.ts";

export * from "./client/mod.ts";
export type { Clock } from "./proto/clock.ts";
export type { HadronServer, Limits, LogFields, Logger, LogLevel, ServeOptions } from "./server/mod.ts";

/**
 * Starts a server in this process; it is ready when the promise resolves.
 *
 * @example
 * ```ts
 * import { serve } from "./mod.ts";
 *
 * await using server = await serve({ port: 0, store: ":memory:" });
 * console.log(server.url); // hadron://127.0.0.1:…
 * ```
 */
export async function serve(options: ServeOptions = {}): Promise<HadronServer> {
  // A template, because Deno loads what a literal names ahead, and programs that only connect are to load no server code.
  const server = await import(`./server/${"mod"}.ts`) as typeof import("./server/mod.ts");
  return await server.serve(options);
}
