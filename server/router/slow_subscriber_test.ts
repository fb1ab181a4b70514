// Proves what happens to a subscriber who falls behind: it loses its newest messages, is told how many, keeps the rest in order, and
// costs nobody else any; and that subscriptions are counted and checked.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { FakePeer } from "../../tests/support/fake_peer.ts";
import { publish } from "../../tests/support/published.ts";
import { Router } from "./router.ts";

/** What a peer got, in order: texts, and losses as `id lost count`. */
function story(peer: FakePeer): string[] {
  return peer.frames().flatMap(({ deliver, slowConsumer }) => {
    if (slowConsumer) return [`${slowConsumer.subscriptionId} lost ${slowConsumer.dropped}`];
    const decoder = new TextDecoder();
    return (deliver?.messages ?? []).map(({ payload }) => decoder.decode(payload ?? new Uint8Array(0)));
  });
}

function scene() {
  const router = new Router(3);
  const publisher = router.join(new FakePeer(1));
  const [slowPeer, otherPeer] = [new FakePeer(2), new FakePeer(3)];
  const [slow, other] = [router.join(slowPeer), router.join(otherPeer)];
  return { router, publisher, slowPeer, otherPeer, slow, other };
}

Deno.test("who is behind loses what comes, others do not, and the loss is told before the next message", () => {
  const { publisher, slowPeer, otherPeer, slow, other } = scene();
  slow.subscribe(5, "a", "");
  other.subscribe(1, "a", "");
  publish(publisher, ["a", "1"]);
  slowPeer.isBehind = true;
  publish(publisher, ["a", "2"], ["a", "3"]);
  publish(publisher, ["a", "4"]);
  slowPeer.isBehind = false;
  publish(publisher, ["a", "5"]);
  deepStrictEqual(story(slowPeer), ["1", "5 lost 3", "5"]);
  deepStrictEqual(story(otherPeer), ["1", "2", "3", "4", "5"]);
});

Deno.test("every subscription of a slow connection counts its own losses", () => {
  const { publisher, slowPeer, slow } = scene();
  slow.subscribe(5, "a", "");
  slow.subscribe(6, ">", "");
  slow.subscribe(7, "c", "");
  slowPeer.isBehind = true;
  publish(publisher, ["a", "1"], ["b", "2"], ["a", "3"]);
  slowPeer.isBehind = false;
  slow.tell();
  deepStrictEqual(story(slowPeer).toSorted(), ["5 lost 2", "6 lost 3"]);
});

Deno.test("a loss is told once, and the next one counts from zero", () => {
  const { publisher, slowPeer, slow } = scene();
  slow.subscribe(5, "a", "");
  slow.tell();
  for (const count of [2, 1]) {
    slowPeer.isBehind = true;
    for (let at = 0; at < count; at++) publish(publisher, ["a", "x"]);
    slowPeer.isBehind = false;
    slow.tell();
    slow.tell();
    deepStrictEqual(story(slowPeer), [`5 lost ${count}`]);
  }
});

Deno.test("a subscription that ends is told what it lost until then, and nothing after", () => {
  const { publisher, slowPeer, slow } = scene();
  slow.subscribe(5, "a", "");
  slowPeer.isBehind = true;
  publish(publisher, ["a", "1"]);
  slow.unsubscribe(5);
  deepStrictEqual(story(slowPeer), ["5 lost 1"]);
  publish(publisher, ["a", "2"]);
  slowPeer.isBehind = false;
  slow.tell();
  deepStrictEqual(story(slowPeer), []);
});

Deno.test("a peer is touched for what it gets and not for what it loses", () => {
  const { publisher, slowPeer, slow } = scene();
  slow.subscribe(5, "a", "");
  publish(publisher, ["a", "1"]);
  strictEqual(slowPeer.touches, 1);
  slowPeer.isBehind = true;
  publish(publisher, ["a", "2"]);
  strictEqual(slowPeer.touches, 1);
});

Deno.test("the bound on subscriptions holds for each connection, counts what has ended no more, and says so", () => {
  const { slow, other, router } = scene();
  for (const id of [1, 2, 3]) slow.subscribe(id, "a", "");
  throws(() => slow.subscribe(4, "b", ""), {
    code: "LIMIT_EXCEEDED",
    message: 'Subscribe to "b": this connection has 3 subscriptions, which is the most',
    details: { subscriptionsMax: 3 },
    retryable: false,
  });
  other.subscribe(1, "a", "");
  slow.unsubscribe(2);
  slow.unsubscribe(2);
  slow.subscribe(4, "b", "");
  strictEqual(router.subscriptions, 4);
  for (const subscriber of [slow, other]) subscriber.leave();
  strictEqual(router.subscriptions, 0);
});

Deno.test("a subscription with id 0, or an id in use, breaks the protocol; bad patterns and groups are INVALID_ARGUMENT", () => {
  const { slow, other, router } = scene();
  slow.subscribe(1, "a", "");
  throws(() => slow.subscribe(0, "a", ""), { code: "PROTOCOL" });
  throws(() => slow.subscribe(1, "b", ""), { code: "PROTOCOL" });
  other.subscribe(1, "b", "");
  throws(() => slow.subscribe(2, "a..b", ""), { code: "INVALID_ARGUMENT" });
  throws(() => slow.subscribe(2, "a", "b.*"), { code: "INVALID_ARGUMENT" });
  strictEqual(router.subscriptions, 2);
});
