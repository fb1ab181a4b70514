/**
 * How a client connects.
 *
 * @module
 */
import { TIMER_MS_MAX } from "../proto/clock.ts";
import { HadronError } from "../proto/error.ts";
import { checkNamespace } from "../proto/subject.ts";
import type { ReconnectOptions } from "./reconnect.ts";

/** How to connect. */
export interface ConnectOptions {
  /** Servers to try in turn, `hadron://HOST:PORT` each. @default "hadron://127.0.0.1:7420" */
  servers?: string | string[];
  /** A signed token, where the server asks for one. @default none */
  token?: string;
  /** The namespace to be in. @default "default" */
  namespace?: string;
  /** What the server's list of services and its logs call this client. @default "" */
  name?: string;
  /** The version that the list of services shows. @default "" */
  version?: string;
  /** Whether own subscriptions hear own messages. @default true */
  echo?: boolean;
  /** How a lost connection is made again; false: not at all. @default {} */
  reconnect?: ReconnectOptions | false;
  /** Time for one attempt to connect. @default 5000 */
  connectTimeoutMs?: number;
  /** Silence after which the server is pinged. @default as the server says */
  pingIntervalMs?: number;
  /** Bytes that may wait to be sent before `publish` refuses more. @default 268435456 */
  pendingBytesMax?: number;
  /** Time that handlers and workers have to end what they have in hand when they are stopped, 0 for no limit. @default 30000 */
  drainTimeoutMs?: number;
  /** Closes the connection when it fires. @default none */
  signal?: AbortSignal;
}

/** The address of a server. */
export interface ServerAddress {
  url: string;
  hostname: string;
  port: number;
}

/** Options with every default filled in. */
export interface CheckedConnectOptions {
  servers: ServerAddress[];
  token: string;
  namespace: string;
  name: string;
  version: string;
  echo: boolean;
  reconnect: ReconnectOptions | false;
  connectTimeoutMs: number;
  pingIntervalMs: number | undefined;
  pendingBytesMax: number;
  drainTimeoutMs: number;
  signal: AbortSignal | undefined;
  /** Names this client over all its connections: what it sends to a stream twice is stored once. */
  producerId: string;
}

const DEFAULT_PORT = 7420;

/** Fills in defaults; throws `INVALID_ARGUMENT` for what makes no sense. */
export function checkConnectOptions(options: ConnectOptions): CheckedConnectOptions {
  const {
    servers = `hadron://127.0.0.1:${DEFAULT_PORT}`,
    token = "",
    namespace = "default",
    name = "",
    version = "",
    echo = true,
    reconnect = {},
    connectTimeoutMs = 5000,
    pingIntervalMs,
    pendingBytesMax = 256 * 1024 * 1024,
    drainTimeoutMs = 30_000,
    signal,
  } = options;
  checkNamespace(namespace);
  checkNumber("connectTimeoutMs", connectTimeoutMs, 1, TIMER_MS_MAX);
  if (pingIntervalMs !== undefined) checkNumber("pingIntervalMs", pingIntervalMs, 1, TIMER_MS_MAX);
  checkNumber("pendingBytesMax", pendingBytesMax, 1, Infinity);
  checkNumber("drainTimeoutMs", drainTimeoutMs, 0, TIMER_MS_MAX);
  if (reconnect !== false) {
    const { minDelayMs = 0, maxDelayMs = 0, maxAttempts = 0 } = reconnect;
    checkNumber("reconnect.minDelayMs", minDelayMs, 0, TIMER_MS_MAX);
    checkNumber("reconnect.maxDelayMs", maxDelayMs, 0, TIMER_MS_MAX);
    checkNumber("reconnect.maxAttempts", maxAttempts, 0, Infinity);
  }
  const list = typeof servers === "string" ? [servers] : servers;
  if (list.length === 0) throw new HadronError("INVALID_ARGUMENT", "Connect: the list of servers is empty");
  return {
    servers: list.map(parseAddress),
    token,
    namespace,
    name,
    version,
    echo,
    reconnect,
    connectTimeoutMs,
    pingIntervalMs,
    pendingBytesMax,
    drainTimeoutMs,
    signal,
    producerId: crypto.getRandomValues(new Uint8Array(16)).toHex(),
  };
}

function checkNumber(name: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `Connect with ${name} ${value}: it is not a number from ${least} to ${most}`,
  );
}

/** Reads `hadron://HOST:PORT`, where scheme and port may be left out. */
export function parseAddress(text: string): ServerAddress {
  const match = /^(?:(hadrons?):\/\/)?(\[[0-9a-fA-F:.]+\]|[^\s:/[\]]+)(?::(\d{1,5}))?\/?$/.exec(text);
  const port = Number(match?.[3] ?? DEFAULT_PORT);
  if (match === null || port > 65_535 || port === 0) {
    throw new HadronError("INVALID_ARGUMENT", `Connect to ${JSON.stringify(text)}: an address is hadron://HOST:PORT`);
  }
  if (match[1] === "hadrons") {
    throw new HadronError("INVALID_ARGUMENT", `Connect to ${JSON.stringify(text)}: TLS comes with a later version`);
  }
  const host = match[2];
  const hostname = host.startsWith("[") ? host.slice(1, -1) : host;
  return { url: `hadron://${host}:${port}`, hostname, port };
}
