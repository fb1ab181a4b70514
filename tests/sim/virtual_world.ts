/**
 * A world in which a whole server and its clients run in one process and nothing is left to chance: time moves when everybody waits,
 * connections are pairs of queues, and every delay comes from the seed. The same seed is the same run, to the last byte.
 *
 * While it runs it stands in for what a program has of the runtime: timers, clocks, `Math.random`, `Deno.connect`, `Deno.listen`. So the code
 * under test is the product as it is, client and server. Nothing else may run in the same isolate meanwhile.
 *
 * @module
 */
import { setImmediate } from "node:timers";
import { Random } from "../fuzz/random.ts";
import { VirtualNetwork } from "./virtual_network.ts";

const UNIX_OFFSET_MS = 1_800_000_000_000;

interface Timer {
  readonly dueMs: number;
  readonly callback: () => void;
  isCancelled: boolean;
}

/** Time, chance and the network of one run. */
export class VirtualWorld {
  readonly random: Random;
  readonly network: VirtualNetwork;
  private nowMs = 1000;
  /** In the order in which they are due. */
  private readonly timers: Timer[] = [];
  private readonly ids = new Map<number, Timer>();
  private lastId = 0;

  private constructor(seed: number) {
    this.random = new Random(seed);
    this.network = new VirtualNetwork(this, this.random.fork());
  }

  /** Runs `main` in a world of its own; rejects when it does not come to an end in `limitMs` of its time. */
  static async run<T>(seed: number, limitMs: number, main: (world: VirtualWorld) => Promise<T>): Promise<T> {
    const world = new VirtualWorld(seed);
    const restore = world.standIn();
    try {
      return await world.untilDone(main(world), world.nowMs + limitMs);
    } finally {
      restore();
    }
  }

  /** Milliseconds since it began. */
  get now(): number {
    return this.nowMs;
  }

  /** Calls back after a delay; returns what takes that back. */
  timer(delayMs: number, callback: () => void): () => void {
    const timer = this.add(delayMs, callback);
    return () => timer.isCancelled = true;
  }

  /** Resolves after a delay. */
  delay(delayMs: number): Promise<void> {
    return new Promise((resolve) => this.add(delayMs, resolve));
  }

  private async untilDone<T>(main: Promise<T>, untilMs: number): Promise<T> {
    let isDone = false;
    const watched = main.finally(() => isDone = true);
    // It is waited for below; that it may fail before is no news to the runtime.
    watched.catch(() => {});
    while (!isDone) {
      await everybodyWaits();
      if (isDone) break;
      if (!this.step()) throw new Error("Run in a virtual world: everybody waits and nothing is to happen");
      if (this.nowMs > untilMs) {
        throw new Error("Run in a virtual world: its time is over and it has not come to an end");
      }
    }
    return await watched;
  }

  /** Moves to the next instant at which something happens. */
  private step(): boolean {
    while (this.timers.length > 0) {
      const timer = this.timers.shift()!;
      if (timer.isCancelled) continue;
      this.nowMs = Math.max(this.nowMs, timer.dueMs);
      timer.callback();
      return true;
    }
    return false;
  }

  private add(delayMs: number, callback: () => void): Timer {
    const timer = { dueMs: this.nowMs + Math.max(0, delayMs), callback, isCancelled: false };
    let low = 0;
    let high = this.timers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.timers[middle].dueMs <= timer.dueMs) low = middle + 1;
      else high = middle;
    }
    this.timers.splice(low, 0, timer);
    return timer;
  }

  /** Takes the place of the runtime's own; returns what gives that back. */
  private standIn(): () => void {
    const chance = this.random.fork();
    const restores = [
      replace(globalThis, "setTimeout", (callback: () => void, delayMs = 0) => {
        const id = ++this.lastId;
        const run = () => {
          this.ids.delete(id);
          callback();
        };
        this.ids.set(id, this.add(delayMs, run));
        return id;
      }),
      replace(globalThis, "clearTimeout", (id?: number) => {
        const timer = this.ids.get(id ?? 0);
        if (timer !== undefined) timer.isCancelled = true;
        this.ids.delete(id ?? 0);
      }),
      replace(Math, "random", () => chance.below(2 ** 32) / 2 ** 32),
      replace(Date, "now", () => Math.floor(UNIX_OFFSET_MS + this.nowMs)),
      replace(performance, "now", () => this.nowMs),
      replace(AbortSignal, "timeout", (delayMs: number) => {
        const controller = new AbortController();
        this.add(delayMs, () => controller.abort(new DOMException("Signal timed out.", "TimeoutError")));
        return controller.signal;
      }),
      replace(crypto, "randomUUID", () => `${chance.below(2 ** 32)}-${chance.below(2 ** 32)}`),
      replace(crypto, "getRandomValues", (bytes: Uint8Array) => {
        bytes.set(chance.bytes(bytes.length));
        return bytes;
      }),
      replace(Deno, "unrefTimer", () => {}),
      replace(Deno, "connect", (options: Deno.ConnectOptions) => this.network.connect(options)),
      replace(Deno, "listen", (options: Deno.ListenOptions) => this.network.listen(options)),
    ];
    return () => restores.forEach((restore) => restore());
  }
}

/** Resolves when every promise that can go on has. */
function everybodyWaits(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function replace(holder: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  Object.defineProperty(holder, name, { value, configurable: true, writable: true });
  return () => {
    if (before === undefined) Reflect.deleteProperty(holder, name);
    else Object.defineProperty(holder, name, before);
  };
}
