/**
 * A transaction: acks of deliveries and publishes to any streams, in one commit or not at all.
 *
 * One that comes again after a lost connection is known by the numbers of what it publishes, and its acks were done with that.
 *
 * @module
 */
import { HadronError, protocolError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { Cursor } from "../../proto/varint.ts";
import { checkWrite, type Gathering } from "../store/gathering.ts";
import type { Consumer } from "./consumer.ts";
import type { Lost } from "./group/group_host.ts";
import { checkRanges, costOfAcks } from "./group/settling.ts";
import { Answers } from "./publishing/answers.ts";
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
import type { Publisher } from "./publishing/publisher.ts";
import type { Streams } from "./streams.ts";

const REQUEST_ID_TAG = 1 << 3;
const SETTLES_TAG = 2 << 3 | 2;
const PUBLISHES_TAG = 3 << 3 | 2;

/** The connection that a transaction is of. */
export interface TransactionHost {
  readonly streams: Streams;
  readonly namespace: string;
  readonly publisher: Publisher;
  /** Its consumers, by their ids. */
  readonly consumers: ReadonlyMap<number, Consumer>;
}

/** A Transact. */
export class Transaction {
  requestId = 0;
  private readonly settles: hadron.v1.Settle[] = [];
  readonly publishes: Produce[] = [];

  private constructor(private readonly host: TransactionHost) {}

  /** Reads the Transact that lies in `bytes` from `start` to `end`, which may go then. */
  static read(host: TransactionHost, bytes: Uint8Array, start: number, end: number): Transaction {
    const transaction = new Transaction(host);
    const cursor = new Cursor().reset(bytes, start, end);
    while (cursor.position < end) {
      const tag = cursor.tag();
      if (tag === REQUEST_ID_TAG) transaction.requestId = cursor.varint();
      else if (tag === SETTLES_TAG || tag === PUBLISHES_TAG) {
        const length = cursor.length();
        const from = cursor.position;
        cursor.position += length;
        if (tag === SETTLES_TAG) transaction.settles.push(decodeSettle(bytes.subarray(from, cursor.position)));
        else transaction.publishes.push(Produce.read(bytes, from, cursor.position));
      } else cursor.skip(tag);
    }
    if (transaction.requestId === 0) throw protocolError("a Transact has no request_id");
    for (const publish of transaction.publishes) publish.keep();
    return transaction;
  }

  /** Commits it; resolves with what became of its events. */
  async commit(): Promise<Answers> {
    const { publishes, host: { streams, namespace, publisher } } = this;
    for (const produce of publishes) publisher.checkOrder(produce);
    // One that comes again after a failure can be faster than its consumers, which come again too.
    const joining = this.settles.map(({ consumerId }) => this.joining(consumerId)).filter((joins) =>
      joins !== undefined
    );
    if (joining.length > 0) await Promise.all(joining);
    const parts = publishes.map((produce) => ({ produce, stream: streams.get(namespace, produce.stream) }));
    const letGo = await lookUp(parts);
    try {
      return await this.write(parts);
    } finally {
      letGo();
    }
  }

  private joining(consumerId: number): Promise<void> | undefined {
    const consumer = this.host.consumers.get(consumerId);
    return consumer?.group === undefined ? consumer?.joining : undefined;
  }

  private async write(parts: readonly Part[]): Promise<Answers> {
    const { streams, publisher } = this.host;
    const committer = streams.present("Commit transaction");
    const planned = plan(parts, publisher.producerId);
    const cost = plannedCost(planned);
    checkRanges(this.settles.flatMap(({ acks }) => (acks ?? []) as Lost[]));
    let bytes = 4096 + cost.bytes;
    let mutations = 16 + cost.mutations;
    for (const { consumerId, acks } of this.settles) {
      const group = this.host.consumers.get(consumerId)?.group;
      // Without one they are in nobody's hands.
      if (group === undefined) continue;
      const ackCost = costOfAcks((acks ?? []) as Lost[], group.entryBytes);
      bytes += ackCost.bytes;
      mutations += ackCost.mutations;
    }
    checkWrite("Commit transaction", bytes, mutations);
    return await new Promise((resolve, reject) => {
      committer.run(bytes, mutations, (gathering) => {
        const answers = new Answers();
        // The store may have been read again since they were found: what is remembered of a repeat was perhaps never stored.
        for (const { stream } of planned) stream.checkThere();
        if (!isRepeat(planned)) this.check(planned);
        this.apply(gathering, planned, answers);
        gathering.after(() => resolve(answers), reject);
      }, reject);
    });
  }

  private check(planned: readonly Planned[]): void {
    // An ack that was done before is as good, unless something is to be done because of it.
    const asked = planned.length === 0 ? "in hand or acked" : "in hand";
    for (const { consumerId, acks } of this.settles) {
      const consumer = this.host.consumers.get(consumerId);
      for (const range of (acks ?? []) as Lost[]) {
        if (consumer?.group?.settlement.canAck(consumer, range, asked) === true) continue;
        const { partition, firstOffset } = range;
        throw new HadronError(
          "CONFLICT",
          `Commit transaction: the delivery of offset ${firstOffset} of partition ${partition} is not in the hands of its consumer any more`,
          { retryable: false, details: { partition, offset: firstOffset } },
        );
      }
    }
    checkPlanned(planned);
  }

  private apply(gathering: Gathering, planned: readonly Planned[], answers: Answers): void {
    const lost: Lost[] = [];
    for (const { consumerId, acks } of this.settles) {
      const consumer = this.host.consumers.get(consumerId);
      const group = consumer?.group;
      if (consumer === undefined || group === undefined) continue;
      for (const range of acks ?? []) group.settlement.ack(gathering, consumer, range as Lost, lost);
      gathering.after(() => group.pump());
    }
    appendPlanned(gathering, planned, answers);
  }
}

/** It was done before the connection was lost, or the store failed: its acks were too. */
function isRepeat(planned: readonly Planned[]): boolean {
  return planned.some(({ producer, slice }) => producer?.find(slice.produce.firstSequence) !== undefined);
}

function decodeSettle(bytes: Uint8Array): hadron.v1.Settle {
  try {
    return hadron.v1.Settle.decode(bytes);
  } catch (error) {
    throw protocolError(`a settle does not decode (${error instanceof Error ? error.message : error})`);
  }
}
