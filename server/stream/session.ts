/**
 * Stream frames of one connection, as producer, consumer and reader. Its methods carry the names of the frames.
 *
 * Hot: {@linkcode StreamSession.produce}: records are copied as they lie.
 *
 * @module
 */
import { HadronError, protocolError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { sendPages } from "../pages.ts";
import type { Peer } from "../peer.ts";
import { Requests } from "../requests.ts";
import { Consumer } from "./consumer.ts";
import { describe } from "./describe.ts";
import type { Lost } from "./group/group_host.ts";
import { checkRanges, settle } from "./group/settling.ts";
import { checkNotReserved } from "./group_room.ts";
import { toWireAppended } from "./publishing/answers.ts";
import { Produce } from "./publishing/produce.ts";
import { Publisher } from "./publishing/publisher.ts";
import { purge } from "./purge.ts";
import { ReadFlow } from "./read_flow.ts";
import type { Streams } from "./streams.ts";
import { Transaction, type TransactionHost } from "./transaction.ts";

/** Consumers and reads of one connection. */
const CONSUMERS_MAX = 10_000;

/** One connection's part in the streams of its namespace. */
export class StreamSession implements TransactionHost {
  readonly consumers = new Map<number, Consumer>();
  private readonly reads = new Map<number, ReadFlow>();
  readonly publisher: Publisher;
  private readonly requests: Requests;
  private hasProduced = false;

  constructor(
    readonly streams: Streams,
    readonly namespace: string,
    readonly peer: Peer,
    producerId: string,
  ) {
    this.publisher = new Publisher(streams, namespace, peer, producerId);
    this.requests = new Requests(peer);
  }

  // ----------------------------------------------------------------------------------------------- as producer

  /** A Produce lies in `bytes` from `start` to `end`. */
  produce(bytes: Uint8Array, start: number, end: number): void {
    this.hasProduced = true;
    this.publisher.publish(Produce.read(bytes, start, end));
  }

  /** What to wait for before more is read from this connection: its producers are faster than the disk. */
  pressure(): Promise<void> | undefined {
    if (!this.hasProduced) return undefined;
    this.hasProduced = false;
    return this.streams.pressure();
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
    this.requests.answer(requestId, consumer.join(), () => {
      this.peer.send({ ok: { requestId, created: consumer.hasMadeGroup } });
      consumer.begin();
    }, forget);
  }

  /** Leaves a group. */
  endConsume({ requestId, consumerId, unseenFrom }: hadron.v1.EndConsume): void {
    this.consumers.get(consumerId)?.leave(unseenFrom);
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
      if (requestId !== 0 && !this.requests.isGone) this.peer.send({ settled: { requestId, lost: [...lost] } });
    };
    if (consumer === undefined || group === undefined) {
      const named = [...nacks ?? [], ...rejects ?? []].map(rangeOf);
      return tell([...acks as Lost[], ...extended as Lost[], ...named]);
    }
    settle(consumer.stream!.host.committer, group, consumer, said, tell, (error) => {
      if (requestId !== 0 && !this.requests.isGone) this.peer.fail(requestId, error);
    });
  }

  /** A Transact lies in `bytes` from `start` to `end`. */
  transact(bytes: Uint8Array, start: number, end: number): void {
    this.hasProduced = true;
    const transaction = Transaction.read(this, bytes, start, end);
    const { requestId, publishes } = transaction;
    this.requests.answer(requestId, transaction.commit(), ({ appended }) => {
      this.peer.send({ transacted: { requestId, appended: appended.map(toWireAppended) } });
    }, (error) => {
      for (const { firstSequence } of publishes) this.publisher.missed(firstSequence, error);
    });
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
    this.requests.answer(requestId, flow.start(asked), () => {}, () => flow.stop());
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
    this.requests.answer(requestId, this.streams.ensure(this.namespace, stream, options ?? {}), (ensured) => {
      this.peer.send({ streamEnsured: { requestId, created: ensured.created, options: { ...ensured.options } } });
    });
  }

  /** Deletes a stream. */
  deleteStream({ requestId, stream }: hadron.v1.DeleteStream): void {
    this.requests.answer(requestId, this.streams.delete(this.namespace, stream), () => this.peer.ok(requestId));
  }

  /** Removes events. */
  purgeStream({ requestId, stream: name, everything, before, onePartition, partition }: hadron.v1.PurgeStream): void {
    const stream = this.streams.get(this.namespace, name);
    const range = { everything, before, partition: onePartition ? partition : undefined };
    this.requests.answer(requestId, purge(stream, range), (events) => {
      this.peer.send({ streamPurged: { requestId, events } });
    });
  }

  /** Describes a stream. */
  describeStream({ requestId, stream }: hadron.v1.DescribeStream): void {
    this.requests.answer(requestId, describe(this.streams.get(this.namespace, stream)), (info) => {
      this.peer.send({ streamDescription: { requestId, info } });
    });
  }

  /** Describes all streams. */
  listStreams({ requestId, withoutTimes }: hadron.v1.ListStreams): void {
    const times = withoutTimes ? "without times" : "with times";
    const described = Promise.all(this.streams.list(this.namespace).map((stream) => describe(stream, times)));
    this.requests.answer(requestId, described, (all) => {
      const bytesOf = (info: hadron.v1.StreamInfo.$Properties) => hadron.v1.StreamInfo.encode(info).finish().length;
      sendPages(all, bytesOf, (streams, more) => this.peer.send({ streamList: { requestId, streams, more } }));
    });
  }

  /** Resets, pauses, resumes or deletes a group. */
  changeGroup({ requestId, stream: name, group, action, to }: hadron.v1.ChangeGroup): void {
    const stream = this.streams.get(this.namespace, name);
    if (action === hadron.v1.ChangeGroup.Action.DELETE) checkNotReserved(group);
    const changed = stream.groups.change(group, action, to as hadron.v1.Position | null);
    this.requests.answer(requestId, changed, () => this.peer.ok(requestId));
  }

  // ------------------------------------------------------------------------------------------------ its life

  /** The connection takes bytes again. */
  caughtUp(): void {
    for (const { group } of this.consumers.values()) group?.pump();
    for (const read of [...this.reads.values()]) read.pump();
  }

  /** The connection is gone: what its consumers had goes to others. */
  leave(): void {
    this.requests.leave();
    this.publisher.leave();
    for (const consumer of this.consumers.values()) consumer.lose();
    for (const consumer of this.consumers.values()) consumer.leave();
    this.consumers.clear();
    for (const read of [...this.reads.values()]) read.stop();
  }
}

function rangeOf({ partition, offset, attempt }: hadron.v1.Nack.$Properties): Lost {
  return { partition: partition ?? 0, firstOffset: offset ?? 0, count: 1, attempt: attempt ?? 0 };
}
