/**
 * What a server can be told, checked.
 *
 * @module
 */
import type { Clock } from "../proto/clock.ts";
import { systemClock } from "../proto/clock.ts";
import { HadronError } from "../proto/error.ts";
import { type Limits, limitsWith } from "./limits.ts";
import { type Logger, silentLogger } from "./log.ts";

/** How to serve. */
export interface ServeOptions {
  /** Address to listen on; loopback only, as long as there is no access control. @default "127.0.0.1" */
  host?: string;
  /** Port to listen on, 0 for any that is free. @default 7420 */
  port?: number;
  /**
   * Where durable data lives: a path, `:memory:` or the `https://` address of a KV Connect service. @default "./hadron.db"
   */
  store?: string;
  /** Bounds on what one client may cost. @default DEFAULT_LIMITS */
  limits?: Partial<Limits>;
  /** How long {@linkcode HadronServer.drain} waits for what is under way. @default 10000 */
  drainMs?: number;
  /** Takes what the server has to say. @default nothing is said */
  log?: Logger;
  /** Time. @default the machine's clock */
  clock?: Clock;
}

/** Options with every default filled in. */
export interface CheckedOptions {
  host: string;
  port: number;
  store: string;
  limits: Limits;
  drainMs: number;
  log: Logger;
  clock: Clock;
}

/** Fills in defaults; throws `INVALID_ARGUMENT` or `PERMISSION_DENIED` for what cannot be served. */
export function checkOptions(options: ServeOptions): CheckedOptions {
  const {
    host = "127.0.0.1",
    port = 7420,
    store = "./hadron.db",
    limits = {},
    drainMs = 10_000,
    log = silentLogger,
    clock = systemClock,
  } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new HadronError("INVALID_ARGUMENT", `Serve on port ${port}: a port is a whole number from 0 to 65535`);
  }
  if (!Number.isFinite(drainMs) || drainMs < 0) {
    throw new HadronError("INVALID_ARGUMENT", `Serve with drainMs ${drainMs}: it is not a time of 0 or more`);
  }
  if (store === "") {
    throw new HadronError("INVALID_ARGUMENT", "Serve with an empty store: it is a path, :memory: or an address");
  }
  checkHost(host);
  return { host, port, store, limits: limitsWith(limits), drainMs, log, clock };
}

function checkHost(host: string): void {
  const isLoopback = host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
  if (isLoopback) return;
  throw new HadronError(
    "PERMISSION_DENIED",
    `Serve on ${host}: without access control only this machine may connect, so only loopback addresses ` +
      `(127.0.0.1, ::1, localhost) are served; tokens and TLS come with a later version`,
  );
}
