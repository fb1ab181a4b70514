/**
 * The numbers of a namespace.
 *
 * @module
 */
import type { hadron } from "../proto/generated/hadron.js";

/** What goes on in a namespace, at one instant. Counters only grow: a rate is the difference of two. */
export interface Stats {
  /** When these numbers were true, by the server's clock. */
  time: Date;
  /** Since when is counted: a namespace that nobody is in forgets its numbers. */
  since: Date;
  /** Connections there are, of which {@linkcode Stats.described} are some. */
  connections: number;
  /** Subscriptions there are. */
  subscriptions: number;
  /** Of all connections, also of those that have left. */
  traffic: Traffic;
  /** Requests that have no response yet. */
  callsInFlight: number;
  /** Up to 256 connections: those that lost messages or are behind, then those with the most messages. */
  described: ConnectionStats[];
}

/** What has been routed: ephemeral messages, not events of streams and not calls. */
export interface Traffic {
  /** Messages published. */
  messagesIn: number;
  /** Bytes of them, with their subjects and headers. */
  bytesIn: number;
  /** Messages sent to subscribers: once a connection for all its subscriptions that get the same message. */
  messagesOut: number;
  /** Bytes of them. */
  bytesOut: number;
  /** Messages dropped because a subscriber was behind, once for each subscription. */
  dropped: number;
}

/** One connection. */
export interface ConnectionStats {
  /** Unique at the server. */
  id: number;
  /** What its client calls itself. */
  name: string;
  /** The version that its client gives of itself. */
  version: string;
  /** When it came. */
  connectedSince: Date;
  /** Subscriptions it has. */
  subscriptions: number;
  /** What came from it and went to it. */
  traffic: Traffic;
  /** Bytes that wait to be sent to it. */
  pendingBytes: number;
  /** So many wait that messages for it are dropped. */
  isBehind: boolean;
}

/** The numbers from the wire. */
export function decodeStats(wire: hadron.v1.Stats): Stats {
  return {
    time: new Date(wire.timeMs),
    since: new Date(wire.sinceMs),
    connections: wire.connections,
    subscriptions: wire.subscriptions,
    traffic: decodeTraffic(wire.traffic),
    callsInFlight: wire.callsInFlight,
    described: wire.described.map(decodeConnection),
  };
}

function decodeConnection(wire: hadron.v1.ConnectionStats.$Properties): ConnectionStats {
  return {
    id: wire.id ?? 0,
    name: wire.clientName ?? "",
    version: wire.clientVersion ?? "",
    connectedSince: new Date(wire.connectedSinceMs ?? 0),
    subscriptions: wire.subscriptions ?? 0,
    traffic: decodeTraffic(wire.traffic),
    pendingBytes: wire.pendingBytes ?? 0,
    isBehind: wire.behind ?? false,
  };
}

function decodeTraffic(wire: hadron.v1.Traffic.$Properties | null | undefined): Traffic {
  return {
    messagesIn: wire?.messagesIn ?? 0,
    bytesIn: wire?.bytesIn ?? 0,
    messagesOut: wire?.messagesOut ?? 0,
    bytesOut: wire?.bytesOut ?? 0,
    dropped: wire?.dropped ?? 0,
  };
}
