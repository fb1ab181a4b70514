/**
 * Finds connections whose other end is gone without having said so. One timer for all connections.
 *
 * A client for whom bytes wait is slow, not silent: its pings wait behind those bytes, so it is left alone. If its machine is gone,
 * the system's own retransmission limit ends the connection. One that is not read from, while the store is behind, is not asked for answers.
 *
 * @module
 */
import { PINGS_UNANSWERED_MAX } from "../../proto/constants.ts";
import { HadronError } from "../../proto/error.ts";
import { PING_INTERVAL_MS } from "../limits.ts";
import type { ServerContext } from "./context.ts";

/** Pings connections that have been silent; returns what stops it. */
export function startHeartbeat(context: ServerContext): () => void {
  let cancelTimer = () => {};
  let nonce = 0;
  const sweep = () => {
    nonce++;
    for (const connection of context.connections) {
      if (connection.heard || !connection.isOpen || connection.writer.pendingBytes > 0) {
        connection.heard = false;
        connection.pingsUnanswered = 0;
      } else if (connection.isHeld) {
        // Its own pings are not read either: it is to hear that there is somebody.
        connection.pingsUnanswered = 0;
        connection.send({ ping: { nonce } });
      } else if (connection.pingsUnanswered === PINGS_UNANSWERED_MAX) {
        connection.end(
          new HadronError("UNAVAILABLE", `Keep connection: ${PINGS_UNANSWERED_MAX} pings have not been answered`),
        );
      } else {
        connection.pingsUnanswered++;
        connection.send({ ping: { nonce } });
      }
    }
    cancelTimer = context.clock.timer(PING_INTERVAL_MS, sweep);
  };
  cancelTimer = context.clock.timer(PING_INTERVAL_MS, sweep);
  return () => cancelTimer();
}
