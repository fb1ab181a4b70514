/**
 * The streams of a server as they are in memory, from one load of the store until they are given up: found by name, made and deleted.
 *
 * All that belongs to them is given up with them: who writes to the store, its journal, events that are held back, what namespaces keep. What
 * comes after a failure is another one.
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import type { Deadlines } from "../../proto/deadlines.ts";
import { HadronError } from "../../proto/error.ts";
import type { hadron } from "../../proto/generated/hadron.js";
import type { Logger } from "../log.ts";
import { Committer } from "../store/committer.ts";
import type { Gathering } from "../store/gathering.ts";
import { deleteKeys } from "../store/deleting.ts";
import { decodeJson, encodeJson } from "../store/json_value.ts";
import { allOf, deletedKey, streamKey, streamNumberKey } from "../store/keys.ts";
import { type Entry, type Key, type Store, storeUnavailable } from "../store/store.ts";
import { cleanPartition, cleanStream } from "./cleaning.ts";
import { Journal } from "./log/journal.ts";
import { loadJournal } from "./log/load_journal.ts";
import { decodeHead, type Head } from "./log/partition.ts";
import { Usage } from "./log/usage.ts";
import { HeldEvents } from "./publishing/held_events.ts";
import { loadWindow } from "./publishing/load_id_window.ts";
import { PRODUCER_IDLE_MS_MAX } from "./publishing/producers.ts";
import { notFound, Stream, type StreamDefinition, type StreamHost } from "./stream.ts";
import {
  changedStreamOptions,
  checkStreamName,
  newStreamOptions,
  sameOptions,
  type StreamOptions,
  UNLIMITED,
} from "./stream_options.ts";

/** What writing a definition takes in a commit. */
const DEFINITION_BYTES = 1024;

/** What streams are kept with. */
export interface StreamsHost {
  readonly store: Store;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  readonly log: Logger;
  /** Streams of one namespace. */
  readonly streamsMax: number;
  /** Bytes of events of one namespace. */
  readonly storedBytesMax: number;
}

/** All streams that were loaded, and those that were made since. */
export class LoadedStreams {
  readonly committer: Committer;
  private readonly journal: Journal;
  private readonly held: HeldEvents;
  private readonly byName = new Map<string, Map<string, Stream>>();
  private readonly byNumber = new Map<number, Stream>();
  private readonly usages = new Map<string, Usage>();
  private lastNumber = 0;
  /** Values that lie where events are to be appended. */
  private ahead: readonly Key[] = [];

  /** None yet. Why nothing can be written before {@linkcode LoadedStreams.begin}; who hears that a commit or a read has failed. */
  constructor(
    private readonly options: StreamsHost,
    reason: string,
    private readonly failed: (error: unknown) => void,
  ) {
    const { store, clock, log } = options;
    this.committer = new Committer(store, failed);
    this.committer.suspend(new HadronError("STORE_UNAVAILABLE", reason));
    this.journal = new Journal(this.committer);
    this.held = new HeldEvents(store, clock, log, (number) => this.byNumber.get(number));
  }

  /** How many there are. */
  get size(): number {
    return this.byNumber.size;
  }

  /** The stream of that name, if there is one. */
  find(namespace: string, name: string): Stream | undefined {
    return this.byName.get(namespace)?.get(name);
  }

  /** The stream of that name; throws `NOT_FOUND` where there is none. */
  get(namespace: string, name: string): Stream {
    const stream = this.find(namespace, name);
    if (stream !== undefined) return stream;
    checkStreamName(name);
    throw notFound(name);
  }

  /** All streams of a namespace, by name. */
  list(namespace: string): Stream[] {
    return [...this.byName.get(namespace)?.values() ?? []].sort((a, b) => a.name < b.name ? -1 : 1);
  }

  // ---------------------------------------------------------------------------------------- making and deleting

  /** Makes a stream, or changes its options. */
  ensure(
    namespace: string,
    name: string,
    asked: hadron.v1.StreamOptions.$Properties,
  ): Promise<{ created: boolean; options: StreamOptions }> {
    return new Promise((resolve, reject) => {
      this.committer.run(DEFINITION_BYTES, 4, (gathering) => {
        const present = this.find(namespace, name);
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

  /** Deletes a stream. Nobody can use it at once; who consumes or reads it is told when that is on disk, its data goes afterwards. */
  delete(namespace: string, name: string): Promise<void> {
    this.get(namespace, name);
    return new Promise((resolve, reject) => {
      this.committer.run(DEFINITION_BYTES, 2, (gathering) => {
        const stream = this.find(namespace, name);
        if (stream === undefined) throw notFound(name);
        gathering.delete(streamKey(namespace, name));
        gathering.set(deletedKey(stream.number), new Uint8Array(1));
        this.byName.get(namespace)!.delete(name);
        this.byNumber.delete(stream.number);
        stream.delete();
        const held = this.held.forget(stream.number);
        gathering.after(() => {
          stream.end(
            new HadronError("NOT_FOUND", `Use stream "${name}": stream "${name}" was deleted`, {
              details: { stream: name },
            }),
          );
          resolve();
          this.clean(stream.number);
          this.deleteLeft("held events", held);
        }, (error) => {
          stream.end(storeUnavailable(error));
          reject(error);
        });
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
    const { committer, journal, held, failed: readFailed } = this;
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
        return this.find(namespace, name) ?? this.make(gathering, namespace, name, newStreamOptions(name, {}));
      },
      readFailed,
    };
  }

  private usageOf(namespace: string): Usage {
    let usage = this.usages.get(namespace);
    if (usage === undefined) this.usages.set(namespace, usage = new Usage(namespace, this.options.storedBytesMax));
    return usage;
  }

  // --------------------------------------------------------------------------------------------- from the store

  /** Takes over what the store has. It can be read then, and not changed before {@linkcode LoadedStreams.begin}. */
  async load(): Promise<void> {
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
    this.ahead = await loadJournal(store, this.journal, this.byNumber);
    for await (const { key, value } of store.list(...allOf("q"))) {
      this.byNumber.get(key[1] as number)?.producer(key[2] as string)?.restore(key[3] as number, value);
    }
    const groups = new Map<Stream, Entry[]>();
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
  }

  /** What was loaded may change. */
  async begin(): Promise<void> {
    this.committer.resume();
    // Before anything else, and once, should this have to be done again: what lies there then was put there since.
    this.deleteLeft("what was written ahead", this.ahead);
    this.ahead = [];
    this.held.start();
    await this.cleanUp();
  }

  /** What a stop in the middle has left over. */
  private async cleanUp(): Promise<void> {
    const { committer, options: { store, log } } = this;
    this.deleteLeft("held events", this.held.orphans);
    const deleted: number[] = [];
    for await (const { key } of store.list(...allOf("x"))) deleted.push(key[1] as number);
    for (const number of deleted) this.clean(number);
    for (const { isStored, number, partitions, groups } of this.byNumber.values()) {
      if (!isStored) continue;
      groups.cleanUp();
      for (const { partition, first } of partitions) {
        if (first === 0) continue;
        cleanPartition(store, committer, number, partition, first).catch((error) => {
          log("debug", "dropped events not deleted yet", { stream: number, error: String(error) });
        });
      }
    }
  }

  private clean(number: number): void {
    const { store, log } = this.options;
    // What it does not get to, the next start does.
    cleanStream(store, this.committer, number).catch((error) => {
      log("debug", "deleted stream not cleaned yet", { stream: number, error: String(error) });
    });
  }

  /** Deletes values that nothing refers to any more. What it does not get to, the next start does. */
  private deleteLeft(what: string, keys: readonly Key[]): void {
    deleteKeys(this.committer, keys).catch((error) => {
      this.options.log("debug", `${what} not deleted yet`, { error: String(error) });
    });
  }

  // ------------------------------------------------------------------------------------------------- its life

  /** Looks after what time alone brings about: events that are too old, ids whose window is over, producers that are idle. */
  lookAfter(): void {
    const nowMs = this.options.clock.unixMs();
    const idleSinceMs = nowMs - PRODUCER_IDLE_MS_MAX;
    for (const stream of this.byNumber.values()) {
      stream.trim();
      stream.ids.forgetPast(nowMs);
      for (const [id, producer] of stream.producers) {
        if (producer.lastMs > idleSinceMs) continue;
        const { forgotten, blockBytes } = producer;
        this.committer.run(forgotten * blockBytes, forgotten, (gathering) => {
          // It may be heard of again before this comes to its turn.
          if (producer.lastMs <= idleSinceMs && producer.forget(gathering)) stream.producers.delete(id);
        }, () => {});
      }
    }
  }

  /** The server stops: nothing is delivered any more. */
  stopDelivering(): void {
    for (const { groups } of this.byNumber.values()) groups.stop();
  }

  /** Memory is not to be trusted any more, or not needed: there are no streams now. */
  giveUp(error: HadronError): void {
    this.held.close();
    for (const stream of this.byNumber.values()) stream.end(error);
    this.byName.clear();
    this.byNumber.clear();
    this.usages.clear();
  }
}

function encodeDefinition({ number, createdMs, options }: StreamDefinition): Uint8Array {
  return encodeJson({ number, createdMs, options });
}
