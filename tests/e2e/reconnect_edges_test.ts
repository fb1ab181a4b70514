// Rare moments of a client's life: closed while it tries to connect, let in and dropped again and again, refused by one server of
// several, answered late or never.

import { strict as assert } from "node:assert";
import { connect, serve } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { cutter } from "../support/cutter.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { MuteServer } from "../support/mute_server.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal, thrown } from "../support/refusal.ts";
import { CONNECTED, ScriptedServer } from "../support/scripted_server.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeAll, takeOne, takeUntil } from "../support/take.ts";

const SOON = { minDelayMs: 5, maxDelayMs: 50 };
const PROTOCOL = 16;
const ALREADY_EXISTS = 5;
const RUNNING = 2;
const COMPLETED = 3;

/** Makes timers of `delayMs` pass after a few milliseconds, and counts them. */
function hurried(delayMs: number): { count: number } & Disposable {
  const { setTimeout } = globalThis;
  const hurry = {
    count: 0,
    [Symbol.dispose]: () => void (globalThis.setTimeout = setTimeout),
  };
  globalThis.setTimeout = ((callback: () => void, wanted?: number) => {
    if (wanted === delayMs) hurry.count++;
    return setTimeout(callback, wanted === delayMs ? 20 : wanted);
  }) as typeof setTimeout;
  return hurry;
}

Deno.test(
  "a client that is closed while it tries to connect says so to whoever asks for its status later",
  STRICT,
  async () => {
    await using mute = new MuteServer();
    const server = await serve({ store: ":memory:", port: 0 });
    const hadron = await connect({ servers: [server.url, mute.url], reconnect: SOON });
    await server.close();
    await eventually("it tries the other server", () => mute.connected === 1);
    await hadron.close();
    await eventually("the attempt is over", () => mute.connected === 0);
    assert.deepEqual((await takeAll(hadron.status())).map(({ type }) => type), ["closed"]);
  },
);

Deno.test("a client that is closed by what hears of the loss is closed", STRICT, async () => {
  const server = await serve({ store: ":memory:", port: 0 });
  const hadron = await connect(server.url, { reconnect: SOON });
  const status = hadron.status();
  await using caller = await connect(server.url, { reconnect: false });
  const handling = Promise.withResolvers<void>();
  await hadron.handle("work", (call) => {
    call.signal.addEventListener("abort", () => void hadron.close());
    handling.resolve();
    return new Promise<void>(() => {});
  });
  const lost = refusal("UNAVAILABLE", caller.request("work"));
  await handling.promise;
  await server.close();
  await lost;
  assert.equal((await takeAll(status)).at(-1)?.type, "closed");
  assert.deepEqual((await takeAll(hadron.status())).map(({ type }) => type), ["closed"]);
});

Deno.test(
  "one server of several that refuses a client does not end it; when all do, that is the end",
  STRICT,
  async () => {
    const refusing = { failure: { requestId: 0, error: { code: PROTOCOL, message: "Serve: another version" } } };
    await using wrong = new ScriptedServer(() => [], () => refusing);
    const port = freePort();
    const first = await serve({ store: ":memory:", port });
    await using patient = await connect({ servers: [first.url, wrong.url], reconnect: SOON });
    const status = patient.status();
    await first.close();
    await takeUntil(status, (each) => each.type === "reconnecting" && each.attempt > 3);
    await using second = await serve({ store: ":memory:", port });
    await takeUntil(status, ({ type }) => type === "connected");
    assert.equal(patient.server.id, second.id);

    let welcomes = 0;
    await using turning = new ScriptedServer(({ flush }) => flush ? ["hang up"] : [], () => {
      return welcomes++ === 0 ? CONNECTED : refusing;
    });
    const over = await connect({ servers: [turning.url, wrong.url], reconnect: SOON });
    await refusal("UNAVAILABLE", over.flush());
    assert.equal((await withDeadline(over.closed, () => "it to give up"))?.code, "PROTOCOL");
  },
);

Deno.test("a server that lets a client in and drops it is asked less and less often", STRICT, async () => {
  await using server = new ScriptedServer(({ subscribe }) => subscribe ? ["hang up"] : []);
  await using hadron = await connect(server.url, { reconnect: { minDelayMs: 1, maxDelayMs: 10_000 } });
  const status = hadron.status();
  hadron.subscribe("a");
  let losses = 0;
  const told = await takeUntil(status, ({ type }) => type === "reconnecting" && ++losses === 8);
  const delays = told.flatMap((each) => each.type === "reconnecting" ? [each.delayMs] : []);
  delays.forEach((delayMs, at) => assert.ok(delayMs >= 2 ** at / 2 && delayMs <= 2 ** at, `${delays}`));
});

Deno.test(
  "a handler or subscription that the server does not answer for is given up, at the server too",
  STRICT,
  async () => {
    const taken: string[] = [];
    await using server = new ScriptedServer(({ unhandle, unsubscribe }) => {
      if (unhandle) taken.push(`handler ${unhandle.handlerId}`);
      if (unsubscribe) taken.push(`subscription ${unsubscribe.subscriptionId}`);
      return [];
    });
    using _hurry = hurried(10_000);
    const hadron = await connect(server.url);
    await refusal("DEADLINE_EXCEEDED", hadron.handle("a", () => ""));
    await refusal("DEADLINE_EXCEEDED", takeAll(hadron.subscribe("a")));
    await eventually("the server is told", () => taken.join() === "handler 1,subscription 2");
    await hadron.close();
  },
);

Deno.test("after a reconnect what the client holds waits for the server as long as it takes", STRICT, async () => {
  let connections = 0;
  const asked: string[] = [];
  await using server = new ScriptedServer(({ handle, subscribe, flush }) => {
    if (flush) return ++connections === 1 ? ["hang up"] : [{ ok: { requestId: flush.requestId } }];
    const about = handle ?? subscribe;
    asked.push(handle ? "handle" : "subscribe");
    return connections === 0 ? [{ ok: { requestId: about?.requestId } }] : [];
  });
  const hadron = await connect(server.url, { reconnect: SOON });
  await hadron.subscribe("a").ready;
  const handler = await hadron.handle("a", () => "");
  await refusal("UNAVAILABLE", hadron.flush({ timeoutMs: 1000 }));
  using hurry = hurried(10_000);
  await eventually("both are asked for again", () => asked.length === 4);
  await hadron.flush({ timeoutMs: 1000 });
  assert.equal(hurry.count, 0, "no time is set");
  await hadron.close();
  assert.equal(await handler.closed, undefined);
});

Deno.test(
  "after a reconnect what became of a run that is followed is waited for as long as it takes",
  STRICT,
  async () => {
    let described = 0;
    let hasHungUp = false;
    await using server = new ScriptedServer(({ watchRuns, describeRun, flush, publish }) => {
      const run = { run: "r", pipeline: "jobs" };
      if (watchRuns && !hasHungUp) {
        return [{ runsChanged: { requestId: watchRuns.requestId, runs: [{ ...run, status: RUNNING }] } }];
      }
      if (describeRun) described = describeRun.requestId ?? 0;
      if (publish) {
        return [{ runDescription: { requestId: described, info: { ...run, status: COMPLETED, endedMs: 1 } } }];
      }
      if (!flush) return [];
      if (hasHungUp) return [{ ok: { requestId: flush.requestId } }];
      hasHungUp = true;
      return ["hang up"];
    });
    const hadron = await connect(server.url, { reconnect: SOON });
    const told = hadron.pipeline("jobs").watch();
    assert.equal((await told.next()).value?.status, "running");
    await refusal("UNAVAILABLE", hadron.flush({ timeoutMs: 1000 }));
    using hurry = hurried(10_000);
    await eventually("it is asked for", () => described > 0);
    await hadron.flush({ timeoutMs: 1000 });
    assert.equal(hurry.count, 0, "no time is set");
    hadron.publish("answer", "");
    assert.equal((await told.next()).value?.status, "completed");
    await hadron.close();
  },
);

Deno.test("a handler that is refused after a reconnect says so", STRICT, async () => {
  let handles = 0;
  await using server = new ScriptedServer(({ handle, flush }) => {
    if (flush) return ["hang up"];
    if (!handle) return [];
    const { requestId } = handle;
    if (++handles === 1) return [{ ok: { requestId } }];
    return [{ failure: { requestId, error: { code: ALREADY_EXISTS, message: "Handle: it is a pipeline's" } } }];
  });
  await using hadron = await connect(server.url, { reconnect: SOON });
  const handler = await hadron.handle("a", () => "");
  await refusal("UNAVAILABLE", hadron.flush());
  assert.equal((await withDeadline(handler.closed, () => "it to be refused"))?.code, "ALREADY_EXISTS");
  await handler.stop();
});

Deno.test("what follows the frame that ended the connection is not listened to", STRICT, async () => {
  await using server = new ScriptedServer(({ flush }) => {
    if (!flush) return [];
    const failure = { requestId: 0, error: { code: 13, message: "Serve: enough", retryable: true } };
    return [{ failure }, { call: { id: 1, handlerId: 1, body: {} } }, "hang up"];
  });
  const hadron = await connect(server.url, { reconnect: SOON });
  const status = hadron.status();
  let calls = 0;
  const refused = refusal("UNAVAILABLE", hadron.handle("a", () => void calls++));
  await refusal("UNAVAILABLE", hadron.flush());
  await takeUntil(status, ({ type }, at) => at > 0 && type === "connected");
  await hadron.close();
  await refused;
  assert.equal(calls, 0);
});

Deno.test(
  "what is brought to every connection is numbered apart from requests, which pass 32 bits",
  STRICT,
  async () => {
    const ids: number[] = [];
    await using server = new ScriptedServer(({ subscribe, handle, flush }) => {
      if (subscribe) ids.push(subscribe.subscriptionId ?? 0);
      if (handle) ids.push(handle.handlerId ?? 0);
      return [{ ok: { requestId: (subscribe ?? handle ?? flush)?.requestId } }];
    });
    await using hadron = await connect(server.url);
    for (let count = 0; count < 10; count++) await hadron.flush();
    await hadron.subscribe("a").ready;
    await hadron.flush();
    await hadron.handle("a", () => "");
    assert.deepEqual(ids, [1, 2]);
    await hadron.close();
  },
);

Deno.test(
  "times to wait are checked: 0 is no limit, more than a timer takes or less than nothing is refused",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using hadron = await connect(server.url);
    await using _handler = await hadron.handle("a", () => "answered");
    const jobs = hadron.pipeline("jobs");
    await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only" }] });
    await using _worker = await jobs.stage("only", () => "done");
    const run = await jobs.start("x");
    const waits = (timeoutMs: number): Promise<unknown>[] => [
      hadron.flush({ timeoutMs }),
      hadron.stats({ timeoutMs }),
      hadron.subjects({ timeoutMs }),
      hadron.request("a", "", { timeoutMs }),
      takeAll(hadron.requestStream("a", "", { timeoutMs })),
      run.result({ timeoutMs }),
    ];
    await Promise.all(waits(0));
    await Promise.all(waits(2 ** 31 - 1));
    for (const timeoutMs of [-1, NaN, Infinity, 2 ** 31]) {
      const errors = await Promise.all(waits(timeoutMs).map((wait) => refusal("INVALID_ARGUMENT", wait)));
      for (const { message } of errors) {
        assert.match(
          message,
          /timeoutMs .* is not a number from 0, for no limit, to 2147483647$/,
        );
      }
    }
    for (const pendingBytesMax of [0, -1, NaN]) {
      thrown(
        "INVALID_ARGUMENT",
        () => hadron.subscribe("a", { pendingBytesMax }),
      );
    }
  },
);

Deno.test("who follows a stream in memory follows what comes to it after its server was started again", async () => {
  const disk = new MemoryStore();
  const begin = (port: number) => serveOn({ port }, () => Promise.resolve(disk));
  const first = await begin(0);
  await using hadron = await connect(first.url, { reconnect: SOON });
  const stream = hadron.stream("s");
  await stream.ensure({ durability: "memory", partitions: 2 });
  const both = (data: string) => stream.publishBatch([0, 1].map((i) => ({ data, key: `${i}` })));
  for (let i = 0; i < 5; i++) await both("before");
  const follows = [stream.read({ follow: true }), stream.read({ partition: 1, follow: true })];
  await Promise.all([take(follows[0], 10), take(follows[1], 5)]);
  await first.close();
  await using _second = await begin(first.port);
  await both("after");
  const came = [await take(follows[0], 2), [await takeOne(follows[1])]];
  assert.deepEqual(came.flat().map((event) => [event.text(), event.offset]), Array(3).fill(["after", 0]));
  for (const follow of follows) await follow.return?.();
});

Deno.test(
  "a read whose connection is lost ends at the last event that there was when it began, in each partition",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using way = cutter(server.port);
    await using direct = await connect(server.url);
    await using hadron = await connect(way.url, { reconnect: SOON });
    const stream = direct.stream("s");
    await stream.ensure({ partitions: 2 });
    const [data, before] = ["x".repeat(10_000), 60];
    for (let count = 0; count < before; count++) await stream.publish(data);
    let taken = 0;
    for await (const event of hadron.stream("s").read()) {
      assert.equal(event.text(), data);
      if (++taken !== 3) continue;
      for (let count = 0; count < 10; count++) await stream.publish("later");
      way.cut();
    }
    assert.equal(taken, before);
  },
);
