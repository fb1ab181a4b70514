// Frames about streams that no client would send do not stop the server, nor make its store fail; what others publish and consume meanwhile is
// whole, also after a restart, and the server's memory stays bounded. Real server process, real store.

import { strict as assert } from "node:assert";
import { connect, type Hadron } from "../../mod.ts";
import { concat, framed } from "../support/frames.ts";
import { ServerProcess } from "../support/processes.ts";
import { damagedContent, strangeContent, unframed, VALID_STREAM_FRAMES } from "./hostile_inputs.ts";
import { type Random, withSeed } from "./random.ts";
import { CONNECT, encode, RawPeer, wire } from "./raw_peer.ts";

const FRAMED_INPUTS = 2_000;
const UNFRAMED_INPUTS = 250;
/** Few, because many connections do not get past them, and many times as long as one goes on. */
const INPUTS_A_BURST = 4;
const BURSTS = 8;
/** Frames that are cut somewhere: that one is not handled before it is whole is tested at every byte by hostile_bytes_test. */
const CUT_INPUTS = 200;
const LANES = 8;
const FIRST_MARKER = 2 ** 40;
const RESIDENT_BYTES_MAX = 500 * 1024 * 1024;
const STEADY = "steady";

/** Sends frames about streams, some as they should be so that there is something to be hostile to, each followed by a Flush. */
async function framedInputs(port: number, random: Random): Promise<number> {
  await using peer = await RawPeer.connected(port, random.below(2) === 0 ? { producerId: "hostile" } : {});
  let answered = 0;
  for (let burst = 0; burst < BURSTS; burst++) {
    const parts: Uint8Array[] = [];
    for (let input = 0; input < INPUTS_A_BURST; input++) {
      parts.push(framed(inputOf(random)), wire({ flush: { requestId: FIRST_MARKER + answered + input } }));
    }
    await peer.write(concat(...parts));
    for (const last = answered + INPUTS_A_BURST; answered < last;) {
      const frame = await peer.next();
      if (frame === undefined) return answered + 1;
      if (frame.failure != null) checkRefusal(frame.failure.error?.code, frame.failure.error?.message ?? "");
      const marker = frame.ok?.requestId ?? 0;
      if (marker < FIRST_MARKER || marker >= FIRST_MARKER + INPUTS_A_BURST * BURSTS) continue;
      assert.equal(marker, FIRST_MARKER + answered, "flushes are answered in order");
      answered++;
    }
  }
  return answered;
}

function inputOf(random: Random): Uint8Array {
  const dice = random.below(8);
  if (dice === 0) return damagedContent(random, "streams");
  return dice < 5 ? strangeContent(random, "streams") : encode(random.of(VALID_STREAM_FRAMES));
}

function checkRefusal(code: number | null | undefined, message: string): void {
  assert.notEqual(code, 17, `INTERNAL: ${message}`);
  assert.notEqual(code, 14, `STORE_UNAVAILABLE: ${message}`);
  assert.match(message, /^[A-Z].*: ./s, `what was attempted: what was wrong, not ${message}`);
}

async function unframedInput(port: number, bytes: Uint8Array): Promise<void> {
  await using peer = await RawPeer.open(port);
  await peer.write(bytes);
  await peer.closeWrite();
  await peer.rest();
}

async function inLanes(inputs: number, random: Random, once: (random: Random) => Promise<number>): Promise<void> {
  let done = 0;
  await Promise.all(Array.from({ length: LANES }, async () => {
    while (done < inputs) done += await once(random.fork());
  }));
}

/** Publishes and consumes in order, as long as the work goes on; returns how many events there were. */
async function besideSteadyStream(hadron: Hadron, work: Promise<void>): Promise<number> {
  const stream = hadron.stream(STEADY);
  await stream.ensure();
  let isOver = false;
  const working = work.finally(() => isOver = true);
  let published = 0;
  let consumed = 0;
  await using consumer = stream.consume({ group: STEADY, order: "key" });
  const steady = async () => {
    while (!isOver) {
      await Promise.all(Array.from({ length: 20 }, () => stream.publish(`${published++}`, { key: "k" })));
      while (consumed < published) {
        const { value } = await consumer.next();
        assert.equal(value?.text(), `${consumed++}`);
        await value?.ack();
      }
    }
  };
  await Promise.all([steady(), working]);
  return published;
}

async function checkSteady(hadron: Hadron, events: number): Promise<void> {
  const stream = hadron.stream(STEADY);
  let next = 0;
  for await (const event of stream.read()) assert.equal(event.text(), `${next++}`);
  assert.equal(next, events);
  assert.equal((await stream.info()).groups[0].lag, 0);
}

async function residentBytes(pid: number): Promise<number> {
  const status = await Deno.readTextFile(`/proc/${pid}/status`);
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

Deno.test("hostile frames about streams harm neither the server nor what others store", () =>
  withSeed(async (random) => {
    const folder = await Deno.makeTempDir({ prefix: "hadron-hostile-" });
    const args = ["--port", "0", "--store", `${folder}/hadron.db`];
    try {
      await using server = await ServerProcess.start(args);
      const port = Number(server.url.split(":").at(-1));
      const attack = async () => {
        await inLanes(FRAMED_INPUTS, random, (random) => framedInputs(port, random));
        await inLanes(UNFRAMED_INPUTS, random, async (random) => {
          await unframedInput(port, concat(wire(CONNECT), unframed(random, "streams")));
          return 1;
        });
        await inLanes(CUT_INPUTS, random, async (random) => {
          const bytes = wire(random.of(VALID_STREAM_FRAMES));
          await unframedInput(port, concat(wire(CONNECT), bytes.subarray(0, random.below(bytes.length))));
          return 1;
        });
      };
      await using hadron = await connect(server.url);
      const events = await besideSteadyStream(hadron, attack());
      await checkSteady(hadron, events);
      if (Deno.build.os === "linux") assert.ok(await residentBytes(server.process.pid) < RESIDENT_BYTES_MAX);
      await hadron.close();
      const { code, stderr } = await server.process.stop();
      assert.equal(code, 0);
      assert.doesNotMatch(stderr, /"level":"error"/);
      await using again = await ServerProcess.start(args);
      await using later = await connect(again.url);
      await checkSteady(later, events);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  }));
