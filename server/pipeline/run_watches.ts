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

/** All watches of a server. */
export class RunWatches {
  private readonly watches = new Map<Peer, Map<number, Watch>>();

  /** Begins to tell a peer of runs; empty names stand for all. */
  add(peer: Peer, requestId: number, namespace: string, pipeline: string, run: string): void {
    const ofPeer = this.watches.get(peer) ?? new Map<number, Watch>();
    if (ofPeer.size >= WATCHES_MAX) {
      throw new HadronError("LIMIT_EXCEEDED", `Watch runs: this connection has ${WATCHES_MAX} watches`, {
        retryable: false,
        details: { watchesMax: WATCHES_MAX },
      });
    }
    ofPeer.set(requestId, { peer, requestId, namespace, pipeline, run, changed: new Map(), isTelling: false });
    this.watches.set(peer, ofPeer);
  }

  /** Whether nobody follows anything. */
  get isEmpty(): boolean {
    return this.watches.size === 0;
  }

  /** Ends a watch. */
  remove(peer: Peer, requestId: number): void {
    const ofPeer = this.watches.get(peer);
    ofPeer?.delete(requestId);
    if (ofPeer?.size === 0) this.watches.delete(peer);
  }

  /** A connection is gone. */
  leave(peer: Peer): void {
    this.watches.delete(peer);
  }

  /** A connection takes bytes again. */
  caughtUp(peer: Peer): void {
    for (const watch of this.watches.get(peer)?.values() ?? []) this.tell(watch);
  }

  /** A run has changed. */
  changed(namespace: string, pipeline: string, run: Run): void {
    if (this.watches.size === 0) return;
    for (const ofPeer of this.watches.values()) {
      for (const watch of ofPeer.values()) {
        if (watch.namespace !== namespace) continue;
        if (watch.pipeline !== "" && watch.pipeline !== pipeline) continue;
        if (watch.run === "" || watch.run === run.id) this.note(watch, pipeline, run, CHANGED_MAX / ofPeer.size);
      }
    }
  }

  private note(watch: Watch, pipeline: string, run: Run, changedMax: number): void {
    const { changed } = watch;
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
