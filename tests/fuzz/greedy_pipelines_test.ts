// A client that asks for much and reads none of it costs the server bounded memory: descriptions of runs and pipelines, replies, tasks. Real
// server process; the bound is far below what all the answers together would take. One that begins more than can be stored is to wait.

import { strict as assert } from "node:assert";
import { connect, type Hadron, type PipelineDefinition } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { eventually } from "../support/eventually.ts";
import { ServerProcess } from "../support/processes.ts";
import { type ClientFrame, RawPeer, wire } from "./raw_peer.ts";

const MIB = 1024 * 1024;
const RESIDENT_BYTES_MAX = 450 * MIB;
/** Bytes that may wait for one connection: what it gets falls to half of them before it gets more. */
const PENDING_BYTES_MAX = 8 * MIB;
const WAITING = 100;
const LARGE = new Uint8Array(300 * 1024);
/** A definition of 100 stages and so much that it takes 10 KiB. */
const LONG: Omit<PipelineDefinition, "name" | "source"> = {
  revision: 1,
  stages: Array.from({ length: 100 }, (_, i) => ({ name: `stage-${i}-${"x".repeat(60)}` })),
};

/** What is asked. */
const GREEDY: Record<string, ClientFrame[]> = {
  "descriptions of a large run": many(1500, (requestId) => ({
    describeRun: { requestId, pipeline: "large", run: "one" },
  })),
  "the end of a large run": many(1500, (requestId) => ({
    describeRun: { requestId, pipeline: "large", run: "one", until: 2 },
  })),
  "a reply again and again": many(3000, (id) => ({
    request: { id, endpoint: "large", body: { headers: { "hadron-run": "one" } } },
  })),
  "lists of pipelines": many(3000, (requestId) => ({ listPipelines: { requestId } })),
  "large tasks without end": [{
    work: { requestId: 1, workerId: 1, pipeline: "waiting", stage: "one", credits: 1_000_000 },
  }],
};

function many(count: number, frame: (id: number) => ClientFrame): ClientFrame[] {
  return Array.from({ length: count }, (_, i) => frame(i + 1));
}

/** A run of 900 KiB that has ended, runs of 300 KiB that wait for a worker, and pipelines that take long to tell of. */
async function prepare(hadron: Hadron): Promise<void> {
  const large = hadron.pipeline("large");
  await large.apply({
    name: "large",
    revision: 1,
    source: { endpoint: "large" },
    stages: [{ name: "one" }, { name: "two", after: ["one"] }],
    respond: "one",
  });
  await using _one = await large.stage("one", () => LARGE);
  await using _two = await large.stage("two", () => LARGE);
  await (await large.start(LARGE, { id: "one" })).result();
  await apply(hadron, "waiting");
  await Promise.all(Array.from({ length: WAITING }, () => hadron.pipeline("waiting").start(LARGE)));
  for (let i = 0; i < 20; i++) {
    await hadron.pipeline(`long-${i}`).apply({
      ...LONG,
      name: `long-${i}`,
      source: { endpoint: `long-${i}` },
      respond: LONG.stages[0].name,
    });
  }
}

/** Ways to give the store more than it takes. */
const FASTER_THAN_THE_STORE: Record<string, (id: number) => ClientFrame> = {
  "runs are started": (requestId) => ({
    startRun: {
      requestId,
      pipeline: "waiting",
      run: `${requestId}`,
      publish: { firstSequence: requestId, records: [{ data: LARGE }] },
    },
  }),
  "calls start runs": (id) => ({ request: { id, endpoint: "waiting", body: { payload: LARGE } } }),
};

for (const [title, frame] of Object.entries(FASTER_THAN_THE_STORE)) {
  Deno.test(`when ${title} faster than they can be stored, no more is read from who does it`, async () => {
    const store = new FaultyStore(new MemoryStore());
    await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
    await using hadron = await connect(server.url);
    await apply(hadron, "waiting");
    await using peer = await RawPeer.connected(server.port);
    store.hold();
    let isTaken = false;
    const writing = peer.write(wire(...many(150, frame))).then(() => isTaken = true);
    // As often as it takes the server to read all of it, if it did.
    for (let time = 0; time < 1500; time++) await hadron.flush();
    assert.equal(isTaken, false);
    store.release();
    await writing;
    await eventually("all have begun and wait for a worker", async () => {
      const { runs, stages } = await hadron.pipeline("waiting").info();
      return runs.running === 150 && stages[0].ready === 150;
    });
  });
}

/** A pipeline of one stage that is started by calls. */
async function apply(hadron: Hadron, name: string): Promise<void> {
  await hadron.pipeline(name).apply({ name, revision: 1, source: { endpoint: name }, stages: [{ name: "one" }] });
}

async function mostResidentBytes(pid: number): Promise<number> {
  const status = await Deno.readTextFile(`/proc/${pid}/status`);
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

Deno.test({
  name: "a client that asks for much about pipelines and reads nothing costs bounded memory",
  ignore: Deno.build.os !== "linux",
  fn: async (t) => {
    await using server = await ServerProcess.start([
      "--port",
      "0",
      "--store",
      ":memory:",
      "--max-pending-bytes",
      `${PENDING_BYTES_MAX}`,
    ]);
    await using hadron = await connect(server.url);
    await prepare(hadron);
    for (const [title, frames] of Object.entries(GREEDY)) {
      await t.step(title, async () => {
        await using peer = await RawPeer.connected(Number(server.url.split(":").at(-1)), { clientName: "greedy" });
        await peer.write(wire(...frames));
        await eventually("so much waits for it that it gets no more", async () => {
          const { described } = await hadron.stats();
          return described.some(({ name, pendingBytes }) => name === "greedy" && pendingBytes > PENDING_BYTES_MAX / 2);
        });
        await hadron.flush();
        const bytes = await mostResidentBytes(server.process.pid);
        assert.ok(bytes < RESIDENT_BYTES_MAX, `${bytes / MIB} MiB`);
        const { stages: [{ inFlight, ready }] } = await hadron.pipeline("waiting").info();
        assert.equal(inFlight + ready, WAITING);
        assert.ok(inFlight < WAITING, "it got no more tasks than it took");
      });
    }
    assert.equal((await hadron.pipeline("large").run("one").result()).outputs.two.data.length, LARGE.length);
  },
});
