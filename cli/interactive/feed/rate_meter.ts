/**
 * How much a second, lately: over the last two seconds, in steps of a quarter.
 *
 * @module
 */

const STEP_MS = 250;
const STEPS = 8;

/** Counts something as it happens. */
export class RateMeter {
  readonly #counts = new Float64Array(STEPS);
  readonly #startMs: number;
  /** The number of the step that is being counted in. */
  #step = 0;

  constructor(nowMs: number) {
    this.#startMs = nowMs;
  }

  /** So much has happened. */
  add(amount: number, nowMs: number): void {
    this.#moveTo(nowMs);
    this.#counts[this.#step % STEPS] += amount;
  }

  /** How much a second. */
  perSecond(nowMs: number): number {
    this.#moveTo(nowMs);
    const sum = this.#counts.reduce((all, count) => all + count, 0);
    // The step that is being counted in has only begun; at the beginning there are fewer than all.
    const inStepMs = nowMs - this.#startMs - this.#step * STEP_MS;
    const spanMs = Math.min(this.#step, STEPS - 1) * STEP_MS + inStepMs;
    return spanMs < STEP_MS ? sum * 1000 / STEP_MS : sum * 1000 / spanMs;
  }

  #moveTo(nowMs: number): void {
    const step = Math.floor((nowMs - this.#startMs) / STEP_MS);
    for (let passed = Math.max(this.#step, step - STEPS) + 1; passed <= step; passed++) {
      this.#counts[passed % STEPS] = 0;
    }
    this.#step = Math.max(this.#step, step);
  }
}
