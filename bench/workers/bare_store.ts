// A worker process with nothing but a store: how fast it is without streams, server and client around it.

import { systemClock } from "../../proto/clock.ts";
import { Committer } from "../../server/store/committer.ts";
import { batchKey } from "../../server/store/keys.ts";
import { openStore } from "../../server/store/open.ts";
import { percentile } from "../statistics.ts";
import { serveCommands } from "./control.ts";

interface CommitOrder {
  path: string;
  seconds: number;
  valueBytes: number;
  underWay: number;
}

const commands = {
  /** Values as they come to be with events in them, always so many not yet committed. */
  commitValues: async ({ path, seconds, valueBytes, underWay }: CommitOrder) => {
    const store = await openStore(path, { name: "bench", address: "" }, systemClock);
    let failure: Error | undefined;
    const fail = (error: Error) => void (failure ??= error);
    const committer = new Committer(store, fail);
    const value = new Uint8Array(valueBytes).fill(0x2e);
    const startedAt = performance.now();
    const endAt = startedAt + seconds * 1000;
    let values = 0;
    let serial = 0;
    let secondsTaken = 0;
    const commitOne = () => {
      committer.run(valueBytes, 1, (gathering) => {
        gathering.set(batchKey(1, 0, serial++), value);
        gathering.after(onCommitted, fail);
      }, fail);
    };
    const onCommitted = () => {
      values++;
      const now = performance.now();
      secondsTaken = (now - startedAt) / 1000;
      if (now < endAt) commitOne();
    };
    for (let index = 0; index < underWay; index++) commitOne();
    await committer.drained();
    await store.close();
    if (failure !== undefined) throw failure;
    return { bytes: values * valueBytes, seconds: secondsTaken };
  },
  /** One value after another, each in a commit of its own, straight into Deno KV. */
  setOneByOne: async ({ path, commits, valueBytes }: { path: string; commits: number; valueBytes: number }) => {
    const kv = await Deno.openKv(path);
    const value = new Uint8Array(valueBytes).fill(0x2e);
    const milliseconds = new Float64Array(commits);
    for (let commit = 0; commit < commits; commit++) {
      const startedAt = performance.now();
      await kv.set(["bench", commit], value);
      milliseconds[commit] = performance.now() - startedAt;
    }
    kv.close();
    return { p50Ms: percentile(milliseconds, 0.5), p99Ms: percentile(milliseconds, 0.99) };
  },
};

export type BareStoreCommands = typeof commands;

await serveCommands(commands);
