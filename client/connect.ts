/**
 * How a program comes to a client.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { ChunkPool } from "../proto/frame_writer.ts";
import { Hadron } from "./hadron.ts";
import { Connection } from "./connection.ts";
import { checkConnectOptions, type ConnectOptions } from "./options.ts";

/**
 * Connects to a server; resolves when it has let the client in.
 *
 * Every server is tried once; the error of the last is what a failed connect throws: `UNAVAILABLE` when there is nobody,
 * `UNAUTHENTICATED`, `PERMISSION_DENIED` or `PROTOCOL` when there is somebody who refuses.
 *
 * @example
 * ```ts
 * import { connect, serve } from "../mod.ts";
 *
 * await using server = await serve({ port: 0, store: ":memory:" });
 * await using hadron = await connect(server.url);
 *
 * const subscription = hadron.subscribe("sensors.>");
 * hadron.publish("sensors.hall.temp", { celsius: 21 });
 * for await (const message of subscription) {
 *   console.log(message.subject, message.json()); // sensors.hall.temp { celsius: 21 }
 *   break;
 * }
 * ```
 */
export async function connect(target: string | ConnectOptions = {}, options: ConnectOptions = {}): Promise<Hadron> {
  const given = typeof target === "string" ? { ...options, servers: target } : { ...target, ...options };
  const checked = checkConnectOptions(given);
  const pool = new ChunkPool(4);
  let failure: HadronError | undefined;
  for (const address of checked.servers) {
    try {
      return new Hadron(await Connection.open(address, checked, pool), checked, pool);
    } catch (error) {
      if (!(error instanceof HadronError)) throw error;
      failure = error;
    }
  }
  throw failure ?? new HadronError("INTERNAL", "Connect: no server was tried");
}
