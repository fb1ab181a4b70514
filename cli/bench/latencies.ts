/**
 * Counts durations so that any percentile can be told within 1 %, in constant memory, however many there are.
 *
 * @module
 */

const SMALLEST_MS = 0.001;
const GROWTH = 1.01;
/** Up to about 100 seconds; what is longer counts as that. */
const BUCKETS = Math.ceil(Math.log(1e8) / Math.log(GROWTH));
const PER_LOG = 1 / Math.log(GROWTH);

/** A histogram whose buckets grow by 1 % each. */
export class Latencies {
  readonly #counts = new Float64Array(BUCKETS);
  #total = 0;

  /** Counts one duration. */
  add(durationMs: number): void {
    const bucket = durationMs <= SMALLEST_MS ? 0 : Math.floor(Math.log(durationMs / SMALLEST_MS) * PER_LOG);
    this.#counts[Math.min(bucket, BUCKETS - 1)]++;
    this.#total++;
  }

  /** How many have been counted. */
  get count(): number {
    return this.#total;
  }

  /** The duration that `share` of all, such as 0.99, did not exceed; 0 when there are none. */
  percentileMs(share: number): number {
    if (this.#total === 0) return 0;
    const rank = Math.max(1, Math.ceil(this.#total * share));
    let seen = 0;
    const bucket = this.#counts.findIndex((count) => (seen += count) >= rank);
    return SMALLEST_MS * GROWTH ** (bucket + 0.5);
  }
}
