// Many connections of one process: idle, or with subscriptions whose messages are counted; and a publisher to them.
// Every subject is known by a number: what the connections of a crowd subscribe to, its publisher can name.

import type { BenchClient, Connector } from "./client.ts";

export interface CrowdOrder {
  /** The numbers of this process's connections among those of all processes. */
  connections: number[];
  /** Nothing; each connection its own subjects, so many; or each a tenth of all subjects by one pattern. */
  interest: "none" | "tenth" | { subjectsEach: number };
}

export interface SpreadOrder {
  messages: number;
  payloadBytes: number;
  /** How many connections the subjects are of, and how many each has: all of these are published to, far from in order. */
  connections: number;
  subjectsEach: number;
}

/** Connecting one after another wastes round trips; all at once would overflow the server's queue of new connections. */
const CONNECTING_AT_A_TIME = 10;
const FLUSH_EVERY = 5_000;
/** A prime that no count of subjects is a multiple of: its multiples visit every subject once a round. */
const STRIDE = 7_919;

export class Crowd {
  /** Messages that all subscriptions of this process have received. */
  received = 0;

  readonly #connector: Connector;
  readonly #url: string;

  constructor(connector: Connector, url: string) {
    this.#connector = connector;
    this.#url = url;
  }

  /** Opens the connections and their subscriptions; resolves when the server has all of them. */
  async join({ connections, interest }: CrowdOrder): Promise<void> {
    for (let first = 0; first < connections.length; first += CONNECTING_AT_A_TIME) {
      await Promise.all(
        connections.slice(first, first + CONNECTING_AT_A_TIME).map(async (connection) => {
          const client = await this.#connector(this.#url);
          const patterns = patternsOf(connection, interest);
          const count = () => void this.received++;
          await Promise.all(patterns.map((pattern) => client.subscribe(pattern, undefined, count)));
        }),
      );
    }
  }
}

/** Publishes to all subjects in turn; gives the seconds until the server had routed the last message. */
export async function publishSpread(client: BenchClient, order: SpreadOrder): Promise<{ seconds: number }> {
  const { messages, connections, subjectsEach } = order;
  const data = new Uint8Array(order.payloadBytes);
  const subjects = connections * subjectsEach;
  const startedAt = performance.now();
  for (let published = 1; published <= messages; published++) {
    const number = published * STRIDE % subjects;
    client.publish(subjectOf(number % connections, Math.floor(number / connections)), data);
    if (published % FLUSH_EVERY === 0) await client.flush();
  }
  await client.flush();
  return { seconds: (performance.now() - startedAt) / 1000 };
}

function patternsOf(connection: number, interest: CrowdOrder["interest"]): string[] {
  if (interest === "none") return [];
  if (interest === "tenth") return [`scale.${connection}.>`];
  return Array.from({ length: interest.subjectsEach }, (_, index) => subjectOf(connection, index));
}

/** Its second token is what one of ten patterns tells it by. */
function subjectOf(connection: number, index: number): string {
  return `scale.${connection % 10}.${connection}.${index}`;
}
