// Namespaces (SPEC 1): nothing leads from one to another.

import { strict as assert } from "node:assert";
import { connect, serve } from "../../mod.ts";
import { refusal } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeOne } from "../support/take.ts";

Deno.test("two namespaces hear nothing of each other's messages, endpoints and services", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using red = await connect(server.url, { namespace: "red", name: "r" });
  await using blue = await connect(server.url, { namespace: "blue", name: "b" });
  const heardByRed = red.subscribe(">");
  const heardByBlue = blue.subscribe(">", { queue: "q" });
  const seenByBlue = blue.watchServices();
  await Promise.all([heardByRed.ready, heardByBlue.ready, blue.flush()]);
  red.publish("colour", "red");
  blue.publish("colour", "blue");
  await Promise.all([red.flush(), blue.flush()]);
  assert.deepEqual((await take(heardByRed, heardByRed.pending)).map((message) => message.text()), ["red"]);
  assert.deepEqual((await take(heardByBlue, heardByBlue.pending)).map((message) => message.text()), ["blue"]);

  await using _red = await red.handle("paint", () => "red");
  await refusal("NO_HANDLER", blue.request("paint"));
  assert.deepEqual(await blue.services(), []);
  await using _blue = await blue.handle("paint", () => "blue");
  for (let calls = 0; calls < 4; calls++) {
    assert.equal((await red.request("paint")).text(), "red");
    assert.equal((await blue.request("paint")).text(), "blue");
  }
  assert.deepEqual((await red.services()).map(({ name, calls }) => [name, calls]), [["r", 4]]);
  assert.equal((await takeOne(seenByBlue)).instance.name, "b");
});

Deno.test("who names no namespace is in default; names are case-sensitive", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using unnamed = await connect(server.url);
  await using named = await connect(server.url, { namespace: "default" });
  await using other = await connect(server.url, { namespace: "Default" });
  const heard = named.subscribe("x");
  const notHeard = other.subscribe("x");
  await Promise.all([heard.ready, notHeard.ready]);
  unnamed.publish("x", "1");
  await unnamed.flush();
  await Promise.all([named.flush(), other.flush()]);
  assert.deepEqual([heard.pending, notHeard.pending], [1, 0]);
});

Deno.test("a name that is none is INVALID_ARGUMENT", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  for (const namespace of ["-a", "a-", "a.b", "a b", "n".repeat(64), "grün", "*"]) {
    await refusal("INVALID_ARGUMENT", connect(server.url, { namespace }));
  }
  await using hadron = await connect(server.url, { namespace: "n".repeat(63) });
  await hadron.flush();
});

Deno.test("a namespace that everybody left is as new for who comes back", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using other = await connect(server.url);
  for (let round = 0; round < 3; round++) {
    await using hadron = await connect(server.url, { namespace: "passing" });
    assert.deepEqual(await hadron.services(), []);
    const subscription = hadron.subscribe("a");
    await hadron.handle("a", () => String(round));
    assert.equal((await hadron.request("a")).text(), String(round));
    hadron.publish("a", "m");
    assert.equal((await takeOne(subscription)).text(), "m");
  }
  await other.flush();
});
