/**
 * A group's part in one partition: how far it is, what is under way, and how that is stored.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import { type CommitBuilder, type Dirty, type Gathering, keyCost } from "../../store/gathering.ts";
import { encodeJson } from "../../store/json_value.ts";
import type { Key } from "../../store/store.ts";
import type { Log, LogCursor } from "../log/log.ts";
import type { Delivery } from "./delivery.ts";
import { DeliveryTable } from "./delivery_table.ts";
import type { GroupHost } from "./group_host.ts";
import type { BlockRange } from "./full_blocks.ts";
import { BLOCK_BYTES, Progress } from "./progress.ts";

/** Events of which it is stored how often they were delivered. */
const ATTEMPTS_MAX = 1000;
/** What the value takes in a commit beside those and its key. */
const VALUE_BYTES = 128;
const ATTEMPT_BYTES = 24;

/** Blocks that are deleted in one operation. */
const GONE_MAX = 64;
/** Events that a restart passes over again. */
const PASSED_MAX = 1024;

/** What is stored of a group in one partition. */
export interface StoredPart {
  readonly floor: number;
  /** Blocks above the floor of which all is acked. @default none */
  readonly full?: readonly BlockRange[];
  readonly attempts: readonly (readonly [offset: number, attempts: number])[];
}

/** Where a part is stored. */
export interface PartKeys {
  part(partition: number): Key;
  block(partition: number, block: number): Key;
}

/** A commit that takes part in, and the floor as that stores it. */
interface Unstored {
  readonly gathering: Gathering;
  floor: number;
}

/** One partition. */
export class GroupPartition implements Dirty {
  readonly progress: Progress;
  /** What is delivered, waits for another attempt, or for its key; by offset. */
  readonly deliveries = new DeliveryTable<Delivery>();
  /** Those of them that were delivered before. */
  readonly again = new Set<Delivery>();
  /** The next offset to take from the log. */
  next: number;
  readonly cursor: LogCursor;
  /** Attempts made before this server started. */
  readonly attempts = new Map<number, number>();
  /** What each of its keys takes in a commit, at the most. */
  private readonly keyBytes: number;
  private isTidying = false;
  private isClosed = false;
  /** Events that were passed over since it was last written how far it is. */
  private passed = 0;
  /** The floor on disk, while there is something that is not there yet. */
  private storedFloor = 0;
  /** Commits that are not on disk yet, in their order. */
  private unstored: Unstored[] = [];

  /** Without keys nothing is stored. */
  constructor(
    private readonly keys: PartKeys | undefined,
    readonly log: Log,
    floor: number,
    private readonly host: Pick<GroupHost, "write">,
    onReady: () => void,
  ) {
    this.next = floor;
    this.progress = new Progress(
      floor,
      keys === undefined ? undefined : {
        blockKey: (block) => keys.block(log.partition, block),
        touch: (gathering, floor) => this.touch(gathering, floor),
      },
    );
    this.cursor = log.cursor(onReady);
    this.keyBytes = keys === undefined ? 0 : keyCost(keys.block(log.partition, 0));
  }

  /** Says that the value is to be written. */
  touch(gathering: Gathering, floorBefore = this.progress.floor): void {
    if (this.keys === undefined) return;
    gathering.touch(this, this.valueBytes, 1 + this.progress.foldable);
    if (this.unstored.at(-1)?.gathering === gathering) return;
    if (this.unstored.length === 0) this.storedFloor = floorBefore;
    const commit = { gathering, floor: floorBefore };
    this.unstored.push(commit);
    gathering.after(() => {
      // A reset has forgotten it.
      if (this.unstored[0] !== commit) return;
      this.unstored.shift();
      this.storedFloor = commit.floor;
    });
  }

  /** The floor for those who rely on that nothing below comes again: where it is stored, it is on disk. */
  get toldFloor(): number {
    return this.unstored.length === 0 ? this.progress.floor : Math.max(this.storedFloor, this.log.first);
  }

  /** Writes how far it is, and deletes what the floor has passed: sometime, and one write at a time. */
  tidySometime(): void {
    if (this.isTidying || this.isClosed || this.keys === undefined) return;
    this.isTidying = true;
    const gone = Math.min(this.progress.gone.length, GONE_MAX);
    this.host.write(this.valueBytes + gone * this.keyBytes, gone + 1, (gathering) => {
      if (this.isClosed) return;
      this.touch(gathering);
      for (const key of this.progress.gone.splice(0, gone)) gathering.delete(key);
      gathering.after(() => {
        this.isTidying = false;
        if (this.progress.gone.length > 0) this.tidySometime();
      });
    });
  }

  /** Writes how many attempts were made of what comes again. */
  keepAttempts(): void {
    if (this.keys === undefined || this.isClosed) return;
    this.host.write(this.valueBytes, 1, (gathering) => {
      if (!this.isClosed) this.touch(gathering);
    });
  }

  /** Events were passed over. That is written with what comes next, or once it is much: until then a restart passes over them again. */
  passedOver(count: number): void {
    this.passed += count;
    if (this.passed >= PASSED_MAX) this.tidySometime();
  }

  /** Nothing comes next: what was passed over is written. */
  keep(): void {
    if (this.passed > 0) this.tidySometime();
  }

  /** What a bitmap, or how far it is, takes in a commit. */
  get entryBytes(): number {
    return this.keyBytes + BLOCK_BYTES;
  }

  private get valueBytes(): number {
    const attempts = Math.min(this.again.size + this.attempts.size, ATTEMPTS_MAX);
    const { fullBlocks, foldable } = this.progress;
    return this.keyBytes * (1 + foldable) + VALUE_BYTES + (attempts + fullBlocks.length) * ATTEMPT_BYTES;
  }

  encode(commit: CommitBuilder): void {
    this.passed = 0;
    const attempts: [number, number][] = [];
    for (const { offset, attempt, seat } of this.again) {
      if (attempts.push([offset, seat === undefined ? attempt : attempt - 1]) === ATTEMPTS_MAX) break;
    }
    for (const [offset, made] of this.attempts) {
      if (attempts.length === ATTEMPTS_MAX) break;
      if (offset >= this.next) attempts.push([offset, made]);
    }
    this.progress.fold(commit);
    const { floor, fullBlocks } = this.progress;
    const unstored = this.unstored.at(-1);
    if (unstored?.gathering === commit) unstored.floor = floor;
    const part: StoredPart = fullBlocks.length === 0 ? { floor, attempts } : { floor, attempts, full: fullBlocks };
    commit.set(this.keys!.part(this.log.partition), encodeJson(part));
  }

  /** Events that are not acked. */
  get lag(): number {
    return Math.max(0, this.log.next - this.progress.floor - this.progress.ackedAbove);
  }

  /** Adds what is taken from the log. */
  add(delivery: Delivery): void {
    this.deliveries.add(delivery);
    if (delivery.attempt > 0) this.again.add(delivery);
  }

  /** A delivery is done with. */
  remove(delivery: Delivery): void {
    this.deliveries.remove(delivery);
    if (this.again.size > 0) this.again.delete(delivery);
  }

  /** Forgets what is under way. */
  forget(): void {
    for (const delivery of this.deliveries.values()) delivery.isGone = true;
    this.deliveries.clear();
    this.again.clear();
  }

  /** Moves to where the log begins now; what was under way before that is gone. */
  trim(first: number): Delivery[] {
    const gone = this.deliveries.below(first)
      .map((delivery) => delivery.part(delivery.offset, Math.min(first, delivery.end)));
    for (const delivery of gone) {
      delivery.isGone = true;
      this.remove(delivery);
    }
    for (const offset of this.attempts.keys()) if (offset < first) this.attempts.delete(offset);
    this.progress.trim(first);
    if (this.next < first) this.next = first;
    return gone;
  }

  /** The group is no more: nothing is read, nor written behind what deletes what it has stored. */
  close(): void {
    this.isClosed = true;
    this.cursor.close();
  }

  /** Takes over what was stored; blocks follow. */
  restore({ floor, attempts, full = [] }: StoredPart): void {
    this.progress.restoreFloor(floor, full);
    this.next = Math.max(this.next, this.progress.floor);
    for (const [offset, made] of attempts) this.attempts.set(offset, made);
  }

  /** Begins anew, under other keys. */
  reset(floor: number): void {
    assert(this.deliveries.size === 0, "a part is reset when nothing is under way");
    this.attempts.clear();
    this.passed = 0;
    this.unstored = [];
    this.progress.reset(floor);
    this.next = floor;
  }
}
