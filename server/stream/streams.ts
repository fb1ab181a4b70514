/**
 * All streams of a server, over its store: opens them, and loads them again when a commit or a read has failed.
 *
 * There is one way in which state comes from disk to memory, {@linkcode LoadedStreams.load}: at start, and after a failure. What is in memory then
 * is in `loaded_streams.ts`; here is when that can be used, and when it has to be given up.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { hadron } from "../../proto/generated/hadron.js";
import type { Committer } from "../store/committer.ts";
import { probeKey } from "../store/keys.ts";
import { LeaseLost, storeError, storeUnavailable } from "../store/store.ts";
import { LoadedStreams, type StreamsHost } from "./loaded_streams.ts";
import type { Stream } from "./stream.ts";
import { checkStreamName, type StreamOptions } from "./stream_options.ts";

/** How often age, idle producers and the like are looked after. */
const TICK_MS = 1000;
/** The wait before a store that has failed is tried again: doubled each time, up to the most. */
const RETRY_MS = 20;
const RETRY_MS_MAX = 1000;
/** A store that failed so soon after it had come back is not to be trusted at once. */
const SOUND_MS = 5000;
/** What is written to see whether the store takes something: as much as a busy commit has in one value. */
const PROBE_BYTES = 32 * 1024;

/** What streams need of their server. */
export interface StreamsOptions extends StreamsHost {
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
  private loaded: LoadedStreams;
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
    this.loaded = this.newLoaded("Commit: the store is being read");
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
    const { committer } = this.loaded;
    return committer.isBehind ? new Promise((resolve) => committer.whenCaughtUp(resolve)) : undefined;
  }

  /** The committer to hand operations to; throws while there is none. */
  present(what: string): Committer {
    if (this.state.is === "open") return this.loaded.committer;
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
    return this.loaded.get(namespace, name);
  }

  /** Whether there is a stream of that name. */
  has(namespace: string, name: string): boolean {
    return this.loaded.find(namespace, name) !== undefined;
  }

  /** All streams of a namespace, by name. */
  list(namespace: string): Stream[] {
    this.checkReadable("List streams");
    return this.loaded.list(namespace);
  }

  /** Makes a stream, or changes its options. */
  ensure(
    namespace: string,
    name: string,
    asked: hadron.v1.StreamOptions.$Properties,
  ): Promise<{ created: boolean; options: StreamOptions }> {
    checkStreamName(name);
    this.present(`Ensure stream "${name}"`);
    return this.loaded.ensure(namespace, name, asked);
  }

  /** Deletes a stream; resolves when that is on disk. Its data goes afterwards. */
  delete(namespace: string, name: string): Promise<void> {
    this.present(`Delete stream "${name}"`);
    return this.loaded.delete(namespace, name);
  }

  /** A read failed, of somebody who writes through that committer. */
  readFailed(committer: Committer, error: unknown): void {
    if (committer === this.loaded.committer) this.failed(this.loaded, error);
  }

  // ------------------------------------------------------------------------------------ loading, failing, recovering

  /** Its committer takes nothing before {@linkcode Streams.open}. */
  private newLoaded(reason: string): LoadedStreams {
    const loaded: LoadedStreams = new LoadedStreams(this.options, reason, (error) => this.failed(loaded, error));
    return loaded;
  }

  private async load(): Promise<void> {
    this.isLoading = true;
    this.loadFailure = undefined;
    try {
      await this.loaded.load();
      for (const tenant of this.tenants) await tenant.load(this.loaded.committer);
      if (this.loadFailure !== undefined) throw this.loadFailure;
    } finally {
      this.isLoading = false;
    }
  }

  /** What was loaded may change. */
  private async open(): Promise<void> {
    this.openSinceMs = this.options.clock.now();
    await this.loaded.begin();
  }

  /** Whoever has state in the store goes on with it. */
  private async begin(): Promise<void> {
    const { loaded } = this;
    try {
      for (const tenant of this.tenants) if (this.state.is === "open") await tenant.begin();
    } catch (error) {
      this.failed(loaded, error);
    }
  }

  /** A commit or a read has failed: memory is given up, and loaded again from the store. */
  private failed(loaded: LoadedStreams, cause: unknown): void {
    const { state } = this;
    if (loaded !== this.loaded || state.is === "closed") return;
    const error = storeError("Read store", cause);
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
    void this.giveUp(storeUnavailable(error));
    if (!wasOpen) return;
    this.failures = clock.now() - this.openSinceMs < SOUND_MS ? this.failures + 1 : 0;
    void this.recover();
  }

  private lost(error: LeaseLost): void {
    this.options.log("error", "store lost to another server", { message: error.message });
    this.state = { is: "closed" };
    void this.giveUp(error);
    this.options.onLost(error);
  }

  /** Resolves when nothing is on its way to the store any more. */
  private giveUp(error: HadronError): Promise<void> {
    const underWay = this.loaded.committer.giveUp(error);
    for (const tenant of this.tenants) tenant.giveUp(error);
    this.loaded.giveUp(error);
    return underWay;
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
        log("info", "store works again", { streams: this.loaded.size });
        // What fails from here on is another failure, and recovered from by itself.
        return await this.begin();
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
    // Where a read has failed, a commit may be under way: what it brings to the store is to be there when that is read.
    await this.giveUp(error);
    this.loaded = this.newLoaded(error.message);
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

  // ------------------------------------------------------------------------------------------------- its life

  /** Resolves when everything that was accepted is on disk, or cannot be. */
  async drained(): Promise<void> {
    if (this.state.is === "open") await this.loaded.committer.drained();
  }

  /** Who consumes is about to be sent away, all of them: what they have in hand goes to nobody, and is theirs again once there is a server. */
  stopDelivering(): void {
    this.loaded.stopDelivering();
  }

  /** Stops: what was accepted is on disk, and the store is free for another server. */
  async close(): Promise<void> {
    this.cancelTick();
    await this.drained();
    this.state = { is: "closed" };
    void this.giveUp(new HadronError("UNAVAILABLE", "Use stream: the server has stopped"));
    await this.options.store.close();
  }

  private tick(): void {
    this.cancelTick = this.options.clock.timer(TICK_MS, () => {
      if (this.state.is === "open") this.loaded.lookAfter();
      this.tick();
    });
  }
}
