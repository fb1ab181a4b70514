// Proves who gets which message: every subscription and every queue group that matches, once, in the order in which each publisher
// sent, and nobody else, while interest changes.
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { hadron } from "../../proto/generated/hadron.js";
import { FakePeer } from "../../tests/support/fake_peer.ts";
import { concat } from "../../tests/support/frames.ts";
import { naiveMatches, patterns, subjects } from "../../tests/support/naive_router.ts";
import { publish, publishBytes } from "../../tests/support/published.ts";
import { Router, type Subscriber } from "./router.ts";

function client(
  router: Router,
  id: number,
  options: { echo?: boolean } = {},
): { peer: FakePeer; subscriber: Subscriber } {
  const peer = new FakePeer(id, options);
  return { peer, subscriber: router.join(peer) };
}

const texts = (peer: FakePeer) => peer.delivered().map(({ text }) => text);

Deno.test("random subscriptions, queue groups and messages agree with a naive router while interest changes", () => {
  const step = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constant("subscribe" as const),
        at: fc.nat({ max: 2 }),
        pattern: patterns,
        queue: fc.constantFrom("", "", "q", "r"),
      }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant("unsubscribe" as const), which: fc.nat() }) },
    {
      weight: 4,
      arbitrary: fc.record({
        is: fc.constant("publish" as const),
        from: fc.nat({ max: 2 }),
        subjects: fc.array(subjects, { minLength: 1, maxLength: 4 }),
      }),
    },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const router = new Router(100);
      const clients = [client(router, 1), client(router, 2, { echo: false }), client(router, 3)];
      let held: { at: number; id: number; pattern: string; queue: string }[] = [];
      let ids = 0;
      let sent = 0;
      for (const step of steps) {
        if (step.is === "subscribe") {
          const { at, pattern, queue } = step;
          clients[at].subscriber.subscribe(++ids, pattern, queue);
          held.push({ at, id: ids, pattern, queue });
        } else if (step.is === "unsubscribe" && held.length > 0) {
          const gone = held[step.which % held.length];
          clients[gone.at].subscriber.unsubscribe(gone.id);
          held = held.filter((one) => one !== gone);
        } else if (step.is === "publish") {
          const { from } = step;
          const messages = step.subjects.map((subject): [string, string] => [subject, String(sent++)]);
          publish(clients[from].subscriber, ...messages);
          const arrived = clients.flatMap(({ peer }, at) => peer.delivered().map((one) => ({ ...one, at })));
          for (const [subject, text] of messages) {
            const hears = held.filter(({ at, pattern }) =>
              naiveMatches(pattern, subject) && (at !== from || clients[at].peer.echo)
            );
            const got = arrived.filter((one) => one.text === text);
            ok(got.every((one) => one.subject === subject));
            const gotIds = new Set(got.map(({ id }) => id));
            strictEqual(gotIds.size, got.length, "no subscription gets it twice");
            for (const { id } of hears.filter(({ queue }) => queue === "")) {
              ok(gotIds.delete(id), "each plain one gets it");
            }
            for (const name of ["q", "r"]) {
              const members = hears.filter(({ queue }) => queue === name).map(({ id }) => id);
              const chosen = members.filter((id) => gotIds.delete(id));
              strictEqual(chosen.length, Math.min(1, members.length), "one of each group gets it");
            }
            strictEqual(gotIds.size, 0, "nobody else gets it");
          }
          for (const { id } of held) {
            const order = arrived.filter((one) => one.id === id).map(({ text }) => Number(text));
            deepStrictEqual(order, order.toSorted((one, other) => one - other), "they arrive in their order");
          }
        }
      }
      for (const { subscriber } of clients) subscriber.leave();
      strictEqual(router.subscriptions, 0);
    }),
    { numRuns: 1500 },
  );
});

Deno.test("messages of one publisher keep their order over many frames and subjects", () => {
  const router = new Router(100);
  const [one, two] = [client(router, 1), client(router, 2)];
  two.subscriber.subscribe(1, "a.*", "");
  for (let at = 0; at < 300; at += 3) {
    publish(one.subscriber, [`a.${at % 2}`, `${at}`], ["a.x", `${at + 1}`], ["a.x", `${at + 2}`]);
  }
  deepStrictEqual(texts(two.peer), Array.from({ length: 300 }, (_, at) => String(at)));
});

Deno.test("a run of messages under one subject arrives as one frame, and a change of subject begins another run", () => {
  const router = new Router(100);
  const [one, two] = [client(router, 1), client(router, 2)];
  two.subscriber.subscribe(7, "a", "");
  two.subscriber.subscribe(8, "b", "");
  publish(one.subscriber, ["a", "1"], ["a", "2"], ["a", "3"], ["b", "4"], ["c", "5"], ["a", "6"], ["a", "7"]);
  const runs = two.peer.frames().map(({ deliver }) => [deliver?.subscriptionIds, deliver?.messages?.length]);
  deepStrictEqual(runs, [[[7], 3], [[8], 1], [[7], 2]]);
});

Deno.test("messages for the same subscriptions share a frame whatever their subjects", () => {
  const router = new Router(100);
  const [one, two] = [client(router, 1), client(router, 2)];
  two.subscriber.subscribe(1, ">", "");
  two.subscriber.subscribe(2, "x.*", "");
  publish(one.subscriber, ["a", "1"], ["b", "2"], ["x.a", "3"], ["x.b", "4"], ["x.c", "5"], ["c", "6"]);
  publish(one.subscriber, ["d", "7"]);
  const runs = two.peer.frames().map((
    { deliver },
  ) => [deliver?.subscriptionIds?.toSorted(), deliver?.messages?.length]);
  deepStrictEqual(runs, [[[1], 2], [[1, 2], 3], [[1], 2]]);
});

Deno.test("an id that is used again, for another pattern, gets what that pattern matches", () => {
  const router = new Router(100);
  const [one, two] = [client(router, 1), client(router, 2)];
  const ids = (subject: string) => {
    publish(one.subscriber, [subject, "x"]);
    return two.peer.delivered().map(({ id }) => id).toSorted();
  };
  for (const id of [1, 2, 3]) two.subscriber.subscribe(id, "a", "");
  deepStrictEqual([ids("a"), ids("b")], [[1, 2, 3], []]);
  two.subscriber.unsubscribe(2);
  two.subscriber.subscribe(2, "b", "");
  deepStrictEqual([ids("a"), ids("b")], [[1, 3], [2]]);
});

Deno.test("several subscriptions of one connection that match share the bytes: one frame with all their ids", () => {
  const router = new Router(5000);
  const [one, two] = [client(router, 1), client(router, 2)];
  const patterns = ["a.b", "a.*", "*.b", ">", "a.>"];
  patterns.forEach((pattern, at) => two.subscriber.subscribe(at + 1, pattern, ""));
  publish(one.subscriber, ["a.b", "x"]);
  const frames = two.peer.frames();
  strictEqual(frames.length, 1);
  deepStrictEqual(frames[0].deliver?.subscriptionIds?.toSorted(), [1, 2, 3, 4, 5]);
  for (let id = 100; id < 2200; id++) two.subscriber.subscribe(id, "many", "");
  publish(one.subscriber, ["many", "x"]);
  const sizes = two.peer.frames().map(({ deliver }) => deliver?.subscriptionIds?.length ?? 0);
  strictEqual(sizes.reduce((sum, size) => sum + size, 0), 2101);
  ok(Math.max(...sizes) <= 1024, "ids fit in what a frame may have beyond the limit");
});

Deno.test("what passes is copied byte for byte, with headers and fields that this version does not know", () => {
  const router = new Router(100);
  const [one, two] = [client(router, 1), client(router, 2)];
  two.subscriber.subscribe(1, "a", "");
  const message = concat(
    hadron.v1.Message.encode({ subject: "a", payload: Uint8Array.of(1, 2), headers: { k: "v", "": "é" } }).finish(),
    Uint8Array.of(0xfa, 0x01, 2, 9, 9),
  );
  const field = concat(Uint8Array.of(0x12, message.length), message);
  publishBytes(one.subscriber, concat(field, Uint8Array.of(0xfa, 0x01, 1, 7), field));
  const view = two.peer.writer.take();
  const sent = Array.from(view ?? []).join();
  ok(sent.includes(Array.from(field).join()));
  strictEqual(sent.split(Array.from(field).join()).length, 3, "both messages");
  ok(!sent.includes("250,1,1,7"), "nothing of what stood between them");
});

Deno.test("new interest is heard at once, ended interest no more, whatever was remembered of the subject", () => {
  const router = new Router(100);
  const [one, two] = [client(router, 1), client(router, 2)];
  const heard = () => {
    publish(one.subscriber, ["a.b", "x"]);
    return two.peer.delivered().map(({ id }) => id).toSorted();
  };
  deepStrictEqual(heard(), []);
  two.subscriber.subscribe(1, "a.b", "");
  deepStrictEqual(heard(), [1]);
  two.subscriber.subscribe(2, "a.*", "");
  deepStrictEqual(heard(), [1, 2]);
  two.subscriber.subscribe(3, ">", "q");
  deepStrictEqual(heard(), [1, 2, 3]);
  two.subscriber.unsubscribe(1);
  deepStrictEqual(heard(), [2, 3]);
  two.subscriber.unsubscribe(3);
  deepStrictEqual(heard(), [2]);
  two.subscriber.leave();
  deepStrictEqual(heard(), []);
});

Deno.test("a connection without echo does not hear itself, but others do", () => {
  const router = new Router(100);
  const [quiet, other] = [client(router, 1, { echo: false }), client(router, 2)];
  for (const { subscriber } of [quiet, other]) subscriber.subscribe(1, "a", "");
  publish(quiet.subscriber, ["a", "own"]);
  publish(other.subscriber, ["a", "other's"]);
  deepStrictEqual(texts(quiet.peer), ["other's"]);
  deepStrictEqual(texts(other.peer), ["own", "other's"]);
});

Deno.test("a bad subject is INVALID_ARGUMENT, also where it is remembered bytes away from a good one", () => {
  const router = new Router(100);
  const [one, two] = [client(router, 1), client(router, 2)];
  two.subscriber.subscribe(1, ">", "");
  for (const subject of ["", "a.*", ">", "a..b", "a b", "é", "a".repeat(256), "\ufeffa"]) {
    throws(
      () => publish(one.subscriber, ["a", "x"], [subject, "y"]),
      { code: "INVALID_ARGUMENT" },
      JSON.stringify(subject),
    );
    deepStrictEqual(texts(two.peer), ["x"], "what stood before it was routed");
  }
  const notText = concat(Uint8Array.of(0x12, 4, 0x0a, 2, 0x61, 0xff));
  throws(() => publishBytes(one.subscriber, notText), { code: "INVALID_ARGUMENT" });
});

Deno.test("a message with two subjects is PROTOCOL and reaches nobody", () => {
  const router = new Router(100);
  const [one, two] = [client(router, 1), client(router, 2)];
  two.subscriber.subscribe(1, ">", "");
  const message = concat(...["a", "b"].map((subject) => hadron.v1.Message.encode({ subject }).finish()));
  throws(() => publishBytes(one.subscriber, concat(Uint8Array.of(0x12, message.length), message)), {
    code: "PROTOCOL",
  });
  deepStrictEqual(texts(two.peer), []);
});
