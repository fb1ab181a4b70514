/**
 * What `hadron bench` does: five ways to load a server, each with a bound on what is under way, so that the figures are
 * of messages that arrived and nobody is told to be slow.
 *
 * Publishers, subscribers, callers and handlers have connections of their own, all in this process: it shares its one
 * thread among them, so the figures are what one client process reaches, not what the server can do.
 *
 * @module
 */
import type { Hadron, Subscription } from "../../client/mod.ts";
import { CommandError } from "../exit_code.ts";
import type { Latencies } from "./latencies.ts";

/** What to do, and how much. */
export interface Plan {
  workload: WorkloadName;
  sizeBytes: number;
  connections: number;
  inFlight: number;
  /** Ends after this many messages. */
  messagesMax: number;
  /** Ends after this time. */
  durationMsMax: number;
}

/** What has been done so far; it changes while the workload runs. */
export interface Tally {
  /** Published, or called. */
  messages: number;
  /** Received by a subscriber, or answered. */
  deliveries: number;
  latencies: Latencies;
}

/** What a workload works with. */
export interface Room {
  plan: Plan;
  tally: Tally;
  /** A name that nobody else uses. */
  subject: string;
  connect(): Promise<Hadron>;
  /** Enough has been done, or the user wants to stop. */
  isOver(): boolean;
}

/** The workloads with what is sensible for each. */
export const WORKLOADS = {
  pub: { run: runPub, connections: 1, inFlight: 1000, description: "publishers, and nobody who listens" },
  pubsub: { run: runPubSub, connections: 1, inFlight: 1000, description: "pairs of a publisher and a subscriber" },
  fanout: { run: runFanout, connections: 10, inFlight: 100, description: "a publisher, many subscribers who get all" },
  queue: { run: runQueue, connections: 4, inFlight: 1000, description: "a publisher, and a queue group to share it" },
  request: { run: runRequest, connections: 1, inFlight: 64, description: "callers of one handler that echoes" },
} satisfies Record<
  string,
  { run(room: Room): Promise<void>; connections: number; inFlight: number; description: string }
>;

/** The name of a workload. */
export type WorkloadName = keyof typeof WORKLOADS;

/** The smallest payload: it begins with the time at which it was sent. */
export const SIZE_BYTES_MIN = 8;
/** How much of large payloads is under way at the most: far from where a server would drop any. */
const IN_FLIGHT_BYTES_MAX = 8 * 2 ** 20;
/** No message in this time means that some were lost. */
const STALL_MS = 5000;

/** How many messages may be under way: as many as were asked for, or as fit. */
export function inFlightFitting(inFlight: number, sizeBytes: number): number {
  return Math.max(1, Math.min(inFlight, Math.floor(IN_FLIGHT_BYTES_MAX / sizeBytes)));
}

async function runPub(room: Room): Promise<void> {
  const { plan, tally } = room;
  const publisher = async () => {
    await using hadron = await room.connect();
    const payload = new Uint8Array(plan.sizeBytes);
    while (!room.isOver()) {
      const startMs = performance.now();
      let sent = 0;
      for (; sent < plan.inFlight && !room.isOver(); sent++) {
        hadron.publish(room.subject, payload);
        tally.messages++;
      }
      await hadron.flush();
      tally.deliveries += sent;
      tally.latencies.add(performance.now() - startMs);
    }
  };
  await Promise.all(Array.from({ length: plan.connections }, publisher));
}

async function runPubSub(room: Room): Promise<void> {
  const pairs = Array.from({ length: room.plan.connections }, (_, index) => `${room.subject}.${index}`);
  await Promise.all(pairs.map((subject) => publishTo(room, { subject, listeners: 1, copies: 1 })));
}

function runFanout(room: Room): Promise<void> {
  const { subject, plan: { connections } } = room;
  return publishTo(room, { subject, listeners: connections, copies: connections });
}

function runQueue(room: Room): Promise<void> {
  const { subject, plan: { connections } } = room;
  return publishTo(room, { subject, listeners: connections, copies: 1, queue: "bench" });
}

async function runRequest(room: Room): Promise<void> {
  const { plan, tally, subject } = room;
  await using handling = await room.connect();
  await using _handler = await handling.handle(subject, (call) => call.data, { name: "hadron bench" });
  const payload = new Uint8Array(plan.sizeBytes);
  const caller = async (hadron: Hadron) => {
    while (!room.isOver()) {
      const startMs = performance.now();
      tally.messages++;
      await hadron.request(subject, payload);
      tally.deliveries++;
      tally.latencies.add(performance.now() - startMs);
    }
  };
  await using connections = new AsyncDisposableStack();
  const callers: Promise<void>[] = [];
  for (let index = 0; index < plan.connections; index++) {
    const hadron = connections.use(await room.connect());
    // Callers are dealt out to the connections like cards.
    const count = Math.max(0, Math.ceil((plan.inFlight - index) / plan.connections));
    for (let dealt = 0; dealt < count; dealt++) callers.push(caller(hadron));
  }
  await Promise.all(callers);
}

/** Who hears what one publisher says. */
interface Audience {
  subject: string;
  /** How many subscribers. */
  listeners: number;
  /** How many of them get each message. */
  copies: number;
  queue?: string;
}

/** Runs one publisher and its audience. The publisher pauses while as many messages are under way as the plan allows. */
async function publishTo(room: Room, { subject, listeners, copies, queue }: Audience): Promise<void> {
  const { plan, tally } = room;
  await using connections = new AsyncDisposableStack();
  const subscriptions: Subscription[] = [];
  for (let index = 0; index < listeners; index++) {
    const subscription = connections.use(await room.connect()).subscribe(subject, { queue });
    await subscription.ready;
    subscriptions.push(subscription);
  }
  const hadron = connections.use(await room.connect());
  const underWay = new UnderWay();
  const underWayMax = inFlightFitting(plan.inFlight, plan.sizeBytes) * copies;

  const publish = async () => {
    const payload = new Uint8Array(plan.sizeBytes);
    const sentAt = new DataView(payload.buffer);
    while (!room.isOver()) {
      while (underWay.count + copies <= underWayMax && !room.isOver()) {
        sentAt.setFloat64(0, performance.now());
        hadron.publish(subject, payload);
        tally.messages++;
        underWay.count += copies;
      }
      await underWay.atMost(Math.floor(underWayMax / 2));
    }
    await underWay.atMost(0);
  };
  const listen = async (subscription: Subscription) => {
    for await (const { data } of subscription) {
      tally.deliveries++;
      tally.latencies.add(performance.now() - new DataView(data.buffer, data.byteOffset).getFloat64(0));
      underWay.arrived();
    }
  };
  const unsubscribe = () => Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
  await Promise.all([publish().finally(unsubscribe), ...subscriptions.map(listen)]);
}

/** Counts what has been sent and has not arrived, and lets a publisher wait for it to become less. */
class UnderWay {
  count = 0;
  #wakeAt = -1;
  #wake = () => {};

  /** One of them has arrived. */
  arrived(): void {
    if (--this.count <= this.#wakeAt) this.#wake();
  }

  /** Resolves when at most `count` are under way. Rejects when nothing arrives any more. */
  atMost(count: number): Promise<void> {
    if (this.count <= count) return Promise.resolve();
    return new Promise((resolve, reject) => {
      let before = this.count;
      const watch = setInterval(() => {
        if (this.count < before) before = this.count;
        else end(() => reject(new CommandError("UNAVAILABLE", `Wait for messages: ${before} did not arrive`)));
      }, STALL_MS);
      const end = (settle: () => void) => {
        clearInterval(watch);
        this.#wakeAt = -1;
        settle();
      };
      this.#wakeAt = count;
      this.#wake = () => end(resolve);
    });
  }
}
