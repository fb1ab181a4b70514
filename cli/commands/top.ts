/**
 * `hadron top`: what goes on in a server, live at a terminal, as lines or tables elsewhere.
 *
 * @module
 */
import type { Command } from "commander";
import { act, type Invocation } from "../invocation.ts";
import { explain, parsedOption } from "../options.ts";
import { cellsOf } from "../ordered_table.ts";
import type { Output } from "../output.ts";
import { delay } from "../pace.ts";
import { showTable } from "../table.ts";
import { Sampler } from "../top/sampler.ts";
import type { Snapshot } from "../top/snapshot.ts";
import { TABLES } from "../top/tables.ts";
import { parseDurationMs, parseInteger, showBytes, showCountOf, showPerSecond } from "../units.ts";

interface TopOptions {
  count?: number;
  interval: number;
}

/** Faster than this, it would be what goes on. */
const INTERVAL_MS_MIN = 100;
const INTERVAL_MS_DEFAULT = 1000;

/** One line of `--json`, as an example. */
const SNAPSHOT: Snapshot = {
  time: new Date("2026-11-25T10:00:00Z"),
  connections: 2,
  subscriptions: 1,
  callsInFlight: 0,
  messagesInPerSecond: 1020.5,
  messagesOutPerSecond: 1020.5,
  bytesInPerSecond: 130_624,
  bytesOutPerSecond: 130_624,
  lost: 0,
  lostPerSecond: 0,
  clients: [{
    id: 7,
    name: "hadron sub",
    version: "0.1.0",
    connectedSince: new Date("2026-11-25T09:59:00Z"),
    subscriptions: 1,
    messagesInPerSecond: 0,
    messagesOutPerSecond: 1020.5,
    bytesInPerSecond: 0,
    bytesOutPerSecond: 130_624,
    pendingBytes: 0,
    isBehind: false,
    lost: 0,
    lostPerSecond: 0,
  }],
  streams: [{ name: "orders", partitions: 1, events: 120, eventsPerSecond: 2, bytes: 19_200, held: 0, groups: 1 }],
  groups: [{
    stream: "orders",
    group: "billing",
    members: 0,
    inFlight: 0,
    redelivering: 0,
    lag: 20,
    donePerSecond: 0,
    stalled: "no_members",
  }],
  endpoints: [{
    endpoint: "greet",
    handlers: 1,
    inFlight: 0,
    callsPerSecond: 5,
    errorsPerSecond: 0,
    calls: 300,
    errors: 0,
    p50Ms: 0.1,
    p99Ms: 0.4,
  }],
  pipelines: [{
    name: "checkout",
    revision: 1,
    running: 3,
    pending: 0,
    completedPerSecond: 2,
    completed: 120,
    failed: 1,
    cancelled: 0,
    ready: 2,
    unattended: ["ship"],
  }],
};

/** What `hadron top` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Shows what goes on in the namespace: message rates, connections and slow consumers, streams, groups with their lag and why " +
      "they are not moving, endpoints, pipelines with what failed and what waits for workers. At a terminal it is live, ordered by any column, and ? explains it. " +
      "In a pipe it prints tables once, or --count times; with --json a snapshot a line, one a second until it is interrupted. " +
      "Rates are those since the snapshot before.",
    [
      ["hadron top", "watch"],
      ["hadron top --json --count 1 | jq '.groups[] | select(.stalled)'", "groups that are not moving"],
      ["hadron top --json --interval 10s >> load.jsonl", "keep a record"],
      ["hadron top --count 1 | less", "tables, once"],
    ],
    { json: [["for each snapshot", SNAPSHOT]] },
  );
  command
    .addOption(
      parsedOption("--count <n>", "end after n snapshots", (text) => parseInteger(text, 1, Number.MAX_SAFE_INTEGER)),
    )
    .addOption(
      parsedOption("--interval <duration>", "time between two snapshots", parseIntervalMs)
        .default(INTERVAL_MS_DEFAULT, "1s"),
    );
  act<TopOptions>(command, (invocation, options) => top(invocation, options));
}

function parseIntervalMs(text: string): number {
  const intervalMs = parseDurationMs(text);
  if (intervalMs < INTERVAL_MS_MIN) throw new Error(`it must be at least ${INTERVAL_MS_MIN}ms`);
  return intervalMs;
}

async function top(invocation: Invocation, { count, interval }: TopOptions): Promise<void> {
  if (invocation.isInteractive && count === undefined) {
    const { runTop } = await import("../interactive/run_top.ts");
    return await runTop(invocation, interval);
  }
  const { output, interruption: { signal } } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  const sampler = new Sampler(hadron);
  // The first is only what the rates of the second are compared with.
  await sampler.next();
  const wanted = count ?? (output.json ? Infinity : 1);
  for (let printed = 0; printed < wanted; printed++) {
    await delay(interval, signal);
    if (signal.aborted) break;
    const snapshot = await sampler.next();
    if (output.json) output.object(snapshot);
    else output.text(await showSnapshot(output, snapshot));
    await output.flush();
  }
  if (count === undefined) invocation.throwIfInterruptedAtKeyboard();
  else invocation.throwIfInterrupted();
}

/** A snapshot as tables, those that have rows. */
async function showSnapshot(output: Output, snapshot: Snapshot): Promise<string> {
  const { connections, subscriptions, callsInFlight } = snapshot;
  const flow = (name: string, rate: number, bytes: number) =>
    `${name} ${showPerSecond(rate)}/s (${showBytes(bytes)}/s)`;
  const facts = [
    flow("in", snapshot.messagesInPerSecond, snapshot.bytesInPerSecond),
    flow("out", snapshot.messagesOutPerSecond, snapshot.bytesOutPerSecond),
    showCountOf(connections, "connection"),
    showCountOf(subscriptions, "subscription"),
    `${showCountOf(callsInFlight, "call")} in flight`,
    `${showCountOf(snapshot.lost, "message")} lost`,
  ];
  let text = `${facts.join(" · ")}\n`;
  for (const table of TABLES) {
    const rows = cellsOf(table, snapshot, table.order).map((row) => row.map(({ text }) => text));
    if (rows.length === 0) continue;
    const titles = table.columns.map(({ title, isNumber }) => (isNumber ? ">" : "") + title.toUpperCase());
    text += `\n${await showTable(output, titles, rows)}`;
  }
  return text + "\n";
}
