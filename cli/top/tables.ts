/**
 * The tables of `hadron top`: what they are of, their columns, and what by. For eyes, on a screen and on paper alike.
 *
 * @module
 */
import type { Style } from "../output.ts";
import { escapeControls } from "../render.ts";
import { showBytes, showCount, showDuration, showPerSecond } from "../units.ts";
import type { ClientRow, EndpointRow, GroupRow, PipelineRow, Snapshot, StreamRow } from "./snapshot.ts";

/** By what rows are ordered. */
export interface Order {
  /** The place of a column. */
  column: number;
  /** Numbers begin with the largest and text with A, or the other way round. */
  isReversed: boolean;
}

/** What stands in one column of one row. */
export interface Cell {
  text: string;
  style?: Style;
}

/** A table, whatever its rows are of. */
export interface Table {
  title: string;
  columns: { title: string; isNumber: boolean }[];
  /** The order that it has unless another is chosen. */
  order: Order;
  /** Its rows in this order, a cell for each column. */
  cells(snapshot: Snapshot, order: Order): Cell[][];
}

interface Column<Row> {
  title: string;
  value(row: Row): string | number;
  show(row: Row): string;
  style?(row: Row): Style | undefined;
  isNumber: boolean;
  /** Rows are ordered by it unless something else is chosen. */
  isFirstChoice?: boolean;
}

/** All tables, in the order in which they are seen. */
export const TABLES: readonly Table[] = [
  table<ClientRow>("Slow consumers", ({ clients }) => clients.filter(isSlow), [
    text("client", clientName),
    count("lost/s", (row) => row.lostPerSecond, showPerSecond, alarming),
    { ...count("lost", (row) => row.lost), isFirstChoice: true },
    count("waiting", (row) => row.pendingBytes, showBytes, alarming),
    count("out/s", (row) => row.messagesOutPerSecond, showPerSecond),
  ]),
  table<ClientRow>("Connections", ({ clients }) => clients, [
    text("client", clientName),
    count("in/s", (row) => row.messagesInPerSecond, showPerSecond),
    { ...count<ClientRow>("out/s", (row) => row.messagesOutPerSecond, showPerSecond), isFirstChoice: true },
    count("waiting", (row) => row.pendingBytes, showBytes),
    count("bytes in/s", (row) => row.bytesInPerSecond, showBytes),
    count("bytes out/s", (row) => row.bytesOutPerSecond, showBytes),
    count("subscriptions", (row) => row.subscriptions),
    count("connected", (row) => Date.now() - row.connectedSince.getTime(), showDuration),
  ]),
  table<StreamRow>("Streams", ({ streams }) => streams, [
    text("stream", (row) => row.name),
    { ...count<StreamRow>("events/s", (row) => row.eventsPerSecond, showPerSecond), isFirstChoice: true },
    count("events", (row) => row.events),
    count("bytes", (row) => row.bytes, showBytes),
    count("partitions", (row) => row.partitions),
    count("groups", (row) => row.groups),
    count("held", (row) => row.held),
  ]),
  table<GroupRow>("Groups", ({ groups }) => groups, [
    text("group", (row) => `${row.stream} / ${row.group}`),
    { ...count<GroupRow>("lag", (row) => row.lag), isFirstChoice: true },
    count("done/s", (row) => row.donePerSecond, showPerSecond),
    count("in flight", (row) => row.inFlight),
    count("again", (row) => row.redelivering),
    count("members", (row) => row.members),
    { ...text<GroupRow>("not moving", (row) => row.stalled ?? "-"), style: (row) => row.stalled ? "yellow" : "dim" },
  ]),
  table<EndpointRow>("Endpoints", ({ endpoints }) => endpoints, [
    text("endpoint", (row) => row.endpoint),
    { ...count<EndpointRow>("calls/s", (row) => row.callsPerSecond, showPerSecond), isFirstChoice: true },
    count("in flight", (row) => row.inFlight),
    count("p50", (row) => row.p50Ms, (ms, row) => row.calls === 0 ? "-" : showDuration(ms)),
    count("p99", (row) => row.p99Ms, (ms, row) => row.calls === 0 ? "-" : showDuration(ms)),
    count("errors", (row) => row.errors, showCount, (row) => row.errorsPerSecond > 0),
    count("handlers", (row) => row.handlers),
  ]),
  table<PipelineRow>("Pipelines", ({ pipelines }) => pipelines, [
    text("pipeline", (row) => `${row.name} r${row.revision}`),
    { ...count<PipelineRow>("running", (row) => row.running), isFirstChoice: true },
    count("waiting", (row) => row.pending),
    count("completed/s", (row) => row.completedPerSecond, showPerSecond),
    count("completed", (row) => row.completed),
    count("failed", (row) => row.failed, showCount, (row) => row.failed > 0),
    count("cancelled", (row) => row.cancelled),
    {
      ...text<PipelineRow>("no runs begin", (row) => row.sourceError ?? "-"),
      style: (row) => row.sourceError ? "red" : "dim",
    },
  ]),
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

/** Names, versions and reasons are a stranger's text. */
function text<Row>(title: string, of: (row: Row) => string): Column<Row> {
  return { title, isNumber: false, value: of, show: (row) => escapeControls(of(row)).replace(/[\n\t]/g, " ") };
}

function count<Row>(
  title: string,
  of: (row: Row) => number,
  show: (value: number, row: Row) => string = showCount,
  isAlarming: (row: Row) => boolean = () => false,
): Column<Row> {
  return {
    title,
    isNumber: true,
    value: of,
    show: (row) => show(of(row), row),
    style: (row) => isAlarming(row) ? "red" : of(row) === 0 ? "dim" : undefined,
  };
}

function table<Row>(title: string, rowsOf: (snapshot: Snapshot) => Row[], columns: Column<Row>[]): Table {
  return {
    title,
    columns,
    order: { column: columns.findIndex(({ isFirstChoice }) => isFirstChoice), isReversed: false },
    cells: (snapshot, order) => {
      const rows = rowsOf(snapshot).toSorted(comparing(columns, order));
      return rows.map((row) => columns.map(({ show, style }) => ({ text: show(row), style: style?.(row) })));
    },
  };
}

/** Ties are in the order of names, so that rows do not jump about. */
function comparing<Row>(columns: Column<Row>[], { column, isReversed }: Order): (a: Row, b: Row) => number {
  const [name] = columns;
  const by = columns[column];
  return (a, b) => {
    const order = compare(by.value(a), by.value(b)) * (by.isNumber ? -1 : 1) * (isReversed ? -1 : 1);
    return order !== 0 ? order : compare(name.value(a), name.value(b));
  };
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
