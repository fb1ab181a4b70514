/**
 * For `order: "key"`: how far a group looks past an event whose key is held, for others that can go.
 *
 * What is passed over comes later, by itself; what waits in the log goes out with its neighbours. So a group that has enough to do waits a moment
 * for a key, and looks further where its members may run dry, or where a key is held for long. Found by measuring: with 10,000 keys in turn, of
 * which a tenth is nacked, looking as far as possible broke nearly all runs of neighbours into single events (decision 009).
 *
 * @module
 */
import { type Deadlines, Expiring } from "../../../proto/deadlines.ts";

/** When a group waits for a held key. */
export interface Lookahead {
  /** So many wait for their keys without a question. */
  readonly parkedMin: number;
  /** In the hands of its members, or about to be released by a commit, so many are enough. */
  readonly busyMin: number;
  /** Where it has many members, so many for each. */
  readonly busyEachMin: number;
  /** A key that has been held for longer is not waited for. */
  readonly patienceMs: number;
}

/** As it was measured to be best. */
export const LOOKAHEAD: Lookahead = { parkedMin: 64, busyMin: 1024, busyEachMin: 64, patienceMs: 200 };

/** Whether a group has enough to do without what is behind a held key. */
export function isEnough(
  { parkedMin, busyMin, busyEachMin }: Lookahead,
  { parked, busy, members }: { parked: number; busy: number; members: number },
): boolean {
  return parked >= parkedMin && busy >= busyMin && busy >= busyEachMin * members;
}

/** Looks again when a key has been waited for, whatever else happens or does not. */
export class KeyWait extends Expiring {
  private isSet = false;

  constructor(private readonly look: () => void) {
    super();
  }

  /** Looks again after `delayMs`, unless it is about to. */
  begin(deadlines: Deadlines, delayMs: number): void {
    if (this.isSet) return;
    this.isSet = true;
    deadlines.add(this, delayMs);
  }

  /** Does not look again. */
  end(deadlines: Deadlines): void {
    this.isSet = false;
    deadlines.remove(this);
  }

  override expire(): void {
    this.isSet = false;
    this.look();
  }
}
