/**
 * A server: listens, lets connections in, and drains.
 *
 * @module
 */
import { BurstClock } from "../proto/clock.ts";
import { Deadlines } from "../proto/deadlines.ts";
import { HadronError } from "../proto/error.ts";
import { ChunkPool } from "../proto/frame_writer.ts";
import { Connection } from "./connection/connection.ts";
import type { ServerContext } from "./connection/context.ts";
import { Flusher } from "./connection/flusher.ts";
import { startHeartbeat } from "./connection/heartbeat.ts";
import { Namespaces } from "./namespaces.ts";
import { type CheckedOptions, checkOptions, type ServeOptions } from "./options.ts";
import type { Owner } from "./store/kv_store.ts";
import { openStore } from "./store/open.ts";
import { Pipelines } from "./pipeline/pipelines.ts";
import type { Store } from "./store/store.ts";
import { Streams, type StreamsOptions } from "./stream/streams.ts";

/** Time that clients have, when the server stops, to take what was sent to them and hang up. */
const LAST_WORDS_MS = 200;
/** How often a draining server looks whether everything has ended. */
const DRAIN_POLL_MS = 10;

/** A running server. */
export interface HadronServer extends AsyncDisposable {
  /** Where clients connect: `hadron://HOST:PORT`. */
  readonly url: string;
  /** The port it listens on. */
  readonly port: number;
  /** Differs at every start. */
  readonly id: string;
  /** Where its durable data is: a path, `:memory:` or an address. */
  readonly store: string;
  /** Resolves when the server has stopped, whatever made it stop. */
  readonly finished: Promise<void>;
  /** Why it has stopped by itself: another server has its store. Undefined while it has not. */
  readonly failure: HadronError | undefined;
  /** Takes no new connections or calls, finishes those under way within `drainMs`, then stops. */
  drain(): Promise<void>;
  /** Stops at once, also while it drains: calls under way fail at their callers. */
  close(): Promise<void>;
}

/**
 * Starts a server in this process; it is ready when the promise resolves.
 *
 * @example
 * ```ts
 * import { serve } from "./mod.ts";
 *
 * await using server = await serve({ port: 0, store: ":memory:" });
 * console.log(server.url); // hadron://127.0.0.1:…
 * ```
 */
export async function serve(options: ServeOptions = {}): Promise<HadronServer> {
  const checked = checkOptions(options);
  return await Server.start(checked, (owner) => openStore(checked.store, owner, checked.clock));
}

/** The same with a store that `open` opens: for tests. @ignore */
export async function serveOn(options: ServeOptions, open: OpenStore): Promise<HadronServer> {
  return await Server.start(checkOptions(options), open);
}

/** Opens a store for the server that is to own it. */
type OpenStore = (owner: Owner) => Promise<Store>;

class Server implements HadronServer {
  readonly finished: Promise<void>;
  failure: HadronError | undefined;
  private readonly context: ServerContext;
  private readonly stopHeartbeat: () => void;
  private readonly accepting: Promise<void>;
  private stopping: Promise<void> | undefined;
  private resolveFinished = () => {};
  /** What is under way is not waited for any more. */
  private giveUp = () => {};
  private readonly givenUp: Promise<void>;
  private connectionIds = 0;

  private constructor(
    readonly id: string,
    private readonly options: CheckedOptions,
    private readonly listener: Deno.TcpListener,
    private readonly deadlines: Deadlines,
    private readonly streams: Streams,
    pipelines: Pipelines,
  ) {
    const { limits, clock, log } = options;
    this.context = {
      serverId: this.id,
      limits,
      clock,
      log,
      chunks: new ChunkPool(),
      flusher: new Flusher(),
      namespaces: new Namespaces(limits, clock, deadlines, streams, pipelines),
      connections: new Set(),
      ending: new Set(),
    };
    this.finished = new Promise((resolve) => this.resolveFinished = resolve);
    this.givenUp = new Promise((resolve) => this.giveUp = resolve);
    this.stopHeartbeat = startHeartbeat(this.context);
    this.accepting = this.accept();
  }

  /** Takes the port, then the store: who finds the port taken has touched nothing. */
  static async start(options: CheckedOptions, open: OpenStore): Promise<Server> {
    const { host, port, limits, clock, log } = options;
    const id: string = crypto.randomUUID();
    const listener = listen(host, port);
    try {
      const store = await open({ name: id, address: urlOf(listener) });
      const deadlines = new Deadlines(new BurstClock(clock));
      let onLost: (error: HadronError) => void = () => {};
      try {
        const durable: StreamsOptions = {
          store,
          clock,
          deadlines,
          log,
          streamsMax: limits.streamsMax,
          storedBytesMax: limits.storedBytesMax,
          onLost: (error) => onLost(error),
        };
        let pipelines!: Pipelines;
        const streams = await Streams.open(durable, (opened) => [pipelines = new Pipelines(opened, durable)]);
        const server = new Server(id, options, listener, deadlines, streams, pipelines);
        onLost = (error) => {
          server.failure = error;
          void server.close();
        };
        return server;
      } catch (error) {
        await store.close();
        throw error;
      }
    } catch (error) {
      listener.close();
      throw error;
    }
  }

  get store(): string {
    return this.streams.store;
  }

  get port(): number {
    return this.listener.addr.port;
  }

  get url(): string {
    return urlOf(this.listener);
  }

  drain(): Promise<void> {
    return this.stop(() => this.finish());
  }

  close(): Promise<void> {
    this.giveUp();
    return this.stop(() => Promise.resolve());
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Resolves when nothing is under way any more, the time for that is up, or somebody wants to close. */
  private async finish(): Promise<void> {
    const { namespaces, connections, clock } = this.context;
    const { drainMs } = this.options;
    namespaces.drain();
    for (const connection of connections) if (connection.isOpen) connection.send({ draining: { drainMs } });
    const cancelTimer = clock.timer(drainMs - Math.min(LAST_WORDS_MS, drainMs / 4), this.giveUp);
    let waits = true;
    const givenUp = this.givenUp.then(() => waits = false);
    while (waits && namespaces.callsInFlight > 0) {
      await new Promise<void>((resolve) => clock.timer(DRAIN_POLL_MS, resolve));
    }
    if (waits) await Promise.race([givenUp, Promise.all([...connections].map((connection) => connection.drained()))]);
    cancelTimer();
  }

  private stop(finish: () => Promise<void>): Promise<void> {
    this.stopping ??= (async () => {
      this.listener.close();
      await finish();
      this.stopHeartbeat();
      // Before any connection ends, so that no caller takes a handler's end for the reason.
      for (const connection of this.context.connections) connection.abandonCalls();
      // What was taken is on disk, and told, before they end.
      await this.streams.drained();
      this.streams.stopDelivering();
      this.context.flusher.flush();
      for (const connection of [...this.context.connections]) connection.end();
      const ending = [...this.context.ending];
      const cancelTimer = this.context.clock.timer(LAST_WORDS_MS, () => ending.forEach((each) => each.hangUp()));
      await Promise.all([this.accepting, ...ending.map((connection) => connection.gone)]);
      cancelTimer();
      await this.streams.close();
      this.deadlines.clear();
      this.resolveFinished();
    })();
    return this.stopping;
  }

  private async accept(): Promise<void> {
    const { context } = this;
    while (true) {
      let stream: Deno.TcpConn | undefined;
      try {
        stream = await this.listener.accept();
        stream.setNoDelay(true);
      } catch (error) {
        if (error instanceof Deno.errors.BadResource || error instanceof Deno.errors.Interrupted) return;
        // Out of descriptors, or a client that left while it waited (macOS takes no option for such): the others go on.
        stream?.close();
        context.log("warn", "connection not accepted", { error: String(error) });
        await new Promise<void>((resolve) => context.clock.timer(DRAIN_POLL_MS, resolve));
        continue;
      }
      const { hostname, port } = stream.remoteAddr;
      const connection = new Connection(++this.connectionIds, stream, `${hostname}:${port}`, context);
      context.connections.add(connection);
      void connection.run();
      if (context.connections.size > context.limits.connectionsMax) {
        connection.end(
          new HadronError("LIMIT_EXCEEDED", `Connect: the server has ${context.limits.connectionsMax} connections`),
        );
      }
    }
  }
}

function urlOf({ addr: { hostname, port } }: Deno.TcpListener): string {
  return `hadron://${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`;
}

function listen(host: string, port: number): Deno.TcpListener {
  try {
    return Deno.listen({ hostname: host, port, tcpBacklog: 4096 });
  } catch (cause) {
    if (cause instanceof Deno.errors.AddrInUse) {
      throw new HadronError("ALREADY_EXISTS", `Listen on ${host}:${port}: the address is in use`, { cause });
    }
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HadronError("UNAVAILABLE", `Listen on ${host}:${port}: ${why}`, { cause });
  }
}
