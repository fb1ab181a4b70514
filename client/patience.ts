/**
 * Giving up on something that goes on without us: its time is over, or its signal fires.
 *
 * @module
 */
import { BurstClock, systemClock } from "../proto/clock.ts";
import { Deadlines, Expiring } from "../proto/deadlines.ts";
import { HadronError } from "../proto/error.ts";
import { cancelled } from "./errors.ts";
import type { PatienceOptions } from "./publication.ts";
import { checkTimeout } from "./timeout.ts";

/** Waits with deadlines. */
export class Patience {
  private readonly deadlines = new Deadlines(new BurstClock(systemClock));

  /** Resolves as what `begin` begins, unless that takes too long; `isWanted` tells it whether anybody waits still. */
  wait<T>(
    what: string,
    { timeoutMs = 0, signal }: PatienceOptions,
    begin: (isWanted: () => boolean) => Promise<T>,
  ): Promise<T> {
    checkTimeout(timeoutMs, what);
    if (signal?.aborted) throw cancelled(what, signal);
    return new Promise((resolve, reject) => {
      let isWanted = true;
      const settle = () => {
        isWanted = false;
        this.deadlines.remove(deadline);
        signal?.removeEventListener("abort", abort);
      };
      const deadline = new Deadline(() => {
        settle();
        const why = `no answer from the server within ${timeoutMs} ms, it may be stored all the same`;
        reject(new HadronError("DEADLINE_EXCEEDED", `${what}: ${why}`));
      });
      const abort = () => {
        settle();
        reject(cancelled(what, signal!));
      };
      begin(() => isWanted).then((value) => {
        settle();
        resolve(value);
      }, (error) => {
        settle();
        reject(error);
      });
      if (timeoutMs > 0) this.deadlines.add(deadline, timeoutMs);
      signal?.addEventListener("abort", abort);
    });
  }
}

class Deadline extends Expiring {
  constructor(readonly expire: () => void) {
    super();
  }
}
