/**
 * How much has been routed for a connection: counters that only grow, added to a run at a time.
 *
 * @module
 */

/** What came from a connection, what went to it, and what it lost. */
export class Traffic {
  messagesIn = 0;
  bytesIn = 0;
  messagesOut = 0;
  bytesOut = 0;
  /** Messages dropped because it was behind, once for each subscription. */
  dropped = 0;

  /** Adds what another has counted. */
  add(other: Traffic): void {
    this.messagesIn += other.messagesIn;
    this.bytesIn += other.bytesIn;
    this.messagesOut += other.messagesOut;
    this.bytesOut += other.bytesOut;
    this.dropped += other.dropped;
  }
}
