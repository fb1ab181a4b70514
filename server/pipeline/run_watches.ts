/**
 * Who follows runs as they change.
 *
 * A watcher is told the state that a run has when there is room to tell it: who reads slowly misses states in between, not the last.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { Peer } from "../peer.ts";
import { describeRun } from "./run_description.ts";
import type { Run } from "./run.ts";

/** Watches of one connection. */
const WATCHES_MAX = 1000;
/** Runs that one connection waits to be told of, over all its watches; then the oldest of a watch is passed over. */
const CHANGED_MAX = 10_000;
/** Runs in one frame. */
const PAGE = 64;

interface Watch {
  readonly peer: Peer;
  readonly requestId: number;
  readonly namespace: string;
  readonly pipeline: string;
  readonly run: string;
  /** With the name of its pipeline. */
  readonly changed: Map<Run, string>;
  isTelling: boolean;
}

/** A watch of what is not there. */
interface Astray {
  readonly watch: Watch;
  readonly error: HadronError;
}

/** Why a run, or a pipeline, cannot be followed; undefined where it can. */
export type Missing = (namespace: string, pipeline: string, run: string) => HadronError | undefined;

/** All watches of a server. */
export class RunWatches {
  private readonly watches = new Map<Peer, Map<number, Watch>>();
  /** The same by what they follow: however many runs are followed, each change finds those that it is for. */
  private readonly byTopic = new Map<string, Set<Watch>>();

  /** Begins to tell a peer of runs; empty names stand for all. */
  add(peer: Peer, requestId: number, namespace: string, pipeline: string, run: string): void {
    const ofPeer = this.watches.get(peer) ?? new Map<number, Watch>();
    if (ofPeer.size >= WATCHES_MAX) {
      throw new HadronError("LIMIT_EXCEEDED", `Watch runs: this connection has ${WATCHES_MAX} watches`, {
        retryable: false,
        details: { watchesMax: WATCHES_MAX },
      });
    }
    this.remove(peer, requestId);
    const watch: Watch = { peer, requestId, namespace, pipeline, run, changed: new Map(), isTelling: false };
    ofPeer.set(requestId, watch);
    this.watches.set(peer, ofPeer);
    const topic = topicOf(watch);
    const ofTopic = this.byTopic.get(topic);
    if (ofTopic === undefined) this.byTopic.set(topic, new Set([watch]));
    else ofTopic.add(watch);
  }

  /** Whether nobody follows anything. */
  get isEmpty(): boolean {
    return this.watches.size === 0;
  }

  /** Ends a watch. */
  remove(peer: Peer, requestId: number): void {
    const ofPeer = this.watches.get(peer);
    const watch = ofPeer?.get(requestId);
    if (ofPeer === undefined || watch === undefined) return;
    ofPeer.delete(requestId);
    if (ofPeer.size === 0) this.watches.delete(peer);
    this.forget(watch);
  }

  /** A connection is gone. */
  leave(peer: Peer): void {
    for (const watch of this.watches.get(peer)?.values() ?? []) this.forget(watch);
    this.watches.delete(peer);
  }

  /** A connection takes bytes again. */
  caughtUp(peer: Peer): void {
    for (const watch of this.watches.get(peer)?.values() ?? []) this.tell(watch);
  }

  /** A run has changed. */
  changed(namespace: string, pipeline: string, run: Run): void {
    if (this.isEmpty) return;
    for (const [ofPipeline, ofRun] of [[pipeline, run.id], [pipeline, ""], ["", run.id], ["", ""]]) {
      for (const watch of this.byTopic.get(topicOf({ namespace, pipeline: ofPipeline, run: ofRun })) ?? []) {
        this.note(watch, pipeline, run);
      }
    }
  }

  /** A watch is told how a run is. */
  show(peer: Peer, requestId: number, pipeline: string, run: Run): void {
    const watch = this.watches.get(peer)?.get(requestId);
    if (watch !== undefined) this.note(watch, pipeline, run);
  }

  /** Those that follow a pipeline, or one of its runs, that cannot be followed any more. */
  astray(missing: Missing): Astray[] {
    const astray: Astray[] = [];
    for (const ofPeer of this.watches.values()) {
      for (const watch of ofPeer.values()) {
        const { namespace, pipeline, run, changed } = watch;
        // Of all pipelines there may be others; and the last state of a run may be yet to be told.
        const error = pipeline === "" || changed.size > 0 ? undefined : missing(namespace, pipeline, run);
        if (error !== undefined) astray.push({ watch, error });
      }
    }
    return astray;
  }

  /** They are told why, and follow nothing any more. */
  end(astray: readonly Astray[]): void {
    for (const { watch, error } of astray) {
      const { peer, requestId } = watch;
      if (this.watches.get(peer)?.get(requestId) !== watch) continue;
      this.remove(peer, requestId);
      peer.fail(requestId, error);
    }
  }

  private forget(watch: Watch): void {
    const topic = topicOf(watch);
    const ofTopic = this.byTopic.get(topic);
    ofTopic?.delete(watch);
    if (ofTopic?.size === 0) this.byTopic.delete(topic);
  }

  private note(watch: Watch, pipeline: string, run: Run): void {
    const { peer, changed } = watch;
    const changedMax = CHANGED_MAX / (this.watches.get(peer)?.size ?? 1);
    if (changed.size >= changedMax && !changed.has(run)) {
      for (const [oldest] of changed) {
        changed.delete(oldest);
        break;
      }
    }
    changed.set(run, pipeline);
    if (watch.isTelling) return;
    watch.isTelling = true;
    queueMicrotask(() => {
      watch.isTelling = false;
      this.tell(watch);
    });
  }

  private tell({ peer, requestId, changed }: Watch): void {
    while (changed.size > 0 && !peer.isBehind && this.watches.get(peer)?.has(requestId) === true) {
      const runs = [];
      for (const [run, pipeline] of changed) {
        changed.delete(run);
        if (runs.push(describeRun(pipeline, run)) === PAGE) break;
      }
      peer.send({ runsChanged: { requestId, runs } });
    }
  }
}

/** Neither names nor ids have such a character. */
function topicOf({ namespace, pipeline, run }: Pick<Watch, "namespace" | "pipeline" | "run">): string {
  return `${namespace}\n${pipeline}\n${run}`;
}
