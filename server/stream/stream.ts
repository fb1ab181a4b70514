/**
 * One stream: its partitions, who produces into it, and the groups that consume it.
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import type { Deadlines } from "../../proto/deadlines.ts";
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import type { Committer } from "../store/committer.ts";
import type { Gathering } from "../store/gathering.ts";
import type { Store } from "../store/store.ts";
import type { Logger } from "../log.ts";
import { Answers } from "./publishing/answers.ts";
import { checkAll } from "./publishing/all_or_nothing.ts";
import { append } from "./publishing/appending.ts";
import { appendLarge } from "./publishing/large_records.ts";
import { isLarge, type Slice, slices } from "./publishing/slices.ts";
import { cleanDropped } from "./cleaning.ts";
import { GroupRoom } from "./group_room.ts";
import type { HeldEvents } from "./publishing/held_events.ts";
import { StreamIds } from "./publishing/stream_ids.ts";
import type { Journal } from "./log/journal.ts";
import type { Log } from "./log/log.ts";
import { EMPTY_HEAD, type Head, Partition } from "./log/partition.ts";
import { hash } from "./key_hash.ts";
import type { Produce } from "./publishing/produce.ts";
import { Producer } from "./publishing/producers.ts";
import { isOldestHuge, isOverLimit, trim } from "./log/retention.ts";
import type { Usage } from "./log/usage.ts";
import { type StreamOptions, UNLIMITED } from "./stream_options.ts";

/** Bytes of the end of a partition that stay in memory, when there are few. */
const TAIL_BYTES = 4 * 1024 * 1024;
/** Bytes of all tails of a stream. */
const TAILS_BYTES = 32 * 1024 * 1024;
/** What an operation that trims takes in a commit. */
const TRIM_BYTES = 32 * 1024;
const TRIM_MUTATIONS = 320;

/** What a stream needs of the room it is in. */
export interface StreamHost {
  readonly store: Store;
  readonly committer: Committer;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  readonly log: Logger;
  readonly held: HeldEvents;
  /** What a namespace keeps. */
  usageOf(namespace: string): Usage;
  /** A stream of the same namespace; makes it with default options where there is none. */
  deadLetters(gathering: Gathering, namespace: string, name: string): Stream;
  /** A read failed: memory cannot be trusted to follow the store any more. */
  readFailed(error: unknown): void;
}

/** How a stream is stored. */
export interface StreamDefinition {
  readonly number: number;
  readonly namespace: string;
  readonly name: string;
  readonly createdMs: number;
  options: StreamOptions;
}

/** Takes what became of a Produce. */
export type Answered = (answers: Answers) => void;

/** A stream. */
export class Stream {
  readonly number: number;
  readonly name: string;
  readonly namespace: string;
  readonly partitions: Partition[];
  readonly groups: GroupRoom;
  /** What its namespace keeps. */
  readonly usage: Usage;
  readonly ids: StreamIds;
  readonly producers = new Map<string, Producer>();
  /** Held events, for people. */
  held = 0;
  private heldBytes = 0;
  /** It cannot be used any more. */
  isDeleted = false;
  /** Why, once that may be told. */
  gone: HadronError | undefined;
  private nextPartition = 0;
  private readonly watchers = new Set<() => void>();
  private isChanged = false;
  private isTrimming = false;
  private isToTrim = false;

  constructor(
    readonly host: StreamHost,
    readonly definition: StreamDefinition,
    heads: ReadonlyMap<number, Head> = new Map(),
  ) {
    const { number, namespace, name, options } = definition;
    this.number = number;
    this.name = name;
    this.namespace = namespace;
    this.usage = host.usageOf(namespace);
    const stored = {
      store: host.store,
      number,
      isStored: this.isStored,
      readFailed: (error: unknown) => {
        // What is deleted while it is read may be gone.
        if (!this.isDeleted) host.readFailed(error);
      },
    };
    const partitionHost = {
      ...stored,
      journal: host.journal,
      usage: this.usage,
      tailBytes: Math.min(TAIL_BYTES, Math.max(64 * 1024, TAILS_BYTES / options.partitions)),
    };
    this.partitions = Array.from({ length: options.partitions }, (_, i) => {
      return new Partition(partitionHost, i, heads.get(i) ?? EMPTY_HEAD, () => this.trim());
    });
    this.groups = new GroupRoom(this);
    this.ids = new StreamIds({ ...stored, name }, options.dedupeWindowMs);
  }

  get options(): StreamOptions {
    return this.definition.options;
  }

  /** False for a stream in memory. */
  get isStored(): boolean {
    return this.definition.options.durability !== hadron.v1.Durability.MEMORY;
  }

  /** Whether it drops anything by itself. */
  get isLimited(): boolean {
    const { maxAgeMs, maxBytes, maxMessages } = this.options;
    return Math.min(maxAgeMs, maxBytes, maxMessages) < UNLIMITED;
  }

  get logs(): readonly Log[] {
    return this.partitions;
  }

  /** Takes new options. */
  change(options: StreamOptions): void {
    this.definition.options = options;
    this.ids.change(options.dedupeWindowMs);
    this.trim();
  }

  // ------------------------------------------------------------------------------------------------ producing

  /** The partition of each record: by its key, and all those without one together. */
  partitionsOf({ count, hashes }: Produce): number[] {
    const { length } = this.partitions;
    if (length === 1) return new Array(count).fill(0);
    const keyless = this.nextPartition++ % length;
    return hashes.map((hash) => hash < 0 ? keyless : hash % length);
  }

  /** The partition of one key. */
  partitionOfKey(bytes: Uint8Array, start: number, end: number): number {
    return end > start
      ? hash(bytes, start, end) % this.partitions.length
      : this.nextPartition++ % this.partitions.length;
  }

  /** What is known of a producer; a nameless one is not known. */
  producer(id: string): Producer | undefined {
    if (id === "") return undefined;
    let producer = this.producers.get(id);
    if (producer === undefined) {
      producer = new Producer(this.number, id, this.isStored);
      this.producers.set(id, producer);
    }
    // Not to be forgotten before what it sends now is appended.
    producer.lastMs = this.host.clock.unixMs();
    return producer;
  }

  /**
   * Appends what was sent; `answered` is called as often as there are operations, once those are as durable as the stream is.
   * `produce` lies in memory that does not stay.
   */
  produce(produce: Produce, producerId: string, answered: Answered): void {
    if (produce.fault !== undefined) return refuseAll(produce, produce.fault, answered);
    const { ids } = this;
    const looksUp = produce.specials.size > 0 && ids.areForEver;
    if (!looksUp && !ids.isLooking) {
      this.submit(produce, producerId, answered);
      return;
    }
    produce.keep();
    ids.lookUp(produce.ids()).then((letGo) => {
      let left = produce.count;
      this.submit(produce, producerId, (answers) => {
        answered(answers);
        left -= answers.count;
        if (left === 0) letGo();
      });
    }, (error) => {
      refuseAll(produce, error, answered);
    });
  }

  private submit(produce: Produce, producerId: string, answered: Answered): void {
    const producer = this.producer(producerId);
    let cut: Slice[];
    try {
      this.checkThere();
      cut = slices(this, produce, producer);
    } catch (error) {
      if (!(error instanceof HadronError)) throw error;
      return refuseAll(produce, error, answered);
    }
    const { committer } = this.host;
    let isKept = false;
    for (const slice of cut) {
      const refuse = (error: HadronError) => refuseSlice(slice, error, answered);
      // Later slices wait whenever the first does.
      if (!isKept && (isLarge(slice) || !committer.hasRoom(slice.bytes, slice.mutations))) {
        isKept = true;
        produce.keep();
      }
      if (isLarge(slice)) appendLarge(this, slice, producer, answered, refuse);
      else {committer.run(slice.bytes, slice.mutations, (gathering) =>
          this.apply(gathering, slice, producer, answered), refuse);}
    }
  }

  private apply(gathering: Gathering, slice: Slice, producer: Producer | undefined, answered: Answered): void {
    const answers = new Answers();
    this.checkThere();
    if (slice.produce.atomic) checkAll(this, slice, producer);
    append(this, gathering, slice, producer, answers);
    const tell = () => answered(answers);
    if (this.options.durability === hadron.v1.Durability.SYNC) {
      gathering.after(tell, (error) => refuseSlice(slice, error, answered));
    } else tell();
  }

  /** Throws once it is deleted, or its store has failed. */
  checkThere(): void {
    if (this.isDeleted) throw this.gone ?? notFound(this.name);
  }

  // ------------------------------------------------------------------------------------------------- held back

  /** An event is held back; its id is taken as long as it is, whatever the window. */
  keep(bytes: number, id: string, partition: number): void {
    this.held++;
    this.heldBytes += bytes;
    this.usage.bytes += bytes;
    if (id !== "") this.ids.hold(id, partition);
  }

  /** It is not any more. */
  letGo(bytes: number, id: string): void {
    this.held--;
    this.heldBytes -= bytes;
    this.usage.bytes -= bytes;
    if (id !== "") this.ids.letGo(id);
  }

  /** Holds an event back. */
  hold(gathering: Gathering, dueMs: number, partition: number, id: string, field: Uint8Array): void {
    this.host.held.add(gathering, this, { dueMs, partition, id, field });
  }

  // ------------------------------------------------------------------------------------------------- changing

  /** Something new is to be seen, or what there was is gone: whoever watches looks, once for many changes. */
  changed(): void {
    if (this.isChanged) return;
    this.isChanged = true;
    queueMicrotask(() => {
      this.isChanged = false;
      this.groups.pump();
      for (const watcher of [...this.watchers]) watcher();
    });
  }

  /** Calls `watcher` after each change; returns what ends that. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Drops what is over the limits; called at times, for age, and when an oldest batch was loaded. */
  trim(): void {
    if (this.isDeleted) return;
    if (this.isTrimming) {
      this.isToTrim = true;
      return;
    }
    const nowMs = this.host.clock.unixMs();
    if (!this.partitions.some((partition) => isOverLimit(this.options, partition, nowMs))) return;
    this.isTrimming = true;
    const failed = () => this.isTrimming = false;
    this.host.committer.run(TRIM_BYTES, TRIM_MUTATIONS, (gathering) => {
      // Deleted before its turn came: nothing of it is counted any more, nor written.
      if (this.isDeleted) return;
      let isHuge = false;
      const trimmed = this.partitions.find((partition) => {
        isHuge = isOldestHuge(partition);
        return trim(gathering, this.options, partition, nowMs);
      });
      if (trimmed !== undefined) this.groups.trimmed(trimmed);
      gathering.after(() => {
        this.isTrimming = false;
        // What was not on disk yet when it was looked at may be now.
        const { isToTrim } = this;
        this.isToTrim = false;
        if (trimmed === undefined) {
          if (isToTrim) this.trim();
          return;
        }
        if (isHuge) cleanDropped(this, trimmed);
        this.changed();
        this.trim();
      }, failed);
    }, failed);
  }

  /** It is deleted within an operation: nothing becomes of it any more. Who has to do with it is told by {@linkcode Stream.end}. */
  delete(): void {
    this.isDeleted = true;
    for (const partition of this.partitions) partition.forget();
    this.groups.halt();
  }

  /** Lets go of everything, and tells everybody: the stream is deleted, or its memory is not to be trusted. */
  end(error: HadronError): void {
    this.isDeleted = true;
    this.gone = error;
    this.groups.end(error);
    for (const partition of this.partitions) partition.close();
    this.usage.bytes -= this.heldBytes;
    this.changed();
  }
}

/** A stream that is not there. */
export function notFound(name: string): HadronError {
  return new HadronError("NOT_FOUND", `Use stream "${name}": stream "${name}" does not exist; ensure() makes it`, {
    details: { stream: name },
  });
}

/** Refuses all records of a Produce. */
function refuseAll(produce: Produce, error: HadronError, answered: Answered): void {
  const answers = new Answers();
  answers.refuse(produce.firstSequence, produce.count, error);
  answered(answers);
}

function refuseSlice({ produce, from, to }: Slice, error: HadronError, answered: Answered): void {
  const answers = new Answers();
  answers.refuse(produce.firstSequence + from, to - from, error);
  answered(answers);
}
