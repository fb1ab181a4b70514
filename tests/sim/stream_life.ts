/**
 * The life of one stream and its groups, from a seed: real clients, a real server over a store that loses what was not committed when it is killed.
 * One thing is done after the other, and held against `stream_model.ts` in between; but what is under way when the server is killed, many things at once.
 *
 * @module
 */
import { connect, type Consumer, type Hadron, HadronError, type StreamPosition } from "../../mod.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { type HadronServer, serveOn } from "../../server/server.ts";
import { Random } from "../fuzz/random.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { VirtualClock } from "../support/virtual_clock.ts";
import { broke, GroupModel, type InHand, placeOf, StreamModel } from "./stream_model.ts";

/** Of one life. */
const STEPS = 120;
const NAME = "s";
const DEAD = "dead";
const ACK_WAIT_MS = 30_000;
const WINDOW_MS = 60_000;
const MAX_AGE_MS = 90_000;
/** Times that are nearer to each other are not told apart. */
const SLACK_MS = 2_000;
const PASS_MS = 5_000;
const STEP_MS = 250;
const KEYS = ["", "a", "b", "c"];
const TYPES = ["", "x", "x.y", "z"];

const GROUPS = {
  plain: {},
  keyed: { order: "key", deadLetter: DEAD, maxDeliveries: 3 },
  some: { filter: "x.>", backoffMs: 50, maxInFlight: 5 },
  both: { order: "key", filter: "*", maxInFlight: 7, deadLetter: DEAD, maxDeliveries: 2, backoffMs: [0, 50] },
} as const;
type GroupName = keyof typeof GROUPS;

interface Member {
  readonly group: GroupModel;
  readonly client: number;
  readonly consumer: Consumer;
  readonly taking: Promise<void>;
}

/** Where an id is, and until when it is taken. */
interface IdEntry {
  data: string;
  untilMs: number;
}

/** Lives through one seed; rejects with what was broken. Returns how many deliveries there were. */
export async function live(seed: number, trace: (line: string) => void = () => {}): Promise<number> {
  const life = new Life(new Random(seed), trace);
  try {
    return await life.live(STEPS);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Live with seed ${seed} (deno task soak lives --seed ${seed} replays it): ${why}`, { cause });
  } finally {
    await life.end();
  }
}

class Life {
  private readonly clock = new VirtualClock();
  private readonly disk = new MemoryStore();
  private store = new FaultyStore(this.disk);
  private server!: HadronServer;
  private clients: Hadron[] = [];
  private model!: StreamModel;
  private members: Member[] = [];
  private ids = new Map<string, IdEntry>();
  private readonly partitionOf = new Map<string, number>();
  private letters = 0;
  private lettersPerhaps = 0;
  private count = 0;
  private deliveries = 0;
  /** What a task beside has thrown. */
  private broken: unknown;
  private readonly partitions: number;
  private readonly maxMessages: number;
  private readonly discard: "old" | "new";
  private readonly isForever: boolean;
  private readonly maxAgeMs: number;

  constructor(private readonly random: Random, private readonly trace: (line: string) => void) {
    this.partitions = random.of([1, 1, 2, 3]);
    this.maxMessages = random.below(2) * this.partitions * (5 + random.below(20));
    this.discard = random.of(["old", "new"]);
    this.isForever = random.below(4) === 0;
    this.maxAgeMs = random.below(3) === 0 ? MAX_AGE_MS : Infinity;
  }

  async live(steps: number): Promise<number> {
    await this.start(0);
    const { url } = this.server;
    const reconnect = { minDelayMs: 1, maxDelayMs: 4 };
    this.clients = await Promise.all([0, 1].map((name) => connect(url, { name: `${name}`, reconnect })));
    await this.ensure();
    for (let step = 0; step < steps; step++) await this.step();
    await this.finish();
    return this.deliveries;
  }

  async end(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
    await this.server?.close();
    await Promise.all(this.members.map(({ taking }) => taking));
  }

  private async start(port: number): Promise<void> {
    this.server = await serveOn({ port, clock: this.clock }, () => Promise.resolve(this.store));
  }

  private get nowMs(): number {
    return this.clock.unixMs();
  }

  private stream(client = this.random.below(2)) {
    return this.clients[client].stream(NAME);
  }

  private async ensure(): Promise<void> {
    const { partitions, discard, maxAgeMs } = this;
    const retention = {
      ...(this.maxMessages > 0 ? { maxMessages: this.maxMessages } : {}),
      ...(maxAgeMs < Infinity ? { maxAgeMs } : {}),
    };
    const dedupe = this.isForever ? "forever" as const : { windowMs: WINDOW_MS };
    await this.stream(0).ensure({ partitions, retention, discard, dedupe });
    await this.clients[0].stream(DEAD).ensure();
    this.model = new StreamModel(partitions);
    this.ids.clear();
  }

  private async step(): Promise<void> {
    const weights: [number, () => Promise<void>][] = [
      [20, () => this.publish()],
      [8, () => this.publishBatch()],
      [8, () => this.transact()],
      [12, () => this.join()],
      [40, () => this.settleSome()],
      [5, () => this.leave()],
      [6, () => this.pass(this.random.of([20, 100, 400, 5_000]))],
      [2, () => this.pass(this.random.of([ACK_WAIT_MS, WINDOW_MS, MAX_AGE_MS]) + SLACK_MS)],
      [3, () => this.purge()],
      [3, () => this.reset()],
      [3, () => this.pauseOrResume()],
      [1, () => this.deleteGroup()],
      [1, () => this.random.below(4) === 0 ? this.deleteStream() : Promise.resolve()],
      [2, () => this.restart()],
      [2, () => this.kill()],
    ];
    let at = this.random.below(weights.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, act] of weights) {
      at -= weight;
      if (at >= 0) continue;
      await act();
      break;
    }
    await this.sync();
  }

  private note(line: string): void {
    this.trace(`${this.clock.now().toFixed(0)} ${line}`);
  }

  // ---------------------------------------------------------------------------------------------------- publishing

  private event(): { data: string; key: string; type: string; id: string; deliverAt?: number; known?: IdEntry } {
    const { random } = this;
    const data = `${this.count++}`;
    const key = random.of(KEYS);
    const type = random.of(TYPES);
    const deliverAt = random.below(8) === 0 ? this.nowMs + random.of([50, 10_000, 100_000]) : undefined;
    let id = random.below(3) === 0 ? `i${random.below(12)}` : "";
    const known = this.ids.get(id);
    if (known !== undefined && Math.abs(known.untilMs - this.nowMs) <= SLACK_MS * 2) id = "";
    this.model.sent.set(data, { key, type, id, dueMs: deliverAt ?? 0 });
    this.limit();
    return { data, key, type, id, deliverAt };
  }

  /** What an id refers to now, if to anything. */
  private known(id: string): IdEntry | undefined {
    const known = id === "" ? undefined : this.ids.get(id);
    return known !== undefined && known.untilMs > this.nowMs ? known : undefined;
  }

  private published(
    { data, key, id, deliverAt }: ReturnType<Life["event"]>,
    { partition, offset, duplicate }: { partition: number; offset: number; duplicate: boolean },
    known: IdEntry | undefined,
  ): void {
    this.note(`published ${data} key ${key} id ${id} at ${partition}/${offset} ${duplicate ? "again" : ""}`);
    if (duplicate !== (known !== undefined)) broke(`${data} with id ${id}: duplicate is ${duplicate}`);
    if (duplicate) {
      this.model.sent.delete(data);
      if (offset >= 0) this.model.placed(known!.data, partition, offset);
      return;
    }
    if (key !== "") this.partitionOf.set(key, partition);
    if (id !== "") {
      const untilMs = this.isForever ? Infinity : (deliverAt ?? this.nowMs) + WINDOW_MS;
      this.ids.set(id, { data, untilMs });
    }
    if ((deliverAt === undefined) !== (offset >= 0)) broke(`${data} with deliverAt ${deliverAt} is at ${offset}`);
    if (offset >= 0) this.model.placed(data, partition, offset);
    this.limit();
  }

  /** Whether a stream that refuses what is new may refuse it. */
  private isPerhapsFull(added: number): boolean {
    return this.discard === "new" && this.maxMessages > 0 && this.model.log.some(({ length }, partition) => {
      return length - this.model.first[partition] + added > this.maxMessages / this.partitions;
    });
  }

  private async publish(): Promise<void> {
    const event = this.event();
    const { data, key, type, id, deliverAt } = event;
    const known = this.known(id);
    const partition = this.partitions === 1 ? 0 : this.partitionOf.get(key);
    let expectLastOffset: number | undefined;
    if ((key !== "" || this.partitions === 1) && partition !== undefined && this.random.below(4) === 0) {
      expectLastOffset = this.model.log[partition].length - 1 - this.random.below(2);
      if (expectLastOffset < -1) expectLastOffset = undefined;
    }
    const isWrong = expectLastOffset !== undefined && expectLastOffset !== this.model.log[partition!].length - 1;
    try {
      const published = await this.stream().publish(data, { key, type, id, deliverAt, expectLastOffset });
      if (isWrong && known === undefined) broke(`${data} was published after ${expectLastOffset}`);
      this.published(event, published, known);
    } catch (error) {
      this.refused([event], error, isWrong && known === undefined);
    }
  }

  private refused(events: ReturnType<Life["event"]>[], error: unknown, isConflict: boolean): void {
    if (!(error instanceof HadronError)) throw error;
    this.note(`refused ${events.map(({ data }) => data)}: ${error.code}`);
    for (const { data } of events) this.model.sent.delete(data);
    if (error.code === "CONFLICT" && isConflict) return;
    if (error.code === "LIMIT_EXCEEDED" && this.isPerhapsFull(events.length)) return;
    throw error;
  }

  private async publishBatch(): Promise<void> {
    const events = Array.from({ length: 1 + this.random.below(4) }, () => this.event());
    const fresh = new Set<string>();
    // Two of one id are told as one, which the model does not follow.
    for (const event of events) {
      if (fresh.has(event.id)) this.withoutId(event);
      fresh.add(event.id);
    }
    const known = events.map(({ id }) => this.known(id));
    try {
      const published = await this.stream().publishBatch(events.map((event) => ({ ...event })));
      for (const [i, event] of events.entries()) this.published(event, published[i], known[i]);
    } catch (error) {
      this.refused(events, error, false);
    }
  }

  private withoutId(event: ReturnType<Life["event"]>): void {
    event.id = "";
    this.model.sent.set(event.data, { ...this.model.sent.get(event.data)!, id: "" });
  }

  private async transact(): Promise<void> {
    const client = this.random.below(2);
    const acks = this.someInHand(3).filter(([, { member }]) => {
      return this.members.some(({ consumer, client: its }) => consumer === member && its === client);
    });
    const events = Array.from({ length: this.random.below(3) }, () => this.event());
    for (const event of events) this.withoutId(event);
    if (acks.length + events.length === 0) return;
    for (const [group, { delivery }] of acks) {
      group.perhaps.add(placeOf(delivery));
      group.hand.delete(placeOf(delivery));
    }
    try {
      const published = await this.clients[client].transaction((tx) => {
        for (const { data, ...options } of events) tx.publish(NAME, data, options);
        for (const [, { delivery }] of acks) tx.ack(delivery);
      });
      for (const [i, event] of events.entries()) this.published(event, published[i], undefined);
      for (const [group, { delivery }] of acks) this.acked(group, placeOf(delivery));
    } catch (error) {
      for (const [group, inHand] of acks) {
        group.perhaps.delete(placeOf(inHand.delivery));
        group.hand.set(placeOf(inHand.delivery), inHand);
      }
      this.refused(events, error, false);
    }
  }

  // ----------------------------------------------------------------------------------------------------- consuming

  private async join(): Promise<void> {
    if (this.members.length >= 6) return;
    const name = this.random.of(Object.keys(GROUPS) as GroupName[]);
    const options = GROUPS[name];
    let group = this.model.groups.get(name);
    const start = this.position();
    if (group === undefined) {
      const filter = "filter" in options ? options.filter : ">";
      const matches = (type: string) => filter === ">" || (filter === "*" ? /^[^.]+$/ : /^x\./).test(type);
      const max = "maxDeliveries" in options ? options.maxDeliveries : Infinity;
      group = new GroupModel(name, "order" in options, matches, max);
      group.begin(this.placesOf(start));
    }
    await this.enter(
      group,
      { ...options, backoffMs: "backoffMs" in options ? [options.backoffMs].flat() : [] },
      start,
      1 + this.random.below(8),
    );
  }

  private async enter(group: GroupModel, options: object, start: StreamPosition, credits: number): Promise<void> {
    const isNew = !this.model.groups.has(group.name);
    this.model.groups.set(group.name, group);
    const client = this.random.below(2);
    const consumer = this.stream(client).consume({
      ...options,
      group: group.name,
      start,
      credits,
      ackWaitMs: ACK_WAIT_MS,
    });
    this.note(
      `${group.name} gets a member with ${credits} credits at client ${client}, start ${JSON.stringify(start)}`,
    );
    const taking = (async () => {
      try {
        for await (const delivery of consumer) {
          this.deliveries++;
          this.note(`${group.name} has ${placeOf(delivery)} attempt ${delivery.attempt}`);
          this.model.delivered(group, delivery, consumer, this.nowMs);
        }
      } catch (error) {
        if (!(error instanceof HadronError && error.code === "NOT_FOUND")) this.broken ??= error;
      }
    })();
    this.members.push({ group, client, consumer, taking });
    const { created } = await consumer.ready;
    if (created !== isNew) broke(`${group.name} was ${created ? "made" : "there"}`);
  }

  private position(): StreamPosition {
    const longest = Math.max(...this.model.log.map(({ length }) => length));
    return this.random.of<StreamPosition>(["first", "first", "latest", { offset: this.random.below(longest + 2) }]);
  }

  private placesOf(position: StreamPosition): number[] {
    return this.model.log.map(({ length }, partition) => {
      const first = this.model.first[partition];
      if (position === "first") return first;
      if (position === "latest") return length;
      return Math.min(Math.max((position as { offset: number }).offset, first), length);
    });
  }

  /** Some of what is in hand, of any group, none twice. */
  private someInHand(max: number): [GroupModel, InHand][] {
    const all = [...this.model.groups.values()].flatMap((group) => {
      return [...group.hand.values()].map((inHand): [GroupModel, InHand] => [group, inHand]);
    });
    const some: [GroupModel, InHand][] = [];
    for (let left = 1 + this.random.below(max); left > 0 && all.length > 0; left--) {
      some.push(...all.splice(this.random.below(all.length), 1));
    }
    return some;
  }

  private async settleSome(): Promise<void> {
    await Promise.all(this.someInHand(5).map(([group, inHand]) => this.settle(group, inHand)));
  }

  private async settle(group: GroupModel, inHand: InHand): Promise<void> {
    const { delivery } = inHand;
    const place = placeOf(delivery);
    const what = this.random.below(10);
    this.note(`${group.name} says ${what} of ${place}`);
    if (what === 0) {
      await delivery.extend();
      inHand.sinceMs = this.nowMs;
    } else if (what === 1) {
      group.hand.delete(place);
      group.dead.add(place);
      if (group.maxDeliveries < Infinity) this.buried(place);
      await delivery.reject();
    } else if (what < 4) {
      if (group.giveBack(place)) this.buried(place);
      await delivery.nack({ delayMs: this.random.of([0, 30, undefined]) });
    } else {
      group.perhaps.add(place);
      group.hand.delete(place);
      await delivery.ack();
      this.acked(group, place);
    }
  }

  private acked(group: GroupModel, place: string): void {
    group.perhaps.delete(place);
    group.acked.add(place);
  }

  private giveBack(group: GroupModel, isGone: (inHand: InHand) => boolean): void {
    for (const [place, inHand] of [...group.hand]) {
      if (isGone(inHand) && group.giveBack(place)) this.buried(place);
    }
  }

  /** It is to be a dead letter, unless the stream has dropped it before. */
  private buried(place: string): void {
    if (isBelow(place, this.model.mayFirst)) this.lettersPerhaps++;
    else this.letters++;
  }

  private async leave(): Promise<void> {
    if (this.members.length === 0) return;
    const [member] = this.members.splice(this.random.below(this.members.length), 1);
    this.note(`${member.group.name} loses a member`);
    this.giveBack(member.group, (inHand) => inHand.member === member.consumer);
    await member.consumer.stop();
    await member.taking;
  }

  // ------------------------------------------------------------------------------------------------------ changing

  /** Time passes, not so much at once that something is lost that has come meanwhile. */
  private async pass(ms: number): Promise<void> {
    for (; ms > PASS_MS; ms -= PASS_MS) {
      await this.passSome(PASS_MS);
      await this.sync();
    }
    await this.passSome(ms);
  }

  private async passSome(ms: number): Promise<void> {
    const untilMs = this.nowMs + ms;
    const hands = [...this.model.groups.values()].flatMap(({ hand }) => [...hand.values()]);
    if (hands.some(({ sinceMs }) => Math.abs(sinceMs + ACK_WAIT_MS - untilMs) <= SLACK_MS)) {
      return await this.passSome(ms + SLACK_MS);
    }
    this.note(`${ms} ms pass`);
    for (const group of this.model.groups.values()) {
      this.giveBack(group, ({ sinceMs }) => sinceMs + ACK_WAIT_MS < untilMs);
    }
    // Within one turn the server knows one time.
    for (let leftMs = ms; leftMs > 0; leftMs -= STEP_MS) {
      this.clock.advance(Math.min(leftMs, STEP_MS));
      this.limit();
      await this.clients[0].flush();
    }
  }

  private async purge(): Promise<void> {
    const before = this.random.below(3) === 0
      ? undefined
      : this.random.below(Math.max(...this.model.log.map((l) => l.length)) + 3);
    this.note(`purge before ${before}`);
    for (const [partition, log] of this.model.log.entries()) {
      const to = Math.min(before ?? Infinity, log.length);
      this.model.mayFirst[partition] = Math.max(this.model.mayFirst[partition], to);
    }
    await this.stream().purge({ before });
  }

  private async reset(): Promise<void> {
    const group = this.someGroup();
    if (group === undefined) return;
    const to = this.position();
    this.note(`${group.name} is reset to ${JSON.stringify(to)}`);
    const had = [...group.hand.values()];
    group.begin(this.placesOf(to));
    await this.stream().resetGroup(group.name, to);
    // What is said next is said of what it had, so all of that is settled; what is below its new start is as good as acked.
    for (const { delivery } of had) {
      if (delivery.offset >= group.from[delivery.partition]) await this.expectLost(delivery.ack());
      else await delivery.ack();
    }
  }

  private async expectLost(ack: Promise<void>): Promise<void> {
    try {
      await ack;
    } catch (error) {
      if (error instanceof HadronError && error.code === "CONFLICT") return;
      throw error;
    }
    broke("an ack of what a reset has taken was taken");
  }

  private someGroup(): GroupModel | undefined {
    const groups = [...this.model.groups.values()];
    return groups.length === 0 ? undefined : this.random.of(groups);
  }

  private async pauseOrResume(): Promise<void> {
    const group = this.someGroup();
    if (group === undefined) return;
    this.note(`${group.name} is ${group.isPaused ? "resumed" : "paused"}`);
    const { isPaused } = group;
    if (isPaused) group.isPaused = false;
    if (isPaused) await this.stream().resumeGroup(group.name);
    else await this.stream().pauseGroup(group.name);
    if (!isPaused) {
      await this.flush();
      group.isPaused = true;
    }
  }

  private async deleteGroup(): Promise<void> {
    const group = this.someGroup();
    if (group === undefined) return;
    this.note(`${group.name} is deleted`);
    await this.stream().deleteGroup(group.name);
    this.model.groups.delete(group.name);
    await this.ended(this.members.filter((member) => member.group === group));
  }

  private async ended(members: Member[]): Promise<void> {
    await Promise.all(members.map(({ taking }) => taking));
    this.members = this.members.filter((member) => !members.includes(member));
  }

  private async deleteStream(): Promise<void> {
    this.note("the stream is deleted");
    await this.stream().delete();
    await this.ended(this.members);
    await this.ensure();
  }

  private async restart(): Promise<void> {
    this.note("the server is started again");
    await this.server.close();
    await this.again();
  }

  /** Stops with what is under way, of which nothing is committed any more. */
  private async kill(): Promise<void> {
    const events = Array.from({ length: this.random.below(4) }, () => this.event());
    for (const event of events) this.withoutId(event);
    const acks = this.someInHand(4);
    this.note(`the server is killed while ${events.map(({ data }) => data)} and ${acks.length} acks are under way`);
    const hold = this.random.below(2) === 0;
    if (hold) this.store.hold();
    const publishing = Promise.allSettled(events.map(({ data, ...options }) => this.stream(0).publish(data, options)));
    const acking = acks.map(async ([group, { delivery }]) => {
      const place = placeOf(delivery);
      group.perhaps.add(place);
      group.hand.delete(place);
      try {
        await delivery.ack();
        this.acked(group, place);
      } catch (error) {
        if (!(error instanceof HadronError)) throw error;
      }
    });
    for (let turns = this.random.below(4); turns > 0; turns--) await this.clients[0].flush();
    this.store.failCommits(Infinity);
    this.store.release();
    await this.server.close();
    await Promise.all(acking);
    await this.again();
    for (const [i, outcome] of (await publishing).entries()) {
      if (outcome.status === "fulfilled") {
        const { partition, offset } = outcome.value;
        this.published(events[i], { partition, offset, duplicate: false }, undefined);
      } else this.refused([events[i]], outcome.reason, false);
    }
  }

  private async again(): Promise<void> {
    for (const group of this.model.groups.values()) {
      group.isRestarted = true;
      group.hand.clear();
    }
    for (const [id, { data }] of this.ids) {
      const at = this.isForever ? undefined : this.placeOfData(data);
      if (at !== undefined && at.offset < this.model.first[at.partition]) this.ids.delete(id);
    }
    this.store = new FaultyStore(this.disk);
    await this.start(this.server.port);
  }

  private placeOfData(data: string): { partition: number; offset: number } | undefined {
    for (const [partition, log] of this.model.log.entries()) {
      const offset = log.indexOf(data);
      if (offset >= 0) return { partition, offset };
    }
    return undefined;
  }

  // ------------------------------------------------------------------------------------------------------- looking

  /** What limits may have dropped by now. */
  private limit(): void {
    const { log, mayFirst } = this.model;
    const coming = this.model.comingBy(this.nowMs);
    for (let partition = 0; partition < this.partitions; partition++) {
      if (this.maxMessages > 0 && this.discard === "old") {
        mayFirst[partition] = Math.max(
          mayFirst[partition],
          log[partition].length + coming - this.maxMessages / this.partitions,
        );
      }
      if (this.maxAgeMs < Infinity) mayFirst[partition] = log[partition].length;
    }
  }

  private async flush(): Promise<void> {
    for (let turn = 0; turn < 2; turn++) await Promise.all(this.clients.map((client) => client.flush()));
  }

  /** Waits until what the server says of the stream is what the model does. */
  private async sync(): Promise<void> {
    let difference = "";
    try {
      await eventually("all is as it is to be", async () => {
        if (this.broken !== undefined) return true;
        await this.flush();
        difference = await this.difference();
        return difference === "";
      }, 3000);
    } catch (cause) {
      if (this.broken === undefined) throw difference === "" ? cause : new Error(difference, { cause });
    }
    if (this.broken !== undefined) throw this.broken;
    for (const group of this.model.groups.values()) {
      for (const [place] of group.hand) if (this.isGone(place)) group.hand.delete(place);
    }
  }

  private isGone(place: string): boolean {
    return isBelow(place, this.model.first);
  }

  /** What the server says, and the model does not; empty for nothing. */
  private async difference(): Promise<string> {
    const { model } = this;
    const info = await this.stream(0).info();
    for (const [partition, { first, next }] of info.partitions.entries()) {
      const log = model.log[partition];
      // Held events have come, of which it has not seen all.
      const known = model.knownTo(partition, first);
      if (next > known) {
        for await (const event of this.stream(0).read({ partition, from: { offset: known } })) {
          model.seen(event, this.nowMs);
        }
        this.limit();
        if (model.knownTo(partition, first) < next) broke(`${partition}/${known} is not to be read`);
      }
      if (next < log.length) return `partition ${partition} ends at ${next}, not ${log.length}`;
      if (first < model.first[partition] || first > Math.max(model.mayFirst[partition], model.first[partition])) {
        return `partition ${partition} begins at ${first}, not from ${model.first[partition]} to ${
          model.mayFirst[partition]
        }`;
      }
      model.first[partition] = first;
      const share = this.maxMessages / this.partitions;
      if (this.discard === "old" && this.maxMessages > 0 && next - first > share) {
        return `partition ${partition} has ${next - first} events, not ${share}`;
      }
    }
    for (const group of model.groups.values()) {
      const is = info.groups.find(({ name }) => name === group.name);
      if (is === undefined) return `there is no group ${group.name}`;
      const members = this.members.filter((member) => member.group === group).length;
      if (is.members.length !== members) return `${group.name} has ${is.members.length} members, not ${members}`;
      const hand = [...group.hand.keys()].filter((place) => !this.isGone(place)).length;
      if (is.inFlight !== hand) return `${group.name} has ${is.inFlight} in flight, not ${hand}`;
      const { open, passed } = model.left(group);
      if (open.length > hand && members > 0 && is.stalled === undefined) {
        return `${group.name} neither has ${open} nor says why`;
      }
      const perhaps = [...group.perhaps].filter((place) => !this.isGone(place)).length;
      if (is.lag < open.length || is.lag > open.length + passed + perhaps) {
        return `${group.name} ${open} ${JSON.stringify(is.positions)} lags by ${is.lag}, not ${open.length} to ${
          open.length + passed + perhaps
        }`;
      }
    }
    const dead = await this.clients[0].stream(DEAD).info();
    const max = this.letters + this.lettersPerhaps;
    const isRight = dead.events >= this.letters && dead.events <= max;
    return isRight ? "" : `there are ${dead.events} dead letters, not ${this.letters} to ${max}`;
  }

  /** Everything is delivered, and acked, in the end. */
  private async finish(): Promise<void> {
    this.note("the end");
    await this.pass(100_000 + SLACK_MS);
    await this.sync();
    for (const group of this.model.groups.values()) {
      if (group.isPaused) {
        group.isPaused = false;
        await this.stream().resumeGroup(group.name);
      }
      await this.enter(group, {}, "first", 1000);
    }
    const groups = [...this.model.groups.values()];
    for (let round = 0; round < 1000; round++) {
      if (groups.every((group) => group.hand.size === 0 && this.model.left(group).open.length === 0)) break;
      if (round === 999) broke(`${groups.map((group) => `${group.name} has not had ${this.model.left(group).open}`)}`);
      for (const group of groups) {
        await Promise.all([...group.hand].map(async ([place, { delivery }]) => {
          group.perhaps.add(place);
          group.hand.delete(place);
          await delivery.ack();
          this.acked(group, place);
        }));
      }
      await this.sync();
      if (round % 5 === 4) await this.pass(100);
    }
    for (const { lag, name } of (await this.stream().info()).groups) {
      if (lag > 0) broke(`${name} lags by ${lag} in the end`);
    }
    const letters = new Set<string>();
    for await (const { headers } of this.clients[0].stream(DEAD).read()) letters.add(headers["hadron-group"]);
    for (const name of letters) if (!["keyed", "both"].includes(name)) broke(`${name} has dead letters`);
  }
}

function isBelow(place: string, first: readonly number[]): boolean {
  const [partition, offset] = place.split("/").map(Number);
  return offset < first[partition];
}
