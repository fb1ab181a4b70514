// Random and damaged bytes over real sockets never stop the server, while the traffic of two connections that behave goes
// on with nothing lost; and what the hostile connections held is released with them.
//
// An input counts when the server has worked it through: a Flush after it was answered, or the connection was closed.

import { strict as assert } from "node:assert";
import { connect, type Logger, serve } from "../../mod.ts";
import { isSubject } from "../../proto/subject.ts";
import { concat, framed } from "../support/frames.ts";
import { damagedContent, strangeContent, unframed, VALID_FRAMES } from "./hostile_inputs.ts";
import type { Random } from "./random.ts";
import { CONNECT, RawPeer, wire } from "./raw_peer.ts";
import { besideSteadyTraffic } from "./steady_traffic.ts";

/** Of the inputs, so many are frames; the others are bytes of any kind. */
const FRAMED_PART = 0.85;
/** Few, because most connections do not get past them, and many times as long as one goes on. */
const INPUTS_A_BURST = 4;
const BURSTS = 16;
const LANES = 8;
/** Far from the ids that damaged frames are likely to have. */
const FIRST_MARKER = 2 ** 40;

/** Sends frames, each followed by a Flush, until the server closes the connection; returns how many it worked through. */
async function framedInputs(port: number, random: Random): Promise<number> {
  await using peer = await RawPeer.connected(port);
  let answered = 0;
  for (let burst = 0; burst < BURSTS; burst++) {
    const parts: Uint8Array[] = [];
    for (let input = 0; input < INPUTS_A_BURST; input++) {
      const content = random.below(8) === 0 ? damagedContent(random) : strangeContent(random);
      parts.push(framed(content), wire({ flush: { requestId: FIRST_MARKER + answered + input } }));
    }
    await peer.write(concat(...parts));
    for (const last = answered + INPUTS_A_BURST; answered < last;) {
      const frame = await peer.next();
      if (frame === undefined) return answered + 1;
      const marker = frame.ok?.requestId ?? 0;
      if (marker < FIRST_MARKER || marker >= FIRST_MARKER + INPUTS_A_BURST * BURSTS) continue;
      assert.equal(marker, FIRST_MARKER + answered, "flushes are answered in order");
      answered++;
    }
  }
  return answered;
}

/** Sends bytes and nothing more; the server closes the connection, with or without a word. */
async function unframedInput(port: number, bytes: Uint8Array): Promise<void> {
  await using peer = await RawPeer.open(port);
  await peer.write(bytes);
  await peer.closeWrite();
  await peer.rest();
}

/** Receives whatever anybody publishes until "the.end": all of it has to decode, under names that are subjects. */
async function overhear(listener: RawPeer): Promise<number> {
  let messages = 0;
  for (let frame = await listener.next(); frame !== undefined; frame = await listener.next()) {
    if (frame.ping != null) await listener.send({ pong: { nonce: frame.ping.nonce } });
    for (const { subject } of frame.deliver?.messages ?? []) {
      assert.ok(isSubject(subject ?? ""), `a message was delivered under ${JSON.stringify(subject)}`);
      messages++;
      if (subject === "the.end") return messages;
    }
  }
  throw new Error("Overhear messages: the connection ended before the last");
}

/** Works through `inputs` in several lanes; `once` makes some from what it is given and says how many they were. */
async function inLanes(inputs: number, random: Random, once: (random: Random) => Promise<number>): Promise<number> {
  let done = 0;
  await Promise.all(Array.from({ length: LANES }, async () => {
    while (done < inputs) {
      const worked = await once(random.fork());
      done += worked;
    }
  }));
  return done;
}

/** Sends at least so many inputs to a server of its own. */
export async function hostileBytes(inputsMin: number, random: Random): Promise<void> {
  const failures: string[] = [];
  const log: Logger = (level, event, fields) => {
    if (level === "error") failures.push(`${event} ${JSON.stringify(fields)}`);
  };
  await using server = await serve({ store: ":memory:", port: 0, log });
  const { port } = server;
  const cuts = VALID_FRAMES.map((frame) => wire(frame)).flatMap((bytes) =>
    Array.from(bytes, (_, cut) => concat(wire(CONNECT), bytes.subarray(0, cut)))
  );
  await using listener = await RawPeer.connected(port);
  await listener.send({ subscribe: { requestId: 1, subscriptionId: 1, pattern: ">" } });
  await listener.until((frame) => frame.ok != null);
  const attacking = (async () => {
    let inputs = 0;
    await besideSteadyTraffic(server.url, async (progress) => {
      inputs += await inLanes(inputsMin * FRAMED_PART, random, async (random) => {
        progress();
        return await framedInputs(port, random);
      });
      inputs += await inLanes(inputsMin * (1 - FRAMED_PART), random, async (random) => {
        progress();
        const bytes = unframed(random);
        await unframedInput(port, random.below(4) === 0 ? bytes : concat(wire(CONNECT), bytes));
        return 1;
      });
      inputs += await inLanes(cuts.length, random, async () => {
        const cut = cuts.pop();
        if (cut !== undefined) await unframedInput(port, cut);
        return 1;
      });
    });
    await using after = await connect(server.url);
    assert.deepEqual(await after.services(), [], "handlers are gone with their connections");
    after.publish("the.end");
    return inputs;
  })();
  const [overheard, inputs] = await Promise.all([overhear(listener), attacking]);
  assert.ok(overheard > inputsMin / 100, `${overheard} messages of hostile connections and of others were overheard`);
  assert.ok(inputs >= inputsMin, `${inputs} inputs`);
  assert.deepEqual(failures, [], "the server never had to say INTERNAL");
}
