/**
 * From the `store` option to a store that this server owns alone.
 *
 * A file has a lock file beside it, which the system lets go of when the process dies, so that a server that was killed can be started again
 * at once. A store behind an address has a heartbeat instead: it is refused for as long as its owner was heard of.
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import { HadronError } from "../../proto/error.ts";
import { KvStore, type Owner } from "./kv_store.ts";
import { MemoryStore } from "./memory_store.ts";
import type { Store } from "./store.ts";

/** How often an owner says that it is alive. */
const BEAT_MS = 2000;
/** An owner that was not heard of for so long is gone. */
const BEATS_LOST_MS = 10_000;

/** How long a server that stops tries to say so. */
const RELEASE_MS = 500;

/** How long to wait for a lock where that is all that can be done. */
const LOCK_WAIT_MS = 1000;

/** Opens `:memory:`, a path, or the address of a KV Connect service; `ALREADY_EXISTS` when another server has it. */
export async function openStore(address: string, owner: Owner, clock: Clock): Promise<Store> {
  if (address === ":memory:") return new MemoryStore();
  return /^https?:/.test(address) ? await openShared(address, owner, clock) : await openFile(address, owner);
}

async function openFile(path: string, owner: Owner): Promise<Store> {
  const lock = await lockFile(path);
  try {
    return await KvStore.open(path, owner, () => releaseLock(lock));
  } catch (error) {
    releaseLock(lock);
    throw error;
  }
}

async function openShared(address: string, owner: Owner, clock: Clock): Promise<Store> {
  const last = await KvStore.lastOwner(address);
  if (last !== undefined && clock.unixMs() - last.beatMs < BEATS_LOST_MS) throw inUse(address, last.owner);
  let cancelTimer = () => {};
  let beating = Promise.resolve();
  const store = await KvStore.open(address, owner, () => {});
  store.onClosing = async () => {
    cancelTimer();
    // Where that fails, or takes too long, the next owner has to wait until this one is not heard of.
    const late = Promise.withResolvers<void>();
    const cancelLate = clock.timer(RELEASE_MS, late.resolve);
    await Promise.race([late.promise, beating.then(() => store.release()).catch(() => {})]);
    cancelLate();
  };
  const beat = () => {
    // A beat that fails is no matter: the commits tell whether the store is still ours.
    beating = store.beat(clock.unixMs()).catch(() => {});
    cancelTimer = clock.timer(BEAT_MS, beat);
  };
  beat();
  return store;
}

async function lockFile(path: string): Promise<Deno.FsFile> {
  let lock: Deno.FsFile;
  try {
    lock = await Deno.open(`${path}.lock`, { create: true, write: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HadronError(
      "STORE_UNAVAILABLE",
      `Open store ${path}: ${why}; is it in a folder that can be written to?`,
      {
        retryable: false,
        cause,
      },
    );
  }
  if (await takeLock(lock)) return lock;
  const last = await KvStore.lastOwner(path).catch(() => undefined);
  throw inUse(path, last?.owner);
}

/** Lets the lock go at once: a process that this one is about to start has the file open too, until it runs its program. */
function releaseLock(lock: Deno.FsFile): void {
  lock.unlockSync();
  lock.close();
}

/** Whether the lock was free; a file whose lock was not is closed. */
async function takeLock(lock: Deno.FsFile): Promise<boolean> {
  if (typeof lock.tryLock === "function") {
    if (await lock.tryLock(true)) return true;
    lock.close();
    return false;
  }
  // Deno before 2.8 can only wait for a lock.
  let isGivenUp = false;
  const taken = lock.lock(true).then(() => {
    if (isGivenUp) lock.close();
    return true;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => timer = setTimeout(() => resolve(false), LOCK_WAIT_MS));
  const isTaken = await Promise.race([taken, late]);
  clearTimeout(timer);
  isGivenUp = !isTaken;
  return isTaken;
}

function inUse(address: string, owner: Owner | undefined): HadronError {
  const who = owner === undefined ? "another server" : `server ${owner.name} at ${owner.address}`;
  return new HadronError(
    "ALREADY_EXISTS",
    `Open store ${address}: it is in use by ${who}; stop that one, or give this one a store of its own`,
    { retryable: true, details: owner === undefined ? {} : { ...owner } },
  );
}
