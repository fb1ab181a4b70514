/**
 * What one connection publishes: each stream's in its order, though the store may fail in between, and answered together.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import { toWireError } from "../../../proto/wire_error.ts";
import type { Peer } from "../../peer.ts";
import type { Streams } from "../streams.ts";
import { Answers, toWireAppended } from "./answers.ts";
import type { Produce } from "./produce.ts";

/** Characters of a producer's id. */
const PRODUCER_ID_LENGTH_MAX = 64;

/** One connection, as a producer. */
export class Publisher {
  private produced: Answers | undefined;
  private isGone = false;
  /** The number from which the store did not take what was sent, 0 for none: nothing behind it may overtake it when it comes again. */
  private missingFrom = 0;

  constructor(
    private readonly streams: Streams,
    private readonly namespace: string,
    private readonly peer: Peer,
    readonly producerId: string,
  ) {
    if (producerId.length > PRODUCER_ID_LENGTH_MAX) {
      throw new HadronError(
        "INVALID_ARGUMENT",
        `Connect: a producer_id of ${producerId.length} characters, ${PRODUCER_ID_LENGTH_MAX} are allowed`,
      );
    }
  }

  /** Publishes what lies in memory that does not stay. Hot. */
  publish(produce: Produce): void {
    try {
      this.checkOrder(produce);
      this.streams.get(this.namespace, produce.stream).produce(produce, this.producerId, this.answer);
    } catch (error) {
      if (!(error instanceof HadronError) || error.code === "PROTOCOL") throw error;
      const answers = new Answers();
      answers.refuse(produce.firstSequence, produce.count, error);
      this.answer(answers);
    }
  }

  /**
   * Throws for what was sent behind something that the store has failed to take, until the client has sent that again, or says by
   * `settled_below` that it has given it up: what is published to one stream keeps its order.
   */
  checkOrder({ stream, firstSequence, settledBelow }: Produce): void {
    if (this.missingFrom === 0) return;
    if (firstSequence <= this.missingFrom || settledBelow > this.missingFrom) this.missingFrom = 0;
    else {
      throw new HadronError(
        "STORE_UNAVAILABLE",
        `Publish to stream "${stream}": the store has failed to take what was published before, which comes first`,
      );
    }
  }

  /** Takes note of what the store has failed to take. */
  missed(firstSequence: number, { code }: HadronError): void {
    if (code !== "STORE_UNAVAILABLE") return;
    if (this.missingFrom === 0 || firstSequence < this.missingFrom) this.missingFrom = firstSequence;
  }

  /** The connection is gone. */
  leave(): void {
    this.isGone = true;
  }

  /** What becomes of several Produces in one burst is told in one frame. */
  private readonly answer = ({ appended, refused }: Answers): void => {
    if (this.isGone) return;
    if (this.produced === undefined) {
      this.produced = new Answers();
      queueMicrotask(() => this.tellProduced());
    }
    for (const { firstSequence, count, partition, firstOffset, duplicate } of appended) {
      this.produced.append(firstSequence, count, partition, firstOffset, duplicate);
    }
    for (const { firstSequence, count, error } of refused) {
      this.missed(firstSequence, error);
      this.produced.refuse(firstSequence, count, error);
    }
  };

  private tellProduced(): void {
    const { appended, refused } = this.produced!;
    this.produced = undefined;
    if (this.isGone) return;
    this.peer.send({
      produced: {
        appended: appended.map(toWireAppended),
        refused: refused.map(({ firstSequence, count, error }) => ({
          firstSequence,
          count,
          error: toWireError(error),
        })),
      },
    });
  }
}
