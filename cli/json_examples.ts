/**
 * What several commands print with `--json`, as the help shows it.
 *
 * @module
 */

/** A message: SPEC 8. */
export const MESSAGE = { subject: "sensors.hall.temp", headers: { unit: "C" }, data: "21" };

/** An event: SPEC 8. */
export const EVENT = {
  stream: "orders",
  partition: 0,
  offset: 41,
  time: "2026-11-24T09:30:00.000Z",
  type: "order.created",
  id: "o-1",
  key: "c-1",
  headers: {},
  data: '{"total":5}',
};

/** An instance of an endpoint. */
export const INSTANCE = {
  endpoint: "greet",
  instanceId: "46e519b5-1",
  name: "greeter",
  version: "1.0.0",
  metadata: { zone: "eu" },
  connectedSince: "2026-11-24T09:30:00.000Z",
  calls: 12,
  errors: 0,
  inFlight: 1,
  concurrency: 8,
  p50Ms: 0.4,
  p99Ms: 2.1,
};

/** A group of a stream. */
export const GROUP = {
  name: "billing",
  durable: true,
  maxInFlight: 16384,
  ackWaitMs: 30000,
  maxDeliveries: null,
  backoffMs: [100, 1000],
  order: "none",
  filter: ">",
  lag: 2,
  inFlight: 0,
  redelivering: 0,
  members: [],
  paused: false,
  positions: [{ partition: 0, floor: 40, next: 40 }],
  stalled: "no_members",
};

/** What a stream keeps, and how. */
export const STREAM_OPTIONS = {
  partitions: 1,
  durability: "sync",
  retention: { maxAgeMs: 604800000, maxBytes: null, maxMessages: null },
  discard: "old",
  dedupe: { windowMs: 120000 },
};

/** A stream. */
export const STREAM = {
  name: "orders",
  options: STREAM_OPTIONS,
  createdAt: "2026-11-24T09:00:00.000Z",
  held: 0,
  partitions: [{
    first: 0,
    next: 42,
    events: 42,
    bytes: 4620,
    firstTime: "2026-11-24T09:00:05.000Z",
    lastTime: "2026-11-24T09:30:00.000Z",
  }],
  events: 42,
  bytes: 4620,
  groups: [GROUP],
};
