/**
 * Who handles what: the endpoints of one namespace, their live handlers, and the calls that wait for one.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { CALLS_WAITING_BYTES_MAX, WATCHES_MAX } from "../limits.ts";
import type { Peer } from "../peer.ts";
import type { ServerCall } from "./call.ts";
import { Latency } from "./latency.ts";
import type { RpcSession } from "./session.ts";

/** Calls of an earlier connection that a handler without a limit may be at work on, as it says. */
const BUSY_MAX = 65_536;

/** One live handler of an endpoint. */
export class HandlerInstance {
  /** Calls it works on, those of an earlier connection of its client included. */
  inFlight: number;
  calls = 0;
  errors = 0;
  /** It takes no new calls. */
  stopped = false;
  readonly latency = new Latency();

  readonly handlerId: number;
  private readonly concurrency: number;
  private readonly name: string;
  private readonly version: string;
  private readonly metadata: Record<string, string>;
  /** Calls of an earlier connection that it is at work on still. */
  private busy: number;

  constructor(
    readonly owner: RpcSession,
    readonly endpoint: Endpoint,
    private readonly instanceId: string,
    { handlerId, concurrency, name, version, metadata, busy }: hadron.v1.Handle,
  ) {
    this.inFlight = this.busy = Math.min(busy, concurrency === 0 ? BUSY_MAX : concurrency);
    this.handlerId = handlerId;
    this.concurrency = concurrency;
    this.name = name === "" ? owner.peer.name : name;
    this.version = version === "" ? owner.peer.version : version;
    this.metadata = metadata;
  }

  /** Whether it takes another call now. */
  get isFree(): boolean {
    const { owner } = this;
    return (this.concurrency === 0 || this.inFlight < this.concurrency) && !owner.peer.isBehind && !owner.isOverloaded;
  }

  /** A call of an earlier connection has ended; false where none is known of. */
  placeFreed(): boolean {
    if (this.busy === 0) return false;
    this.busy--;
    this.inFlight--;
    return true;
  }

  /** As the list of services shows it. */
  describe(): hadron.v1.ServiceInstance.$Properties {
    return {
      endpoint: this.endpoint.name,
      instanceId: this.instanceId,
      name: this.name,
      version: this.version,
      metadata: this.metadata,
      connectedSinceMs: this.owner.peer.connectedSinceMs,
      calls: this.calls,
      errors: this.errors,
      inFlight: this.inFlight,
      concurrency: this.concurrency,
      p50Ms: this.latency.percentile(0.5),
      p99Ms: this.latency.percentile(0.99),
    };
  }
}

/** One endpoint, as long as somebody handles it. */
export class Endpoint {
  readonly handlers: HandlerInstance[] = [];
  private readonly waiting = new Set<ServerCall>();
  /** Calls that had a handler and lost it: they come before those that wait. */
  private readonly waitingAgain = new Set<ServerCall>();
  private waitingBytes = 0;
  private turn = 0;

  constructor(readonly name: string) {}

  /** The free handler with the fewest calls in flight, ties in turn; undefined when none is free. */
  choose(): HandlerInstance | undefined {
    const handlers = this.handlers;
    let best: HandlerInstance | undefined;
    let bestAt = 0;
    for (let tried = 0; tried < handlers.length; tried++) {
      const at = (this.turn + tried) % handlers.length;
      const handler = handlers[at];
      if (!handler.isFree || (best !== undefined && handler.inFlight >= best.inFlight)) continue;
      best = handler;
      bestAt = at;
      if (best.inFlight === 0) break;
    }
    if (best !== undefined) this.turn = bestAt + 1;
    return best;
  }

  /** Lets a call wait until a handler is free; `LIMIT_EXCEEDED` when too much waits already. */
  wait(call: ServerCall, callsMax: number): void {
    if (this.waiting.size >= callsMax || this.waitingBytes >= CALLS_WAITING_BYTES_MAX) {
      throw new HadronError(
        "LIMIT_EXCEEDED",
        `Call "${this.name}": ${this.waiting.size} calls (${this.waitingBytes} bytes) wait for its handlers, no more may`,
        { details: { callsWaiting: this.waiting.size, callsWaitingMax: callsMax } },
      );
    }
    this.waiting.add(call);
    this.waitingBytes += call.storedBytes;
  }

  /** Lets a call wait that was admitted before: it is the next. */
  waitAgain(call: ServerCall): void {
    this.waitingAgain.add(call);
    this.waitingBytes += call.storedBytes;
  }

  /** Whether any call waits. */
  get hasWaiting(): boolean {
    return this.waiting.size + this.waitingAgain.size > 0;
  }

  /** A call has got an item while it waits; throws `LIMIT_EXCEEDED` when too much waits already. */
  addItem(call: ServerCall, bytes: number): void {
    if (this.waitingBytes >= CALLS_WAITING_BYTES_MAX) {
      throw new HadronError("LIMIT_EXCEEDED", `Call "${this.name}": ${this.waitingBytes} bytes wait for its handlers`, {
        details: { bytesWaitingMax: CALLS_WAITING_BYTES_MAX },
      });
    }
    call.earlyBytes += bytes;
    this.waitingBytes += bytes;
  }

  /** A waiting call was given up. */
  giveUp(call: ServerCall): void {
    if (this.waiting.delete(call) || this.waitingAgain.delete(call)) this.waitingBytes -= call.storedBytes;
  }

  /** Takes the call that has waited longest. */
  takeWaiting(): ServerCall | undefined {
    const [call] = this.waitingAgain.size > 0 ? this.waitingAgain : this.waiting;
    if (call !== undefined) this.giveUp(call);
    return call;
  }
}

const { Kind } = hadron.v1.ServiceChange;

/** The endpoints of one namespace. */
export class Endpoints {
  private readonly endpoints = new Map<string, Endpoint>();
  /** Who watches instances come and go: the endpoint, empty for all, by the id of the request that began it. */
  private readonly watchers = new Map<Peer, Map<number, string>>();
  private readonly epoch = crypto.randomUUID().slice(0, 8);
  private instances = 0;

  /** An id that no instance has had, here or at a server before this one: watchers compare what they knew with what they find. */
  nextInstanceId(): string {
    return `${this.epoch}-${++this.instances}`;
  }

  /** The endpoint of that name, if anybody handles it. */
  get(name: string): Endpoint | undefined {
    return this.endpoints.get(name);
  }

  /** The endpoint of that name, for a handler that is about to join it. */
  open(name: string): Endpoint {
    let endpoint = this.endpoints.get(name);
    if (endpoint === undefined) this.endpoints.set(name, endpoint = new Endpoint(name));
    return endpoint;
  }

  /** A handler is there. */
  add(handler: HandlerInstance): void {
    handler.endpoint.handlers.push(handler);
    if (this.watchers.size > 0) this.tell("ADDED", handler.describe());
  }

  /** A handler takes no more calls. */
  remove(handler: HandlerInstance): void {
    handler.stopped = true;
    const { endpoint } = handler;
    const at = endpoint.handlers.indexOf(handler);
    if (at < 0) return;
    endpoint.handlers.splice(at, 1);
    if (endpoint.handlers.length === 0) this.endpoints.delete(endpoint.name);
    if (this.watchers.size > 0) this.tell("REMOVED", handler.describe());
  }

  /** Every live instance, or those of one endpoint. */
  list(endpoint: string): hadron.v1.ServiceInstance.$Properties[] {
    const chosen = endpoint === "" ? [...this.endpoints.values()] : [this.endpoints.get(endpoint)];
    return chosen.flatMap((each) => each?.handlers.map((handler) => handler.describe()) ?? [])
      .sort((a, b) => (a.endpoint ?? "").localeCompare(b.endpoint ?? ""));
  }

  /** Tells `peer` from here on when an instance comes or goes. */
  watch(peer: Peer, requestId: number, endpoint: string): void {
    const watches = this.watchers.get(peer) ?? new Map<number, string>();
    if (watches.size >= WATCHES_MAX) {
      throw new HadronError("LIMIT_EXCEEDED", `Watch services: this connection has ${WATCHES_MAX} watches`, {
        details: { watchesMax: WATCHES_MAX },
        retryable: false,
      });
    }
    watches.set(requestId, endpoint);
    this.watchers.set(peer, watches);
  }

  /** Ends one watch of `peer`. */
  unwatch(peer: Peer, requestId: number): void {
    const watches = this.watchers.get(peer);
    watches?.delete(requestId);
    if (watches?.size === 0) this.watchers.delete(peer);
  }

  /** Ends every watch of `peer`. */
  unwatchAll(peer: Peer): void {
    this.watchers.delete(peer);
  }

  /** Tells those who watch its endpoint that an instance is there, or is not any more. */
  tell(kind: "ADDED" | "REMOVED", instance: hadron.v1.ServiceInstance.$Properties): void {
    for (const [peer, watches] of this.watchers) {
      for (const [requestId, endpoint] of watches) {
        if (endpoint === "" || endpoint === instance.endpoint) {
          peer.send({ serviceChange: { requestId, kind: Kind[kind], instance } });
        }
      }
    }
  }
}
