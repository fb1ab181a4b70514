// What stands below Hadron's streams, by itself: its committer on a store, and Deno KV. No stream can be faster.

import { join } from "node:path";
import { bytesOnDisk } from "../store_folder.ts";
import { WorkerProcess } from "../worker_process.ts";
import type { BareStoreCommands } from "../workers/bare_store.ts";
import { denoProgram } from "./deno_worker.ts";
import { withStoreFolder } from "./stream_peer.ts";

/** As large as the server packs events, see DESIGN 1. */
export const COMMITTER_VALUE_BYTES = 16 * 1024;
export const BARE_COMMITTER = "bare committer, values of 16 KiB";
export const BARE_COMMITTER_ALIKE = "bare committer, with as many bytes under way";
export const BARE_KV = "bare Deno KV, one set after another";

type BareStore = WorkerProcess<BareStoreCommands>;

export interface CommitterFigures {
  bytesPerSecond: number;
  cpuSecondsPerByte: number;
  /** What the files take for each byte in them. */
  diskRatio: number;
}

/** `underWay` values are not yet committed at any time. */
export function committerFigures(
  seconds: number,
  warmUpSeconds: number,
  underWay: number,
): Promise<CommitterFigures> {
  return withBareStore(async (worker, folder) => {
    const values = { valueBytes: COMMITTER_VALUE_BYTES, underWay };
    await worker.call("commitValues", { path: join(folder, "warm-up.db"), seconds: warmUpSeconds, ...values });
    const bytesBefore = bytesOnDisk(folder);
    const cpuBefore = worker.process.cpuSeconds();
    const { bytes, seconds: taken } = await worker.call("commitValues", {
      path: join(folder, "bench.db"),
      seconds,
      ...values,
    });
    return {
      bytesPerSecond: bytes / taken,
      cpuSecondsPerByte: (worker.process.cpuSeconds() - cpuBefore) / bytes,
      diskRatio: (bytesOnDisk(folder) - bytesBefore) / bytes,
    };
  });
}

export function kvLatency(commits: number, warmUpCommits: number, valueBytes: number): Promise<{
  p50Ms: number;
  p99Ms: number;
}> {
  return withBareStore(async (worker, folder) => {
    const path = join(folder, "bench.db");
    await worker.call("setOneByOne", { path, commits: warmUpCommits, valueBytes });
    return await worker.call("setOneByOne", { path, commits, valueBytes });
  });
}

function withBareStore<T>(use: (worker: BareStore, folder: string) => Promise<T>): Promise<T> {
  return withStoreFolder(async (folder) => {
    const worker: BareStore = new WorkerProcess(denoProgram(new URL("../workers/bare_store.ts", import.meta.url), []));
    try {
      return await use(worker, folder);
    } finally {
      await worker.process.stop();
    }
  });
}
