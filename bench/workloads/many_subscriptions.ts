// How fast one publisher's messages are routed while the server holds many subscriptions, against ten. Every message has
// exactly one subscriber in both: ten subscriptions take a tenth of all subjects each, by a pattern.

import type { Case, Measurement } from "../cases.ts";
import { type Peer, withWorkers, type Worker } from "../peers/peer.ts";
import type { CrowdOrder, SpreadOrder } from "../workers/crowd.ts";
import { deal } from "./idle_connections.ts";

export interface Subscriptions {
  connections: number;
  subscriptionsEach: number;
  messages: number;
}

export const TEN = "10 subscriptions";
const CLIENT_PROCESSES = 4;
const PAYLOAD_BYTES = 128;
const ARRIVAL_MS_MAX = 20_000;
const LOOK_AGAIN_MS = 20;

/** The name of the contestant with many. */
export function manyName({ connections, subscriptionsEach }: Subscriptions): string {
  return `${(connections * subscriptionsEach).toLocaleString("en-US")} subscriptions of ${connections} connections`;
}

export function manySubscriptionsCase(peer: Peer, subscriptions: Subscriptions): Case {
  const { connections, subscriptionsEach } = subscriptions;
  return {
    name: "subscriptions",
    title: "Publishing to few and to many subscriptions, 128 B",
    metrics: [
      { key: "fewSubjects", title: "messages/s, on 10 subjects", unit: "per second" },
      { key: "tenConnections", title: "messages/s, on all subjects of 10 connections in turn", unit: "per second" },
      { key: "allSubjects", title: "messages/s, on all subjects in turn", unit: "per second" },
      { key: "lost", title: "messages lost", unit: "count" },
      { key: "subscribeSeconds", title: "until all were subscribed", unit: "s" },
      { key: "serverBytes", title: "server memory (RSS)", unit: "bytes" },
    ],
    contestants: [
      { name: TEN, measure: () => measure(peer, subscriptions, deal(10, CLIENT_PROCESSES), "tenth") },
      {
        name: manyName(subscriptions),
        measure: () =>
          measure(peer, subscriptions, deal(connections, CLIENT_PROCESSES), { subjectsEach: subscriptionsEach }),
      },
    ],
  };
}

function measure(
  peer: Peer,
  { connections, subscriptionsEach, messages }: Subscriptions,
  hands: number[][],
  interest: CrowdOrder["interest"],
): Promise<Measurement> {
  return withWorkers(peer, ["publisher", ...hands.map(() => "crowd")], async ([publisher, ...crowd], server) => {
    const startedAt = performance.now();
    await Promise.all(crowd.map((worker, index) => worker.call("join", { connections: hands[index], interest })));
    const subscribeSeconds = (performance.now() - startedAt) / 1000;
    const serverBytes = server.process.residentBytes();
    const all: SpreadOrder = { messages, payloadBytes: PAYLOAD_BYTES, connections, subjectsEach: subscriptionsEach };
    const ofTen: SpreadOrder = { ...all, connections: 10 };
    const few: SpreadOrder = { ...ofTen, subjectsEach: 1 };
    // The first round compiles the loops of all processes.
    await publish(publisher, crowd, few);
    const toFew = await publish(publisher, crowd, few);
    const toTen = await publish(publisher, crowd, ofTen);
    const toAll = await publish(publisher, crowd, all);
    return {
      fewSubjects: toFew.perSecond,
      tenConnections: toTen.perSecond,
      allSubjects: toAll.perSecond,
      lost: toFew.lost + toTen.lost + toAll.lost,
      subscribeSeconds,
      serverBytes,
    };
  });
}

async function publish(
  publisher: Worker,
  crowd: Worker[],
  order: SpreadOrder,
): Promise<{ perSecond: number; lost: number }> {
  const expected = await receivedBy(crowd) + order.messages;
  const { seconds } = await publisher.call("publishSpread", order);
  const giveUpAt = performance.now() + ARRIVAL_MS_MAX;
  let received = await receivedBy(crowd);
  while (received < expected && performance.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    received = await receivedBy(crowd);
  }
  return { perSecond: order.messages / seconds, lost: expected - received };
}

async function receivedBy(crowd: Worker[]): Promise<number> {
  const received = await Promise.all(crowd.map((worker) => worker.call("crowdReceived", null)));
  return received.reduce((sum, count) => sum + count, 0);
}
