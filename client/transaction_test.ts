// Proves, against a server that does as it is told, that a transaction travels as one frame, is answered in the order of publishing, happens
// once over lost connections, and leaves its deliveries in hand when it fails.
import { deepStrictEqual, rejects, strictEqual, throws } from "node:assert/strict";
import { type Script, ScriptedServer } from "../tests/support/scripted_server.ts";
import { connect } from "./connect.ts";
import type { Delivery } from "./delivery.ts";
import type { Hadron } from "./hadron.ts";
import type { Transaction } from "./transaction.ts";

const decoder = new TextDecoder();
const RECONNECT = { minDelayMs: 0, maxDelayMs: 1 };

type Transact = NonNullable<Parameters<Script>[0]["transact"]>;

/** What a Transact says. */
function seen({ settles, publishes }: Transact) {
  return {
    acks: settles?.flatMap(({ acks }) => acks ?? []).map(({ firstOffset, count }) => [firstOffset, count]),
    publishes: publishes?.map(({ stream, firstSequence, records, expect }) => [
      stream,
      firstSequence,
      expect?.nextOffset ?? -1,
      ...(records ?? []).map(({ data }) => decoder.decode(data ?? undefined)),
    ]),
  };
}

function attemptsOf({ settles }: Transact) {
  return settles?.flatMap(({ acks }) => acks ?? []).map(({ attempt }) => attempt);
}

/** Says that it happened: offsets are the numbers times ten. */
function done({ requestId, publishes }: Transact): ReturnType<Script> {
  const appended = (publishes ?? []).flatMap(({ firstSequence, records }) =>
    (records ?? []).map((_, at) => ({
      firstSequence: firstSequence! + at,
      count: 1,
      firstOffset: (firstSequence! + at) * 10,
    }))
  );
  return [{ transacted: { requestId, appended } }];
}

/** A server that delivers three events to each consumer, and answers transactions as `answer` says. */
function server(answer: (transact: Transact, count: number) => ReturnType<Script>) {
  const transacts: Transact[] = [];
  const produced: number[] = [];
  const scripted = new ScriptedServer(({ consume, transact, produce, settle, endConsume }) => {
    if (consume) {
      const { requestId, consumerId } = consume;
      const runs = [{ firstOffset: 0, timeMs: 1, attempt: 1, records: [{}, {}, {}] }];
      return [{ ok: { requestId } }, { deliveries: { consumerId, runs } }];
    }
    if (endConsume) return [{ ok: { requestId: endConsume.requestId } }];
    if (settle) return [{ settled: { requestId: settle.requestId } }];
    if (produce) {
      const { firstSequence, records } = produce;
      produced.push(firstSequence ?? 0);
      return [{ produced: { appended: [{ firstSequence, count: records?.length }] } }];
    }
    if (!transact) return [];
    transacts.push(transact as Transact);
    return answer(transact as Transact, transacts.length);
  });
  return { scripted, transacts, produced };
}

async function deliveries(hadron: Hadron): Promise<Delivery[]> {
  const consumer = hadron.stream("in").consume({ group: "g" });
  const taken: Delivery[] = [];
  while (taken.length < 3) taken.push((await consumer.next()).value!);
  return taken;
}

Deno.test("a transaction is one frame: acks as ranges, events by stream, answered in the order of publishing", async () => {
  const { scripted, transacts, produced } = server(done);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const [first, second] = await deliveries(hadron);
  const before = hadron.stream("a").publish("before");
  const published = hadron.transaction((tx) => {
    tx.publish("a", "1");
    tx.ack(second);
    tx.publish("b", "2");
    tx.publish("a", "3");
    tx.publish("a", "4", { expectLastOffset: 6 });
    tx.publish("a", "5");
    tx.ack(first);
    tx.ack(first);
  });
  const offsets = (await published).map(({ offset }) => offset);
  await before;
  deepStrictEqual(transacts.map(seen), [{
    acks: [[0, 2]],
    publishes: [["a", 2, -1, "1", "3"], ["b", 4, -1, "2"], ["a", 5, 7, "4"], ["a", 6, -1, "5"]],
  }]);
  deepStrictEqual(offsets, [20, 40, 30, 50, 60]);
  await hadron.stream("a").publish("after");
  deepStrictEqual(produced, [1, 7]);
  await first.ack();
});

Deno.test("when the callback throws nothing happens, nothing can be added later, and nothing is asked for nothing", async () => {
  const { scripted, transacts } = server(done);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const [delivery] = await deliveries(hadron);
  let kept: Transaction | undefined;
  const failing = hadron.transaction(async (tx) => {
    kept = tx;
    tx.publish("a", "1");
    tx.ack(delivery);
    await Promise.resolve();
    throw new TypeError("no");
  });
  await rejects(failing, new TypeError("no"));
  throws(() => kept?.publish("a", "2"), { code: "INVALID_ARGUMENT", message: /has ended/ });
  deepStrictEqual(await hadron.transaction(() => {}), []);
  strictEqual(delivery.isSettled, false);
  await delivery.ack();
  strictEqual(transacts.length, 0);
});

Deno.test("a transaction that is refused leaves its deliveries in hand; ack with publish is a transaction", async () => {
  const error = { code: 6, message: "Commit transaction: no", details: new TextEncoder().encode('{"next":3}') };
  const { scripted, transacts } = server((transact, count) =>
    count === 1 ? [{ failure: { requestId: transact.requestId, error } }] : done(transact)
  );
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const [delivery] = await deliveries(hadron);
  const publish = [{ stream: "a", data: "1", key: "k" }, { stream: "b" }];
  const refused = delivery.ack({ publish });
  await rejects(refused, { code: "CONFLICT", message: "Commit transaction: no", details: { next: 3 } });
  strictEqual(delivery.isSettled, false);
  await delivery.ack({ publish });
  strictEqual(delivery.isSettled, true);
  await rejects(delivery.nack(), { code: "CONFLICT" });
  await rejects(hadron.transaction((tx) => tx.ack(delivery)), { code: "CONFLICT", message: /settled already/ });
  deepStrictEqual(seen(transacts[1]), { acks: [[0, 1]], publishes: [["a", 3, -1, "1"], ["b", 4, -1, ""]] });
});

Deno.test("a transaction without an answer is sent again; its acks then count only where they were done before", async () => {
  const { scripted, transacts } = server((transact, count) => count % 2 === 0 ? done(transact) : ["hang up"]);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url, { reconnect: RECONNECT });
  const [first, second] = await deliveries(hadron);
  const published = await hadron.transaction((tx) => {
    tx.ack(first);
    tx.publish("a", "1");
  });
  deepStrictEqual(published, [{ partition: 0, offset: 10, duplicate: false }]);
  deepStrictEqual(seen(transacts[1]), seen(transacts[0]));
  deepStrictEqual([attemptsOf(transacts[0]), attemptsOf(transacts[1])], [[1], [0]], "it is in other hands by now");
  // The connection that it was given on is gone.
  await rejects(hadron.transaction((tx) => tx.ack(second)), { code: "CONFLICT", message: /delivery was lost/ });
  const [third] = await deliveries(hadron);
  await hadron.transaction((tx) => tx.ack(third));
  deepStrictEqual(transacts.slice(2).map(attemptsOf), [[1], [0]], "acks alone are sent again too");
});

Deno.test("a transaction that the store does not take is sent again, until it takes it", async () => {
  const failed = { code: 14, message: "Commit: disk full", retryable: true };
  const { scripted, transacts } = server((transact, count) => {
    return count === 4 ? done(transact) : [{ failure: { requestId: transact.requestId, error: failed } }];
  });
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const published = await hadron.transaction((tx) => tx.publish("a", "1"));
  deepStrictEqual(published, [{ partition: 0, offset: 10, duplicate: false }]);
  deepStrictEqual(transacts.map(seen), Array(4).fill(seen(transacts[0])));
});

Deno.test("what is published around a transaction keeps its order", async () => {
  const { scripted, transacts, produced } = server(done);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const [delivery] = await deliveries(hadron);
  const stream = hadron.stream("a");
  const before = stream.publish("1");
  const acked = delivery.ack({ publish: [{ stream: "a", data: "2" }] });
  const after = stream.publish("3");
  await Promise.all([before, acked, after]);
  deepStrictEqual([produced, transacts[0].publishes?.[0].firstSequence], [[1, 3], 2]);
});
