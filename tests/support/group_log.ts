/**
 * A short log for tests of groups: its keys take turns, and every other event is of another type.
 *
 * @module
 */
import { LogBatch } from "../../server/stream/log/log_batch.ts";
import type { Log, LogCursor } from "../../server/stream/log/log.ts";
import { recordField } from "../../server/stream/log/record_field.ts";

/** How many events it has. */
export const EVENTS = 60;
/** How many keys. */
export const KEYS = 5;

/** A log of EVENTS events in batches of seven; event i has key i % KEYS and type `t.even` or `t.odd`. */
export class TestLog implements Log {
  readonly partition = 0;
  first = 0;
  readonly next = EVENTS;
  private readonly batches: LogBatch[] = [];

  constructor() {
    for (let offset = 0; offset < EVENTS; offset++) {
      if (offset % 7 === 0) this.batches.push(new LogBatch(offset, 1024));
      const field = recordField({ key: keyOf(offset), type: offset % 2 === 0 ? "t.even" : "t.odd" });
      this.batches.at(-1)!.append(1000 + Math.floor(offset / 3), field, 0, field.length, 1);
    }
  }

  cursor(): LogCursor {
    return { at: (offset) => offset < EVENTS ? this.batches[Math.floor(offset / 7)] : undefined, close: () => {} };
  }
}

/** The key of an event. */
export function keyOf(offset: number): string {
  return `k${offset % KEYS}`;
}
