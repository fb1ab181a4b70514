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

/** A pipeline. */
export const PIPELINE = {
  name: "checkout",
  revision: 1,
  createdAt: "2026-11-24T09:00:00.000Z",
  appliedAt: "2026-11-24T09:00:00.000Z",
  definition: {
    name: "checkout",
    revision: 1,
    source: { stream: "orders", types: ["order.created"] },
    start: "first",
    maxParallel: 1000,
    retention: { maxAgeMs: 604800000, maxRuns: 100000 },
    stages: [{
      name: "charge",
      after: [],
      dependencies: [],
      outputs: [],
      retry: { maxAttempts: 3, backoffMs: [1000, 10000] },
      timeoutMs: 30000,
    }],
  },
  runs: { pending: 0, running: 1, completed: 40, failed: 1, cancelled: 0 },
  stages: [{ name: "charge", ready: 0, inFlight: 1, backingOff: 0, workers: [] }],
  revisions: [{ revision: 1, unfinished: 1 }],
};

/** What a definition would change. */
export const PIPELINE_DIFFERENCE = {
  pipeline: "checkout",
  fromRevision: 1,
  toRevision: 2,
  changes: [{ kind: "changed", path: "stages.charge.retry.maxAttempts", from: 3, to: 5 }],
  revisions: [{ revision: 1, unfinished: 12 }],
  removedStages: [{ stage: "notify", unfinished: 12 }],
};

const STAGE_OF_RUN = {
  name: "charge",
  needs: [],
  status: "failed",
  attempts: 3,
  failures: 3,
  readyAt: "2026-11-24T09:30:00.000Z",
  startedAt: "2026-11-24T09:30:11.000Z",
  endedAt: "2026-11-24T09:30:11.020Z",
  error: { code: "HANDLER_FAILED", message: "card declined" },
};

/** A run in a list. */
export const LISTED_RUN = {
  run: "1-0-42",
  pipeline: "checkout",
  revision: 1,
  status: "failed",
  startedAt: "2026-11-24T09:30:00.000Z",
  endedAt: "2026-11-24T09:30:11.020Z",
  error: { code: "HANDLER_FAILED", message: "card declined", stage: "charge" },
  stages: [STAGE_OF_RUN],
};

/** A run with its data. */
export const RUN = {
  ...LISTED_RUN,
  root: { headers: {}, data: '{"total":5}', type: "order.created", key: "c-1", id: "o-1" },
  stages: [STAGE_OF_RUN, {
    name: "reserve",
    needs: [],
    status: "completed",
    attempts: 1,
    failures: 0,
    output: { headers: {}, data: "reserved" },
  }],
};

/** How a run has ended. */
export const ENDED_RUN = {
  run: "1-0-42",
  pipeline: "checkout",
  status: "completed",
  reply: { headers: {}, data: '{"paid":5}' },
  outputs: { charge: { headers: {}, data: '{"paid":5}' } },
};

/** An attempt at a stage. */
export const ATTEMPT = { run: "1-0-42", pipeline: "checkout", stage: "charge", attempt: 1, durationMs: 12.5 };
