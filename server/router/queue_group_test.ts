// Proves that a queue group gives each message to one member, spreads messages evenly over those that take them, and to none twice.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { FakePeer } from "../../tests/support/fake_peer.ts";
import { publish } from "../../tests/support/published.ts";
import { Router, type Subscriber } from "./router.ts";

interface Member {
  peer: FakePeer;
  subscriber: Subscriber;
}

function group(router: Router, count: number, pattern = "work.>"): Member[] {
  return Array.from({ length: count }, (_, at) => {
    const peer = new FakePeer(at + 10);
    const subscriber = router.join(peer);
    subscriber.subscribe(1, pattern, "workers");
    return { peer, subscriber };
  });
}

function counts(members: readonly Member[]): number[] {
  return members.map(({ peer }) => peer.delivered().length);
}

Deno.test("messages of one frame and of many are spread evenly, each to one member", () => {
  for (const perFrame of [1, 7, 100]) {
    const router = new Router(100);
    const publisher = router.join(new FakePeer(1));
    const members = group(router, 4);
    for (let sent = 0; sent < 400; sent += perFrame) {
      const messages = Array.from(
        { length: Math.min(perFrame, 400 - sent) },
        (_, at) => ["work.a", `${sent + at}`] as [string, string],
      );
      publish(publisher, ...messages);
    }
    const arrived = members.map(({ peer }) => peer.delivered().map(({ text }) => Number(text)));
    deepStrictEqual(arrived.map(({ length }) => length), [100, 100, 100, 100]);
    deepStrictEqual(arrived.flat().toSorted((one, other) => one - other), Array.from({ length: 400 }, (_, at) => at));
    for (const each of arrived) deepStrictEqual(each, each.toSorted((one, other) => one - other));
  }
});

Deno.test("subjects that are each published once do not all go to the same member", () => {
  const router = new Router(100);
  const publisher = router.join(new FakePeer(1));
  const members = group(router, 4);
  for (let at = 0; at < 1000; at++) publish(publisher, [`work.${at}`, "x"]);
  for (const count of counts(members)) ok(count >= 200, `one member got ${count} of 1000`);
});

Deno.test("with two groups too, subjects that are each published once are spread over the members of each", () => {
  const router = new Router(100);
  const publisher = router.join(new FakePeer(1));
  const groups = ["billing", "audit"].map((queue, at) =>
    [1, 2].map((member) => {
      const peer = new FakePeer(at * 10 + member);
      router.join(peer).subscribe(1, "orders.*", queue);
      return peer;
    })
  );
  for (let at = 0; at < 1000; at++) publish(publisher, [`orders.${at}`, "x"]);
  for (const members of groups) {
    const got = members.map((peer) => peer.delivered().length);
    strictEqual(got[0] + got[1], 1000);
    ok(Math.min(...got) >= 400, `one member got ${Math.min(...got)} of 1000`);
  }
});

Deno.test("while subscriptions with wildcards come and go, messages are spread over the members all the same", () => {
  const router = new Router(100);
  const publisher = router.join(new FakePeer(1));
  const members = group(router, 2);
  const others = group(router, 2, "work.*");
  const passer = router.join(new FakePeer(50));
  for (let at = 0; at < 1000; at++) {
    passer.subscribe(1, "else.>", "");
    publish(publisher, ["work.a", "x"]);
    passer.unsubscribe(1);
  }
  for (const count of counts([...members, ...others])) ok(count >= 150, `one member got ${count} of 1000`);
});

Deno.test("one member alone gets everything, and a group that has lost its members is no more", () => {
  const router = new Router(100);
  const publisher = router.join(new FakePeer(1));
  const members = group(router, 2);
  members[0].subscriber.leave();
  publish(publisher, ["work.a", "1"], ["work.a", "2"]);
  deepStrictEqual(counts(members), [0, 2]);
  members[1].subscriber.leave();
  publish(publisher, ["work.a", "3"]);
  deepStrictEqual(counts(members), [0, 0]);
});

Deno.test("members that subscribe by different patterns are one group; the same name elsewhere in the trie is too", () => {
  const router = new Router(100);
  const publisher = router.join(new FakePeer(1));
  const members = [...group(router, 1, "work.a"), ...group(router, 1, "work.*"), ...group(router, 1, ">")];
  for (let at = 0; at < 30; at++) publish(publisher, ["work.a", "x"]);
  deepStrictEqual(counts(members), [10, 10, 10]);
});

Deno.test("two subscriptions of one connection in a group are two members", () => {
  const router = new Router(100);
  const publisher = router.join(new FakePeer(1));
  const [member] = group(router, 1);
  member.subscriber.subscribe(2, "work.a", "workers");
  for (let at = 0; at < 10; at++) publish(publisher, ["work.a", String(at)]);
  const arrived = member.peer.delivered();
  strictEqual(new Set(arrived.map(({ text }) => text)).size, 10);
  deepStrictEqual([1, 2].map((id) => arrived.filter((one) => one.id === id).length), [5, 5]);
});

Deno.test("a member that is behind is passed over as long as another is not", () => {
  const router = new Router(100);
  const publisher = router.join(new FakePeer(1));
  const members = group(router, 3);
  members[1].peer.isBehind = true;
  for (let at = 0; at < 20; at++) publish(publisher, ["work.a", "x"]);
  deepStrictEqual(counts(members), [10, 0, 10]);
  members[1].peer.isBehind = false;
  for (let at = 0; at < 30; at++) publish(publisher, ["work.a", "x"]);
  deepStrictEqual(members.map(({ peer }) => peer.frames().filter(({ slowConsumer }) => slowConsumer).length), [
    0,
    0,
    0,
  ]);
});

Deno.test("when all members are behind a message is lost once, by one of them", () => {
  const router = new Router(100);
  const publisher = router.join(new FakePeer(1));
  const members = group(router, 3);
  for (const { peer } of members) peer.isBehind = true;
  for (let at = 0; at < 12; at++) publish(publisher, ["work.a", "x"]);
  for (const { peer, subscriber } of members) {
    peer.isBehind = false;
    subscriber.tell();
  }
  const lost = members.flatMap(({ peer }) => peer.frames().map(({ slowConsumer }) => slowConsumer?.dropped ?? 0));
  strictEqual(lost.reduce((sum, count) => sum + count, 0), 12);
});

Deno.test("a publisher without echo is no member for its own messages, and the others share them", () => {
  const router = new Router(100);
  const quiet = new FakePeer(1, { echo: false });
  const publisher = router.join(quiet);
  publisher.subscribe(1, "work.>", "workers");
  publish(publisher, ["work.a", "nobody else is there"]);
  strictEqual(quiet.delivered().length, 0);
  const members = group(router, 2);
  for (let at = 0; at < 10; at++) publish(publisher, ["work.a", "x"]);
  const [one, other] = counts(members);
  strictEqual(one + other, 10);
  ok(one > 0 && other > 0);
  strictEqual(quiet.delivered().length, 0);
});
