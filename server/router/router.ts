/**
 * Who gets which message: the interest of one namespace.
 *
 * Promises that messages of one publisher reach a subscription in their order, that a queue group gets each message once, and
 * that a subscriber who is behind costs nobody else anything. It reads subjects where they lie and copies messages as they are.
 *
 * Hot: {@linkcode Router.publish}. Messages of one frame that follow each other under the same subject are a run, which is
 * matched once and copied to each plain subscriber at once: one connection's 128-byte messages cost 40 ns each that way.
 *
 * @module
 */
import { HadronError, protocolError } from "../../proto/error.ts";
import type { Batch } from "../../proto/frame_writer.ts";
import { MESSAGES_TAG, TAG } from "../../proto/hot_fields.ts";
import { encodeSubscriptionIds, MessageView, readMessage } from "../../proto/hot_message.ts";
import { checkPattern, checkQueue, checkSubject, hasWildcard } from "../../proto/subject.ts";
import { Cursor } from "../../proto/varint.ts";
import { SUBSCRIPTION_IDS_MAX } from "../limits.ts";
import type { Peer } from "../peer.ts";
import { BytesCache } from "../../proto/bytes_cache.ts";
import { QueueGroup } from "./queue_group.ts";
import { RecentSubjects } from "./recent_subjects.ts";
import { Traffic } from "./traffic.ts";
import { Trie } from "./trie.ts";

/** One subscription of one connection. */
export class Subscription {
  /** Messages lost since the subscriber was last told. */
  dropped = 0;
  private ownTarget: Target | undefined;

  constructor(
    readonly subscriber: Subscriber,
    readonly id: number,
    readonly pattern: string,
    /** The queue group, empty for none. */
    readonly queue: string,
  ) {}

  /**
   * Where messages for it alone go: one object for all subjects, so that they share a frame whatever their subjects are. Made
   * when the first message comes, because of a million subscriptions most hear nothing for long.
   */
  get target(): Target {
    return this.ownTarget ??= targetOf(this.subscriber.peer, [this]);
  }
}

/** Subscriptions of one connection that get the same messages: they share the bytes. */
export interface Target extends Batch {
  readonly peer: Peer;
  readonly subscriptions: Subscription[];
}

/** The result of a match, in the shape in which the publish loop walks it. */
interface Match {
  readonly plain: Target[];
  readonly groups: QueueGroup[];
}

/** Match results remembered: about 6 MiB when full. */
const MATCH_CACHE_SLOTS = 32_768;
/** Targets of several subscriptions that one connection remembers. */
const SHARED_TARGETS_MAX = 1024;

const encoder = new TextEncoder();
/** A byte order mark is text like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Routes the messages of one namespace. */
export class Router {
  private readonly trie = new Trie<Subscription>();
  private readonly cache = new BytesCache<Match>(MATCH_CACHE_SLOTS);
  private readonly cursor = new Cursor();
  private readonly view = new MessageView();
  /** The seed of where the next queue group begins. */
  private seed = 1;
  /** Those who are there. */
  readonly subscribers = new Set<Subscriber>();
  /** Of those who have left. */
  private readonly past = new Traffic();

  /** @param recent Subjects that were published to lately, for people to choose from. */
  constructor(readonly subscriptionsMax: number, readonly recent: RecentSubjects = new RecentSubjects()) {}

  /** How many subscriptions there are. */
  get subscriptions(): number {
    return this.trie.size;
  }

  /** A connection comes in. */
  join(peer: Peer): Subscriber {
    const subscriber = new Subscriber(this, peer);
    this.subscribers.add(subscriber);
    return subscriber;
  }

  /** A connection has left. */
  part(subscriber: Subscriber): void {
    if (this.subscribers.delete(subscriber)) this.past.add(subscriber.traffic);
  }

  /** What has been routed for all there are and were. */
  traffic(): Traffic {
    const sum = new Traffic();
    sum.add(this.past);
    for (const { traffic } of this.subscribers) sum.add(traffic);
    return sum;
  }

  /** Begins a subscription. */
  add(subscription: Subscription): void {
    this.trie.insert(subscription.pattern, subscription);
    this.interestChanged(subscription.pattern);
  }

  /** Ends a subscription: no message routed from here on reaches it. */
  remove(subscription: Subscription): void {
    this.trie.remove(subscription.pattern, subscription);
    this.interestChanged(subscription.pattern);
  }

  /** Routes the messages of a Publish that lies in `bytes` from `start` to `end`, and says how many they were. */
  publish(publisher: Peer, bytes: Uint8Array, start: number, end: number): number {
    const cursor = this.cursor.reset(bytes, start, end);
    const view = this.view;
    let match: Match | undefined;
    let runStart = 0;
    let runEnd = 0;
    let messages = 0;
    let routed = 0;
    let subjectStart = 0;
    let subjectEnd = 0;
    while (cursor.position < end) {
      const at = cursor.position;
      const tag = cursor.tag();
      if (tag !== MESSAGES_TAG) {
        cursor.skip(tag);
        continue;
      }
      const length = cursor.length();
      const messageStart = cursor.position;
      cursor.position += length;
      readMessage(bytes, messageStart, cursor.position, view);
      const sameRun = match !== undefined && at === runEnd &&
        sameBytes(bytes, subjectStart, subjectEnd, view.subjectStart, view.subjectEnd);
      if (!sameRun) {
        if (match !== undefined) this.deliver(publisher, match, bytes, runStart, runEnd, messages);
        subjectStart = view.subjectStart;
        subjectEnd = view.subjectEnd;
        match = this.match(bytes, subjectStart, subjectEnd);
        runStart = at;
        routed += messages;
        messages = 0;
      }
      messages++;
      runEnd = cursor.position;
    }
    if (match !== undefined) this.deliver(publisher, match, bytes, runStart, runEnd, messages);
    return routed + messages;
  }

  private deliver(
    publisher: Peer,
    match: Match,
    bytes: Uint8Array,
    start: number,
    end: number,
    messages: number,
  ): void {
    for (const target of match.plain) {
      if (target.peer === publisher && !publisher.echo) continue;
      hand(target, bytes, start, end, messages);
    }
    for (const group of match.groups) {
      if (group.members.length === 1) {
        const only = group.next(publisher);
        if (only !== undefined) hand(only, bytes, start, end, messages);
        continue;
      }
      const cursor = groupCursor.reset(bytes, start, end);
      while (cursor.position < end) {
        const at = cursor.position;
        cursor.varint();
        const length = cursor.length();
        cursor.position += length;
        const member = group.next(publisher);
        if (member !== undefined) hand(member, bytes, at, cursor.position, 1);
      }
    }
  }

  /** What the subject that lies there matches, from the cache or by search. */
  private match(bytes: Uint8Array, start: number, end: number): Match {
    const known = this.cache.get(bytes, start, end);
    if (known !== undefined) return known;
    const subject = decoder.decode(bytes.subarray(start, end));
    checkSubject(subject);
    this.recent.add(subject);
    const match = this.search(subject);
    this.cache.set(bytes, start, end, match);
    return match;
  }

  private search(subject: string): Match {
    const plain = new Map<Peer, Subscription[]>();
    const groups = new Map<string, QueueGroup>();
    this.trie.match(subject, (subscription) => {
      const peer = subscription.subscriber.peer;
      if (subscription.queue === "") {
        const held = plain.get(peer);
        if (held === undefined) plain.set(peer, [subscription]);
        else held.push(subscription);
        return;
      }
      let group = groups.get(subscription.queue);
      if (group === undefined) groups.set(subscription.queue, group = new QueueGroup(this.nextTurn()));
      group.members.push(subscription.target);
    });
    const targets: Target[] = [];
    for (const subscriptions of plain.values()) {
      if (subscriptions.length === 1) {
        targets.push(subscriptions[0].target);
        continue;
      }
      for (let at = 0; at < subscriptions.length; at += SUBSCRIPTION_IDS_MAX) {
        targets.push(subscriptions[0].subscriber.shared(subscriptions.slice(at, at + SUBSCRIPTION_IDS_MAX)));
      }
    }
    return { plain: targets, groups: [...groups.values()] };
  }

  /**
   * Where a queue group begins: anywhere. Counting on would give the groups of a subject, formed one after the other, always the same
   * places where every message has a subject of its own: of two groups of two, one member of each would get everything.
   */
  private nextTurn(): number {
    // A linear congruential generator (Numerical Recipes); its low bits alternate, so that the high ones are taken.
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.seed >>> 16;
  }

  private interestChanged(pattern: string): void {
    if (hasWildcard(pattern)) this.cache.clear();
    else this.cache.forget(encoder.encode(pattern));
  }
}

/** What a connection subscribes to. */
export class Subscriber {
  private readonly subscriptions = new Map<number, Subscription>();
  /** Those who lost messages and have not been told. */
  readonly slow = new Set<Subscription>();
  /** Targets of several subscriptions, by their ids. */
  private readonly sharedTargets = new Map<string, Target>();
  /** What has been routed for it. */
  readonly traffic = new Traffic();

  constructor(private readonly router: Router, readonly peer: Peer) {}

  /** What it subscribes to. */
  get patterns(): Iterable<string> {
    return this.subscriptions.values().map(({ pattern }) => pattern);
  }

  /** How many subscriptions it has. */
  get subscribed(): number {
    return this.subscriptions.size;
  }

  /** Begins a subscription, or says why not. */
  subscribe(id: number, pattern: string, queue: string): void {
    checkPattern(pattern);
    if (queue !== "") checkQueue(queue);
    if (id === 0) throw protocolError("subscription_id is 0");
    if (this.subscriptions.has(id)) throw protocolError(`subscription_id ${id} is in use on this connection`);
    if (this.subscriptions.size >= this.router.subscriptionsMax) {
      throw new HadronError(
        "LIMIT_EXCEEDED",
        `Subscribe to "${pattern}": this connection has ${this.subscriptions.size} subscriptions, which is the most`,
        { details: { subscriptionsMax: this.router.subscriptionsMax }, retryable: false },
      );
    }
    const subscription = new Subscription(this, id, pattern, queue);
    this.subscriptions.set(id, subscription);
    this.sharedTargets.clear();
    this.router.add(subscription);
  }

  /** Ends a subscription, telling what it has lost; one that is not there has ended already. */
  unsubscribe(id: number): void {
    const subscription = this.subscriptions.get(id);
    if (subscription === undefined) return;
    this.subscriptions.delete(id);
    this.sharedTargets.clear();
    if (this.slow.delete(subscription)) this.tellOf(subscription);
    this.router.remove(subscription);
  }

  /** The target of several subscriptions of this connection: the same for every subject that matches just them. */
  shared(subscriptions: Subscription[]): Target {
    const key = subscriptions.map(({ id }) => id).sort((a, b) => a - b).join();
    let target = this.sharedTargets.get(key);
    if (target === undefined) {
      if (this.sharedTargets.size >= SHARED_TARGETS_MAX) this.sharedTargets.clear();
      this.sharedTargets.set(key, target = targetOf(this.peer, subscriptions));
    }
    return target;
  }

  /** Routes the messages of a Publish of this connection. */
  publish(bytes: Uint8Array, start: number, end: number): void {
    this.traffic.messagesIn += this.router.publish(this.peer, bytes, start, end);
    this.traffic.bytesIn += end - start;
  }

  /** Tells the connection what it lost, now that it takes bytes again. */
  tell(): void {
    for (const subscription of this.slow) this.tellOf(subscription);
    this.slow.clear();
  }

  /** The connection is gone. */
  leave(): void {
    for (const subscription of this.subscriptions.values()) this.router.remove(subscription);
    this.subscriptions.clear();
    this.slow.clear();
    this.router.part(this);
  }

  private tellOf(subscription: Subscription): void {
    this.peer.send({ slowConsumer: { subscriptionId: subscription.id, dropped: subscription.dropped } });
    subscription.dropped = 0;
  }
}

const groupCursor = new Cursor();

function targetOf(peer: Peer, subscriptions: Subscription[]): Target {
  const prefix = encodeSubscriptionIds(subscriptions.map((subscription) => subscription.id));
  return { peer, subscriptions, tag: TAG.deliver, prefix };
}

/** Puts messages into the outgoing bytes of their target, or counts them as lost when it is behind. */
function hand(target: Target, bytes: Uint8Array, start: number, end: number, messages: number): void {
  const peer = target.peer;
  const subscriber = target.subscriptions[0].subscriber;
  if (peer.isBehind) {
    for (const subscription of target.subscriptions) {
      subscription.dropped += messages;
      subscriber.slow.add(subscription);
      subscriber.traffic.dropped += messages;
    }
    return;
  }
  if (subscriber.slow.size > 0) subscriber.tell();
  subscriber.traffic.messagesOut += messages;
  subscriber.traffic.bytesOut += end - start;
  peer.writer.batch(target, bytes, start, end);
  peer.touch();
}

function sameBytes(bytes: Uint8Array, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  const length = end - start;
  if (otherEnd - otherStart !== length) return false;
  for (let at = 0; at < length; at++) if (bytes[start + at] !== bytes[otherStart + at]) return false;
  return true;
}
