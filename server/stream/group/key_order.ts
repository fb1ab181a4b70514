/**
 * For `order: "key"`: holds the keys of what a group has in hand until its acks are on disk, and hands them on to what waits for them.
 *
 * @module
 */
import type { Gathering } from "../../store/gathering.ts";
import type { Delivery } from "./delivery.ts";
import type { GroupHost } from "./group_host.ts";
import { type KeyLock, KeyLocks, PARKED_MAX } from "./key_locks.ts";
import { isEnough, KeyWait } from "./lookahead.ts";

/** Bytes of events that may wait for their keys, which are in memory. */
const PARKED_BYTES_MAX = 256 * 1024 * 1024;

/** The order of one group. */
export class KeyOrder {
  private readonly locks = new KeyLocks<Delivery>();
  /** Acked in commits that are not on disk yet. */
  private readonly freeing = new Map<Gathering, Delivery[]>();
  /** How many those are. */
  private releasing = 0;
  /** What those take that wait for their keys. */
  private parkedBytes = 0;
  /** Set while the log waits for a key. */
  private readonly keyWait: KeyWait;
  /** The time, as it was when this was last looked at. */
  private nowMs = 0;

  /** `due` takes what has got its key, in order; `look` is called when there may be something to do. */
  constructor(
    private readonly host: Pick<GroupHost, "deadlines" | "lookahead">,
    private readonly due: (delivery: Delivery) => void,
    private readonly look: () => void,
  ) {
    this.keyWait = new KeyWait(look);
  }

  /** How many wait for their keys. */
  get parked(): number {
    return this.locks.parked;
  }

  /** No more may wait. */
  get isFull(): boolean {
    return this.locks.parked >= PARKED_MAX || this.parkedBytes >= PARKED_BYTES_MAX;
  }

  /** Before keys are held. */
  lookAtTime(): void {
    this.nowMs = this.host.deadlines.nowMs();
  }

  /** The lock of a key, which is to be held at once if it is not. Hot. */
  of(key: number): KeyLock<Delivery> {
    return this.locks.of(key);
  }

  /** Holds a key that nobody holds. Hot. */
  hold(lock: KeyLock<Delivery>): void {
    this.locks.hold(lock, this.nowMs);
  }

  /** Lets a delivery wait for a key that is held. */
  wait(lock: KeyLock<Delivery>, delivery: Delivery): void {
    this.locks.wait(lock, delivery);
    this.parkedBytes += delivery.bytes;
  }

  /** Whether the log waits for a held key, for a moment: `inHand` are in the hands of so many members, or about to be. */
  isWaitedFor({ sinceMs }: KeyLock<Delivery>, inHand: number, members: number): boolean {
    const { lookahead, deadlines } = this.host;
    const { parked } = this;
    if (!isEnough(lookahead, { parked, busy: inHand + this.releasing, members })) return false;
    if (this.nowMs - sinceMs >= lookahead.patienceMs) return false;
    this.keyWait.begin(deadlines, lookahead.patienceMs);
    return true;
  }

  /** Its key is free once the ack is on disk: until then it may come again, and nothing of its key is to have been seen before. */
  free(gathering: Gathering, delivery: Delivery): void {
    if (delivery.keys === undefined) return;
    this.releasing += delivery.count;
    const others = this.freeing.get(gathering);
    if (others !== undefined) {
      others.push(delivery);
      return;
    }
    this.freeing.set(gathering, [delivery]);
    gathering.after(() => {
      const freed = this.freeing.get(gathering) ?? [];
      this.freeing.delete(gathering);
      for (const { count } of freed) this.releasing -= count;
      this.unlock(freed);
      this.look();
    });
  }

  /** Lets go of the keys of some; what waited for them is due, neighbours as such. Hot. */
  unlock(freed: readonly Delivery[]): void {
    this.lookAtTime();
    const next: Delivery[] = [];
    for (const delivery of freed) {
      const { keys, index, count } = delivery;
      if (keys === undefined) continue;
      delivery.keys = undefined;
      const from = index - keys.index;
      for (let at = from; at < from + count; at++) {
        const lock = keys.locks[at];
        const follower = lock === undefined ? undefined : this.locks.release(lock, this.nowMs);
        if (follower === undefined) continue;
        this.parkedBytes -= follower.bytes;
        next.push(follower);
      }
    }
    if (next.length > 1) next.sort(byPlace);
    for (const delivery of next) this.due(delivery);
  }

  /** The group begins anew. */
  clear(): void {
    this.locks.clear();
    this.freeing.clear();
    this.releasing = this.parkedBytes = 0;
    this.keyWait.end(this.host.deadlines);
  }
}

function byPlace(a: Delivery, b: Delivery): number {
  return a.partition.log.partition - b.partition.log.partition || a.offset - b.offset;
}
