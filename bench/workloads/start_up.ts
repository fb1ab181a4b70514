// How soon a server is ready after its process was started, and the memory it then has.

import type { Case, Contestant, Measurement } from "../cases.ts";
import { compiledHadron, hadron } from "../peers/hadron.ts";
import type { Peer } from "../peers/peer.ts";

/** Long enough for what a server does right after it said that it is ready. */
const IDLE_MS = 500;

/** Hadron from its sources, as one executable where that has been made, and a peer to compare with. */
export async function startUpCase(peer?: Peer): Promise<Case> {
  const compiled = await compiledHadron();
  const servers = [hadron(), compiled, peer].filter((server) => server !== undefined);
  return {
    name: "start-up",
    title: "Start-up and idle memory",
    metrics: [
      { key: "readyMs", title: "start to ready", unit: "ms" },
      { key: "idleBytes", title: "memory (RSS) when ready and idle", unit: "bytes" },
    ],
    contestants: servers.map((server): Contestant => ({ name: server.name, measure: () => measureStartUp(server) })),
  };
}

async function measureStartUp(peer: Pick<Peer, "startServer">): Promise<Measurement> {
  const server = await peer.startServer();
  try {
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    return { readyMs: server.readyMs, idleBytes: server.process.residentBytes() };
  } finally {
    await server.process.stop();
  }
}
