/**
 * The runs that a client follows, over one connection after the other.
 *
 * Promises that who follows is told how a run has ended of which it was told that it had not, also where that happened while there was no
 * connection; a run that was removed meanwhile is not told of.
 *
 * @module
 */
import { RUN_LIST_MAX } from "../proto/constants.ts";
import { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import type { Connection } from "./connection.ts";
import { Inbox } from "./inbox.ts";
import type { Link } from "./link.ts";
import { decodeRunInfo, type RunInfo, type RunStatus } from "./run_info.ts";
import { isStoreFailure, StoreRetry, untilAskedAgain } from "./store_patience.ts";

/** States kept for a watcher who does not take them; then the oldest go. */
const CHANGES_MAX = 65_536;
/** Runs that had not ended when they were told of, and are asked for after a reconnect. */
const OPEN_MAX = 10_000;
/** Runs of one pipeline that are asked for at a time; of more than these, the server lists those that have not ended first. */
const ASKED_MAX = 32;

/** A run that had not ended when it was told of. */
interface OpenRun {
  readonly pipeline: string;
  readonly id: string;
  /** By which that was told: what it had to tell since it was lost is told by the next. */
  readonly connection: Connection;
}

/** What is asked of the server about runs, which waits as long as it takes. */
export interface RunQuestions {
  describe(pipeline: string, run: string): Promise<RunInfo>;
  list(pipeline: string, statuses: readonly RunStatus[], limit: number): Promise<RunInfo[]>;
}

interface Watch {
  readonly id: number;
  readonly pipeline: string;
  readonly run: string;
  readonly inbox: Inbox<RunInfo>;
  /** Of many runs: those that have not ended, by pipeline and id. */
  readonly open: Map<string, OpenRun>;
  readonly retry: StoreRetry;
  /** It has had its place at the server: it waits as long as it takes to have it again. */
  wasThere: boolean;
}

/** What is followed. */
export class FollowedRuns {
  private readonly watches = new Map<number, Watch>();

  constructor(
    private readonly link: Link,
    private readonly questions: RunQuestions,
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
  changed(connection: Connection, { requestId, runs }: hadron.v1.RunsChanged): void {
    const watch = this.watches.get(requestId);
    if (watch === undefined) return;
    watch.wasThere = true;
    watch.retry.reset();
    for (const wire of runs as hadron.v1.RunInfo[]) this.tell(watch, connection, decodeRunInfo(wire));
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
    const missed = Map.groupBy(watch.open.values(), ({ pipeline }) => pipeline);
    for (const [pipeline, runs] of missed) {
      if (runs.length > ASKED_MAX) await this.askForUnfinished(watch, connection, pipeline);
      // Whoever of them is free takes the next.
      const left = runs.values();
      await Promise.all(Array.from({ length: ASKED_MAX }, async () => {
        for (const run of left) if (this.isMissed(watch, connection, run)) await this.askFor(watch, connection, run);
      }));
    }
  }

  /** However many there are, one answer tells of all that go on. */
  private async askForUnfinished(watch: Watch, connection: Connection, pipeline: string): Promise<void> {
    const isWanted = () => this.watches.has(watch.id);
    const infos = await answerOf(connection, isWanted, () => {
      return this.questions.list(pipeline, ["pending", "running"], RUN_LIST_MAX);
    });
    for (const info of infos ?? []) if (this.isMissed(watch, connection, info)) this.tell(watch, connection, info);
  }

  private async askFor(watch: Watch, connection: Connection, run: OpenRun): Promise<void> {
    const { pipeline, id } = run;
    const isWanted = () => this.isMissed(watch, connection, run);
    const info = await answerOf(connection, isWanted, () => this.questions.describe(pipeline, id));
    // It may have been told of meanwhile.
    if (!isWanted()) return;
    if (info !== undefined) this.tell(watch, connection, info);
    // It was removed, or is nothing that may be asked for any more.
    else if (connection.isOpen) watch.open.delete(keyOf(run));
  }

  /** Whether this connection has not told how a run is. */
  private isMissed(watch: Watch, connection: Connection, run: Pick<OpenRun, "pipeline" | "id">): boolean {
    const open = watch.open.get(keyOf(run));
    return open !== undefined && open.connection !== connection && this.watches.has(watch.id);
  }

  private tell(watch: Watch, connection: Connection, info: RunInfo): void {
    const { id, inbox, open, run } = watch;
    if (inbox.size >= CHANGES_MAX) inbox.dropOldest();
    inbox.push(info);
    const key = keyOf(info);
    if (info.endedAt === undefined) {
      const isFull = open.size >= OPEN_MAX && !open.has(key);
      if (run === "" && !isFull) open.set(key, { pipeline: info.pipeline, id: info.id, connection });
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

function keyOf({ pipeline, id }: Pick<OpenRun, "pipeline" | "id">): string {
  return `${pipeline} ${id}`;
}

/** An answer, asked for again while the server reads its store; undefined where there is none, or nobody wants it any more. */
async function answerOf<T>(
  connection: Connection,
  isWanted: () => boolean,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  while (connection.isOpen && isWanted()) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof HadronError)) throw error;
      if (!isStoreFailure(error)) return undefined;
      await untilAskedAgain();
    }
  }
  return undefined;
}
