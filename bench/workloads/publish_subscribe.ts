// One publisher and its subscribers, each in a process of its own: deliveries a second as the subscribers see them.
// The same code for every peer.

import type { Case, Contestant, Measurement, Metric } from "../cases.ts";
import { type Peer, withWorkers, type Worker } from "../peers/peer.ts";
import type { SubscribeOutcome } from "../workers/subscriber.ts";

export interface Topology {
  subscribers: number;
  /** All subscribers are members of one queue group, or each gets every message. */
  delivery: "each" | "shared";
  payloadBytes: number;
  /** How many subjects are published to in turn; several are subscribed to by one pattern. */
  subjects: number;
  /** How many are published. */
  messages: number;
}

const METRICS: Metric[] = [
  { key: "deliveriesPerSecond", title: "deliveries/s", unit: "per second" },
  { key: "serverCpuSecondsPerMillion", title: "server CPU per million deliveries", unit: "s" },
  { key: "clientCpuSecondsPerMillion", title: "CPU of all clients per million deliveries", unit: "s" },
  { key: "lost", title: "messages lost", unit: "count" },
];

/** How far a publisher may be ahead of its subscribers: much more than the sockets hold, less than any peer drops at. */
const WINDOW_BYTES = 8 * 1024 * 1024;
const WINDOW_MESSAGES_MAX = 65_536;
/** Counted to the window for each message beside its payload. */
const FRAME_BYTES = 64;
const CHECKPOINTS_A_WINDOW = 8;
const TURN_EVERY_MAX = 1_000;
/** A part of the messages goes first, unmeasured: by then servers and clients have compiled their loops. */
const WARM_UP_PART = 0.2;

/** One topology with every peer, and with contestants that are measured otherwise. */
export function publishCase(
  name: string,
  title: string,
  topology: Topology,
  peers: Peer[],
  others: Contestant[] = [],
): Case {
  const measured = peers.map((peer) => ({ name: peer.name, measure: () => measure(peer, topology) }));
  return { name, title, metrics: METRICS, contestants: [...measured, ...others] };
}

function measure(peer: Peer, topology: Topology): Promise<Measurement> {
  const roles = ["publisher", ...new Array<string>(topology.subscribers).fill("subscriber")];
  return withWorkers(peer, roles, async ([publisher, ...subscribers], server) => {
    const warmUp = { ...topology, messages: Math.ceil(topology.messages * WARM_UP_PART) };
    await publishOnce(publisher, subscribers, warmUp, "bench.warmup");
    const clients = [publisher, ...subscribers];
    const serverCpuBefore = server.process.cpuSeconds();
    const clientCpuBefore = cpuSecondsOf(clients);
    const outcomes = await publishOnce(publisher, subscribers, topology, "bench.load");
    const serverCpuSeconds = server.process.cpuSeconds() - serverCpuBefore;
    const clientCpuSeconds = cpuSecondsOf(clients) - clientCpuBefore;

    const received = outcomes.reduce((sum, outcome) => sum + outcome.received, 0);
    const expected = topology.messages * (topology.delivery === "each" ? topology.subscribers : 1);
    const millions = received / 1_000_000;
    return {
      deliveriesPerSecond: deliveriesPerSecond(outcomes),
      serverCpuSecondsPerMillion: serverCpuSeconds / millions,
      clientCpuSecondsPerMillion: clientCpuSeconds / millions,
      lost: expected - received,
    };
  });
}

async function publishOnce(
  publisher: Worker,
  subscribers: Worker[],
  topology: Topology,
  subject: string,
): Promise<SubscribeOutcome[]> {
  const { delivery, payloadBytes, messages } = topology;
  const progressSubject = `progress.${subject}`;
  const isOne = topology.subjects === 1;
  const pattern = isOne ? subject : `${subject}.*`;
  const subjects = isOne ? [subject] : Array.from({ length: topology.subjects }, (_, index) => `${subject}.${index}`);
  const windowMessages = Math.min(
    WINDOW_MESSAGES_MAX,
    Math.floor(WINDOW_BYTES / (payloadBytes + FRAME_BYTES)),
    messages,
  );
  const checkpointEvery = Math.ceil(windowMessages / CHECKPOINTS_A_WINDOW);
  const queue = delivery === "shared" ? "bench" : undefined;
  await Promise.all(
    subscribers.map((subscriber, index) =>
      subscriber.call("subscribe", { pattern, queue, index, progressSubject, checkpointEvery })
    ),
  );
  await publisher.call("publish", {
    subjects,
    messages,
    payloadBytes,
    turnEvery: Math.min(TURN_EVERY_MAX, checkpointEvery),
    window: { progressSubject, checkpointEvery, windowMessages, subscribers: subscribers.length, delivery },
  });
  return await Promise.all(subscribers.map((subscriber) => subscriber.call("finish", null)));
}

/** From the first message at any subscriber to the last checkpoint at any, over what had been received by then. */
function deliveriesPerSecond(outcomes: SubscribeOutcome[]): number {
  const received = outcomes.reduce((sum, outcome) => sum + outcome.checkpointReceived, 0);
  const active = outcomes.filter((outcome) => outcome.checkpointReceived > 0);
  if (active.length === 0) throw new Error("Cannot tell the speed: no subscriber came to a checkpoint");
  const firstAtMs = Math.min(...active.map((outcome) => outcome.firstAtMs));
  const lastAtMs = Math.max(...active.map((outcome) => outcome.checkpointAtMs));
  return received / ((lastAtMs - firstAtMs) / 1000);
}

function cpuSecondsOf(workers: Worker[]): number {
  return workers.reduce((sum, worker) => sum + worker.process.cpuSeconds(), 0);
}
