// Proves that rates are what happened between two samples, also of what has come, gone or begun anew meanwhile.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import type { ConnectionStats, PipelineInfo, ServiceInstance, Stats, StreamInfo } from "../../client/mod.ts";
import { type Sample, snapshotOf } from "./snapshot.ts";
import { cellsOf } from "../ordered_table.ts";
import { TABLES } from "./tables.ts";

const NOTHING = { messagesIn: 0, bytesIn: 0, messagesOut: 0, bytesOut: 0, dropped: 0 };

function stats(seconds: number, messagesIn: number, described: ConnectionStats[] = [], sinceMs = 0): Stats {
  return {
    time: new Date(seconds * 1000),
    since: new Date(sinceMs),
    connections: described.length,
    subscriptions: 0,
    traffic: { ...NOTHING, messagesIn },
    callsInFlight: 0,
    described,
  };
}

function client(id: number, messagesOut: number, dropped = 0): ConnectionStats {
  const traffic = { ...NOTHING, messagesOut, dropped };
  const common = { version: "", connectedSince: new Date(0), subscriptions: 1, pendingBytes: 0, isBehind: false };
  return { id, name: `client ${id}`, traffic, ...common };
}

function stream(next: number, lag: number): StreamInfo {
  const group = { name: "g", members: [], inFlight: 0, redelivering: 0, lag, stalled: "no_members" };
  const partitions = [{ first: 0, next, events: next, bytes: 10 }];
  return { name: "s", partitions, events: next, bytes: 10, held: 0, groups: [group] } as unknown as StreamInfo;
}

function handler(instanceId: string, calls: number, p99Ms = 1): ServiceInstance {
  const common = { name: "", version: "", metadata: {}, connectedSince: new Date(0), concurrency: 0 };
  return { endpoint: "e", instanceId, calls, errors: 0, inFlight: 1, p50Ms: 1, p99Ms, ...common };
}

function sample(stats: Stats, more: Partial<Sample> = {}): Sample {
  return { stats, streams: [], services: [], pipelines: [], ...more };
}

Deno.test("a rate is what happened, by the time that passed at the server", () => {
  const before = sample(stats(10, 100, [client(1, 50)]), {
    streams: [stream(1000, 400)],
    services: [handler("a", 10)],
  });
  const after = sample(stats(12, 500, [client(1, 150, 6), client(2, 7)]), {
    streams: [stream(1200, 300)],
    services: [handler("a", 30, 5), handler("b", 4)],
  });
  const { messagesInPerSecond, clients, streams, groups, endpoints } = snapshotOf(after, before);
  strictEqual(messagesInPerSecond, 200);
  // One that was not there before has no rate yet.
  deepStrictEqual(clients.map(({ messagesOutPerSecond }) => messagesOutPerSecond), [50, 0]);
  strictEqual(clients[0].lostPerSecond, 3);
  strictEqual(streams[0].eventsPerSecond, 100);
  // 200 events came, and the lag is 100 less.
  deepStrictEqual([groups[0].donePerSecond, groups[0].stalled], [150, "no_members"]);
  // A handler that has come since has done its calls since.
  const [{ callsPerSecond, handlers, inFlight, p99Ms }] = endpoints;
  deepStrictEqual([callsPerSecond, handlers, inFlight, p99Ms], [12, 2, 2, 5]);
});

Deno.test("without a sample before, and after a server began anew, nothing has a rate", () => {
  const now = sample(stats(12, 5, [client(1, 5)]), { streams: [stream(5, 0)], services: [handler("a", 5)] });
  for (const before of [undefined, sample(stats(10, 3, [client(1, 3)], 1))]) {
    const { messagesInPerSecond, clients, streams, endpoints } = snapshotOf(now, before);
    const rates = [messagesInPerSecond, clients[0].messagesOutPerSecond, streams[0].eventsPerSecond];
    deepStrictEqual([...rates, endpoints[0].callsPerSecond], [0, 0, 0, 0]);
  }
});

Deno.test("tables are ordered by any column, numbers from the largest, ties by name", () => {
  const table = TABLES.find(({ title }) => title === "Connections")!;
  const before = sample(stats(0, 0, [client(1, 0), client(2, 0), client(3, 0)]));
  const snapshot = snapshotOf(sample(stats(1, 0, [client(3, 5), client(2, 9), client(1, 5)])), before);
  const names = (column: number, isReversed = false) =>
    cellsOf(table, snapshot, { column, isReversed }).map(([name]) => name.text[name.text.length - 1]).join("");
  deepStrictEqual([names(0), names(0, true), names(2), names(2, true)], ["123", "321", "213", "132"]);
  strictEqual(table.order.column, 2);
});

Deno.test("only clients that lost messages or are behind are slow consumers", () => {
  const table = TABLES.find(({ title }) => title === "Slow consumers")!;
  const behind = { ...client(3, 0), isBehind: true };
  const snapshot = snapshotOf(sample(stats(1, 0, [client(1, 0), client(2, 0, 4), behind])), undefined);
  const cells = cellsOf(table, snapshot, table.order);
  deepStrictEqual(cells.map(([name]) => name.text), ["client 2 #2", "client 3 #3"]);
});

Deno.test("a stranger's name cannot move the cursor", () => {
  const evil = { ...client(1, 0), name: "x\x1b[2J\ny" };
  const table = TABLES.find(({ title }) => title === "Connections")!;
  const [[name]] = cellsOf(table, snapshotOf(sample(stats(1, 0, [evil])), undefined), table.order);
  strictEqual(name.text, "x\\x1b[2J y #1");
});

Deno.test("a pipeline tells what waits for workers, and the stages where nobody is", () => {
  const runs = { pending: 1, running: 5, completed: 10, failed: 2, cancelled: 0 };
  const idle = { inFlight: 0, backingOff: 0 };
  const worker = { name: "w", inFlight: 1, credits: 1, connectedSince: new Date(0) };
  const stages = [
    { name: "charge", ready: 3, workers: [], ...idle },
    { name: "ship", ready: 1, workers: [worker], ...idle },
    { name: "mail", ready: 0, workers: [], ...idle },
  ];
  const info = (completed: number) => {
    return { name: "checkout", revision: 4, runs: { ...runs, completed }, stages } as unknown as PipelineInfo;
  };
  const before = sample(stats(10, 0), { pipelines: [info(10)] });
  const [row] = snapshotOf(sample(stats(12, 0), { pipelines: [info(30)] }), before).pipelines;
  deepStrictEqual([row.ready, row.unattended, row.completedPerSecond], [4, ["charge"], 10]);
});
