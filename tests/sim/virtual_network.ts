/**
 * Connections within one process: bytes take a while, arrive in pieces, and get lost when a connection is cut.
 *
 * @module
 */
import type { Random } from "../fuzz/random.ts";

/** The longest that bytes take. */
export const LATENCY_MS_MAX = 8;

/** What the network needs of its world. */
interface Time {
  readonly now: number;
  timer(delayMs: number, callback: () => void): () => void;
  delay(delayMs: number): Promise<void>;
}

/** All listeners and connections. */
export class VirtualNetwork {
  private readonly listeners = new Map<number, Listener>();
  private readonly links = new Set<Link>();

  constructor(private readonly time: Time, private readonly random: Random) {}

  /** Stands in for `Deno.listen`. */
  listen({ hostname = "127.0.0.1", port = 0 }: Deno.ListenOptions): Listener {
    if (this.listeners.has(port)) throw new Deno.errors.AddrInUse("Address already in use");
    const listener = new Listener(hostname, port, () => this.listeners.delete(port));
    this.listeners.set(port, listener);
    return listener;
  }

  /** Stands in for `Deno.connect`. */
  async connect({ port }: Deno.ConnectOptions): Promise<Stream> {
    await this.time.delay(1 + this.random.below(LATENCY_MS_MAX));
    const listener = this.listeners.get(port);
    if (listener === undefined) throw new Deno.errors.ConnectionRefused("Connection refused");
    const link = new Link(this.time, this.random.fork(), port, () => this.links.delete(link));
    this.links.add(link);
    listener.push(link.server);
    return link.client;
  }

  /** Cuts one connection, if there is one. */
  cutOne(): void {
    const links = [...this.links];
    if (links.length > 0) this.random.of(links).cut();
  }

  /** Cuts all connections to a port; nobody listens there any more. */
  cutAll(port: number): void {
    this.listeners.get(port)?.close();
    for (const link of [...this.links]) if (link.port === port) link.cut();
  }
}

/** Stands in for `Deno.TcpListener`. */
class Listener {
  readonly addr: { hostname: string; port: number; transport: "tcp" };
  private readonly arrived: Stream[] = [];
  private waiting: PromiseWithResolvers<Stream> | undefined;
  private isClosed = false;

  constructor(hostname: string, port: number, private readonly onClose: () => void) {
    this.addr = { hostname, port, transport: "tcp" };
  }

  push(stream: Stream): void {
    if (this.waiting === undefined) this.arrived.push(stream);
    else this.waiting.resolve(stream);
    this.waiting = undefined;
  }

  accept(): Promise<Stream> {
    const stream = this.arrived.shift();
    if (stream !== undefined) return Promise.resolve(stream);
    if (this.isClosed) return Promise.reject(new Deno.errors.BadResource("Listener has been closed"));
    this.waiting = Promise.withResolvers<Stream>();
    return this.waiting.promise;
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.onClose();
    this.waiting?.reject(new Deno.errors.BadResource("Listener has been closed"));
    for (const stream of this.arrived) stream.close();
  }
}

/** One connection: two directions. */
class Link {
  readonly client: Stream;
  readonly server: Stream;

  constructor(time: Time, random: Random, readonly port: number, private readonly onOver: () => void) {
    const up = new Direction(time, random);
    const down = new Direction(time, random);
    this.client = new Stream(down, up, port);
    this.server = new Stream(up, down, port);
  }

  cut(): void {
    this.onOver();
    this.client.reset();
    this.server.reset();
  }
}

/** Bytes under way to one side. */
class Direction {
  private readonly arrived: Uint8Array[] = [];
  private lastArrivalMs = 0;
  private hasEnded = false;
  private failure: Error | undefined;
  private waiting: (() => void) | undefined;

  constructor(private readonly time: Time, private readonly random: Random) {}

  /** Sends some of the bytes. */
  send(bytes: Uint8Array): number {
    const count = this.random.below(4) === 0 ? 1 + this.random.below(bytes.length) : bytes.length;
    const piece = bytes.slice(0, count);
    this.later(() => this.arrived.push(piece));
    return count;
  }

  end(): void {
    this.later(() => this.hasEnded = true);
  }

  fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }

  async read(into: Uint8Array): Promise<number | null> {
    while (true) {
      if (this.failure !== undefined) throw this.failure;
      const piece = this.arrived[0];
      if (piece !== undefined) {
        const count = Math.min(piece.length, into.length);
        into.set(piece.subarray(0, count));
        if (count === piece.length) this.arrived.shift();
        else this.arrived[0] = piece.subarray(count);
        return count;
      }
      if (this.hasEnded) return null;
      await new Promise<void>((resolve) => this.waiting = resolve);
    }
  }

  private later(arrive: () => void): void {
    this.lastArrivalMs = Math.max(this.lastArrivalMs, this.time.now + this.random.below(LATENCY_MS_MAX * 10) / 10);
    this.time.timer(this.lastArrivalMs - this.time.now, () => {
      arrive();
      this.wake();
    });
  }

  private wake(): void {
    this.waiting?.();
    this.waiting = undefined;
  }
}

/** Stands in for `Deno.TcpConn`. */
class Stream {
  readonly remoteAddr: { hostname: string; port: number };
  private failure: Error | undefined;

  constructor(private readonly incoming: Direction, private readonly outgoing: Direction, port: number) {
    this.remoteAddr = { hostname: "127.0.0.1", port };
  }

  setNoDelay(): void {}

  read(into: Uint8Array): Promise<number | null> {
    return this.incoming.read(into);
  }

  write(bytes: Uint8Array): Promise<number> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    return Promise.resolve(this.outgoing.send(bytes));
  }

  closeWrite(): Promise<void> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    this.outgoing.end();
    return Promise.resolve();
  }

  close(): void {
    this.outgoing.end();
    this.failure ??= new Deno.errors.BadResource("Bad resource ID");
    this.incoming.fail(this.failure);
  }

  /** The connection was cut. */
  reset(): void {
    this.failure ??= new Deno.errors.ConnectionReset("Connection reset by peer");
    this.incoming.fail(this.failure);
  }
}
