/**
 * `hadron serve`: a server in this process, until it is told to stop.
 *
 * Standard output gets the address and nothing else, when connections are taken; whoever starts the server can wait for
 * that line. The first SIGTERM or SIGINT drains, a second one ends the process at once.
 *
 * @module
 */
import { type Command, Option } from "commander";
import { TIMER_MS_MAX } from "../../proto/clock.ts";
import { HadronError } from "../../proto/error.ts";
import { DEFAULT_LIMITS, type Limits } from "../../server/limits.ts";
import type { LogLevel } from "../../server/log.ts";
import { CommandError, EXIT } from "../exit_code.ts";
import { DEFAULT_URL } from "../global_options.ts";
import { act, type Invocation } from "../invocation.ts";
import { createLogger, LOG_LEVELS } from "../log.ts";
import { explain, nameOption, parsedOption, refuse, withVariable } from "../options.ts";
import { parseBytes, parseInteger } from "../units.ts";
import { VERSION } from "../version.ts";

interface ServeOptions {
  host?: string;
  port?: number;
  store?: string;
  drainMs?: number;
  logLevel: LogLevel;
}

/** The flag of each limit: SPEC 6. */
const LIMIT_FLAGS: Record<keyof Limits, { flag: string; value: string; description: string }> = {
  frameBytesMax: { flag: "--max-frame-bytes", value: "size", description: "largest frame, and so largest message" },
  connectionsMax: { flag: "--max-connections", value: "n", description: "connections at a time" },
  subscriptionsMax: { flag: "--max-subscriptions", value: "n", description: "subscriptions of a connection" },
  pendingBytesMax: {
    flag: "--max-pending-bytes",
    value: "size",
    description: "bytes waiting for a connection that is slow",
  },
  handshakeTimeoutMs: { flag: "--handshake-timeout-ms", value: "n", description: "time to introduce oneself" },
  callsWaitingMax: { flag: "--max-waiting-calls", value: "n", description: "calls waiting for a handler, an endpoint" },
  callsMax: { flag: "--max-calls", value: "n", description: "calls under way that a connection has made" },
  handlersMax: { flag: "--max-handlers", value: "n", description: "endpoints that a connection handles" },
  streamsMax: { flag: "--max-streams", value: "n", description: "streams of a namespace" },
  storedBytesMax: { flag: "--max-stored-bytes", value: "size", description: "bytes of events that a namespace keeps" },
};

/** What `hadron serve` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Runs a server. It prints its address on standard output once it takes connections, and logs on standard error. " +
      "Ctrl-C or SIGTERM drains: what is in flight is finished, then it ends; a second one ends it at once. Streams are kept " +
      "in ./hadron.db, or where --store says; messages and calls in memory. This version listens on this machine only.",
    [
      ["hadron serve", "on hadron://127.0.0.1:7420"],
      ["hadron serve --port 0", "on any free port: read it from the first line of standard output"],
      ["HADRON_PORT=7500 hadron serve --log-level warn 2> server.log", "from variables, with the log in a file"],
      ["hadron serve --store /var/lib/hadron/hadron.db", "with its streams in a file of its own"],
      ["hadron serve --store :memory:", "for trying things out: nothing is left when it ends"],
      ["hadron serve --max-frame-bytes 1MiB --max-connections 100", "with tighter limits"],
    ],
    {
      json: [["once it takes connections", {
        url: DEFAULT_URL,
        id: "79a872ef-4a6d-4037-a6e9-74e37680559a",
        store: "./hadron.db",
      }]],
      needs: "nothing",
    },
  );
  const option = (flags: string, description: string) => new Option(flags, description);
  const declared = [
    option("--host <address>", "address to listen on, of this machine only (default: 127.0.0.1)"),
    parsedOption(
      "--port <n>",
      "port to listen on, 0 for any free one (default: 7420)",
      (text) => parseInteger(text, 0, 65_535),
    ),
    nameOption(
      "file",
      "--store <path>",
      "where streams are kept: a path, :memory: or an https:// address (default: ./hadron.db)",
    ),
    option("--no-http", "no HTTP port; this version has none yet"),
    parsedOption(
      "--drain-ms <n>",
      "time to finish what is in flight when told to stop (default: 10000)",
      (text) => parseInteger(text, 0, TIMER_MS_MAX),
    ),
    option("--log-level <level>", "events to log: this level and worse").choices(LOG_LEVELS).default("info"),
  ];
  for (const option of declared) command.addOption(withVariable(option, variableOf(option)));
  command.optionsGroup("Limits:");
  for (const [name, { flag, value, description }] of Object.entries(LIMIT_FLAGS)) {
    const parse = value === "size" ? parseBytes : (text: string) => parseInteger(text, 1, 2 ** 31 - 1);
    const limit = parsedOption(`${flag} <${value}>`, description, parse).default(
      DEFAULT_LIMITS[name as keyof Limits],
      value === "size" ? showLimit(DEFAULT_LIMITS[name as keyof Limits]) : undefined,
    );
    command.addOption(withVariable(limit, variableOf(limit)));
  }
  refuse(command, "--http <address>", "this version has no HTTP port yet", "HADRON_HTTP");
  refuse(command, "--auth", "this version has no access control yet, and listens on this machine only", "HADRON_AUTH");
  refuse(
    command,
    "--tls-cert <file>",
    "this version has no TLS yet, and listens on this machine only",
    "HADRON_TLS_CERT",
  );
  refuse(
    command,
    "--tls-key <file>",
    "this version has no TLS yet, and listens on this machine only",
    "HADRON_TLS_KEY",
  );
  act<ServeOptions & Record<string, unknown>>(command, serve);
}

async function serve(invocation: Invocation, options: ServeOptions & Record<string, unknown>): Promise<void> {
  const { output, interruption } = invocation;
  const { host, port, store, drainMs } = options;
  const log = createLogger(output, options.logLevel);
  const { serve } = await import("../../server/mod.ts");
  await using server = await serve({ host, port, store, drainMs, limits: limitsOf(options), log }).catch((error) => {
    throw error instanceof HadronError ? explainStartError(error) : error;
  });
  if (output.json) output.object({ url: server.url, id: server.id, store: server.store });
  else output.text(`${server.url}\n`);
  await output.flush();
  log("info", "ready", { url: server.url, version: VERSION, store: server.store });
  const hadron = server.url === DEFAULT_URL ? "hadron" : `hadron --url ${server.url}`;
  output.remark(`try: ${hadron} sub '>'\nand in another terminal: ${hadron} pub greetings hello`);
  output.remark(`streams are in ${showStore(server.store)}: ${hadron} stream ensure orders makes one`);
  await Promise.race([interruption.requested, server.finished]);
  if (!interruption.signal.aborted) {
    const { code, message } = server.failure ?? new HadronError("INTERNAL", "Serve: the server has stopped by itself");
    throw new CommandError(code, message, "what was kept is there; clients find it at that server", EXIT.FAILED);
  }
  log("info", "draining", {});
  await server.drain();
  log("info", "stopped", {});
}

function limitsOf(options: Record<string, unknown>): Partial<Limits> {
  const limits: Partial<Limits> = {};
  for (const [name, { flag }] of Object.entries(LIMIT_FLAGS)) {
    limits[name as keyof Limits] = options[new Option(`${flag} <value>`).attributeName()] as number;
  }
  return limits;
}

function showLimit(bytes: number): string {
  return bytes === Number.MAX_SAFE_INTEGER ? "none" : `${bytes / 2 ** 20}MiB`;
}

/** What kept the server from starting: an argument that cannot be, or else a failure; never "cannot connect". */
function explainStartError(error: HadronError): CommandError {
  const { code, message } = error;
  const isUsage = code === "INVALID_ARGUMENT" || code === "PERMISSION_DENIED";
  const hint = code === "ALREADY_EXISTS" ? hintForTaken(error) : undefined;
  return new CommandError(code, message, hint, isUsage ? EXIT.USAGE : EXIT.FAILED, { cause: error });
}

/** A store that is taken can become free by itself, a port is somebody's. */
function hintForTaken({ retryable }: HadronError): string {
  return retryable
    ? "--store names another store; :memory: is one that nobody else has, and that is gone with its server"
    : "a server may run there already; --port 0 takes any free port";
}

function showStore(store: string): string {
  return store === ":memory:" ? "memory, and gone with this server" : store;
}

/** `HADRON_DRAIN_MS` for `--drain-ms`, `HADRON_NO_HTTP` for `--no-http`. */
function variableOf(option: Option): string {
  return `HADRON_${option.long!.replace(/^--/, "").replaceAll("-", "_").toUpperCase()}`;
}
