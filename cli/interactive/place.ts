/**
 * Where a conversation or a screen is: `127.0.0.1:7420 · default`.
 *
 * @module
 */
import type { Hadron } from "../../client/mod.ts";
import type { Invocation } from "../invocation.ts";

/** The server and the namespace, for the title. */
export async function placeOf(invocation: Invocation, hadron: Hadron): Promise<string> {
  const { namespace = "default" } = await invocation.target();
  return `${hadron.server.url.replace(/^\w+:\/\//, "")} · ${namespace}`;
}
