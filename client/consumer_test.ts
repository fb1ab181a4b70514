// Proves, against a server that does as it is told, that deliveries come as they lie in frames, that what is settled together travels
// together and is answered one by one, and that a consumer joins again after a lost connection, and ends as its user or server says.
import { deepStrictEqual, ok, rejects, strictEqual, throws } from "node:assert/strict";
import { eventually } from "../tests/support/eventually.ts";
import { type Script, ScriptedServer } from "../tests/support/scripted_server.ts";
import { connect } from "./connect.ts";
import type { Consumer } from "./consumer.ts";
import type { Delivery } from "./delivery.ts";

const encoder = new TextEncoder();
const RECONNECT = { minDelayMs: 0, maxDelayMs: 1 };

type Frame = Parameters<Script>[0];
type Answers = ReturnType<Script>;
type Settle = NonNullable<Frame["settle"]>;

/** A run of deliveries of a consumer. */
function run(consumerId: number, firstOffset: number, texts: string[], { partition = 0, attempt = 1 } = {}) {
  const records = texts.map((text) => ({ data: encoder.encode(text), type: "t", key: "k", headers: { h: text } }));
  return {
    deliveries: { consumerId, runs: [{ partition, firstOffset, timeMs: 1_700_000_000_000, attempt, records }] },
  };
}

/** A server that gives to each consumer what `deliver` says, and answers settles as `settled` says. */
function server(
  deliver: (consumerId: number, joins: number) => Answers,
  settled: (settle: Settle) => Answers = ({ requestId }) => [{ settled: { requestId } }],
) {
  const frames: Frame[] = [];
  let joins = 0;
  const scripted = new ScriptedServer((frame) => {
    const { consume, settle, endConsume } = frame;
    frames.push(frame);
    if (consume) {
      return [{ ok: { requestId: consume.requestId } }, ...deliver(consume.consumerId ?? 0, ++joins)];
    }
    if (settle) return settled(settle as Settle);
    return endConsume ? [{ ok: { requestId: endConsume.requestId } }] : [];
  });
  const settles = () => frames.flatMap(({ settle }) => settle ? [settle] : []);
  return { scripted, frames, settles };
}

async function take(consumer: Consumer, count: number): Promise<Delivery[]> {
  const taken: Delivery[] = [];
  while (taken.length < count) {
    const { value } = await consumer.next();
    ok(value !== undefined, "there are as many deliveries as that");
    taken.push(value);
  }
  return taken;
}

const UNAVAILABLE = { code: "UNAVAILABLE", retryable: true };
const CONFLICT = { code: "CONFLICT", retryable: false };

Deno.test("deliveries come in order over frames and runs, with all that their events have", async () => {
  const { scripted } = server((id) => [run(id, 5, ["a", "b"]), run(id, 0, ["c"], { partition: 3, attempt: 2 })]);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const consumer = hadron.stream("s").consume({ group: "g" });
  await consumer.ready;
  const deliveries = await take(consumer, 3);
  deepStrictEqual(deliveries.map(({ partition, offset, attempt }) => [partition, offset, attempt]), [
    [0, 5, 1],
    [0, 6, 1],
    [3, 0, 2],
  ]);
  const [{ stream, group, type, id, key, source, headers, time }] = deliveries;
  deepStrictEqual([stream, group, type, id, key, source, headers], ["s", "g", "t", "", "k", "", { h: "a" }]);
  strictEqual(time.getTime(), 1_700_000_000_000);
  deepStrictEqual(JSON.parse(JSON.stringify(deliveries[2])), {
    stream: "s",
    partition: 3,
    offset: 0,
    time: "2023-11-14T22:13:20.000Z",
    type: "t",
    id: "",
    key: "k",
    headers: { h: "c" },
    data: "c",
  });
});

Deno.test("what is acked in a loop goes as one Settle with ranges; the rest of what is said goes with it, but what is rejected", async () => {
  const { scripted, settles } = server((id) => [
    run(id, 0, ["0", "1", "2", "3", "4", "5"]),
    run(id, 0, ["6"], { partition: 1, attempt: 2 }),
  ]);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const consumer = hadron.stream("s").consume({ group: "g" });
  const settling: Promise<void>[] = [];
  for await (const delivery of consumer) {
    const { offset, partition } = delivery;
    if (partition === 1) settling.push(delivery.ack());
    else if (offset === 2) settling.push(delivery.nack({ reason: "busy" }));
    else if (offset === 3) settling.push(delivery.nack({ delayMs: 70 }));
    else if (offset === 4) settling.push(delivery.reject({ reason: "bad" }));
    else if (offset === 5) settling.push(delivery.extend());
    else settling.push(delivery.extend(), delivery.ack());
    if (partition === 1) break;
  }
  await Promise.all(settling);
  strictEqual(settles().length, 2);
  const [{ acks, nacks, rejects: none, extends: extended }, { rejects, ...rest }] = settles();
  const ranges = (list: typeof acks) =>
    list?.map(({ partition, firstOffset, count, attempt }) => [partition, firstOffset, count, attempt]);
  const reasons = (list: typeof nacks) =>
    list?.map(({ offset, attempt, delayMs, backoff, reason }) => [offset, attempt, delayMs, backoff, reason]);
  deepStrictEqual(ranges(acks), [[0, 0, 2, 1], [1, 0, 1, 2]]);
  // What was extended and then acked needs no more time.
  deepStrictEqual(ranges(extended), [[0, 5, 1, 1]]);
  deepStrictEqual(reasons(nacks), [[2, 1, 0, true, "busy"], [3, 1, 70, false, ""]]);
  // There may be no room for it in the dead letters, which is nothing to the others.
  deepStrictEqual([none, rest.acks, rest.nacks, rest.extends], [[], [], [], []]);
  deepStrictEqual(reasons(rejects), [[4, 1, 0, false, "bad"]]);
});

Deno.test("a long loop says what it has done when half of the credits are used, so that the other half can come", async () => {
  const texts = Array.from({ length: 100 }, (_, i) => `${i}`);
  for (const [credits, counts] of [[100, [50, 50]], [1024, [100]], [20, [16, 16, 16, 16, 16, 16, 4]]] as const) {
    const { scripted, settles } = server((id) => [run(id, 0, texts)]);
    await using _scripted = scripted;
    await using hadron = await connect(scripted.url);
    const settling: Promise<void>[] = [];
    for await (const delivery of hadron.stream("s").consume({ group: "g", credits })) {
      settling.push(delivery.ack());
      if (settling.length === texts.length) break;
    }
    await Promise.all(settling);
    deepStrictEqual(settles().map(({ acks }) => acks?.[0].count), counts, `${credits} credits`);
  }
});

Deno.test("acks in any order become ranges; those of a lost delivery alone are refused", async () => {
  const lost = [{ partition: 0, firstOffset: 2, count: 2, attempt: 1 }];
  const { scripted, settles } = server(
    (id) => [run(id, 0, ["0", "1", "2", "3", "4"])],
    ({ requestId }) => [{ settled: { requestId, lost } }],
  );
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const deliveries = await take(hadron.stream("s").consume({ group: "g" }), 5);
  const outcomes = await Promise.allSettled([4, 0, 2, 3, 1].map((at) => deliveries[at].ack()));
  deepStrictEqual(outcomes.map(({ status }) => status), [
    "fulfilled",
    "fulfilled",
    "rejected",
    "rejected",
    "fulfilled",
  ]);
  await rejects(deliveries[2].ack(), { ...CONFLICT, message: /^Ack s\/0\/2: the delivery was lost/ });
  deepStrictEqual(settles()[0].acks?.map(({ firstOffset, count }) => [firstOffset, count]), [[0, 5]]);
});

Deno.test("a delivery is settled once: the same again is the same, anything else is refused", async () => {
  const { scripted, settles } = server((id) => [run(id, 0, ["0"])]);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const [delivery] = await take(hadron.stream("s").consume({ group: "g" }), 1);
  const ack = delivery.ack();
  strictEqual(delivery.ack(), ack);
  await rejects(delivery.nack(), { ...CONFLICT, message: "Nack s/0/0: it has been acked already" });
  await rejects(delivery.extend(), CONFLICT);
  await ack;
  await delivery.ack();
  strictEqual(settles().length, 1);
  await rejects(delivery.nack({ delayMs: -1 }), { code: "INVALID_ARGUMENT" });
});

Deno.test("what the server could not store can be said again", async () => {
  let refuse = true;
  const { scripted } = server((id) => [run(id, 0, ["0"])], ({ requestId }) => {
    if (!refuse) return [{ settled: { requestId } }];
    refuse = false;
    return [{ failure: { requestId, error: { code: 14, message: "disk", retryable: true } } }];
  });
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const [delivery] = await take(hadron.stream("s").consume({ group: "g" }), 1);
  await rejects(delivery.ack(), { code: "STORE_UNAVAILABLE", retryable: true });
  await delivery.ack();
});

Deno.test("after a lost connection the consumer joins again; what it had is not its own any more", async () => {
  const { scripted, frames } = server(
    (id, joins) => joins === 1 ? [run(id, 0, ["0", "1", "2"])] : [run(id, 1, ["1"], { attempt: 2 })],
    ({ acks, requestId }) => acks?.[0].attempt === 1 ? ["hang up"] : [{ settled: { requestId } }],
  );
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url, { reconnect: RECONNECT });
  const consumer = hadron.stream("s").consume({ group: "g", start: "latest", credits: 7 });
  const [first, second] = await take(consumer, 2);
  // Nobody waits for this one: that its error goes nowhere must not end the program.
  void second.ack();
  await rejects(first.ack(), UNAVAILABLE);
  // The third was dropped: what the server gives now comes next.
  const [again] = await take(consumer, 1);
  deepStrictEqual([again.offset, again.attempt], [1, 2]);
  await rejects(first.extend(), CONFLICT);
  await again.ack();
  const asked = frames.flatMap(({ consume }) => consume ? [consume] : []);
  deepStrictEqual(
    asked.map(({ stream, group, credits, start, consumerId }) => [stream, group, credits, start?.kind, consumerId]),
    [
      ["s", "g", 7, 2, asked[0].consumerId],
      ["s", "g", 7, 2, asked[0].consumerId],
    ],
  );
});

Deno.test("a refused consumer says so when it is waited for and when it is iterated over, at a rejoin too", async () => {
  let joins = 0;
  const scripted = new ScriptedServer(({ consume, flush }) => {
    if (flush) return ["hang up"];
    if (!consume) return [];
    const { requestId } = consume;
    if (++joins === 1) return [{ ok: { requestId } }];
    return [{ failure: { requestId, error: { code: 4, message: "Consume: gone" } } }];
  });
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url, { reconnect: RECONNECT });
  const consumer = hadron.stream("s").consume({ group: "g" });
  await consumer.ready;
  await rejects(hadron.flush(), UNAVAILABLE);
  await rejects(consumer.next(), { code: "NOT_FOUND", message: "Consume: gone" });
  const other = hadron.stream("s").consume({ group: "g" });
  await rejects(other.next(), { code: "NOT_FOUND" });
  await rejects(other.ready, { code: "NOT_FOUND" });
  await other.stop();
});

Deno.test("leaving the loop waits for what was settled, then leaves the group; the rest is lost", async () => {
  const { scripted, frames } = server((id) => [run(id, 0, ["0", "1", "2"])]);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const consumer = hadron.stream("s").consume({ group: "g" });
  const taken: Delivery[] = [];
  let acked = false;
  for await (const delivery of consumer) {
    taken.push(delivery);
    if (taken.length === 1) void delivery.ack().then(() => acked = true);
    else break;
  }
  ok(acked);
  deepStrictEqual(frames.map(({ frame }) => frame), ["consume", "settle", "endConsume"]);
  deepStrictEqual(await consumer.next(), { value: undefined, done: true });
  await rejects(taken[1].ack(), CONFLICT);
  await consumer.stop();
  strictEqual(frames.length, 3);
});

Deno.test("what is settled while a consumer leaves is answered before it has left", async () => {
  let unanswered = 0;
  const texts = Array.from({ length: 257 }, (_, i) => `${i}`);
  const scripted = new ScriptedServer(({ consume, settle, flush, endConsume }) => {
    if (consume) return [{ ok: { requestId: consume.requestId } }, run(consume.consumerId ?? 0, 0, texts)];
    if (settle && settle.acks?.[0]?.count === 1) return [{ settled: { requestId: settle.requestId } }];
    if (settle) unanswered = settle.requestId ?? 0;
    // As a server does whose disk takes a while.
    if (flush) return [{ settled: { requestId: unanswered } }, { ok: { requestId: flush.requestId } }];
    return endConsume ? [{ ok: { requestId: endConsume.requestId } }] : [];
  });
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const consumer = hadron.stream("s").consume({ group: "g" });
  const [first, ...more] = await take(consumer, texts.length);
  const acks = first.ack().then(() => more.map((delivery) => delivery.ack()));
  const stopped = consumer.stop();
  await eventually("the rest was acked", () => unanswered > 0);
  await hadron.flush();
  await Promise.all(await acks);
  await stopped;
});

Deno.test("a consumer that stops while the store fails does not join again", async () => {
  const joins: number[] = [];
  let unanswered: Answers = [];
  const error = { code: 14, message: "disk", retryable: true };
  const scripted = new ScriptedServer(({ consume, settle, endConsume }) => {
    if (settle) {
      const ended = joins.map((consumerId) => ({ consumerEnded: { consumerId, error } }));
      return [{ failure: { requestId: settle.requestId, error } }, ...ended];
    }
    const answers: Answers = [];
    if (consume) {
      joins.push(consume.consumerId ?? 0);
      answers.push({ ok: { requestId: consume.requestId } }, run(consume.consumerId ?? 0, 0, ["0"]));
    }
    if (endConsume) unanswered.push({ ok: { requestId: endConsume.requestId } });
    // As it is where the way is long: the answer comes after whoever joins again has done so.
    if (joins.length < 3) return answers;
    answers.push(...unanswered);
    unanswered = [];
    return answers;
  });
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const stream = hadron.stream("s");
  const stopping = stream.consume({ group: "g" });
  await using other = stream.consume({ group: "g" });
  const [delivery] = await take(stopping, 1);
  await other.ready;
  const acked = rejects(delivery.ack(), { code: "STORE_UNAVAILABLE" });
  const stopped = stopping.stop();
  await acked;
  await stopped;
  deepStrictEqual(joins, [stopping.id, other.id, other.id]);
});

Deno.test("a signal, and the end of the client, stop a consumer without an error; the server ends it with one", async () => {
  const { scripted, frames } = server((consumerId, joins) =>
    joins < 3 ? [] : [{ consumerEnded: { consumerId, error: { code: 4, message: "Consume: the stream is gone" } } }]
  );
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const stream = hadron.stream("s");
  const stopping = new AbortController();
  const signalled = stream.consume({ group: "g", signal: stopping.signal });
  const next = signalled.next();
  await signalled.ready;
  stopping.abort();
  deepStrictEqual(await next, { value: undefined, done: true });
  await eventually("the group was left", () => frames.some(({ endConsume }) => endConsume));
  const other = stream.consume({ group: "g" });
  await other.ready;
  await rejects(stream.consume({ group: "g" }).next(), { code: "NOT_FOUND", message: /stream is gone/ });
  await hadron.close();
  deepStrictEqual(await other.next(), { value: undefined, done: true });
});

Deno.test("options travel as the group has them; those that make no sense are refused at once", async () => {
  const { scripted, frames } = server(() => []);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const stream = hadron.stream("s");
  await stream.consume({
    group: "g",
    start: { time: new Date(5) },
    durable: false,
    order: "key",
    filter: "a.*",
    maxDeliveries: Infinity,
    deadLetter: "dead",
    backoffMs: 30,
    ackWaitMs: 10,
    maxInFlight: 3,
  }).ready;
  const { options, start } = frames[0].consume!;
  deepStrictEqual({ ...start }, { kind: 4, value: 5 });
  deepStrictEqual({ ...options }, {
    durability: 2,
    order: 2,
    filter: "a.*",
    maxInFlight: 3,
    ackWaitMs: 10,
    maxDeliveries: 2 ** 32 - 1,
    deadLetter: "dead",
    backoffMs: [30],
  });
  for (
    const wrong of [
      { group: "" },
      { group: "g", credits: 0 },
      { group: "g", ackWaitMs: 0.5 },
      { group: "g", order: "some" as "key" },
      { group: "g", filter: "a..b" },
      { group: "g", start: "then" as "first" },
      { group: "g", start: { offset: -1 } },
    ]
  ) throws(() => stream.consume(wrong), { code: "INVALID_ARGUMENT" }, JSON.stringify(wrong));
});
