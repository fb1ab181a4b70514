/**
 * The runs that a client follows, over one connection after the other.
 *
 * Promises that who follows is told how a run has ended of which it was told that it had not, also where that happened while there was no
 * connection; a run that was removed meanwhile is not told of.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import type { Connection } from "./connection.ts";
import { Inbox } from "./inbox.ts";
import type { Link } from "./link.ts";
import { decodeRunInfo, type RunInfo } from "./run_info.ts";
import { isStoreFailure, StoreRetry, untilAskedAgain } from "./store_patience.ts";

/** States kept for a watcher who does not take them; then the oldest go. */
const CHANGES_MAX = 65_536;
/** Runs that had not ended when they were told of, and are asked for after a reconnect. */
const OPEN_MAX = 10_000;

interface Watch {
  readonly id: number;
  readonly pipeline: string;
  readonly run: string;
  readonly inbox: Inbox<RunInfo>;
  /** Of many runs: those that have not ended, by pipeline and id. */
  readonly open: Map<string, { readonly pipeline: string; readonly id: string }>;
  readonly retry: StoreRetry;
  /** It has had its place at the server: it waits as long as it takes to have it again. */
  wasThere: boolean;
}

/** What is followed. */
export class FollowedRuns {
  private readonly watches = new Map<number, Watch>();

  constructor(
    private readonly link: Link,
    private readonly describe: (pipeline: string, run: string) => Promise<RunInfo>,
  ) {}

  /** Follows runs; one run until it has ended. Empty names stand for all. */
  watch(pipeline: string, run: string, signal: AbortSignal | undefined): AsyncIterableIterator<RunInfo> {
    this.link.checkOpen("Watch runs");
    const id = this.link.nextId();
    const stop = () => void inbox.return();
    const inbox: Inbox<RunInfo> = new Inbox<RunInfo>(() => {}, () => {
      if (this.forget(id)) this.link.present?.send({ unwatchRuns: { requestId: id } });
    });
    inbox.onEnd = () => signal?.removeEventListener("abort", stop);
    const watch = { id, pipeline, run, inbox, open: new Map(), retry: new StoreRetry(), wasThere: false };
    this.watches.set(id, watch);
    this.ask(watch);
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    return inbox;
  }

  /** A RunsChanged frame. */
  changed({ requestId, runs }: hadron.v1.RunsChanged): void {
    const watch = this.watches.get(requestId);
    if (watch === undefined) return;
    watch.wasThere = true;
    watch.retry.reset();
    for (const wire of runs as hadron.v1.RunInfo[]) this.tell(watch, decodeRunInfo(wire));
  }

  /** A Failure, perhaps of something here. */
  refused(requestId: number, error: HadronError): void {
    const watch = this.watches.get(requestId);
    if (watch === undefined) return;
    if (isStoreFailure(error) && (watch.wasThere || !watch.retry.isOver)) {
      watch.retry.later(() => this.ask(watch));
      return;
    }
    this.forget(requestId);
    watch.inbox.end(error);
  }

  /** There is a connection. */
  resumed(connection: Connection): void {
    for (const watch of this.watches.values()) {
      watch.wasThere = true;
      this.ask(watch);
      void this.catchUp(watch, connection);
    }
  }

  /** It is gone. */
  lost(): void {
    for (const { retry } of this.watches.values()) retry.stop();
  }

  /** There will be none. */
  closed(error: HadronError | undefined): void {
    for (const { id, inbox } of [...this.watches.values()]) {
      this.forget(id);
      inbox.end(error);
    }
  }

  private ask({ id: requestId, pipeline, run }: Watch): void {
    if (this.watches.has(requestId)) this.link.present?.send({ watchRuns: { requestId, pipeline, run } });
  }

  /** Asks for those that may have ended while nobody could tell. */
  private async catchUp(watch: Watch, connection: Connection): Promise<void> {
    for (const [key, { pipeline, id }] of [...watch.open]) {
      let info: RunInfo | undefined;
      while (info === undefined && connection.isOpen && watch.open.has(key) && this.watches.has(watch.id)) {
        try {
          info = await this.describe(pipeline, id);
        } catch (error) {
          if (!(error instanceof HadronError)) throw error;
          if (isStoreFailure(error)) await untilAskedAgain();
          // It was removed, or is nothing that may be asked for any more.
          else if (connection.isOpen) watch.open.delete(key);
        }
      }
      // It may have been told of meanwhile.
      if (info !== undefined && watch.open.has(key) && this.watches.has(watch.id)) this.tell(watch, info);
    }
  }

  private tell(watch: Watch, info: RunInfo): void {
    const { id, inbox, open, run } = watch;
    if (inbox.size >= CHANGES_MAX) inbox.dropOldest();
    inbox.push(info);
    const key = `${info.pipeline} ${info.id}`;
    if (info.endedAt === undefined) {
      if (run === "" && open.size < OPEN_MAX) open.set(key, { pipeline: info.pipeline, id: info.id });
      return;
    }
    open.delete(key);
    if (run === "") return;
    if (this.forget(id)) this.link.present?.send({ unwatchRuns: { requestId: id } });
    inbox.end();
  }

  private forget(id: number): boolean {
    this.watches.get(id)?.retry.stop();
    return this.watches.delete(id);
  }
}
