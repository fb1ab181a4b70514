/**
 * What happens to a connection, for whoever wants to know.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";
import { Inbox } from "./inbox.ts";

/** Something that happened to the connection or one of its subscriptions. */
export type Status =
  | { type: "connected"; server: string }
  | { type: "disconnected"; error: HadronError }
  | { type: "reconnecting"; attempt: number; delayMs: number }
  | { type: "slow_consumer"; pattern: string; dropped: number }
  | { type: "closed"; error?: HadronError };

/** Events kept for one who listens and does not take them; then the oldest go. */
const EVENTS_MAX = 256;

/** Tells everybody who listens. */
export class StatusFeed {
  private readonly listeners = new Set<Inbox<Status>>();
  private last: Status | undefined;

  /** Something has happened; after the end nothing does. */
  tell(status: Status): void {
    if (this.last?.type === "closed") return;
    if (status.type !== "slow_consumer") this.last = status;
    for (const listener of this.listeners) {
      if (listener.size >= EVENTS_MAX) listener.dropOldest();
      listener.push(status);
      if (status.type === "closed") listener.end();
    }
  }

  /** The present state, then whatever happens. */
  listen(): AsyncIterableIterator<Status> {
    const inbox: Inbox<Status> = new Inbox<Status>(() => {}, () => this.listeners.delete(inbox));
    if (this.last !== undefined) inbox.push(this.last);
    if (this.last?.type === "closed") inbox.end();
    else this.listeners.add(inbox);
    return inbox;
  }
}
