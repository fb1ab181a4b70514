// The memory that a server needs for each connection that does nothing.

import type { Case, Contestant, Measurement } from "../cases.ts";
import { type Peer, withWorkers } from "../peers/peer.ts";
import { withRawWorkers } from "../peers/raw_loopback.ts";
import type { TrackedProcess } from "../processes.ts";

const BARE_CONNECTIONS = "bare Deno connections, 4 KiB buffer each";

const CLIENT_PROCESSES = 4;
const BARE_BUFFER_BYTES = 4096;

export interface IdleConnections {
  connections: number;
  /** Time for the server to come to rest before its memory is read. */
  restMs: number;
}

export function idleConnectionsCase(idle: IdleConnections, peers: Peer[]): Case {
  const contestants: Contestant[] = peers.map((peer) => ({
    name: peer.name,
    measure: () => measureIdleConnections(peer, idle),
  }));
  contestants.push({ name: BARE_CONNECTIONS, measure: () => measureBareConnections(idle) });
  return {
    name: "idle-connections",
    title: `${idle.connections.toLocaleString("en-US")} idle connections`,
    metrics: [
      { key: "bytesEach", title: "server memory (RSS) for each", unit: "bytes" },
      { key: "connectSeconds", title: "until all were connected", unit: "s" },
    ],
    contestants,
  };
}

/** The numbers from 0 to `count`, dealt out to so many. */
export function deal(count: number, hands: number): number[][] {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return Array.from({ length: hands }, (_, hand) => numbers.filter((number) => number % hands === hand));
}

function measureIdleConnections(peer: Peer, idle: IdleConnections): Promise<Measurement> {
  return withWorkers(peer, new Array<string>(CLIENT_PROCESSES).fill("crowd"), async (workers, server) => {
    // Each answers when its own first connection stands, which is not to be counted.
    await Promise.all(workers.map((worker) => worker.call("crowdReceived", null)));
    const hands = deal(idle.connections, workers.length);
    return await memoryOfEach(
      server.process,
      idle,
      () =>
        Promise.all(
          workers.map((worker, index) => worker.call("join", { connections: hands[index], interest: "none" })),
        ),
    );
  });
}

function measureBareConnections(idle: IdleConnections): Promise<Measurement> {
  return withRawWorkers(1 + CLIENT_PROCESSES, async ([server, ...clients]) => {
    const { port } = await server.call("acceptIdle", { bufferBytes: BARE_BUFFER_BYTES });
    const order = { port, connections: idle.connections / clients.length };
    return await memoryOfEach(
      server.process,
      idle,
      () => Promise.all(clients.map((client) => client.call("connectIdle", order))),
    );
  });
}

async function memoryOfEach(
  server: TrackedProcess,
  { connections, restMs }: IdleConnections,
  connect: () => Promise<unknown>,
): Promise<Measurement> {
  await rest(restMs);
  const bytesBefore = server.residentBytes();
  const startedAt = performance.now();
  await connect();
  const connectSeconds = (performance.now() - startedAt) / 1000;
  await rest(restMs);
  return { bytesEach: (server.residentBytes() - bytesBefore) / connections, connectSeconds };
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
