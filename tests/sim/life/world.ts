/**
 * What the life of a stream happens in: a server over a store that loses what was not committed when it is killed, clients, a clock, the stream as it is
 * made, and the model of it.
 *
 * @module
 */
import { connect, type Consumer, type Hadron, type StreamPosition } from "../../../mod.ts";
import { MemoryStore } from "../../../server/store/memory_store.ts";
import { type HadronServer, serveOn } from "../../../server/server.ts";
import type { Random } from "../../fuzz/random.ts";
import { FaultyStore } from "../../support/faulty_store.ts";
import { VirtualClock } from "../../support/virtual_clock.ts";
import { type GroupModel, isBelow, StreamModel } from "./model.ts";

/** The stream, and the one that its dead letters go to. */
export const NAME = "s";
export const DEAD = "dead";
export const WINDOW_MS = 60_000;
export const MAX_AGE_MS = 90_000;
/** Times that are nearer to each other are not told apart. */
export const SLACK_MS = 2_000;

/** A consumer, and what becomes of it. */
export interface Member {
  readonly group: GroupModel;
  readonly client: number;
  /** What it says of that when it joins, again too. */
  readonly maxInFlight: number;
  readonly consumer: Consumer;
  readonly taking: Promise<void>;
}

/** Who follows the stream. */
export interface Reader {
  /** What it is to see next, by partition. */
  readonly next: number[];
  stop(): Promise<unknown>;
  reading: Promise<void>;
}

/** The world of one life. */
export class World {
  readonly clock = new VirtualClock();
  store: FaultyStore;
  server!: HadronServer;
  clients: Hadron[] = [];
  model!: StreamModel;
  members: Member[] = [];
  readers: Reader[] = [];
  /** What a task beside has thrown. */
  broken: unknown;
  readonly partitions: number;
  maxMessages: number;
  discard: "old" | "new";
  readonly isForever: boolean;
  readonly maxAgeMs: number;
  private readonly disk = new MemoryStore();

  constructor(readonly random: Random, private readonly trace: (line: string) => void) {
    this.store = new FaultyStore(this.disk);
    this.partitions = random.of([1, 1, 2, 3]);
    this.maxMessages = random.below(2) * this.partitions * (5 + random.below(20));
    this.discard = random.of(["old", "new"]);
    this.isForever = random.below(4) === 0;
    this.maxAgeMs = random.below(3) === 0 ? MAX_AGE_MS : Infinity;
  }

  /** Begins: there is a server, and a stream. */
  async open(): Promise<void> {
    await this.start(0);
    const { url } = this.server;
    const reconnect = { minDelayMs: 1, maxDelayMs: 4 };
    this.clients = await Promise.all([0, 1].map((name) => connect(url, { name: `${name}`, reconnect })));
    await this.make();
  }

  /** The end of it. */
  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
    await this.server?.close();
    await Promise.all([...this.members.map(({ taking }) => taking), ...this.readers.map(({ reading }) => reading)]);
  }

  private async start(port: number): Promise<void> {
    this.server = await serveOn({ port, clock: this.clock }, () => Promise.resolve(this.store));
  }

  /** Another server, over what is on the disk. */
  async restart(): Promise<void> {
    this.store = new FaultyStore(this.disk);
    await this.start(this.server.port);
  }

  get nowMs(): number {
    return this.clock.unixMs();
  }

  /** The stream, at some client. */
  stream(client = this.random.below(2)) {
    return this.clients[client].stream(NAME);
  }

  /** Makes the stream. */
  async make(): Promise<void> {
    await this.ensure();
    await this.clients[0].stream(DEAD).ensure();
    this.model = new StreamModel(this.partitions);
  }

  /** Sees to it that the stream is as it is to be. */
  async ensure(): Promise<void> {
    const { partitions, discard, maxAgeMs } = this;
    const retention = {
      maxMessages: this.maxMessages > 0 ? this.maxMessages : Infinity,
      ...(maxAgeMs < Infinity ? { maxAgeMs } : {}),
    };
    const dedupe = this.isForever ? "forever" as const : { windowMs: WINDOW_MS };
    await this.stream(0).ensure({ partitions, retention, discard, dedupe });
  }

  /** Something has happened. */
  note(line: string): void {
    this.trace(`${this.clock.now().toFixed(0)} ${line}`);
  }

  /** Some group, if there is one. */
  someGroup(): GroupModel | undefined {
    const groups = [...this.model.groups.values()];
    return groups.length === 0 ? undefined : this.random.of(groups);
  }

  /** Somewhere to begin. */
  position(): StreamPosition {
    const longest = Math.max(...this.model.log.map(({ length }) => length));
    return this.random.of<StreamPosition>(["first", "first", "latest", { offset: this.random.below(longest + 2) }]);
  }

  /** Where that is now, by partition. */
  placesOf(position: StreamPosition): number[] {
    return this.model.log.map(({ length }, partition) => {
      const first = this.model.first[partition];
      if (position === "first") return first;
      if (position === "latest") return length;
      return Math.min(Math.max((position as { offset: number }).offset, first), length);
    });
  }

  /** What limits may have dropped by then. */
  limit(byMs = this.nowMs): void {
    const { log, mayFirst } = this.model;
    const coming = this.model.comingBy(byMs);
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

  /** The last offset that a partition may begin at. */
  mayBegin(partition: number): number {
    this.limit();
    return Math.max(this.model.first[partition], this.model.mayFirst[partition]);
  }

  /** What has been said is heard. */
  async flush(): Promise<void> {
    for (let turn = 0; turn < 2; turn++) await Promise.all(this.clients.map((client) => client.flush()));
  }

  /** Whether what is there is gone. */
  isGone(place: string): boolean {
    return isBelow(place, this.model.first);
  }
}
