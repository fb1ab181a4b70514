// What a group holds back, for the time of its next attempt or for its key, is in memory: a few large events are as much as many small ones.

import { deepStrictEqual } from "node:assert/strict";
import { Deadlines } from "../../../proto/deadlines.ts";
import { VirtualClock } from "../../../tests/support/virtual_clock.ts";
import type { Delivery, HeldKeys } from "./delivery.ts";
import { KeyOrder } from "./key_order.ts";
import { LOOKAHEAD } from "./lookahead.ts";
import { Redelivery, type RedeliveryHost } from "./redelivery.ts";

const LARGE_BYTES = 8 * 1024 * 1024;
/** So many of those are the most. */
const MANY = 32;

/** A large event, as far as it is looked at here. */
function large(keys?: HeldKeys): Delivery {
  return { bytes: LARGE_BYTES, index: 0, count: 1, keys, batch: {}, partition: {} } as unknown as Delivery;
}

Deno.test("32 events of 8 MiB that wait for their next attempt are as many as may, until one has waited", () => {
  const host = { deadlines: new Deadlines(new VirtualClock()) } as unknown as RedeliveryHost;
  const redelivery = new Redelivery(host, {} as never);
  const events = Array.from({ length: MANY }, () => large());
  const fullAfter = events.map((event) => {
    redelivery.again(event, 1000);
    return redelivery.isFull;
  });
  deepStrictEqual([fullAfter.indexOf(true), redelivery.waiting], [MANY - 1, MANY]);
  redelivery.waited(events[0]);
  deepStrictEqual([redelivery.isFull, redelivery.waiting], [false, MANY - 1]);
  redelivery.again(events[0], 1000);
  redelivery.gone(events[1]);
  deepStrictEqual(redelivery.isFull, false);
});

Deno.test("32 events of 8 MiB that wait for their keys are as many as may, until one has its key", () => {
  const due: Delivery[] = [];
  const host = { deadlines: new Deadlines(new VirtualClock()), lookahead: LOOKAHEAD };
  const order = new KeyOrder(host, (delivery) => due.push(delivery), () => {});
  const lock = order.of(1);
  order.hold(lock);
  const keys = { index: 0, locks: [lock] };
  const fullAfter = Array.from({ length: MANY }, () => {
    order.wait(lock, large(keys));
    return order.isFull;
  });
  deepStrictEqual([fullAfter.indexOf(true), order.parked], [MANY - 1, MANY]);
  order.unlock([large(keys)]);
  deepStrictEqual([due.length, order.isFull], [1, false]);
  order.clear();
  deepStrictEqual([order.isFull, order.parked], [false, 0]);
});
