/**
 * A consumer's time in its group on one connection: what it settles goes to the server from here, and ends with the connection.
 *
 * What is settled without waiting goes as one Settle, neighbours as ranges; what is rejected goes by itself. Hot: one promise and one small object for each delivery.
 *
 * @module
 */
import { REASON_LENGTH_MAX } from "../proto/constants.ts";
import { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import { type OffsetRange, writeSettle } from "../proto/hot_produce.ts";
import type { Connection } from "./connection.ts";
import type { Delivery, DeliveryHost, Verdict } from "./delivery.ts";
import { CHARACTER_BYTES_MAX, frameRoomOf } from "./outgoing.ts";
import type { EventToStream } from "./publication.ts";

/** Something said of a delivery that the server has not answered. */
interface Entry {
  readonly delivery: Delivery;
  readonly verdict: Verdict;
  promise: Promise<void>;
  resolve(): void;
  reject(error: HadronError): void;
}

/** A Settle that has not been answered. */
interface Sent {
  /** Emptied with the answer: a map keeps what was in it alive until the collector looks at everything (decision 007). */
  entries: Entry[];
}

/** What a membership needs of its client. */
export interface MembershipHost {
  /** A number not used before. */
  nextId(): number;
  /** The answer to this Settle is for that membership. */
  expectSettled(requestId: number, membership: Membership): void;
  /** Acks and publishes in one transaction. */
  ackWith(delivery: Delivery, events: readonly EventToStream[]): Promise<void>;
}

const NO_REST = new Uint8Array(0);
/** What one Settle says at the most: half of the credits, so that one half is handled while the other comes, within these. */
const SETTLE_MAX = 2048;
const SETTLE_MIN = 16;
/** What a verdict takes in a Settle, beside its reason. */
const VERDICT_BYTES = 40;
/** Bytes of reasons in one Settle, if the server takes as many. */
const REASONS_BYTES_MAX = 128 * 1024;
/** Microtasks without anything said after which what was said is sent; an iteration of `for await` takes three. */
const QUIET_MICROTASKS = 8;
const unanswered = () => {};

/** A member of a group. */
export class Membership implements DeliveryHost {
  /** Said and not yet sent. */
  private gathered: Entry[] = [];
  private gatheredBefore = 0;
  private quiet = 0;
  private isWaiting = false;
  private readonly sent = new Map<number, Sent>();
  private failure: HadronError | undefined;
  /** How many deliveries were handed to who iterates. */
  given = 0;
  /** Transactions under way that ack what it has in hand. */
  private transactions = 0;
  private onIdle = () => {};
  private readonly settleMax: number;
  private readonly reasonsBytesMax: number;
  /** Of what was gathered, at the most. */
  private reasonsBytes = 0;

  constructor(
    readonly host: MembershipHost,
    readonly connection: Connection,
    readonly consumerId: number,
    readonly group: string,
    credits: number,
  ) {
    const half = Math.floor(frameRoomOf(connection) / 2);
    const verdictsMax = Math.max(1, Math.floor(half / VERDICT_BYTES));
    this.settleMax = Math.min(SETTLE_MAX, verdictsMax, Math.max(SETTLE_MIN, Math.floor(credits / 2)));
    this.reasonsBytesMax = Math.min(REASONS_BYTES_MAX, half);
  }

  /** Why nothing can be settled any more, undefined while it can. */
  get lostBy(): HadronError | undefined {
    return this.failure;
  }

  settle(delivery: Delivery, given: Verdict): Promise<void> {
    const verdict = given.is === "nack" || given.is === "reject" ? this.withRoomFor(given) : given;
    const entry: Entry = { delivery, verdict, promise: NEVER, resolve: unanswered, reject: unanswered };
    entry.promise = new Promise((resolve, reject) => {
      entry.resolve = resolve;
      entry.reject = reject;
    });
    if (this.failure !== undefined) fail(entry, lostDelivery(delivery, verdict.is));
    else {
      this.gathered.push(entry);
      if (this.gathered.length >= this.settleMax) this.flush();
      else if (!this.isWaiting) {
        this.isWaiting = true;
        this.waitForMore();
      }
    }
    return entry.promise;
  }

  ackWith(delivery: Delivery, events: readonly EventToStream[]): Promise<void> {
    return this.host.ackWith(delivery, events);
  }

  /** The server has stored what was said, except of those that are lost. */
  settled(requestId: number, lost: readonly hadron.v1.OffsetRange.$Properties[]): void {
    for (const entry of this.answered(requestId)) {
      if (lost.length > 0 && lost.some((range) => isIn(range, entry.delivery))) {
        fail(entry, lostDelivery(entry.delivery, entry.verdict.is));
      } else entry.resolve();
    }
    this.checkIdle();
  }

  /** The server has refused to store it. */
  refused(requestId: number, error: HadronError): void {
    for (const entry of this.answered(requestId)) {
      if (entry.verdict.is !== "extend") entry.delivery.undecided();
      fail(entry, error);
    }
    this.checkIdle();
  }

  /** What was said with a Settle that is answered now. */
  private answered(requestId: number): Entry[] {
    const sent = this.sent.get(requestId);
    if (sent === undefined) return [];
    this.sent.delete(requestId);
    const { entries } = sent;
    sent.entries = [];
    return entries;
  }

  /** It is over: what was not answered fails with `error`. */
  end(error: HadronError): void {
    if (this.failure !== undefined) return;
    this.failure = error;
    for (const entry of [...this.sent.values()].flatMap(({ entries }) => entries).concat(this.gathered)) {
      fail(entry, error);
    }
    this.sent.clear();
    this.gathered = [];
    this.checkIdle();
  }

  /** A transaction acks some of its deliveries: until it has ended they are to stay in hand. */
  expect(transaction: Promise<unknown>): void {
    this.transactions++;
    const ended = () => {
      this.transactions--;
      this.checkIdle();
    };
    transaction.then(ended, ended);
  }

  /** Resolves when all that was settled has been answered. */
  async idle(): Promise<void> {
    this.flush();
    if (!this.isIdle) await new Promise<void>((resolve) => this.onIdle = resolve);
  }

  /** Whether nothing is unanswered now: who waited for an answer may have said more since. */
  get isIdle(): boolean {
    return this.sent.size === 0 && this.gathered.length === 0 &&
      (this.transactions === 0 || this.failure !== undefined);
  }

  private checkIdle(): void {
    if (this.isIdle) this.onIdle();
  }

  /** Makes room for a reason in what is gathered, of which the server keeps only so much. */
  private withRoomFor<T extends { reason: string }>(verdict: T): T {
    // One character more than the server keeps shows it that there was more.
    const lengthMax = Math.min(REASON_LENGTH_MAX + 1, Math.floor(this.reasonsBytesMax / CHARACTER_BYTES_MAX));
    const { reason } = verdict;
    const kept = reason.slice(0, lengthMax);
    const bytes = kept.length * CHARACTER_BYTES_MAX;
    if (this.reasonsBytes + bytes > this.reasonsBytesMax) this.flush();
    this.reasonsBytes += bytes;
    return kept === reason ? verdict : { ...verdict, reason: kept };
  }

  /** Sends what was said once no more is said for a while: what a loop over deliveries says comes in one microtask after the other. */
  private readonly waitForMore = (): void => {
    const { length } = this.gathered;
    if (length !== this.gatheredBefore) {
      this.gatheredBefore = length;
      this.quiet = 0;
    } else if (++this.quiet > QUIET_MICROTASKS) {
      this.isWaiting = false;
      this.gatheredBefore = 0;
      this.flush();
      return;
    }
    queueMicrotask(this.waitForMore);
  };

  /** Sends what was said. */
  readonly flush = (): void => {
    const entries = this.gathered;
    if (entries.length === 0) return;
    this.gathered = [];
    this.reasonsBytes = 0;
    const acks = entries.filter(({ verdict }) => verdict.is === "ack");
    if (acks.length === entries.length) return this.send(entries, acks);
    // The dead letters may have no room: that is to be told of what was rejected, and of nothing else.
    const rejects = entries.filter(isReject);
    if (rejects.length < entries.length) this.send(entries.filter((entry) => !isReject(entry)), acks);
    if (rejects.length > 0) this.send(rejects, []);
  };

  /** Sends a Settle; of its entries those are acks. */
  private send(entries: Entry[], acks: Entry[]): void {
    const requestId = this.host.nextId();
    this.sent.set(requestId, { entries });
    this.host.expectSettled(requestId, this);
    const rest = acks.length === entries.length ? NO_REST : encodeRest(entries);
    const ranges = rangesOf(acks.map(({ delivery }) => delivery));
    writeSettle(this.connection.writer, { consumerId: this.consumerId, requestId, acks: ranges, rest });
    this.connection.touch();
  }
}

function isReject({ verdict }: Entry): boolean {
  return verdict.is === "reject";
}

const NEVER = new Promise<void>(() => {});

/** Deliveries as ranges, neighbours as one. Sorts them if need be. */
export function rangesOf(deliveries: Delivery[]): OffsetRange[] {
  if (!isOrdered(deliveries)) {
    deliveries.sort((a, b) => a.partition - b.partition || a.attempt - b.attempt || a.offset - b.offset);
  }
  const ranges: { partition: number; firstOffset: number; count: number; attempt: number }[] = [];
  for (const { partition, offset, attempt } of deliveries) {
    const last = ranges.at(-1);
    if (
      last !== undefined && last.partition === partition && last.attempt === attempt &&
      last.firstOffset + last.count === offset
    ) last.count++;
    else ranges.push({ partition, firstOffset: offset, count: 1, attempt });
  }
  return ranges;
}

function isOrdered(deliveries: readonly Delivery[]): boolean {
  for (let at = 1; at < deliveries.length; at++) {
    const before = deliveries[at - 1];
    const { partition, offset, attempt } = deliveries[at];
    if (partition !== before.partition || attempt !== before.attempt || offset < before.offset) return false;
  }
  return true;
}

/** The fields of a Settle behind its acks. */
function encodeRest(entries: readonly Entry[]): Uint8Array {
  const nacks: hadron.v1.Nack.$Properties[] = [];
  const rejects: hadron.v1.Nack.$Properties[] = [];
  const extended: Delivery[] = [];
  for (const { delivery, verdict } of entries) {
    const { partition, offset, attempt } = delivery;
    if (verdict.is === "nack") {
      const { delayMs = 0, reason } = verdict;
      nacks.push({ partition, offset, attempt, delayMs, backoff: verdict.delayMs === undefined, reason });
    } else if (verdict.is === "reject") rejects.push({ partition, offset, attempt, reason: verdict.reason });
    // What was settled after it was extended needs no more time, and would be told to be lost.
    else if (verdict.is === "extend" && !delivery.isSettled) extended.push(delivery);
  }
  return hadron.v1.Settle.encode({ nacks, extends: rangesOf(extended), rejects }).finish();
}

function isIn(range: hadron.v1.OffsetRange.$Properties, { partition, offset, attempt }: Delivery): boolean {
  const firstOffset = range.firstOffset ?? 0;
  return (range.partition ?? 0) === partition && range.attempt === attempt && offset >= firstOffset &&
    offset < firstOffset + (range.count ?? 0);
}

/** Rejects, without asking that anybody listens. */
function fail(entry: Entry, error: HadronError): void {
  entry.promise.catch(unanswered);
  entry.reject(error);
}

/** What is said of a delivery that is not in this consumer's hands any more. */
export function lostDelivery(delivery: Delivery, what: string): HadronError {
  return new HadronError(
    "CONFLICT",
    `${
      delivery.attempted(what)
    }: the delivery was lost, attempt ${delivery.attempt} is not in this consumer's hands any more`,
  );
}
