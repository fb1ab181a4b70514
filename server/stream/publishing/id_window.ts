/**
 * Ids of events that their producers gave them, so that an event is stored once whoever sends it: within a window of time, in memory.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import { Oldest } from "./oldest.ts";

/** Ids that one stream remembers: some 400 MB of memory. More in one window is refused, since to forget one would let a repeat in. */
const IDS_MAX = 4_000_000;

/** Where the event with an id is. */
export interface IdPlace {
  partition: number;
  /** -1 while it is held back. */
  offset: number;
  readonly timeMs: number;
}

/** The ids of one window. */
export class IdWindow {
  private readonly places = new Map<string, IdPlace>();
  private readonly oldest = new Oldest(this.places);
  /** Of events that are held back, whose windows have not begun. */
  private readonly held = new Map<string, IdPlace>();

  constructor(public windowMs: number, private readonly idsMax = IDS_MAX) {}

  /** Where the event with that id is, if it came within the window or is still to come. */
  find(id: string, nowMs: number): IdPlace | undefined {
    const place = this.places.get(id);
    return place !== undefined && place.timeMs > nowMs - this.windowMs ? place : this.held.get(id);
  }

  /** The event with that id is held back. */
  hold(id: string, partition: number): void {
    this.held.set(id, { partition, offset: -1, timeMs: Infinity });
  }

  /** It is not any more. */
  letGo(id: string): void {
    this.held.delete(id);
  }

  /** Takes note of an id. Those that are past the window go. */
  add(id: string, place: IdPlace): void {
    this.places.delete(id);
    this.places.set(id, place);
    this.forgetPast(place.timeMs);
  }

  /** Lets go of those that are past the window. */
  forgetPast(nowMs: number): void {
    for (let entry = this.oldest.peek(); entry !== undefined; entry = this.oldest.peek()) {
      const [id, { timeMs }] = entry;
      if (timeMs > nowMs - this.windowMs) return;
      this.places.delete(id);
    }
  }

  /** Throws `LIMIT_EXCEEDED` when so many more ids cannot be remembered. */
  checkRoom(stream: string, more: number, nowMs: number): void {
    if (this.known + more <= this.idsMax) return;
    this.forgetPast(nowMs);
    const { known, idsMax } = this;
    if (known + more <= idsMax) return;
    throw new HadronError(
      "LIMIT_EXCEEDED",
      `Publish to stream "${stream}": ${known} ids came within its dedupe window of ${this.windowMs} ms, no more can be remembered`,
      { retryable: true, details: { idsMax } },
    );
  }

  private get known(): number {
    return this.places.size + this.held.size;
  }
}
