/**
 * The tables of `hadron top`: what they are of, and their columns.
 *
 * @module
 */
import { type Column, count, type Table, table, text } from "../ordered_table.ts";
import { showBytes, showCount, showDuration, showPerSecond } from "../units.ts";
import type { ClientRow, EndpointRow, GroupRow, PipelineRow, Snapshot, StreamRow } from "./snapshot.ts";

/** Columns of a table of pipelines. */
export const PIPELINE_COLUMNS: Column<PipelineRow>[] = [
  text("pipeline", (row) => `${row.name} r${row.revision}`),
  { ...count<PipelineRow>("running", (row) => row.running), isFirstChoice: true },
  count("pending", (row) => row.pending),
  count("failed", (row) => row.failed, showCount, (row) => row.failed > 0),
  count("waiting", (row) => row.ready, showCount, (row) => row.unattended.length > 0),
  {
    ...text<PipelineRow>("no worker", (row) => row.unattended.join(" ") || "-"),
    style: (row) => row.unattended.length > 0 ? "red" : "dim",
  },
  count("completed/s", (row) => row.completedPerSecond, showPerSecond),
  count("completed", (row) => row.completed),
  count("cancelled", (row) => row.cancelled),
  {
    ...text<PipelineRow>("no runs begin", (row) => row.sourceError ?? "-"),
    style: (row) => row.sourceError ? "red" : "dim",
  },
];

/** All tables, in the order in which they are seen. */
export const TABLES: readonly Table<Snapshot>[] = [
  table<Snapshot, ClientRow>("Slow consumers", ({ clients }) => clients.filter(isSlow), [
    text("client", clientName),
    count("lost/s", (row) => row.lostPerSecond, showPerSecond, alarming),
    { ...count("lost", (row) => row.lost), isFirstChoice: true },
    count("waiting", (row) => row.pendingBytes, showBytes, alarming),
    count("out/s", (row) => row.messagesOutPerSecond, showPerSecond),
  ]),
  table<Snapshot, ClientRow>("Connections", ({ clients }) => clients, [
    text("client", clientName),
    count("in/s", (row) => row.messagesInPerSecond, showPerSecond),
    { ...count<ClientRow>("out/s", (row) => row.messagesOutPerSecond, showPerSecond), isFirstChoice: true },
    count("waiting", (row) => row.pendingBytes, showBytes),
    count("bytes in/s", (row) => row.bytesInPerSecond, showBytes),
    count("bytes out/s", (row) => row.bytesOutPerSecond, showBytes),
    count("subscriptions", (row) => row.subscriptions),
    count("connected", (row) => Math.max(0, Date.now() - row.connectedSince.getTime()), showDuration),
  ]),
  table<Snapshot, StreamRow>("Streams", ({ streams }) => streams, [
    text("stream", (row) => row.name),
    { ...count<StreamRow>("events/s", (row) => row.eventsPerSecond, showPerSecond), isFirstChoice: true },
    count("events", (row) => row.events),
    count("bytes", (row) => row.bytes, showBytes),
    count("partitions", (row) => row.partitions),
    count("groups", (row) => row.groups),
    count("held", (row) => row.held),
  ]),
  table<Snapshot, GroupRow>("Groups", ({ groups }) => groups, [
    text("group", (row) => `${row.stream} / ${row.group}`),
    { ...count<GroupRow>("lag", (row) => row.lag), isFirstChoice: true },
    // Before what a narrow window leaves out: it is what one looks for.
    { ...text<GroupRow>("not moving", (row) => row.stalled ?? "-"), style: (row) => row.stalled ? "yellow" : "dim" },
    count("done/s", (row) => row.donePerSecond, showPerSecond),
    count("in flight", (row) => row.inFlight),
    count("again", (row) => row.redelivering),
    count("members", (row) => row.members),
  ]),
  table<Snapshot, EndpointRow>("Endpoints", ({ endpoints }) => endpoints, [
    text("endpoint", (row) => row.endpoint),
    { ...count<EndpointRow>("calls/s", (row) => row.callsPerSecond, showPerSecond), isFirstChoice: true },
    count("in flight", (row) => row.inFlight),
    count("p50", (row) => row.p50Ms, (ms, row) => row.calls === 0 ? "-" : showDuration(ms)),
    count("p99", (row) => row.p99Ms, (ms, row) => row.calls === 0 ? "-" : showDuration(ms)),
    count("errors", (row) => row.errors, showCount, (row) => row.errorsPerSecond > 0),
    count("handlers", (row) => row.handlers),
  ]),
  table<Snapshot, PipelineRow>("Pipelines", ({ pipelines }) => pipelines, PIPELINE_COLUMNS),
];

function isSlow({ lost, isBehind }: ClientRow): boolean {
  return lost > 0 || isBehind;
}

function alarming({ lostPerSecond, isBehind }: ClientRow): boolean {
  return lostPerSecond > 0 || isBehind;
}

function clientName({ id, name, version }: ClientRow): string {
  return [name === "" ? "(no name)" : name, version, `#${id}`].filter((part) => part !== "").join(" ");
}
