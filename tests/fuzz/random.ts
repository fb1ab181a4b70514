// Randomness that can be replayed: everything a fuzz test throws comes from one seed, which a failure prints.
// HADRON_SEED=<number> runs the same again.

/** The seed of this run: HADRON_SEED, or a new one. */
export function chooseSeed(): number {
  const given = Deno.env.get("HADRON_SEED");
  if (given === undefined) return crypto.getRandomValues(new Uint32Array(1))[0];
  const seed = Number(given);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new RangeError(`Read HADRON_SEED: ${given} is not a whole number below 2^32`);
  }
  return seed;
}

/** Runs `test` with a seed, and names the seed where it fails. */
export async function withSeed(test: (random: Random) => Promise<void>): Promise<void> {
  const seed = chooseSeed();
  try {
    await test(new Random(seed));
  } catch (cause) {
    throw new Error(`Failed with HADRON_SEED=${seed}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** A small generator of good enough numbers (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** A whole number from 0 to `limit`, without `limit`. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 * limit);
  }

  /** One of `choices`. */
  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)];
  }

  /** A generator of its own, so that what runs side by side can be replayed whatever the order in which it runs. */
  fork(): Random {
    return new Random(this.below(2 ** 32));
  }

  /** `count` bytes. */
  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }
}
