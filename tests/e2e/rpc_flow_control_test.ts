// Flow control of streamed calls (SPEC 3): a slow reader holds back its peer and costs bounded memory.
//
// That somebody is held back is shown by rounds, not by time: while other calls go back and forth over the same connections many
// times, it produces nothing more.

import { strict as assert } from "node:assert";
import { type Call, connect, type Hadron, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import { assertSameList, upTo } from "../support/same_list.ts";
import { STRICT } from "../support/strict.ts";
import { take } from "../support/take.ts";

const ITEM_BYTES = 4_096;
/** A window of 256 KiB holds so many items; with what is read ahead on the way, far fewer than twice as many are produced. */
const ITEMS_MAX = 2 * 256 * 1024 / ITEM_BYTES;
const ROUNDS = 50;

/** Numbered blocks, made when they are asked for. */
class Source {
  produced = 0;

  constructor(private readonly total: number) {}

  async *blocks(): AsyncGenerator<Uint8Array> {
    while (this.produced < this.total) {
      const block = new Uint8Array(ITEM_BYTES);
      new DataView(block.buffer).setUint32(0, this.produced++);
      yield block;
    }
  }
}

function numberOf(data: Uint8Array): number {
  return new DataView(data.buffer, data.byteOffset).getUint32(0);
}

/** Resolves with how much `source` had produced when it stopped to. */
async function heldBack(source: Source, caller: Hadron): Promise<number> {
  return await eventually("the source is held back", async () => {
    const { produced } = source;
    for (let round = 0; round < ROUNDS; round++) await caller.request("round");
    return produced > 0 && source.produced === produced && produced;
  });
}

Deno.test("a caller that stops reading holds its handler back, and goes on where it stopped", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const source = new Source(2_000);
  await using _round = await callee.handle("round", () => "");
  await using _handler = await callee.handle("blocks", () => source.blocks());
  const items = caller.requestStream("blocks");
  assert.equal(numberOf((await take(items, 1))[0].data), 0);
  const first = await heldBack(source, caller);
  assert.ok(first <= ITEMS_MAX, `${first} items for a caller that has read 1`);
  await take(items, 500);
  const second = await heldBack(source, caller);
  assert.ok(second > first && second <= 501 + ITEMS_MAX, `${second} items for a caller that has read 501`);
  const rest = await take(items, 2_000 - 501);
  assertSameList(rest.map((item) => numberOf(item.data)), upTo(2_000).slice(501));
  assert.equal((await items.next()).done, true);
});

Deno.test("a handler that stops reading holds its caller back, and goes on where it stopped", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const gate = new Gate();
  await using _round = await callee.handle("round", () => "");
  await using _handler = await callee.handle("sink", async (call) => {
    const numbers: number[] = [];
    for await (const item of call) {
      numbers.push(numberOf(item.data));
      if (numbers.length === 1) await gate.pass();
    }
    return numbers;
  });
  const source = new Source(2_000);
  const reply = caller.request("sink", source.blocks(), { timeoutMs: 30_000 });
  const produced = await heldBack(source, caller);
  assert.ok(produced <= ITEMS_MAX, `${produced} items for a handler that has read 1`);
  gate.open();
  assertSameList((await reply).json<number[]>(), upTo(2_000));
});

Deno.test("a call that waits for a handler holds its caller's items back", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const gate = new Gate();
  await using _round = await callee.handle("round", () => "");
  await using _handler = await callee.handle("sink", async (call) => {
    if (call.text() === "hold") await gate.pass();
    let items = 0;
    for await (const _item of call) items++;
    return items;
  }, { concurrency: 1 });
  const holding = caller.request("sink", "hold", { timeoutMs: 30_000 });
  await eventually("one is at work", () => gate.reached === 1);
  const source = new Source(1_000);
  const waiting = caller.request("sink", source.blocks(), { timeoutMs: 30_000 });
  const produced = await heldBack(source, caller);
  assert.ok(produced <= ITEMS_MAX, `${produced} items for a call that waits`);
  gate.open();
  await holding;
  assert.equal((await waiting).json(), 1_000);
});

Deno.test("both directions of one call are held back on their own", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  await using _round = await callee.handle("round", () => "");
  await using _handler = await callee.handle(
    "mirror",
    async function* (call) {
      for await (const item of call) yield item.data;
    } as (call: Call) => AsyncIterable<Uint8Array>,
  );
  const source = new Source(3_000);
  const items = caller.requestStream("mirror", source.blocks());
  // Nobody reads the answers: the handler stops, then stops reading, then the caller's items stop too.
  const produced = await heldBack(source, caller);
  assert.ok(produced <= 2 * ITEMS_MAX, `${produced} items`);
  const all = await take(items, 3_000);
  assertSameList(all.map((item) => numberOf(item.data)), upTo(3_000));
});

Deno.test("a stream that nobody reads holds back no other stream of the same connections", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  await using _round = await callee.handle("round", () => "");
  await using _handler = await callee.handle("blocks", () => new Source(3_000).blocks());
  const unread = Array.from({ length: 20 }, () => caller.requestStream("blocks"));
  await Promise.all(unread.map((items) => take(items, 1)));
  const read = await take(caller.requestStream("blocks"), 3_000);
  assert.equal(numberOf(read[2_999].data), 2_999);
  await Promise.all(unread.map((items) => items.return?.()));
});
