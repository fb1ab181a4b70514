/**
 * All streams of a server, over its store: opens them, makes and deletes them, and loads them again when a commit has failed.
 *
 * There is one way in which state comes from disk to memory, {@linkcode Streams.load}: at start, and after a failed commit.
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import type { Deadlines } from "../../proto/deadlines.ts";
import { HadronError } from "../../proto/error.ts";
import type { hadron } from "../../proto/generated/hadron.js";
import type { Logger } from "../log.ts";
import { Committer, type Gathering } from "../store/committer.ts";
import { allOf, deletedKey, probeKey, streamKey, streamNumberKey } from "../store/keys.ts";
import { type Key, LeaseLost, type Store } from "../store/store.ts";
import { deleteKeys } from "../store/deleting.ts";
import { cleanPartition, cleanStream } from "./cleaning.ts";
import { HeldEvents } from "./publishing/held_events.ts";
import { Journal } from "./log/journal.ts";
import { loadJournal } from "./log/load_journal.ts";
import { loadWindow } from "./publishing/load_id_window.ts";
import { decodeHead, type Head } from "./log/partition.ts";
import { PRODUCER_IDLE_MS_MAX } from "./publishing/producers.ts";
import { notFound, Stream, type StreamDefinition, type StreamHost } from "./stream.ts";
import { Usage } from "./log/usage.ts";
import {
  changedStreamOptions,
  checkStreamName,
  newStreamOptions,
  sameOptions,
  type StreamOptions,
  UNLIMITED,
} from "./stream_options.ts";

/** How often age, idle producers and the like are looked after. */
const TICK_MS = 1000;
/** The wait before a store that has failed is tried again: doubled each time, up to the most. */
const RETRY_MS = 20;
const RETRY_MS_MAX = 1000;
/** A store that failed so soon after it had come back is not to be trusted at once. */
const SOUND_MS = 5000;
/** What is written to see whether the store takes something: as much as a busy commit has in one value. */
const PROBE_BYTES = 32 * 1024;
/** What writing a definition takes in a commit. */
const DEFINITION_BYTES = 1024;

/** What streams need of their server. */
export interface StreamsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  readonly log: Logger;
  /** Streams of one namespace. */
  readonly streamsMax: number;
  /** Bytes of events of one namespace. */
  readonly storedBytesMax: number;
  /** Somebody else owns the store: nothing more is to be served. */
  onLost(error: HadronError): void;
}

/** What else is kept in the store: it is loaded, and given up, with the streams. */
export interface Tenant {
  /** Takes over what the store has; streams have been loaded, and cannot be used yet. */
  load(committer: Committer): Promise<void>;
  /** Streams can be used. */
  begin(): Promise<void>;
  /** Memory is not to be trusted any more. */
  giveUp(error: HadronError): void;
}

/**
 * Where all of it stands. A store that has failed can be read before it can be written: a full disk can, so what is there is served
 * meanwhile, and what would change it is refused.
 */
type State =
  | { is: "open" }
  | { is: "failed"; error: HadronError; isReadable: boolean }
  | { is: "closed" };

/** All streams. */
export class Streams {
  private committer: Committer;
  private journal: Journal;
  private held: HeldEvents;
  private byName = new Map<string, Map<string, Stream>>();
  private byNumber = new Map<number, Stream>();
  private usages = new Map<string, Usage>();
  private lastNumber = 0;
  private state: State = { is: "open" };
  private isLoading = false;
  /** A read that failed where nobody could throw. */
  private loadFailure: HadronError | undefined;
  private openSinceMs = 0;
  /** Failures, each soon after the one before. */
  private failures = 0;
  private cancelTick = () => {};

  private readonly tenants: Tenant[] = [];

  private constructor(private readonly options: StreamsOptions) {
    this.committer = this.newCommitter("Commit: the store is being read");
    this.journal = new Journal(this.committer);
    this.held = this.newHeld();
  }

  /** Loads what the store has, for the tenants as well. */
  static async open(options: StreamsOptions, tenants: (streams: Streams) => Tenant[] = () => []): Promise<Streams> {
    const streams = new Streams(options);
    streams.tenants.push(...tenants(streams));
    await streams.load();
    await streams.open();
    for (const tenant of streams.tenants) await tenant.begin();
    streams.tick();
    return streams;
  }

  /** Where the streams are kept, for people. */
  get store(): string {
    return this.options.store.description;
  }

  /** The store is behind: who produces is to wait. Undefined when it is not. */
  pressure(): Promise<void> | undefined {
    const { committer } = this;
    return committer.isBehind ? new Promise((resolve) => committer.whenCaughtUp(resolve)) : undefined;
  }

  /** The committer to hand operations to; throws while there is none. */
  present(what: string): Committer {
    if (this.state.is === "open") return this.committer;
    throw this.unavailable(what);
  }

  private unavailable(what: string): HadronError {
    const { state } = this;
    if (state.is !== "failed") {
      return new HadronError("STORE_UNAVAILABLE", `${what}: this server has let go of its store`);
    }
    return new HadronError("STORE_UNAVAILABLE", `${what}: the store has failed (${state.error.message})`, {
      cause: state.error,
    });
  }

  /** Throws while what there is cannot be read. */
  checkReadable(what: string): void {
    if (this.state.is === "open" || (this.state.is === "failed" && this.state.isReadable)) return;
    throw this.unavailable(what);
  }

  /** The stream of that name; throws `NOT_FOUND` where there is none. */
  get(namespace: string, name: string): Stream {
    this.checkReadable(`Use stream "${name}"`);
    const stream = this.byName.get(namespace)?.get(name);
    if (stream !== undefined) return stream;
    checkStreamName(name);
    throw notFound(name);
  }

  /** Whether there is a stream of that name. */
  has(namespace: string, name: string): boolean {
    return this.byName.get(namespace)?.has(name) === true;
  }

  /** All streams of a namespace, by name. */
  list(namespace: string): Stream[] {
    this.checkReadable("List streams");
    return [...this.byName.get(namespace)?.values() ?? []].sort((a, b) => a.name < b.name ? -1 : 1);
  }

  // ---------------------------------------------------------------------------------------- making and deleting

  /** Makes a stream, or changes its options. */
  ensure(
    namespace: string,
    name: string,
    asked: hadron.v1.StreamOptions.$Properties,
  ): Promise<{ created: boolean; options: StreamOptions }> {
    checkStreamName(name);
    const committer = this.present(`Ensure stream "${name}"`);
    return new Promise((resolve, reject) => {
      committer.run(DEFINITION_BYTES, 4, (gathering) => {
        const present = this.byName.get(namespace)?.get(name);
        if (present === undefined) {
          const { options } = this.make(gathering, namespace, name, newStreamOptions(name, asked));
          gathering.after(() => resolve({ created: true, options }), reject);
          return;
        }
        const options = changedStreamOptions(name, present.options, asked);
        if (!sameOptions(options, present.options)) {
          present.change(options);
          gathering.set(streamKey(namespace, name), encodeDefinition(present.definition));
        }
        gathering.after(() => resolve({ created: false, options }), reject);
      }, reject);
    });
  }

  /** Deletes a stream: at once for everybody, its data afterwards. */
  delete(namespace: string, name: string): Promise<void> {
    const committer = this.present(`Delete stream "${name}"`);
    this.get(namespace, name);
    return new Promise((resolve, reject) => {
      committer.run(DEFINITION_BYTES, 1100, (gathering) => {
        const stream = this.byName.get(namespace)?.get(name);
        if (stream === undefined) throw notFound(name);
        gathering.delete(streamKey(namespace, name));
        gathering.set(deletedKey(stream.number), new Uint8Array(1));
        this.byName.get(namespace)!.delete(name);
        this.byNumber.delete(stream.number);
        for (const partition of stream.partitions) partition.forget();
        stream.end(
          new HadronError("NOT_FOUND", `Use stream "${name}": stream "${name}" was deleted`, {
            details: { stream: name },
          }),
        );
        const held = this.held.forget(stream.number);
        gathering.after(() => {
          resolve();
          this.clean(committer, stream.number);
          this.deleteHeld(committer, held);
        }, reject);
      }, reject);
    });
  }

  private make(gathering: Gathering, namespace: string, name: string, options: StreamOptions): Stream {
    const ofNamespace = this.byName.get(namespace) ?? new Map<string, Stream>();
    const { streamsMax, clock } = this.options;
    if (ofNamespace.size >= streamsMax) {
      throw new HadronError(
        "LIMIT_EXCEEDED",
        `Ensure stream "${name}": namespace "${namespace}" has ${ofNamespace.size} streams, which is the limit`,
        { retryable: false, details: { streamsMax } },
      );
    }
    const number = ++this.lastNumber;
    const stream = new Stream(this.host(), { number, namespace, name, createdMs: clock.unixMs(), options });
    this.add(stream);
    gathering.set(streamKey(namespace, name), encodeDefinition(stream.definition));
    gathering.set(streamNumberKey, encodeJson(number));
    return stream;
  }

  private add(stream: Stream): void {
    let ofNamespace = this.byName.get(stream.namespace);
    if (ofNamespace === undefined) this.byName.set(stream.namespace, ofNamespace = new Map());
    ofNamespace.set(stream.name, stream);
    this.byNumber.set(stream.number, stream);
  }

  private host(): StreamHost {
    const { store, clock, deadlines, log } = this.options;
    const { committer, journal, held } = this;
    return {
      store,
      committer,
      journal,
      clock,
      deadlines,
      log,
      held,
      usageOf: (namespace) => this.usageOf(namespace),
      deadLetters: (gathering, namespace, name) => {
        return this.byName.get(namespace)?.get(name) ??
          this.make(gathering, namespace, name, newStreamOptions(name, {}));
      },
      readFailed: (error) => this.readFailed(committer, error),
    };
  }

  private usageOf(namespace: string): Usage {
    let usage = this.usages.get(namespace);
    if (usage === undefined) this.usages.set(namespace, usage = new Usage(namespace, this.options.storedBytesMax));
    return usage;
  }

  /** A read failed, of somebody who writes through that committer. */
  readFailed(committer: Committer, error: unknown): void {
    this.failed(committer, storeError(error));
  }

  private clean(committer: Committer, number: number): void {
    const { store, log } = this.options;
    // What it does not get to, the next start does.
    cleanStream(store, committer, number).catch((error) => {
      log("debug", "deleted stream not cleaned yet", { stream: number, error: String(error) });
    });
  }

  /** Deletes values of held events that nothing refers to any more. What it does not get to, the next start does. */
  private deleteHeld(committer: Committer, keys: readonly Key[]): void {
    deleteKeys(committer, keys).catch((error) => {
      this.options.log("debug", "held events not deleted yet", { error: String(error) });
    });
  }

  // --------------------------------------------------------------------------------------------- from the store

  private async load(): Promise<void> {
    this.isLoading = true;
    this.loadFailure = undefined;
    try {
      await this.take();
      if (this.loadFailure !== undefined) throw this.loadFailure;
    } finally {
      this.isLoading = false;
    }
  }

  private async take(): Promise<void> {
    const { store, clock } = this.options;
    const [last] = await store.get([streamNumberKey]);
    this.lastNumber = last === undefined ? 0 : decodeJson<number>(last);
    const heads = new Map<number, Map<number, Head>>();
    for await (const { key, value } of store.list(...allOf("h"))) {
      const number = key[1] as number;
      let ofStream = heads.get(number);
      if (ofStream === undefined) heads.set(number, ofStream = new Map());
      ofStream.set(key[2] as number, decodeHead(value));
    }
    for await (const { key, value } of store.list(...allOf("s"))) {
      const definition = {
        ...decodeJson<StreamDefinition>(value),
        namespace: key[1] as string,
        name: key[2] as string,
      };
      this.add(new Stream(this.host(), definition, heads.get(definition.number)));
    }
    await loadJournal(store, this.journal, this.byNumber);
    for await (const { key, value } of store.list(...allOf("q"))) {
      this.byNumber.get(key[1] as number)?.producer(key[2] as string)?.restore(key[3] as number, value);
    }
    const groups = new Map<Stream, { key: readonly (string | number)[]; value: Uint8Array }[]>();
    for await (const entry of store.list(...allOf("g"))) {
      const stream = this.byNumber.get(entry.key[1] as number);
      if (stream === undefined) continue;
      const ofStream = groups.get(stream);
      if (ofStream === undefined) groups.set(stream, [entry]);
      else ofStream.push(entry);
    }
    for (const [stream, entries] of groups) stream.groups.restore(entries);
    for (const stream of this.byNumber.values()) {
      if (stream.options.dedupeWindowMs !== UNLIMITED) await loadWindow(stream, clock.unixMs());
    }
    await this.held.restore();
    for (const tenant of this.tenants) await tenant.load(this.committer);
  }

  /** What was loaded may change. */
  private async open(): Promise<void> {
    this.openSinceMs = this.options.clock.now();
    this.committer.resume();
    this.held.start();
    await this.cleanUp();
  }

  /** What a stop in the middle has left over. */
  private async cleanUp(): Promise<void> {
    const { store, log } = this.options;
    const { committer } = this;
    this.deleteHeld(committer, this.held.orphans);
    const deleted: number[] = [];
    for await (const { key } of store.list(...allOf("x"))) deleted.push(key[1] as number);
    for (const number of deleted) this.clean(committer, number);
    for (const { isStored, number, partitions } of this.byNumber.values()) {
      if (!isStored) continue;
      for (const { partition, first } of partitions) {
        if (first === 0) continue;
        cleanPartition(store, committer, number, partition, first).catch((error) => {
          log("debug", "dropped events not deleted yet", { stream: number, error: String(error) });
        });
      }
    }
  }

  /** A commit or a read has failed: memory is given up, and loaded again from the store. */
  private failed(committer: Committer, error: HadronError): void {
    const { state } = this;
    if (committer !== this.committer || state.is === "closed") return;
    if (this.isLoading) {
      this.loadFailure ??= error;
      return;
    }
    if (state.is === "failed" && !state.isReadable) return;
    const { log, clock } = this.options;
    if (error instanceof LeaseLost) return this.lost(error);
    log("error", "store failed, reading it again", { code: error.code, message: error.message });
    const wasOpen = state.is === "open";
    this.state = { is: "failed", error, isReadable: false };
    this.giveUp(new HadronError("STORE_UNAVAILABLE", error.message, { cause: error }));
    if (!wasOpen) return;
    this.failures = clock.now() - this.openSinceMs < SOUND_MS ? this.failures + 1 : 0;
    void this.recover();
  }

  private lost(error: LeaseLost): void {
    this.options.log("error", "store lost to another server", { message: error.message });
    this.state = { is: "closed" };
    this.giveUp(error);
    this.options.onLost(error);
  }

  private giveUp(error: HadronError): void {
    this.held.close();
    for (const tenant of this.tenants) tenant.giveUp(error);
    for (const stream of this.byNumber.values()) stream.end(error);
    this.byName = new Map();
    this.byNumber = new Map();
    this.usages = new Map();
  }

  /** Reads the store again, then waits until it takes something, and is open again. */
  private async recover(): Promise<void> {
    const { log } = this.options;
    let told = "";
    for (let attempt = this.failures; this.state.is === "failed"; attempt++) {
      try {
        if (!this.state.isReadable) await this.reload(this.state.error);
        await this.pause(attempt);
        await this.probe();
        await this.open();
        // A read may have failed meanwhile, or the server may have stopped.
        if (this.state.is !== "failed" || !this.state.isReadable) continue;
        this.state = { is: "open" };
        log("info", "store works again", { streams: this.byNumber.size });
        for (const tenant of this.tenants) await tenant.begin();
      } catch (error) {
        if (this.state.is !== "failed") return;
        if (error instanceof LeaseLost) return this.lost(error);
        const { isReadable } = this.state;
        const event = isReadable ? "store takes nothing" : "store cannot be read";
        const message = error instanceof Error ? error.message : String(error);
        // A disk can be full for days.
        log(told === event ? "debug" : "warn", event, { message });
        told = event;
        if (!isReadable) await this.pause(attempt + 1);
      }
    }
  }

  /** Takes everything from the store, to be read until it may change. */
  private async reload(error: HadronError): Promise<void> {
    this.giveUp(error);
    this.committer = this.newCommitter(error.message);
    this.journal = new Journal(this.committer);
    this.held = this.newHeld();
    await this.load();
    if (this.state.is === "failed") this.state = { is: "failed", error, isReadable: true };
  }

  /** Sees whether the store takes something. */
  private async probe(): Promise<void> {
    const { store } = this.options;
    await store.commit({ sets: [{ key: probeKey, value: new Uint8Array(PROBE_BYTES) }], deletes: [] });
    await store.commit({ sets: [], deletes: [probeKey] });
  }

  private async pause(attempt: number): Promise<void> {
    if (attempt === 0) return;
    const delayMs = Math.min(RETRY_MS_MAX, RETRY_MS * 2 ** Math.min(attempt - 1, 10));
    await new Promise<void>((resolve) => this.options.clock.timer(delayMs, resolve));
  }

  /** Takes nothing before {@linkcode Streams.open}. */
  private newCommitter(reason: string): Committer {
    const committer: Committer = new Committer(this.options.store, (error) => this.failed(committer, error));
    committer.suspend(new HadronError("STORE_UNAVAILABLE", reason));
    return committer;
  }

  private newHeld(): HeldEvents {
    const { store, clock, log } = this.options;
    return new HeldEvents(store, clock, log, (number) => this.byNumber.get(number));
  }

  // ------------------------------------------------------------------------------------------------- its life

  /** Resolves when everything that was accepted is on disk, or cannot be. */
  async drained(): Promise<void> {
    if (this.state.is === "open") await this.committer.drained();
  }

  /** Stops: what was accepted is on disk, and the store is free for another server. */
  async close(): Promise<void> {
    this.cancelTick();
    await this.drained();
    this.state = { is: "closed" };
    this.giveUp(new HadronError("UNAVAILABLE", "Use stream: the server has stopped"));
    await this.options.store.close();
  }

  private tick(): void {
    this.cancelTick = this.options.clock.timer(TICK_MS, () => {
      if (this.state.is === "open") { for (const stream of this.byNumber.values()) this.lookAfter(stream); }
      this.tick();
    });
  }

  private lookAfter(stream: Stream): void {
    stream.trim();
    const idleSinceMs = this.options.clock.unixMs() - PRODUCER_IDLE_MS_MAX;
    for (const [id, producer] of stream.producers) {
      if (producer.lastMs > idleSinceMs) continue;
      stream.producers.delete(id);
      if (!stream.isStored) continue;
      this.committer.run(1024, 64, (gathering) => producer.forget(gathering), () => {});
    }
  }
}

function storeError(error: unknown): HadronError {
  if (error instanceof HadronError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new HadronError("STORE_UNAVAILABLE", `Read store: ${why}`, { cause: error });
}

function encodeDefinition({ number, createdMs, options }: StreamDefinition): Uint8Array {
  return encodeJson({ number, createdMs, options });
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function decodeJson<T>(value: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(value));
}
