// Proves, against a server that does as it is told, that what is produced travels together, keeps its numbers over lost connections, is
// sent again only where it has no answer, and that each publish ends once.
import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { withDeadline } from "../tests/support/deadline.ts";
import { eventually } from "../tests/support/eventually.ts";
import { type Script, ScriptedServer } from "../tests/support/scripted_server.ts";
import { connect } from "./connect.ts";
import type { Published } from "./publication.ts";

const decoder = new TextDecoder();
const RECONNECT = { minDelayMs: 0, maxDelayMs: 1 };

type Produce = NonNullable<Parameters<Script>[0]["produce"]>;

/** A Produce as a test compares it. */
function seen({ stream, firstSequence, settledBelow, atomic, expect, records }: Produce) {
  return {
    stream,
    first: firstSequence,
    below: settledBelow,
    atomic,
    expect: expect === null ? undefined : expect?.nextOffset,
    data: (records ?? []).map(({ data }) => decoder.decode(data ?? new Uint8Array(0))),
  };
}

/** Says that all of it is stored from offset 100 on. */
function storedAll({ firstSequence, records }: Produce) {
  return { produced: { appended: [{ firstSequence, count: records?.length, firstOffset: 100 }] } };
}

/** A server that keeps every Produce and answers as `answer` says. */
function server(answer: (produce: Produce, count: number) => ReturnType<Script>) {
  const produces: ReturnType<typeof seen>[] = [];
  const scripted = new ScriptedServer(({ produce }) => {
    if (!produce) return [];
    produces.push(seen(produce as Produce));
    return answer(produce as Produce, produces.length);
  });
  return { produces, scripted };
}

Deno.test("publishes of a tick to a stream are one Produce; numbers count over all streams", async () => {
  const { produces, scripted } = server((produce) => [storedAll(produce)]);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const [a, b] = [hadron.stream("a"), hadron.stream("b")];
  const published = await Promise.all([a.publish("1"), b.publish("2"), a.publish("3"), b.publish("4"), a.publish()]);
  deepStrictEqual(produces, [
    { stream: "a", first: 1, below: 1, atomic: false, expect: undefined, data: ["1", "3", ""] },
    { stream: "b", first: 4, below: 1, atomic: false, expect: undefined, data: ["2", "4"] },
  ]);
  deepStrictEqual(published.map(({ offset }) => offset), [100, 100, 101, 101, 102]);
  await a.publish("6");
  deepStrictEqual([produces[2].first, produces[2].below], [6, 6]);
});

Deno.test("a batch and a condition travel alone, and what is published around them keeps its order", async () => {
  const { produces, scripted } = server((produce) => [storedAll(produce)]);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const stream = hadron.stream("a");
  const all: Promise<Published | Published[]>[] = [
    stream.publish("1"),
    stream.publishBatch([{ data: "2" }, { data: "3" }], { expectLastOffset: 7 }),
    stream.publish("4"),
    stream.publish("5", { expectLastOffset: -1 }),
    stream.publish("6"),
  ];
  const [, batch] = await Promise.all(all);
  deepStrictEqual(produces.map(({ first, atomic, expect, data }) => [first, atomic, expect, data]), [
    [1, false, undefined, ["1"]],
    [2, true, 8, ["2", "3"]],
    [4, false, undefined, ["4"]],
    [5, false, 0, ["5"]],
    [6, false, undefined, ["6"]],
  ]);
  deepStrictEqual(batch, [100, 101].map((offset) => ({ partition: 0, offset, duplicate: false })));
  deepStrictEqual(await stream.publishBatch([]), []);
});

Deno.test("what had no answer when the connection was lost is sent again under its numbers, and nothing else", async () => {
  const refusal = { firstSequence: 4, count: 1, error: { code: 13, message: "full", retryable: true } };
  const { produces, scripted } = server((produce, count) => {
    if (count > 1) return [storedAll(produce)];
    // Of five events the second and the fourth are answered, out of order.
    const appended = [{ firstSequence: 2, count: 1, partition: 3, firstOffset: 9, duplicate: true }];
    return [{ produced: { refused: [refusal] } }, { produced: { appended } }, "hang up"];
  });
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url, { reconnect: RECONNECT });
  const stream = hadron.stream("a");
  const published = ["1", "2", "3", "4", "5"].map((data) => stream.publish(data));
  await rejects(published[3], { code: "LIMIT_EXCEEDED", message: "full", retryable: true });
  deepStrictEqual(await published[1], { partition: 3, offset: 9, duplicate: true });
  await Promise.all([published[0], published[2], published[4]]);
  deepStrictEqual(produces.slice(1).map(({ first, below, data }) => [first, below, data]), [
    [1, 1, ["1"]],
    [3, 1, ["3"]],
    [5, 1, ["5"]],
  ]);
});

Deno.test("what is published without a connection is sent, in order, when there is one", async () => {
  let lost = false;
  const { produces, scripted } = server((produce, count) => count === 1 ? ["hang up"] : [storedAll(produce)]);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url, { reconnect: { minDelayMs: 50, maxDelayMs: 50 } });
  void (async () => {
    for await (const { type } of hadron.status()) lost ||= type === "disconnected";
  })();
  const first = hadron.stream("a").publish("1");
  await eventually("the connection is lost", () => lost);
  const second = hadron.stream("a").publish("2");
  const third = hadron.stream("b").publish("3");
  await Promise.all([first, second, third]);
  deepStrictEqual(produces.slice(1).map(({ first, data }) => [first, data]), [[1, ["1"]], [2, ["2"]], [3, ["3"]]]);
});

Deno.test("a held event has no offset yet; answers may join what was sent in two", async () => {
  const { scripted } = server((_produce, count) => {
    if (count === 1) return [];
    return [{
      produced: {
        appended: [{ firstSequence: 1, count: 3, partition: 2, firstOffset: 5 }, {
          firstSequence: 4,
          count: 1,
          held: true,
        }],
      },
    }];
  });
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const stream = hadron.stream("a");
  const first = [stream.publish("1"), stream.publish("2")];
  await Promise.resolve();
  const second = [stream.publish("3"), stream.publish("4", { deliverAt: new Date(2 ** 42) })];
  const published = await Promise.all([...first, ...second]);
  deepStrictEqual(published.map(({ partition, offset }) => [partition, offset]), [[2, 5], [2, 6], [2, 7], [0, -1]]);
});

Deno.test("no more than 65536 events are under way: the rest waits in order and goes when there is room", async () => {
  let held: Produce[] | undefined = [];
  const scripted = new ScriptedServer(({ produce, flush }) => {
    if (flush) {
      const answers = held!.map(storedAll);
      held = undefined;
      return [...answers, { ok: { requestId: flush.requestId } }];
    }
    if (!produce) return [];
    sizes.push(produce.records?.length ?? 0);
    if (held === undefined) return [storedAll(produce as Produce)];
    held.push(produce as Produce);
    return [];
  });
  const sizes: number[] = [];
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const stream = hadron.stream("a");
  const all: Promise<Published>[] = [];
  for (let at = 0; at < 65_536 + 10; at++) all.push(stream.publish(String(at)));
  await hadron.flush();
  await Promise.all(all);
  strictEqual(sizes.reduce((sum, size) => sum + size, 0), 65_546);
  strictEqual(sizes.indexOf(1024), 0);
  ok(sizes.every((size) => size <= 1024));
});

Deno.test("who gives up is told, by time or by signal; the answer that comes later bothers nobody", async () => {
  let answer = false;
  const { produces, scripted } = server((produce) =>
    answer ? [storedAll({ ...produce, firstSequence: 1 } as Produce)] : []
  );
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const stream = hadron.stream("a");
  const aborting = new AbortController();
  const aborted = stream.publish("2", { signal: aborting.signal });
  await rejects(stream.publish("1", { timeoutMs: 20 }), { code: "DEADLINE_EXCEEDED", retryable: true });
  aborting.abort();
  await rejects(aborted, { code: "CANCELLED" });
  await rejects(stream.publish("x", { signal: AbortSignal.abort() }), { code: "CANCELLED" });
  await rejects(stream.publishBatch([{ data: "3" }], { timeoutMs: 20 }), { code: "DEADLINE_EXCEEDED" });
  answer = true;
  const late = stream.publish("4");
  await eventually("it is sent", () => produces.length === 3);
  await rejects(Promise.race([late, hadron.close().then(() => late)]), { code: "UNAVAILABLE", retryable: false });
});

Deno.test("a client that is drained twice at the same time has drained, for both, with the last answer", async () => {
  const { produces, scripted } = server((produce, count) =>
    count === 2 ? [storedAll({ ...produce, firstSequence: 1, records: [{}, {}] } as Produce)] : []
  );
  await using _scripted = scripted;
  const hadron = await connect(scripted.url);
  const stream = hadron.stream("a");
  const published = [stream.publish("1")];
  await eventually("it is sent", () => produces.length === 1);
  const drained = [hadron.drain(), hadron.drain()];
  published.push(stream.publish("2"));
  await withDeadline(Promise.all([...drained, ...published]), () => "the client to drain", 2000);
});

Deno.test("what cannot be sent is refused at once", async () => {
  const { scripted } = server(() => []);
  await using _scripted = scripted;
  const hadron = await connect(scripted.url);
  const stream = hadron.stream("a");
  await rejects(stream.publish("x", { expectLastOffset: -2 }), {
    code: "INVALID_ARGUMENT",
    message: /expectLastOffset -2/,
  });
  await rejects(stream.publish("x", { deliverAt: NaN }), { code: "INVALID_ARGUMENT", message: /deliverAt/ });
  await rejects(stream.publish("x", { key: 7 as never }), { code: "INVALID_ARGUMENT", message: /strings/ });
  await rejects(stream.publish("x", { timeoutMs: -1 }), { code: "INVALID_ARGUMENT", message: /timeoutMs -1/ });
  await rejects(stream.publish(new Uint8Array(9_000_000)), { code: "TOO_LARGE" });
  const pending = stream.publish("x");
  await hadron.close();
  await rejects(pending, { code: "UNAVAILABLE", retryable: false });
  await rejects(stream.publish("x"), { code: "UNAVAILABLE" });
});
