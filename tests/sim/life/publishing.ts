/**
 * What is published in the life of a stream, one by one, in batches and in transactions, and whether that ends as it is to.
 *
 * @module
 */
import { HadronError } from "../../../mod.ts";
import type { Consuming } from "./consuming.ts";
import { broke, placeOf } from "./model.ts";
import { NAME, SLACK_MS, WINDOW_MS, type World } from "./world.ts";

const KEYS = ["", "a", "b", "c"];
const TYPES = ["", "x", "x.y", "z"];

/** Where an id is, and until when it is taken. */
interface IdEntry {
  data: string;
  untilMs: number;
  /** A server that came since knows it, or does not: the log may have dropped it before. */
  isUnsure?: true;
}

/** An event that is about to be published. */
export interface NewEvent {
  readonly data: string;
  readonly key: string;
  readonly type: string;
  id: string;
  readonly deliverAt?: number;
}

/** Those who publish. */
export class Publishing {
  private readonly ids = new Map<string, IdEntry>();
  private readonly partitionOf = new Map<string, number>();
  private count = 0;

  constructor(private readonly world: World, private readonly consuming: Consuming) {}

  /** Another event. */
  event(): NewEvent {
    const { world } = this;
    const { random } = world;
    const data = `${this.count++}`;
    const key = random.of(KEYS);
    const type = random.of(TYPES);
    const deliverAt = random.below(8) === 0 ? world.nowMs + random.of([50, 10_000, 100_000]) : undefined;
    let id = random.below(3) === 0 ? `i${random.below(12)}` : "";
    const known = this.ids.get(id);
    const leftMs = known === undefined ? -Infinity : known.untilMs - world.nowMs;
    if (Math.abs(leftMs) <= SLACK_MS * 2 || (known?.isUnsure && leftMs > 0)) id = "";
    world.model.sent.set(data, { key, type, id, dueMs: deliverAt ?? 0 });
    world.limit();
    return { data, key, type, id, deliverAt };
  }

  /** What an id refers to now, if to anything. */
  private known(id: string): IdEntry | undefined {
    const known = id === "" ? undefined : this.ids.get(id);
    return known !== undefined && known.untilMs > this.world.nowMs ? known : undefined;
  }

  /** It was: that is as it is to be. */
  published(
    { data, key, id, deliverAt }: NewEvent,
    { partition, offset, duplicate }: { partition: number; offset: number; duplicate: boolean },
    known: IdEntry | undefined,
  ): void {
    const { world } = this;
    world.note(`published ${data} key ${key} id ${id} at ${partition}/${offset} ${duplicate ? "again" : ""}`);
    if (duplicate !== (known !== undefined)) broke(`${data} with id ${id}: duplicate is ${duplicate}`);
    if (duplicate) {
      world.model.sent.delete(data);
      if (offset >= 0) world.model.placed(known!.data, partition, offset);
      return;
    }
    if (key !== "") this.partitionOf.set(key, partition);
    if (id !== "") {
      const untilMs = world.isForever ? Infinity : (deliverAt ?? world.nowMs) + WINDOW_MS;
      this.ids.set(id, { data, untilMs });
    }
    if ((deliverAt === undefined) !== (offset >= 0)) broke(`${data} with deliverAt ${deliverAt} is at ${offset}`);
    if (offset >= 0) world.model.placed(data, partition, offset);
    world.limit();
  }

  /** Whether a stream that refuses what is new may refuse it. */
  private isPerhapsFull(added: number): boolean {
    const { world } = this;
    return world.discard === "new" && world.maxMessages > 0 &&
      world.model.log.some(({ length }, partition) => {
        return length - world.model.first[partition] + added > world.maxMessages / world.partitions;
      });
  }

  /** Publishes an event. */
  async publish(): Promise<void> {
    const { world } = this;
    const event = this.event();
    const { data, key, type, id, deliverAt } = event;
    const known = this.known(id);
    const partition = world.partitions === 1 ? 0 : this.partitionOf.get(key);
    let expectLastOffset: number | undefined;
    if ((key !== "" || world.partitions === 1) && partition !== undefined && world.random.below(4) === 0) {
      expectLastOffset = world.model.log[partition].length - 1 - world.random.below(2);
      if (expectLastOffset < -1) expectLastOffset = undefined;
    }
    const isWrong = expectLastOffset !== undefined && expectLastOffset !== world.model.log[partition!].length - 1;
    try {
      const published = await world.stream().publish(data, { key, type, id, deliverAt, expectLastOffset });
      if (isWrong && known === undefined) broke(`${data} was published after ${expectLastOffset}`);
      this.published(event, published, known);
    } catch (error) {
      this.refused([event], error, isWrong && known === undefined);
    }
  }

  /** Some were not: there is a reason for that. */
  refused(events: NewEvent[], error: unknown, isConflict: boolean): void {
    const { world } = this;
    if (!(error instanceof HadronError)) throw error;
    world.note(`refused ${events.map(({ data }) => data)}: ${error.code}`);
    for (const { data } of events) world.model.sent.delete(data);
    if (error.code === "CONFLICT" && isConflict) return;
    if (error.code === "LIMIT_EXCEEDED" && this.isPerhapsFull(events.length)) return;
    throw error;
  }

  /** Publishes some events, all or nothing. */
  async publishBatch(): Promise<void> {
    const { world } = this;
    const events = Array.from({ length: 1 + world.random.below(4) }, () => this.event());
    const fresh = new Set<string>();
    // Two of one id are told as one, which the model does not follow.
    for (const event of events) {
      if (fresh.has(event.id)) this.withoutId(event);
      fresh.add(event.id);
    }
    const known = events.map(({ id }) => this.known(id));
    try {
      const published = await world.stream().publishBatch(events.map((event) => ({ ...event })));
      for (const [i, event] of events.entries()) this.published(event, published[i], known[i]);
    } catch (error) {
      this.refused(events, error, false);
    }
  }

  /** An event is to have no id after all. */
  withoutId(event: NewEvent): void {
    const { world } = this;
    event.id = "";
    world.model.sent.set(event.data, { ...world.model.sent.get(event.data)!, id: "" });
  }

  /** Acks some deliveries and publishes some events, all or nothing. */
  async transact(): Promise<void> {
    const { world, consuming } = this;
    const client = world.random.below(2);
    const acks = consuming.someInHand(3).filter(([, { member }]) => {
      return world.members.some(({ consumer, client: its }) => consumer === member && its === client);
    });
    const events = Array.from({ length: world.random.below(3) }, () => this.event());
    for (const event of events) this.withoutId(event);
    if (acks.length + events.length === 0) return;
    for (const [group, { delivery }] of acks) {
      group.perhaps.add(placeOf(delivery));
      group.hand.delete(placeOf(delivery));
    }
    try {
      const published = await world.clients[client].transaction((tx) => {
        for (const { data, ...options } of events) tx.publish(NAME, data, options);
        for (const [, { delivery }] of acks) tx.ack(delivery);
      });
      for (const [i, event] of events.entries()) this.published(event, published[i], undefined);
      for (const [group, { delivery }] of acks) consuming.acked(group, placeOf(delivery));
    } catch (error) {
      for (const [group, inHand] of acks) {
        group.perhaps.delete(placeOf(inHand.delivery));
        group.hand.set(placeOf(inHand.delivery), inHand);
      }
      this.refused(events, error, false);
    }
  }

  /** The stream is another. */
  forget(): void {
    this.ids.clear();
  }

  /** The server is another: within a window it knows the ids of what is in the log. */
  forgetDropped(): void {
    const { world } = this;
    world.limit();
    for (const [id, entry] of this.ids) {
      const at = world.isForever ? undefined : this.placeOfData(entry.data);
      if (at === undefined) continue;
      if (at.offset < world.model.first[at.partition]) this.ids.delete(id);
      else if (at.offset < world.model.mayFirst[at.partition]) entry.isUnsure = true;
    }
  }

  private placeOfData(data: string): { partition: number; offset: number } | undefined {
    for (const [partition, log] of this.world.model.log.entries()) {
      const offset = log.indexOf(data);
      if (offset >= 0) return { partition, offset };
    }
    return undefined;
  }
}
