/**
 * Stream frames of one connection, as producer, consumer and reader. Its methods carry the names of the frames.
 *
 * Hot: {@linkcode StreamSession.produce}: records are copied as they lie.
 *
 * @module
 */
import { HadronError, protocolError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { Cursor } from "../../proto/varint.ts";
import { toWireError } from "../../proto/wire_error.ts";
import type { Peer } from "../peer.ts";
import { checkWrite, type Gathering } from "../store/committer.ts";
import { Answers } from "./publishing/answers.ts";
import { Consumer } from "./consumer.ts";
import { describe } from "./describe.ts";
import type { Lost } from "./group/group_host.ts";
import { checkNotReserved } from "./group_room.ts";
import {
  appendPlanned,
  checkPlanned,
  lookUp,
  type Part,
  plan,
  type Planned,
  plannedCost,
} from "./publishing/planned.ts";
import { Produce } from "./publishing/produce.ts";
import { purge } from "./purge.ts";
import { ReadFlow } from "./read_flow.ts";
import { checkRanges, costOfAcks, settle } from "./group/settling.ts";
import type { Streams } from "./streams.ts";

/** Consumers and reads of one connection. */
const CONSUMERS_MAX = 10_000;
const PRODUCER_ID_BYTES_MAX = 64;
/** Bytes of streams in one StreamList. */
const LIST_BYTES = 48 * 1024;

/** One connection's part in the streams of its namespace. */
export class StreamSession {
  private readonly consumers = new Map<number, Consumer>();
  private readonly reads = new Map<number, ReadFlow>();
  private produced: Answers | undefined;
  private hasProduced = false;
  private isGone = false;
  /** The number from which the store did not take what was sent, 0 for none: nothing behind it may overtake it when it comes again. */
  private missingFrom = 0;

  constructor(
    private readonly streams: Streams,
    private readonly namespace: string,
    readonly peer: Peer,
    private readonly producerId: string,
  ) {
    if (producerId.length > PRODUCER_ID_BYTES_MAX) {
      throw new HadronError(
        "INVALID_ARGUMENT",
        `Connect: a producer_id of ${producerId.length} characters, 64 are allowed`,
      );
    }
  }

  // ----------------------------------------------------------------------------------------------- as producer

  /** A Produce lies in `bytes` from `start` to `end`. */
  produce(bytes: Uint8Array, start: number, end: number): void {
    const produce = Produce.read(bytes, start, end);
    this.hasProduced = true;
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
  private checkOrder({ stream, firstSequence, settledBelow }: Produce): void {
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
  private missed(firstSequence: number, { code }: HadronError): void {
    if (code !== "STORE_UNAVAILABLE") return;
    if (this.missingFrom === 0 || firstSequence < this.missingFrom) this.missingFrom = firstSequence;
  }

  /** What to wait for before more is read from this connection: its producers are faster than the disk. */
  pressure(): Promise<void> | undefined {
    if (!this.hasProduced) return undefined;
    this.hasProduced = false;
    return this.streams.pressure();
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

  // ---------------------------------------------------------------------------------------------- as consumer

  /** Joins a group. */
  consume(asked: hadron.v1.Consume): void {
    const { requestId, consumerId } = asked;
    if (consumerId === 0) throw protocolError("a consumer has id 0");
    if (this.consumers.has(consumerId)) throw protocolError(`consumer id ${consumerId} is in use on this connection`);
    if (this.consumers.size >= CONSUMERS_MAX) {
      throw new HadronError("LIMIT_EXCEEDED", `Consume: this connection has ${CONSUMERS_MAX} consumers`);
    }
    const forget = () => {
      // Its id may be another's by now.
      if (this.consumers.get(consumerId) === consumer) this.consumers.delete(consumerId);
    };
    const consumer: Consumer = new Consumer(this.streams, this.namespace, this.peer, asked, forget);
    this.consumers.set(consumerId, consumer);
    this.answerLater(requestId, consumer.join(), () => {
      this.peer.ok(requestId);
      consumer.begin();
    }, forget);
  }

  /** Leaves a group. */
  endConsume({ requestId, consumerId }: hadron.v1.EndConsume): void {
    this.consumers.get(consumerId)?.leave();
    this.consumers.delete(consumerId);
    this.peer.ok(requestId);
  }

  /** Acks, nacks, extends and rejects. */
  settle(said: hadron.v1.Settle): void {
    const { consumerId, requestId, acks, nacks, extends: extended, rejects } = said;
    checkRanges(acks as Lost[]);
    checkRanges(extended as Lost[]);
    const consumer = this.consumers.get(consumerId);
    const group = consumer?.group;
    const tell = (lost: readonly Lost[]) => {
      if (requestId !== 0 && !this.isGone) this.peer.send({ settled: { requestId, lost: [...lost] } });
    };
    if (consumer === undefined || group === undefined) {
      const named = [...nacks ?? [], ...rejects ?? []].map(rangeOf);
      return tell([...acks as Lost[], ...extended as Lost[], ...named]);
    }
    settle(consumer.stream!.host.committer, group, consumer, said, tell, (error) => {
      if (requestId !== 0 && !this.isGone) this.peer.fail(requestId, error);
    });
  }

  /** A Transact lies in `bytes` from `start` to `end`. */
  transact(bytes: Uint8Array, start: number, end: number): void {
    this.hasProduced = true;
    const cursor = new Cursor().reset(bytes, start, end);
    let requestId = 0;
    const settles: hadron.v1.Settle[] = [];
    const publishes: Produce[] = [];
    while (cursor.position < end) {
      const tag = cursor.tag();
      if (tag === 1 << 3) requestId = cursor.varint();
      else if (tag === (2 << 3 | 2) || tag === (3 << 3 | 2)) {
        const length = cursor.length();
        const from = cursor.position;
        cursor.position += length;
        if (tag === (2 << 3 | 2)) settles.push(decodeSettle(bytes.subarray(from, cursor.position)));
        else publishes.push(Produce.read(bytes, from, cursor.position));
      } else cursor.skip(tag);
    }
    if (requestId === 0) throw protocolError("a Transact has no request_id");
    for (const publish of publishes) publish.keep();
    this.answerLater(requestId, this.performTransaction(settles, publishes), ({ appended }) => {
      this.peer.send({ transacted: { requestId, appended: appended.map(toWireAppended) } });
    }, (error) => {
      for (const { firstSequence } of publishes) this.missed(firstSequence, error);
    });
  }

  private async performTransaction(settles: hadron.v1.Settle[], publishes: Produce[]): Promise<Answers> {
    for (const produce of publishes) this.checkOrder(produce);
    // One that comes again after a failure can be faster than its consumers, which come again too.
    const joining = settles.map(({ consumerId }) => this.joining(consumerId)).filter((joins) => joins !== undefined);
    if (joining.length > 0) await Promise.all(joining);
    const parts = publishes.map((produce) => ({ produce, stream: this.streams.get(this.namespace, produce.stream) }));
    const letGo = await lookUp(parts);
    try {
      return await this.commitTransaction(settles, parts);
    } finally {
      letGo();
    }
  }

  private async commitTransaction(settles: readonly hadron.v1.Settle[], parts: readonly Part[]): Promise<Answers> {
    const committer = this.streams.present("Commit transaction");
    const planned = plan(parts, this.producerId);
    const cost = plannedCost(planned);
    const acks = settles.flatMap(({ acks }) => (acks ?? []) as Lost[]);
    checkRanges(acks);
    const ackCost = costOfAcks(acks);
    const bytes = 4096 + cost.bytes + ackCost.bytes;
    const mutations = 16 + cost.mutations + ackCost.mutations;
    checkWrite("Commit transaction", bytes, mutations);
    return await new Promise((resolve, reject) => {
      committer.run(bytes, mutations, (gathering) => {
        const answers = new Answers();
        if (!this.isRepeat(planned)) this.checkTransaction(settles, planned);
        this.applyTransaction(gathering, settles, planned, answers);
        gathering.after(() => resolve(answers), reject);
      }, reject);
    });
  }

  private joining(consumerId: number): Promise<void> | undefined {
    const consumer = this.consumers.get(consumerId);
    return consumer?.group === undefined ? consumer?.joining : undefined;
  }

  /** It was done before the connection was lost, or the store failed: its acks were too. */
  private isRepeat(planned: readonly Planned[]): boolean {
    return planned.some(({ producer, slice }) => producer?.find(slice.produce.firstSequence) !== undefined);
  }

  private checkTransaction(settles: readonly hadron.v1.Settle[], planned: readonly Planned[]): void {
    for (const { consumerId, acks } of settles) {
      const consumer = this.consumers.get(consumerId);
      for (const { partition = 0, firstOffset = 0, count = 0, attempt = 0 } of (acks ?? []) as Lost[]) {
        // An ack that was done before is as good, unless something is to be done because of it.
        const group = consumer?.group;
        if (group?.canAck(consumer!, partition, firstOffset, count, attempt, planned.length === 0) === true) continue;
        throw new HadronError(
          "CONFLICT",
          `Commit transaction: the delivery of offset ${firstOffset} of partition ${partition} is not in the hands of its consumer any more`,
          { retryable: false, details: { partition, offset: firstOffset } },
        );
      }
    }
    checkPlanned(planned);
  }

  private applyTransaction(
    gathering: Gathering,
    settles: readonly hadron.v1.Settle[],
    planned: readonly Planned[],
    answers: Answers,
  ): void {
    const lost: Lost[] = [];
    for (const { consumerId, acks } of settles) {
      const consumer = this.consumers.get(consumerId);
      const group = consumer?.group;
      if (consumer === undefined || group === undefined) continue;
      for (const range of acks ?? []) group.ack(gathering, consumer, range as Lost, lost);
      gathering.after(() => group.pump());
    }
    appendPlanned(gathering, planned, answers);
  }

  // ------------------------------------------------------------------------------------------------ as reader

  /** Walks a stream. */
  read(asked: hadron.v1.Read): void {
    const { requestId, stream: name, creditBytes } = asked;
    if (this.reads.has(requestId)) throw protocolError(`read ${requestId} is under way on this connection`);
    if (this.reads.size >= CONSUMERS_MAX) {
      throw new HadronError("LIMIT_EXCEEDED", `Read: this connection has ${CONSUMERS_MAX} reads under way`);
    }
    const stream = this.streams.get(this.namespace, name);
    const flow = new ReadFlow(this.peer, requestId, stream, () => this.reads.delete(requestId), creditBytes);
    this.reads.set(requestId, flow);
    this.answerLater(requestId, flow.start(asked), () => {}, () => flow.stop());
  }

  /** More room for a reader. */
  readCredit({ requestId, bytes }: hadron.v1.ReadCredit): void {
    this.reads.get(requestId)?.grant(bytes);
  }

  /** A reader has enough. */
  endRead({ requestId }: hadron.v1.EndRead): void {
    this.reads.get(requestId)?.stop();
  }

  // ------------------------------------------------------------------------------------------------ as manager

  /** Makes or changes a stream. */
  ensureStream({ requestId, stream, options }: hadron.v1.EnsureStream): void {
    this.answerLater(requestId, this.streams.ensure(this.namespace, stream, options ?? {}), (ensured) => {
      this.peer.send({ streamEnsured: { requestId, created: ensured.created, options: { ...ensured.options } } });
    });
  }

  /** Deletes a stream. */
  deleteStream({ requestId, stream }: hadron.v1.DeleteStream): void {
    this.answerLater(requestId, this.streams.delete(this.namespace, stream), () => this.peer.ok(requestId));
  }

  /** Removes events. */
  purgeStream({ requestId, stream: name, everything, before, onePartition, partition }: hadron.v1.PurgeStream): void {
    const stream = this.streams.get(this.namespace, name);
    const range = { everything, before, partition: onePartition ? partition : undefined };
    this.answerLater(requestId, purge(stream, range), (events) => {
      this.peer.send({ streamPurged: { requestId, events } });
    });
  }

  /** Describes a stream. */
  describeStream({ requestId, stream }: hadron.v1.DescribeStream): void {
    this.answerLater(requestId, describe(this.streams.get(this.namespace, stream)), (info) => {
      this.peer.send({ streamDescription: { requestId, info } });
    });
  }

  /** Describes all streams. */
  listStreams({ requestId, withoutTimes }: hadron.v1.ListStreams): void {
    const times = withoutTimes ? "without times" : "with times";
    const described = Promise.all(this.streams.list(this.namespace).map((stream) => describe(stream, times)));
    this.answerLater(requestId, described, (all) => {
      let page: hadron.v1.StreamInfo.$Properties[] = [];
      let bytes = 0;
      for (const info of all) {
        const size = hadron.v1.StreamInfo.encode(info).finish().length;
        if (page.length > 0 && bytes + size > LIST_BYTES) {
          this.peer.send({ streamList: { requestId, streams: page, more: true } });
          page = [];
          bytes = 0;
        }
        page.push(info);
        bytes += size;
      }
      this.peer.send({ streamList: { requestId, streams: page, more: false } });
    });
  }

  /** Resets, pauses, resumes or deletes a group. */
  changeGroup({ requestId, stream: name, group, action, to }: hadron.v1.ChangeGroup): void {
    const stream = this.streams.get(this.namespace, name);
    if (action === hadron.v1.ChangeGroup.Action.DELETE) checkNotReserved(group);
    const changed = stream.groups.change(group, action, to as hadron.v1.Position | null);
    this.answerLater(requestId, changed, () => this.peer.ok(requestId));
  }

  // ------------------------------------------------------------------------------------------------ its life

  /** The connection takes bytes again. */
  caughtUp(): void {
    for (const { group } of this.consumers.values()) group?.pump();
    for (const read of [...this.reads.values()]) read.pump();
  }

  /** The connection is gone: what its consumers had goes to others. */
  leave(): void {
    this.isGone = true;
    for (const consumer of this.consumers.values()) consumer.leave();
    this.consumers.clear();
    for (const read of [...this.reads.values()]) read.stop();
  }

  private answerLater<T>(
    requestId: number,
    result: Promise<T>,
    done: (result: T) => void,
    failed: (error: HadronError) => void = () => {},
  ): void {
    result.then((value) => {
      if (!this.isGone) done(value);
    }).catch((cause) => {
      const why = cause instanceof Error ? cause.message : String(cause);
      const error = cause instanceof HadronError
        ? cause
        : new HadronError("INTERNAL", `Do what was asked: ${why}`, { cause });
      failed(error);
      if (!this.isGone) this.peer.fail(requestId, error);
    });
  }
}

function toWireAppended(
  { firstSequence, count, partition, firstOffset, duplicate }: Answers["appended"][number],
): hadron.v1.Appended.$Properties {
  const held = firstOffset < 0;
  return { firstSequence, count, partition, firstOffset: held ? 0 : firstOffset, duplicate, held };
}

function rangeOf({ partition, offset, attempt }: hadron.v1.Nack.$Properties): Lost {
  return { partition: partition ?? 0, firstOffset: offset ?? 0, count: 1, attempt: attempt ?? 0 };
}

function decodeSettle(bytes: Uint8Array): hadron.v1.Settle {
  try {
    return hadron.v1.Settle.decode(bytes);
  } catch (error) {
    throw protocolError(`a settle does not decode (${error instanceof Error ? error.message : error})`);
  }
}
