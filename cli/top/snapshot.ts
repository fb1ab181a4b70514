/**
 * What `hadron top` shows at one instant: rates from two answers of a server, and what else it says of itself.
 *
 * Pure: two samples in, one snapshot out. As JSON it is what `--json` prints.
 *
 * @module
 */
import type { ConnectionStats, PipelineInfo, ServiceInstance, Stats, StreamInfo } from "../../client/mod.ts";

/** What a server says of one namespace, asked at once. */
export interface Sample {
  stats: Stats;
  streams: StreamInfo[];
  services: ServiceInstance[];
  pipelines: PipelineInfo[];
}

/** A client that is connected. */
export interface ClientRow {
  id: number;
  name: string;
  version: string;
  connectedSince: Date;
  subscriptions: number;
  messagesInPerSecond: number;
  messagesOutPerSecond: number;
  bytesInPerSecond: number;
  bytesOutPerSecond: number;
  /** Bytes that wait to be sent to it. */
  pendingBytes: number;
  /** So many that messages for it are dropped. */
  isBehind: boolean;
  /** Messages dropped for it so far. */
  lost: number;
  lostPerSecond: number;
}

/** A stream. */
export interface StreamRow {
  name: string;
  partitions: number;
  events: number;
  eventsPerSecond: number;
  bytes: number;
  /** Events that wait for their time. */
  held: number;
  groups: number;
}

/** A consumer group. */
export interface GroupRow {
  stream: string;
  group: string;
  members: number;
  inFlight: number;
  redelivering: number;
  /** Events not yet acked. */
  lag: number;
  /** Events acked, or passed over by its filter. */
  donePerSecond: number;
  /** Why it is not moving, absent when it is. */
  stalled?: string;
}

/** An endpoint, over all its handlers. */
export interface EndpointRow {
  endpoint: string;
  handlers: number;
  inFlight: number;
  callsPerSecond: number;
  errorsPerSecond: number;
  /** Since its handlers came. */
  calls: number;
  errors: number;
  /** Of the slowest of its handlers. */
  p50Ms: number;
  /** Of the slowest of its handlers. */
  p99Ms: number;
}

/** A pipeline. */
export interface PipelineRow {
  name: string;
  revision: number;
  /** Runs under way. */
  running: number;
  pending: number;
  completedPerSecond: number;
  /** Runs kept that have ended so. */
  completed: number;
  failed: number;
  cancelled: number;
  /** Tasks that wait for a worker. */
  ready: number;
  /** Stages where tasks wait, and nobody works. */
  unattended: string[];
  /** Why no runs begin, absent when they do. */
  sourceError?: string;
}

/** Everything. */
export interface Snapshot {
  time: Date;
  connections: number;
  subscriptions: number;
  callsInFlight: number;
  messagesInPerSecond: number;
  messagesOutPerSecond: number;
  bytesInPerSecond: number;
  bytesOutPerSecond: number;
  /** Messages dropped because subscribers were behind. */
  lost: number;
  lostPerSecond: number;
  clients: ClientRow[];
  streams: StreamRow[];
  groups: GroupRow[];
  endpoints: EndpointRow[];
  pipelines: PipelineRow[];
}

/** A difference a second; what has begun anew since, or was not there, has none. */
export type Rate = (now: number, before: number | undefined) => number;

/** What has changed from one sample to the next, and what is. Without a sample before, nothing has. */
export function snapshotOf(sample: Sample, before: Sample | undefined): Snapshot {
  const { stats, streams, services, pipelines } = sample;
  // A server that was started anew, or a namespace that was empty, counts from zero again.
  const comparable = before?.stats.since.getTime() === stats.since.getTime() ? before : undefined;
  const seconds = comparable === undefined ? 0 : (stats.time.getTime() - comparable.stats.time.getTime()) / 1000;
  const rate = rateOver(seconds);
  const { traffic } = stats;
  const old = comparable?.stats.traffic;
  return {
    time: stats.time,
    connections: stats.connections,
    subscriptions: stats.subscriptions,
    callsInFlight: stats.callsInFlight,
    messagesInPerSecond: rate(traffic.messagesIn, old?.messagesIn),
    messagesOutPerSecond: rate(traffic.messagesOut, old?.messagesOut),
    bytesInPerSecond: rate(traffic.bytesIn, old?.bytesIn),
    bytesOutPerSecond: rate(traffic.bytesOut, old?.bytesOut),
    lost: traffic.dropped,
    lostPerSecond: rate(traffic.dropped, old?.dropped),
    clients: clientRows(stats.described, comparable?.stats.described ?? [], rate),
    streams: streamRows(streams, comparable?.streams ?? [], rate),
    groups: groupRows(streams, comparable?.streams ?? [], rate),
    endpoints: endpointRows(services, comparable?.services, rate),
    pipelines: pipelineRows(pipelines, comparable?.pipelines ?? [], rate),
  };
}

/** Rates over so many seconds. */
export function rateOver(seconds: number): Rate {
  return (now, before) => before === undefined || seconds <= 0 ? 0 : rounded(Math.max(0, now - before) / seconds);
}

function clientRows(described: ConnectionStats[], before: ConnectionStats[], rate: Rate): ClientRow[] {
  const byId = new Map(before.map((client) => [client.id, client.traffic]));
  return described.map((client) => {
    const { id, name, version, connectedSince, subscriptions, traffic, pendingBytes, isBehind } = client;
    const old = byId.get(id);
    return {
      id,
      name,
      version,
      connectedSince,
      subscriptions,
      messagesInPerSecond: rate(traffic.messagesIn, old?.messagesIn),
      messagesOutPerSecond: rate(traffic.messagesOut, old?.messagesOut),
      bytesInPerSecond: rate(traffic.bytesIn, old?.bytesIn),
      bytesOutPerSecond: rate(traffic.bytesOut, old?.bytesOut),
      pendingBytes,
      isBehind,
      lost: traffic.dropped,
      lostPerSecond: rate(traffic.dropped, old?.dropped),
    };
  });
}

function streamRows(streams: StreamInfo[], before: StreamInfo[], rate: Rate): StreamRow[] {
  const known = byName(before);
  return streams.map((stream) => {
    const { name, partitions, events, bytes, held, groups } = stream;
    const old = known.get(name);
    const eventsPerSecond = rate(appended(stream), old && appended(old));
    return { name, partitions: partitions.length, events, eventsPerSecond, bytes, held, groups: groups.length };
  });
}

function groupRows(streams: StreamInfo[], before: StreamInfo[], rate: Rate): GroupRow[] {
  const known = byName(before);
  return streams.flatMap((stream) => {
    const old = known.get(stream.name);
    return stream.groups.map(({ name: group, members, inFlight, redelivering, lag, stalled }) => {
      const oldLag = old?.groups.find(({ name }) => name === group)?.lag;
      // What was appended and does not lag has been done.
      const done = appended(stream) - lag;
      const oldDone = old === undefined || oldLag === undefined ? undefined : appended(old) - oldLag;
      const row: GroupRow = {
        stream: stream.name,
        group,
        members: members.length,
        inFlight,
        redelivering,
        lag,
        donePerSecond: rate(done, oldDone),
      };
      return stalled === undefined ? row : { ...row, stalled };
    });
  });
}

function endpointRows(services: ServiceInstance[], before: ServiceInstance[] | undefined, rate: Rate): EndpointRow[] {
  const known = new Map(before?.map((instance) => [instance.instanceId, instance]));
  const rows = new Map<string, EndpointRow>();
  for (const { endpoint, instanceId, inFlight, calls, errors, p50Ms, p99Ms } of services) {
    let row = rows.get(endpoint);
    if (row === undefined) {
      row = {
        endpoint,
        handlers: 0,
        inFlight: 0,
        callsPerSecond: 0,
        errorsPerSecond: 0,
        calls: 0,
        errors: 0,
        p50Ms: 0,
        p99Ms: 0,
      };
      rows.set(endpoint, row);
    }
    // A handler that has come since the sample before has done all its calls since.
    const old = before === undefined ? undefined : known.get(instanceId) ?? { calls: 0, errors: 0 };
    row.handlers++;
    row.inFlight += inFlight;
    row.calls += calls;
    row.errors += errors;
    row.callsPerSecond = rounded(row.callsPerSecond + rate(calls, old?.calls));
    row.errorsPerSecond = rounded(row.errorsPerSecond + rate(errors, old?.errors));
    row.p50Ms = Math.max(row.p50Ms, p50Ms);
    row.p99Ms = Math.max(row.p99Ms, p99Ms);
  }
  return [...rows.values()];
}

/** Pipelines as rows, with the rate since what was before. */
export function pipelineRows(
  pipelines: readonly PipelineInfo[],
  before: readonly PipelineInfo[],
  rate: Rate,
): PipelineRow[] {
  const known = byName(before);
  return pipelines.map(({ name, revision, runs, stages, sourceError }) => {
    const { running, pending, completed, failed, cancelled } = runs;
    const unattended = stages.filter(({ ready, workers }) => ready > 0 && workers.length === 0);
    const row: PipelineRow = {
      name,
      revision,
      running,
      pending,
      completedPerSecond: rate(completed, known.get(name)?.runs.completed),
      completed,
      failed,
      cancelled,
      ready: stages.reduce((sum, { ready }) => sum + ready, 0),
      unattended: unattended.map((stage) => stage.name),
    };
    return sourceError === undefined ? row : { ...row, sourceError };
  });
}

/** Events that were ever appended to a stream. */
function appended({ partitions }: StreamInfo): number {
  return partitions.reduce((sum, { next }) => sum + next, 0);
}

function byName<Named extends { name: string }>(named: readonly Named[]): Map<string, Named> {
  return new Map(named.map((each) => [each.name, each]));
}

/** To a tenth: what is behind it is noise. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
