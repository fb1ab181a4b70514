/**
 * Writes events to standard output: at once while they trickle, by the block while they pour, never more than a block behind.
 *
 * @module
 */
import type { Output } from "../output.ts";
import { showCountOf, showRate } from "../units.ts";
import { showEvent, type ShownEvent } from "./event.ts";

/** An event that knows the JSON of SPEC 8. */
export interface WritableEvent extends ShownEvent {
  toJSON(): unknown;
}

/** What an event writer tells. */
export interface EventWriterHooks {
  /** The first `count` events are with the reader. */
  onWritten?(count: number): void;
  /** The reader of standard output has gone, or its disk is full. */
  onFailed(error: unknown): void;
}

/** Writes events in the form that fits the output. */
export class EventWriter {
  readonly #output: Output;
  readonly #hooks: EventWriterHooks;
  readonly #put: (event: WritableEvent) => void;
  readonly #startMs = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;
  #failure: { error: unknown } | undefined;

  /** @param form `"raw"`: the data only, at a terminal too. */
  constructor(output: Output, form: "raw" | "fitting", hooks: EventWriterHooks) {
    this.#output = output;
    this.#hooks = hooks;
    this.#put = putter(output, form);
  }

  /** Events written so far. */
  get count(): number {
    return this.#count;
  }

  /** Adds an event. Wait for what it returns, if anything, before the next one. */
  write(event: WritableEvent): Promise<void> | undefined {
    this.#put(event);
    this.#count++;
    if (this.#output.isBlockFull) return this.flush();
    // A timer, because it waits for whatever is at hand now: nothing comes between what is at hand and the loop that writes it.
    // That it has failed is told by `onFailed`, and by every flush after it.
    this.#timer ??= setTimeout(() => void this.flush().catch(() => {}), 0);
    return undefined;
  }

  /** Resolves when everything is written; rejects, now and always, when that cannot be. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#failure !== undefined) throw this.#failure.error;
    const count = this.#count;
    try {
      await this.#output.flush();
    } catch (error) {
      this.#failure ??= { error };
      this.#hooks.onFailed(error);
      throw error;
    }
    this.#hooks.onWritten?.(count);
  }

  /** Says what was done: `5 events`, with the rate where it took long. */
  summary(): string {
    return showRate(showCountOf(this.#count, "event"), this.#count, performance.now() - this.#startMs);
  }
}

/** How one event is written; chosen once, because it is done for every event. */
function putter(output: Output, form: "raw" | "fitting"): (event: WritableEvent) => void {
  if (output.json) return (event) => output.object(event);
  if (output.isTerminal && form === "fitting") return (event) => output.text(showEvent(output, event));
  return (event) => {
    output.bytes(event.data);
    output.lineEnd();
  };
}
