// Frames about pipelines that no client would send do not stop the server, nor make its store fail; runs of others meanwhile end as they
// should, each stage done once by its own worker, and nobody ends a run that is not theirs. The same holds after a restart. Real store.

import { strict as assert } from "node:assert";
import { connect, type Hadron, type Logger, type PipelineDefinition, serve } from "../../mod.ts";
import { concat, framed } from "../support/frames.ts";
import { damagedContent, strangeContent, unframed, VALID_PIPELINE_FRAMES } from "./hostile_inputs.ts";
import { type Random, withSeed } from "./random.ts";
import { CONNECT, encode, RawPeer, type ServerFrame, wire } from "./raw_peer.ts";

const CONNECTIONS = 60;
const UNFRAMED_INPUTS = 200;
const BURSTS = 8;
const INPUTS_A_BURST = 8;
const LANES = 4;
const FIRST_MARKER = 2 ** 40;
const STEADY: PipelineDefinition = {
  name: "steady",
  revision: 1,
  source: { endpoint: "steady" },
  stages: [
    { name: "one", retry: { maxAttempts: 1 }, outputs: [{ name: "told", stream: "steady" }] },
    { name: "two", retry: { maxAttempts: 1 }, dependencies: ["one", "root"] },
  ],
};

/** What makes pipelines, begins runs of them and takes their tasks. */
const BEGINNING = VALID_PIPELINE_FRAMES.filter((frame) => {
  return frame.ensureStream ?? frame.applyPipeline ?? frame.startRun ?? frame.work;
});
const OTHERS = VALID_PIPELINE_FRAMES.filter((frame) => !BEGINNING.includes(frame));

/** Begins as one should, so that there is something to be hostile to; then sends a few frames at a time, and sees what becomes of them. */
async function framedInputs(port: number, random: Random): Promise<void> {
  await using peer = await RawPeer.connected(port, random.below(2) === 0 ? { producerId: "hostile" } : {});
  let burst = wire(...BEGINNING);
  for (let marker = FIRST_MARKER; marker < FIRST_MARKER + BURSTS; marker++) {
    await peer.write(concat(burst, wire({ flush: { requestId: marker } })));
    do {
      const frame = await peer.next();
      if (frame === undefined) return;
      checkErrors(frame);
      if (frame.ok?.requestId === marker) break;
    } while (true);
    burst = concat(...Array.from({ length: INPUTS_A_BURST }, () => framed(input(random))));
  }
}

function input(random: Random): Uint8Array {
  const dice = random.below(32);
  if (dice === 0) return damagedContent(random, "pipelines");
  return dice < 10 ? strangeContent(random, "pipelines") : encode(random.of(OTHERS));
}

/** Whatever is refused is so with a code and a text that help, and none of it is the server's fault. */
function checkErrors({ failure, response, tasksSettled }: ServerFrame): void {
  for (const error of [failure?.error, response?.error, ...tasksSettled?.refused?.map(({ error }) => error) ?? []]) {
    if (error == null) continue;
    assert.notEqual(error.code, 17, `INTERNAL: ${error.message}`);
    assert.notEqual(error.code, 14, `STORE_UNAVAILABLE: ${error.message}`);
    assert.match(error.message ?? "", /^[A-Z].*: ./s, `what was attempted: what was wrong, not ${error.message}`);
    assert.ok((error.message ?? "").length < 1000, `${error.message?.length} characters are not for people`);
  }
}

async function unframedInput(port: number, bytes: Uint8Array): Promise<void> {
  await using peer = await RawPeer.open(port);
  await peer.write(bytes);
  await peer.closeWrite();
  await peer.rest();
}

async function inLanes(times: number, random: Random, once: (random: Random) => Promise<void>): Promise<void> {
  let left = times;
  await Promise.all(Array.from({ length: LANES }, async () => {
    while (left-- > 0) await once(random.fork());
  }));
}

/** Begins runs and sees each to its end, as long as the work goes on; returns their ids. */
async function besideSteadyRuns(hadron: Hadron, work: Promise<void>): Promise<string[]> {
  const steady = hadron.pipeline("steady");
  await using _one = await steady.stage("one", (task) => {
    task.emit("told", task.run);
    return `${task.root.text()} one`;
  });
  await using _two = await steady.stage("two", (task) => `${task.inputs.one.text()} two`);
  let isOver = false;
  const working = work.finally(() => isOver = true);
  const ids: string[] = [];
  const running = async () => {
    while (!isOver) {
      await Promise.all(Array.from({ length: 8 }, async (_, i) => {
        const run = await steady.start(`${i}`);
        ids.push(run.id);
        assert.equal((await run.result()).outputs.two.text(), `${i} one two`);
      }));
    }
  };
  await Promise.all([running(), working]);
  return ids;
}

async function checkSteady(hadron: Hadron, ids: readonly string[]): Promise<void> {
  const told: string[] = [];
  for await (const event of hadron.stream("steady").read()) told.push(event.text());
  assert.deepEqual(told.sort(), [...ids].sort());
  let runs = 0;
  for await (const { listed } of hadron.pipeline("steady").runs({ limit: ids.length + 1 })) {
    assert.equal(listed?.status, "completed");
    assert.deepEqual(listed.stages.map(({ attempts }) => attempts), [1, 1], "each stage was done once");
    runs++;
  }
  assert.equal(runs, ids.length);
  const { value } = await hadron.pipeline("untouched").runs().next();
  const untouched = await value.inspect();
  assert.deepEqual([untouched.status, untouched.stages[0].attempts], ["running", 0]);
}

Deno.test("hostile frames about pipelines harm neither the server nor the runs of others", () =>
  withSeed(async (random) => {
    const folder = await Deno.makeTempDir({ prefix: "hadron-hostile-" });
    const faults: string[] = [];
    const log: Logger = (level, event, fields) => {
      if (level === "error") faults.push(`${event} ${JSON.stringify(fields)}`);
    };
    const options = { port: 0, store: `${folder}/hadron.db`, log };
    try {
      let ids: string[] = [];
      {
        await using server = await serve(options);
        const { port } = server;
        await using hadron = await connect(server.url);
        await hadron.stream("steady").ensure();
        await hadron.pipeline("steady").apply(STEADY);
        await hadron.pipeline("untouched").apply({ ...STEADY, name: "untouched", source: { endpoint: "untouched" } });
        await hadron.pipeline("untouched").start("nobody works on it");
        ids = await besideSteadyRuns(
          hadron,
          (async () => {
            await inLanes(CONNECTIONS, random, (random) => framedInputs(port, random));
            await inLanes(UNFRAMED_INPUTS, random, (random) => {
              return unframedInput(port, concat(wire(CONNECT), unframed(random, "pipelines")));
            });
          })(),
        );
        await checkSteady(hadron, ids);
      }
      await using again = await serve(options);
      await using hadron = await connect(again.url);
      await checkSteady(hadron, ids);
      assert.deepEqual(faults, []);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  }));
