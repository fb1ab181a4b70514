/**
 * What the connections of one server share.
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import type { ChunkPool } from "../../proto/frame_writer.ts";
import type { Limits } from "../limits.ts";
import type { Logger } from "../log.ts";
import type { Namespaces } from "../namespaces.ts";
import type { Connection } from "./connection.ts";
import type { Flusher } from "./flusher.ts";

/** The server as its connections see it. */
export interface ServerContext {
  readonly serverId: string;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Logger;
  readonly chunks: ChunkPool;
  readonly flusher: Flusher;
  readonly namespaces: Namespaces;
  readonly connections: Set<Connection>;
  /** Those that have ended and still tell their clients so. */
  readonly ending: Set<Connection>;
}
