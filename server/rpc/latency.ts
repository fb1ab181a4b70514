/**
 * How long calls took, kept in 128 counters: four for each doubling from 1 µs on, so that a percentile is right to within 19 %.
 *
 * @module
 */

const PER_DOUBLING = 4;
const COUNTERS = 128;

/** A histogram of durations. */
export class Latency {
  /** Not of 32 bits: a busy handler passes those within a day. */
  private readonly counters = new Float64Array(COUNTERS);
  private total = 0;

  /** Counts one duration. */
  record(milliseconds: number): void {
    const slot = Math.ceil(Math.log2(Math.max(milliseconds, 0.001) * 1000) * PER_DOUBLING);
    this.counters[Math.min(slot, COUNTERS - 1)]++;
    this.total++;
  }

  /** The duration that this fraction of all stayed within; 0 when there was none. */
  percentile(fraction: number): number {
    let left = Math.ceil(this.total * fraction);
    if (left === 0) return 0;
    for (let slot = 0; slot < COUNTERS; slot++) {
      left -= this.counters[slot];
      if (left <= 0) return 2 ** (slot / PER_DOUBLING) / 1000;
    }
    return 2 ** ((COUNTERS - 1) / PER_DOUBLING) / 1000;
  }
}
