/**
 * Every bound of the server, how they relate, and where the numbers come from.
 *
 * @module
 */
import { FRAME_BYTES_MAX } from "../proto/constants.ts";
import { HadronError } from "../proto/error.ts";

/** What a frame of the server has beside what a client has sent, at the most. */
const OWN_BYTES_MAX = 64 * 1024;

/** What one client may cost. Each has a flag of `hadron serve`. */
export interface Limits {
  /** Bytes of one frame from a client. @default 8388608 */
  frameBytesMax: number;
  /** Connections at a time. @default 65536 */
  connectionsMax: number;
  /** Subscriptions of one connection. @default 100000 */
  subscriptionsMax: number;
  /** Bytes waiting to be sent to one connection before messages for it are dropped. @default 33554432 */
  pendingBytesMax: number;
  /** Time a new connection has to introduce itself. @default 10000 */
  handshakeTimeoutMs: number;
  /** Calls waiting for a handler, for each endpoint. @default 1024 */
  callsWaitingMax: number;
  /** Calls under way that one connection has made, and calls that its handlers have not answered. @default 65536 */
  callsMax: number;
  /** Endpoints that one connection handles. @default 10000 */
  handlersMax: number;
  /** Streams of one namespace. @default 10000 */
  streamsMax: number;
  /** Bytes of events that one namespace keeps in its streams; past it nothing is published. @default no limit but that of numbers */
  storedBytesMax: number;
}

/** What holds when nothing else is said. */
export const DEFAULT_LIMITS: Readonly<Limits> = {
  frameBytesMax: 8 * 1024 * 1024,
  connectionsMax: 65_536,
  subscriptionsMax: 100_000,
  // Half a second of a fast publisher's 64 MB/s; five such subscribers fit in the memory that NATS gives to two and a half.
  pendingBytesMax: 32 * 1024 * 1024,
  handshakeTimeoutMs: 10_000,
  callsWaitingMax: 1024,
  callsMax: 65_536,
  handlersMax: 10_000,
  streamsMax: 10_000,
  // Whoever runs one namespace on a disk of its own has that limit already.
  storedBytesMax: Number.MAX_SAFE_INTEGER,
};

/** Bytes of items under way in one direction of a streamed call: some round trips of a fast loopback, small for a crowd. */
export const STREAM_WINDOW_BYTES = 256 * 1024;

/** How far credit may widen a window: what one stream can make wait for a reader that grants much and reads nothing. */
export const STREAM_WINDOW_BYTES_MAX = 16 * 1024 * 1024;

/** Bytes of what a client calls itself, and of its version. */
export const CLIENT_NAME_BYTES_MAX = 255;

/** Bytes of name, version and metadata of one handler. */
export const DESCRIPTION_BYTES_MAX = 4096;

/** Watches of services that one connection has: each costs something whenever a handler comes or goes. */
export const WATCHES_MAX = 100;

/** Bytes of the first frame of a connection, of whom nothing is known yet. */
export const HANDSHAKE_BYTES_MAX = 64 * 1024;

/** Bytes of calls waiting for a handler, for each endpoint; beside {@linkcode Limits.callsWaitingMax}, for large bodies. */
export const CALLS_WAITING_BYTES_MAX = 64 * 1024 * 1024;

/** Silence after which a side pings. Two pings without an answer end the connection: after 45 s at the latest. */
export const PING_INTERVAL_MS = 15_000;

/** Bytes of all calls that the server keeps: those that wait, and idempotent ones that may have to go to another handler. */
export const CALLS_KEPT_BYTES_MAX = 256 * 1024 * 1024;

/** Time that a closing connection has to take the frame that says why. */
export const LINGER_MS = 1_000;

/** Subscription ids in one Deliver: with 5 bytes each they stay within the 64 KiB that a frame may have beside what a client has sent. */
export const SUBSCRIPTION_IDS_MAX = 1024;

/** The limits to use: the given ones over the defaults, checked. */
export function limitsWith(given: Partial<Limits>): Limits {
  const limits: Limits = { ...DEFAULT_LIMITS };
  for (const [name, value] of Object.entries(given)) {
    if (!(name in DEFAULT_LIMITS)) {
      throw new HadronError("INVALID_ARGUMENT", `Set limit ${name}: there is no such limit`);
    }
    if (value === undefined) continue;
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new HadronError("INVALID_ARGUMENT", `Set limit ${name}: ${value} is not a whole number of at least 1`);
    }
    limits[name as keyof Limits] = value;
  }
  if (limits.frameBytesMax < 1024 || limits.frameBytesMax > FRAME_BYTES_MAX - OWN_BYTES_MAX) {
    throw new HadronError(
      "INVALID_ARGUMENT",
      `Set limit frameBytesMax: ${limits.frameBytesMax} is not between 1 KiB and 256 MiB`,
    );
  }
  return limits;
}
