// Ephemeral messaging (SPEC 2): who gets which message, in which order, and what flush() promises.
//
// That something does not arrive is shown without waiting: once the publisher's flush() has resolved the server has routed
// everything, and once the subscriber's own flush() has, all that was routed to it has come in.

import { strict as assert } from "node:assert";
import { connect, type Hadron, serve } from "../../mod.ts";
import { refusal } from "../support/refusal.ts";
import { assertSameList, upTo } from "../support/same_list.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeAll } from "../support/take.ts";

async function arrived(publisher: Hadron, subscriber: Hadron): Promise<void> {
  await publisher.flush();
  await subscriber.flush();
}

Deno.test("every subscription whose pattern matches gets one copy, and no other gets any", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url);
  await using near = await connect(server.url);
  await using far = await connect(server.url);
  const matching = [
    near.subscribe("sensors.hall.temp"),
    near.subscribe("sensors.hall.temp"),
    near.subscribe("sensors.*.temp"),
    far.subscribe("sensors.>"),
    far.subscribe("*.*.*"),
    far.subscribe(">"),
  ];
  const others = [
    near.subscribe("sensors.hall"),
    near.subscribe("sensors.hall.temp.>"),
    far.subscribe("sensors.*"),
    far.subscribe("sensors.Hall.temp"),
    far.subscribe("*"),
  ];
  await Promise.all([...matching, ...others].map((subscription) => subscription.ready));
  publisher.publish("sensors.hall.temp", "21");
  await arrived(publisher, near);
  await far.flush();
  assert.deepEqual(matching.map(({ pending }) => pending), matching.map(() => 1));
  assert.deepEqual(others.map(({ pending }) => pending), others.map(() => 0));
  for (const subscription of matching) {
    const [message] = await take(subscription, 1);
    assert.equal(message.subject, "sensors.hall.temp");
    assert.equal(message.text(), "21");
  }
});

Deno.test("50,000 messages over several subjects arrive in the order they were published", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url);
  await using subscriber = await connect(server.url);
  const subjects = ["a", "a.b", "a.c", "b.c.d", "z.z"];
  const total = 50_000;
  const all = subscriber.subscribe(">");
  const some = subscriber.subscribe("a.*");
  await Promise.all([all.ready, some.ready]);
  const numbers = upTo(total);
  for (const number of numbers) publisher.publish(subjects[number * 7 % 5], String(number));
  const received = await take(all, total);
  assertSameList(received.map((message) => Number(message.text())), numbers);
  assertSameList(received.map((message) => message.subject), numbers.map((number) => subjects[number * 7 % 5]));
  const expected = numbers.filter((number) => subjects[number * 7 % 5].startsWith("a."));
  assertSameList((await take(some, expected.length)).map((message) => Number(message.text())), expected);
});

Deno.test("each of several publishers is heard in its own order", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using subscriber = await connect(server.url);
  const subscription = subscriber.subscribe("from.*");
  await subscription.ready;
  const publishers = await Promise.all(["a", "b", "c"].map((name) => connect(server.url, { name })));
  const each = 2_000;
  await Promise.all(publishers.map(async (publisher, at) => {
    for (let number = 0; number < each; number++) {
      publisher.publish(`from.${at}`, String(number));
      if (number % 100 === 0) await publisher.flush();
    }
    await publisher.close();
  }));
  const received = await take(subscription, each * publishers.length);
  for (const at of publishers.keys()) {
    const own = received.filter((message) => message.subject === `from.${at}`).map((message) => Number(message.text()));
    assertSameList(own, upTo(each));
  }
});

Deno.test("a message without subscriber is dropped: who subscribes later does not get it", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url);
  publisher.publish("early", "lost");
  await publisher.flush();
  const subscription = publisher.subscribe("early");
  await subscription.ready;
  publisher.publish("early", "heard");
  await publisher.flush();
  assert.equal(subscription.pending, 1);
  assert.equal((await take(subscription, 1))[0].text(), "heard");
});

Deno.test("flush() resolves when everything before it has been routed", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url);
  await using subscriber = await connect(server.url);
  const subscription = subscriber.subscribe("flushed");
  await subscription.ready;
  for (let round = 1; round <= 20; round++) {
    for (let number = 0; number < 500; number++) publisher.publish("flushed", new Uint8Array(300));
    await arrived(publisher, subscriber);
    assert.equal(subscription.pending, round * 500);
  }
});

Deno.test("flush() gives up when its signal fires", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await refusal("CANCELLED", hadron.flush({ signal: AbortSignal.abort() }));
  const controller = new AbortController();
  const flushed = hadron.flush({ signal: controller.signal });
  controller.abort();
  await refusal("CANCELLED", flushed);
  await hadron.flush();
});

Deno.test("a connection made with echo: false does not hear itself, others do", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using silent = await connect(server.url, { echo: false });
  await using other = await connect(server.url);
  const own = silent.subscribe("echo.>");
  const theirs = other.subscribe("echo.>");
  await Promise.all([own.ready, theirs.ready]);
  silent.publish("echo.silent", "1");
  other.publish("echo.loud", "2");
  await arrived(silent, other);
  await arrived(other, silent);
  assert.deepEqual((await take(own, own.pending)).map((message) => message.text()), ["2"]);
  assert.deepEqual((await take(theirs, theirs.pending)).map((message) => message.text()).sort(), ["1", "2"]);
});

Deno.test("leaving the loop, disposing and a signal each end a subscription at the server", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const controller = new AbortController();
  const left = hadron.subscribe("ending");
  const signalled = hadron.subscribe("ending", { signal: controller.signal });
  const kept = hadron.subscribe("ending");
  {
    await using disposed = hadron.subscribe("ending");
    await disposed.ready;
    hadron.publish("ending", "1");
    await hadron.flush();
    assert.equal(disposed.pending, 1);
  }
  for await (const message of left) {
    assert.equal(message.text(), "1");
    break;
  }
  controller.abort();
  hadron.publish("ending", "2");
  await hadron.flush();
  assert.deepEqual([left.pending, signalled.pending, kept.pending], [0, 1, 2]);
  assert.deepEqual((await takeAll(signalled)).map((message) => message.text()), ["1"]);
});

Deno.test("a drained subscription still gives what had arrived, then ends", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const subscription = hadron.subscribe("numbers");
  for (let number = 0; number < 100; number++) hadron.publish("numbers", String(number));
  await subscription.drain();
  hadron.publish("numbers", "late");
  await hadron.flush();
  const received = await takeAll(subscription);
  assertSameList(received.map((message) => Number(message.text())), upTo(100));
  await subscription.drain();
  await subscription.unsubscribe();
});
