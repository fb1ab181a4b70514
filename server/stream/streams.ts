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
import { allOf, deletedKey, streamKey, streamNumberKey } from "../store/keys.ts";
import { LeaseLost, type Store } from "../store/store.ts";
import { cleanPartition, cleanStream } from "./cleaning.ts";
import { HeldEvents } from "./held_events.ts";
import { loadWindow } from "./load_window.ts";
import { decodeHead, type Head } from "./partition.ts";
import { PRODUCER_IDLE_MS_MAX } from "./producers.ts";
import { notFound, Stream, type StreamDefinition, type StreamHost } from "./stream.ts";
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
/** The wait before the store is read again after a failure. */
const RELOAD_DELAY_MS = 500;
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
  /** Somebody else owns the store: nothing more is to be served. */
  onLost(error: HadronError): void;
}

/** All streams. */
export class Streams {
  private committer: Committer;
  private held: HeldEvents;
  private byName = new Map<string, Map<string, Stream>>();
  private byNumber = new Map<number, Stream>();
  private lastNumber = 0;
  private state: { is: "open" } | { is: "loading"; error: HadronError } | { is: "closed" } = { is: "open" };
  private readonly reloaded = new Set<() => void>();
  private cancelTick = () => {};

  private constructor(private readonly options: StreamsOptions) {
    this.committer = this.newCommitter();
    this.held = this.newHeld();
  }

  /** Loads what the store has. */
  static async open(options: StreamsOptions): Promise<Streams> {
    const streams = new Streams(options);
    await streams.load();
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
    throw new HadronError("STORE_UNAVAILABLE", `${what}: the store has failed, it is being read again`, {
      cause: this.state.is === "loading" ? this.state.error : undefined,
    });
  }

  /** The stream of that name; throws `NOT_FOUND` where there is none. */
  get(namespace: string, name: string): Stream {
    this.present(`Use stream "${name}"`);
    const stream = this.byName.get(namespace)?.get(name);
    if (stream !== undefined) return stream;
    checkStreamName(name);
    throw notFound(name);
  }

  /** All streams of a namespace, by name. */
  list(namespace: string): Stream[] {
    this.present("List streams");
    return [...this.byName.get(namespace)?.values() ?? []].sort((a, b) => a.name < b.name ? -1 : 1);
  }

  /** Calls `callback` when the streams were loaded anew; returns what ends that. */
  onReloaded(callback: () => void): () => void {
    this.reloaded.add(callback);
    return () => this.reloaded.delete(callback);
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
        stream.end(
          new HadronError("NOT_FOUND", `Use stream "${name}": stream "${name}" was deleted`, {
            details: { stream: name },
          }),
        );
        gathering.after(() => {
          resolve();
          this.clean(committer, stream.number);
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
    const { committer, held } = this;
    return {
      store,
      committer,
      clock,
      deadlines,
      log,
      held,
      deadLetters: (gathering, namespace, name) => {
        return this.byName.get(namespace)?.get(name) ??
          this.make(gathering, namespace, name, newStreamOptions(name, {}));
      },
      readFailed: (error) => this.failed(committer, storeError(error)),
    };
  }

  private clean(committer: Committer, number: number): void {
    const { store, log } = this.options;
    // What it does not get to, the next start does.
    cleanStream(store, committer, number).catch((error) => {
      log("debug", "deleted stream not cleaned yet", { stream: number, error: String(error) });
    });
  }

  // --------------------------------------------------------------------------------------------- from the store

  private async load(): Promise<void> {
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
    await this.cleanUp();
  }

  /** What a stop in the middle has left over. */
  private async cleanUp(): Promise<void> {
    const { store, log } = this.options;
    const { committer } = this;
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
    if (committer !== this.committer || this.state.is !== "open") return;
    const { log } = this.options;
    if (error instanceof LeaseLost) {
      this.state = { is: "closed" };
      log("error", "store lost to another server", { message: error.message });
      this.giveUp(error);
      this.options.onLost(error);
      return;
    }
    log("error", "store failed, reading it again", { code: error.code, message: error.message });
    this.state = { is: "loading", error };
    this.giveUp(new HadronError("STORE_UNAVAILABLE", error.message, { cause: error }));
    void this.reload();
  }

  private giveUp(error: HadronError): void {
    this.held.close();
    for (const stream of this.byNumber.values()) stream.end(error);
    this.byName = new Map();
    this.byNumber = new Map();
  }

  private async reload(): Promise<void> {
    const { clock, log } = this.options;
    while (this.state.is === "loading") {
      this.committer = this.newCommitter();
      this.held = this.newHeld();
      try {
        await this.load();
        if (this.state.is !== "loading") return;
        this.state = { is: "open" };
        log("info", "store read again", { streams: this.byNumber.size });
        for (const callback of [...this.reloaded]) callback();
        return;
      } catch (error) {
        log("warn", "store cannot be read", { error: String(error) });
        this.giveUp(storeError(error));
        await new Promise<void>((resolve) => clock.timer(RELOAD_DELAY_MS, resolve));
      }
    }
  }

  private newCommitter(): Committer {
    const committer: Committer = new Committer(this.options.store, (error) => this.failed(committer, error));
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
    const wasOpen = this.state.is === "open";
    this.state = { is: "closed" };
    if (wasOpen) this.giveUp(new HadronError("UNAVAILABLE", "Use stream: the server has stopped"));
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
