// Queue groups (SPEC 1, 2): of the members whose pattern matches, exactly one gets each message.

import { strict as assert } from "node:assert";
import { connect, type Message, serve, type Subscription } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { assertSameList, upTo } from "../support/same_list.ts";
import { STRICT } from "../support/strict.ts";
import { takeAll } from "../support/take.ts";

function numbers(messages: Message[]): number[] {
  return messages.map((message) => Number(message.text()));
}

/** Everything that came to each of the subscriptions, which end. */
async function drained(subscriptions: Subscription[]): Promise<number[][]> {
  return await Promise.all(subscriptions.map(async (subscription) => {
    await subscription.drain();
    return numbers(await takeAll(subscription));
  }));
}

function sorted(shares: number[][]): number[] {
  return shares.flat().sort((a, b) => a - b);
}

Deno.test("each message reaches exactly one member, in order, and each member gets its share", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url);
  const clients = await Promise.all([1, 2, 3, 4].map(() => connect(server.url)));
  const members = clients.map((client) => client.subscribe("work.*", { queue: "workers" }));
  await Promise.all(members.map((member) => member.ready));
  const total = 20_000;
  for (const number of upTo(total)) publisher.publish(`work.${number % 3}`, String(number));
  await publisher.flush();
  const shares = await drained(members);
  assertSameList(sorted(shares), upTo(total));
  for (const share of shares) {
    assertSameList(share, sorted([share]));
    assert.ok(share.length > total / 8, `a share of ${share.length} is half of a fair one at least`);
  }
  await Promise.all(clients.map((client) => client.close()));
});

Deno.test("every group gets a copy, and every subscription without a group", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url);
  await using near = await connect(server.url);
  await using far = await connect(server.url);
  const one = [near, far].map((client) => client.subscribe("copy.>", { queue: "one" }));
  const two = [near, near, far].map((client) => client.subscribe("copy.*", { queue: "two" }));
  const plain = [near, far].map((client) => client.subscribe("copy.it"));
  await Promise.all([...one, ...two, ...plain].map((subscription) => subscription.ready));
  for (const number of upTo(300)) publisher.publish("copy.it", String(number));
  await publisher.flush();
  assertSameList(sorted(await drained(one)), upTo(300));
  assertSameList(sorted(await drained(two)), upTo(300));
  for (const all of await drained(plain)) assertSameList(all, upTo(300));
});

Deno.test("members with different patterns share the messages that several of them match", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url);
  await using hadron = await connect(server.url);
  const wide = hadron.subscribe("mixed.>", { queue: "mixed" });
  const narrow = hadron.subscribe("mixed.even", { queue: "mixed" });
  await Promise.all([wide.ready, narrow.ready]);
  for (const number of upTo(400)) publisher.publish(number % 2 === 0 ? "mixed.even" : "mixed.odd", String(number));
  await publisher.flush();
  const [toWide, toNarrow] = await drained([wide, narrow]);
  assertSameList(sorted([toWide, toNarrow]), upTo(400));
  assert.equal(toNarrow.length, 100);
  assert.ok(toNarrow.every((number) => number % 2 === 0));
});

Deno.test("no message is lost or doubled while members come and go", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url);
  const clients = await Promise.all([1, 2, 3].map(() => connect(server.url)));
  const shares: Promise<number[][]>[] = [];
  const members: Subscription[] = [];
  let published = 0;
  for (let round = 0; round < 60; round++) {
    const joining = clients[round % 3].subscribe(round % 2 === 0 ? "churn" : "*", { queue: "churners" });
    await joining.ready;
    members.push(joining);
    for (let count = 0; count < 50; count++) publisher.publish("churn", String(published++));
    // Some leave while messages are on their way to them.
    if (members.length > 4) shares.push(drained(members.splice(round % 4, 1)));
  }
  await publisher.flush();
  shares.push(drained(members));
  assertSameList(sorted((await Promise.all(shares)).flat()), upTo(published));
  await Promise.all(clients.map((client) => client.close()));
});

Deno.test("a member that is gone without a word gets nothing more", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url);
  await using staying = await connect(server.url);
  const leaving = await connect(server.url);
  const kept = staying.subscribe("left", { queue: "q" });
  await Promise.all([kept.ready, leaving.subscribe("left", { queue: "q" }).ready, leaving.handle("there", () => "")]);
  await leaving.close();
  await eventually("the server has seen it go", async () => (await publisher.services("there")).length === 0);
  for (const number of upTo(100)) publisher.publish("left", String(number));
  await publisher.flush();
  assertSameList((await drained([kept]))[0], upTo(100));
});

Deno.test("a member with echo: false is passed over for its own messages", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using silent = await connect(server.url, { echo: false });
  await using other = await connect(server.url);
  const own = silent.subscribe("echo", { queue: "q" });
  const others = other.subscribe("echo", { queue: "q" });
  await Promise.all([own.ready, others.ready]);
  for (const number of upTo(20)) silent.publish("echo", String(number));
  await silent.flush();
  assert.deepEqual(await drained([own, others]), [[], upTo(20)]);
});

Deno.test("a group without a name, or with one that cannot be, is refused", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using client = await connect(server.url);
  for (const queue of ["", "a b", "x".repeat(256)]) {
    assert.throws(() => client.subscribe("work.*", { queue }), { code: "INVALID_ARGUMENT" });
  }
});
