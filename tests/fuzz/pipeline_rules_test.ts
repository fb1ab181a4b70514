// What a client may not do with pipelines is refused with its code and a short text, or ends its connection where docs/protocol.md says so;
// and however tasks are ended — by a stranger, twice, too late, with giant outputs — each run ends as its own workers said.

import { strict as assert } from "node:assert";
import { connect, type Hadron, type HadronServer, serve } from "../../mod.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { type ClientFrame, CONNECT, RawPeer, type ServerFrame, wire } from "./raw_peer.ts";

const { ErrorCode } = hadron.v1;
type Code = keyof typeof ErrorCode;

const STAGES = [{
  name: "one",
  retry: { maxAttempts: 2, backoffMs: [0] },
  outputs: [{ name: "told", stream: "told" }],
}];
const GIANT = "x".repeat(2_000_000);
const LATER_REVISION = JSON.stringify({
  name: "by.call",
  revision: 2,
  source: { endpoint: "by.call" },
  stages: STAGES,
});
const text = new TextEncoder();

/** A server with a pipeline that is started by calls, and one that is started by events of type `a.b`. */
async function withPipelines(test: (server: HadronServer, client: Hadron) => Promise<void>): Promise<void> {
  const faults: string[] = [];
  await using server = await serve({
    store: ":memory:",
    port: 0,
    log: (level, event, fields) => void (level === "error" && faults.push(`${event} ${JSON.stringify(fields)}`)),
  });
  await using client = await connect(server.url);
  for (const name of ["events", "told"]) await client.stream(name).ensure();
  const byEvent = { stream: "events", types: ["a.b"] };
  await client.pipeline("by.event").apply({ name: "by.event", revision: 1, source: byEvent, stages: STAGES });
  await client.pipeline("by.call").apply({
    name: "by.call",
    revision: 1,
    source: { endpoint: "by.call" },
    stages: STAGES,
  });
  await test(server, client);
  assert.deepEqual(faults, []);
}

const startOf = (pipeline: string, run: string, record: hadron.v1.Record.$Properties): ClientFrame => ({
  startRun: { requestId: 1, pipeline, run, publish: { firstSequence: 1, records: [record] } },
});

/** Refused with a code, whoever asked goes on. */
const REFUSED: Record<string, [ClientFrame, Code]> = {
  "a worker of a pipeline that is not there": [work({ pipeline: "no" }), "NOT_FOUND"],
  "a worker of a pipeline with a giant name": [work({ pipeline: GIANT }), "INVALID_ARGUMENT"],
  "a worker of a stage that is not there": [work({ stage: "no" }), "NOT_FOUND"],
  "a worker of a stage with a giant name": [work({ stage: GIANT }), "NOT_FOUND"],
  "a run of a pipeline that is not there": [startOf("no", "r", {}), "NOT_FOUND"],
  "a run without an id": [startOf("by.call", "", {}), "INVALID_ARGUMENT"],
  "a run with a giant id": [startOf("by.call", GIANT, {}), "INVALID_ARGUMENT"],
  "a run with giant data": [startOf("by.call", "r", { data: text.encode(GIANT) }), "TOO_LARGE"],
  "an event that begins no run": [startOf("by.event", "", { type: "c" }), "INVALID_ARGUMENT"],
  "an event of a giant type": [startOf("by.event", "", { type: GIANT }), "INVALID_ARGUMENT"],
  "an event with a giant key": [startOf("by.event", "", { key: GIANT }), "INVALID_ARGUMENT"],
  "an event with a giant id": [startOf("by.event", "", { id: GIANT }), "INVALID_ARGUMENT"],
  "an event that is held back": [startOf("by.event", "", { deliverAtMs: 4e12 }), "INVALID_ARGUMENT"],
  "a description of a run that is not there": [
    { describeRun: { requestId: 1, pipeline: "by.call", run: "no" } },
    "NOT_FOUND",
  ],
  "the end of a run whose event is not there": [
    { describeRun: { requestId: 1, pipeline: "by.event", run: "1-0-7", until: 2 } },
    "NOT_FOUND",
  ],
  "the end of a run whose id only looks like that of an event": [
    { describeRun: { requestId: 1, pipeline: "by.event", run: "1--", until: 2 } },
    "NOT_FOUND",
  ],
  "a description of a run with a giant id": [
    { describeRun: { requestId: 1, pipeline: "by.call", run: GIANT } },
    "INVALID_ARGUMENT",
  ],
  "runs of a status that is none": [
    { listRuns: { requestId: 1, pipeline: "by.call", statuses: [77 as 1] } },
    "INVALID_ARGUMENT",
  ],
  "a change of a run that is none": [
    { changeRun: { requestId: 1, pipeline: "by.call", run: "r", action: 9 as 1 } },
    "INVALID_ARGUMENT",
  ],
  "a cancel of a run that is not there": [
    { changeRun: { requestId: 1, pipeline: "by.call", run: "no", action: 2 } },
    "NOT_FOUND",
  ],
  "a watch of a pipeline that is not there": [{ watchRuns: { requestId: 1, pipeline: "no" } }, "NOT_FOUND"],
  "a watch of a run with a giant id": [{ watchRuns: { requestId: 1, run: GIANT } }, "INVALID_ARGUMENT"],
  "a definition without a word": [{ applyPipeline: { requestId: 1 } }, "INVALID_ARGUMENT"],
  "a definition of megabytes": [{ applyPipeline: { requestId: 1, definition: GIANT } }, "INVALID_ARGUMENT"],
  "a definition of ten thousand lists in each other": [
    { applyPipeline: { requestId: 1, definition: "[".repeat(10_000) } },
    "INVALID_ARGUMENT",
  ],
  "a definition that is meant for a giant name": [
    { applyPipeline: { requestId: 1, definition: LATER_REVISION, pipeline: GIANT } },
    "INVALID_ARGUMENT",
  ],
  "a difference that is meant for a giant name": [
    { diffPipeline: { requestId: 1, definition: LATER_REVISION, pipeline: GIANT } },
    "INVALID_ARGUMENT",
  ],
  "a consumer in the place of a pipeline": [
    { consume: { requestId: 1, consumerId: 1, stream: "events", group: "hadron-pipeline.by.event", credits: 1 } },
    "INVALID_ARGUMENT",
  ],
  "a consumer of a group with a giant name": [
    { consume: { requestId: 1, consumerId: 1, stream: "events", group: `hadron-${GIANT}`, credits: 1 } },
    "INVALID_ARGUMENT",
  ],
  "the end of a group that is a pipeline's": [
    { changeGroup: { requestId: 1, stream: "events", group: "hadron-pipeline.by.event", action: 4 } },
    "INVALID_ARGUMENT",
  ],
  "a call with items": [{ request: { id: 1, endpoint: "by.call", shape: 3 } }, "INVALID_ARGUMENT"],
  "a call with giant data": [
    { request: { id: 1, endpoint: "by.call", body: { payload: text.encode(GIANT) } } },
    "TOO_LARGE",
  ],
  "a call of a run with a giant id": [
    { request: { id: 1, endpoint: "by.call", body: { headers: { "hadron-run": GIANT } } } },
    "INVALID_ARGUMENT",
  ],
  "a handler in the place of a pipeline": [
    { handle: { requestId: 1, handlerId: 1, endpoint: "by.call" } },
    "ALREADY_EXISTS",
  ],
};

/** Ended with PROTOCOL. */
const ENDING: Record<string, ClientFrame[]> = {
  "a request without an id": [{ listPipelines: {} }],
  "a worker with id 0": [work({ workerId: 0 })],
  "a worker with an id that is in use": [work({}), work({})],
  "a StartRun without a record": [{ startRun: { requestId: 1, pipeline: "by.call", run: "r" } }],
  "a StartRun with two records": [
    { startRun: { requestId: 1, pipeline: "by.call", run: "r", publish: { records: [{}, {}] } } },
  ],
  "an event without a number": [
    { startRun: { requestId: 1, pipeline: "by.event", publish: { records: [{}] } } },
  ],
  "more completions than anybody can have": [
    { completeTasks: { completions: Array.from({ length: 65_537 }, () => ({})) } },
  ],
};

function work(given: hadron.v1.Work.$Properties): ClientFrame {
  return { work: { requestId: 1, workerId: 1, pipeline: "by.call", stage: "one", credits: 10, ...given } };
}

Deno.test("what cannot be is refused with a code and a text that a person can read, and nothing else happens", (t) =>
  withPipelines(async (server) => {
    for (const [title, [frame, code]] of Object.entries(REFUSED)) {
      await t.step(`${title}: ${code}`, async () => {
        await using peer = await RawPeer.connected(server.port);
        await peer.send(frame);
        const { failure, response } = (await peer.until(({ failure, response }) => (failure ?? response) != null)).at(
          -1,
        )!;
        const error = failure?.error ?? response?.error;
        assert.equal(ErrorCode[error?.code ?? 0], code, error?.message ?? "");
        assert.equal(failure?.requestId ?? response?.id, 1);
        assert.match(error?.message ?? "", /^[A-Z].*: ./s);
        const bytes = (error?.message?.length ?? 0) + (error?.details?.length ?? 0);
        assert.ok(bytes < 2000, `${bytes} bytes say why`);
        await peer.send({ flush: { requestId: 2 } });
        await peer.until((frame) => frame.ok?.requestId === 2);
      });
    }
  }));

Deno.test("what breaks the rules of the wire ends the connection with PROTOCOL", (t) =>
  withPipelines(async (server) => {
    for (const [title, frames] of Object.entries(ENDING)) {
      await t.step(title, async () => {
        await using peer = await RawPeer.open(server.port);
        await peer.write(wire(CONNECT, ...frames));
        const { failure } = (await peer.rest()).at(-1) ?? {};
        assert.deepEqual([failure?.requestId ?? 0, ErrorCode[failure?.error?.code ?? 0]], [0, "PROTOCOL"]);
      });
    }
  }));

/** A run of `by.call` and the id of its task in the hands of a worker. */
async function taskOf(client: Hadron, worker: RawPeer): Promise<{ run: string; taskId: number; attempt: number }> {
  const { id } = await client.pipeline("by.call").start("root");
  return { run: id, ...await givenTo(worker, id) };
}

const isGiven = (run: string) => ({ tasks }: ServerFrame) => tasks?.tasks?.some((task) => task.run === run) === true;

async function givenTo(worker: RawPeer, run: string): Promise<{ taskId: number; attempt: number }> {
  const frames = await worker.until(isGiven(run));
  const task = frames.at(-1)!.tasks!.tasks!.find((task) => task.run === run)!;
  return { taskId: task.taskId!, attempt: task.attempt! };
}

/** What became of tasks that a peer has ended: `stored`, or a code, in the order in which it is told. */
async function settled(peer: RawPeer, count: number): Promise<[number, string][]> {
  const all: [number, string][] = [];
  while (all.length < count) {
    const { tasksSettled } = (await peer.until((frame) => frame.tasksSettled != null)).at(-1)!;
    for (const id of tasksSettled?.taskIds ?? []) all.push([id, "stored"]);
    for (const { taskId, error } of tasksSettled?.refused ?? []) all.push([taskId!, ErrorCode[error?.code ?? 0]]);
  }
  return all;
}

const completion = (taskId: number, more: hadron.v1.Completion.$Properties = {}): ClientFrame => ({
  completeTasks: { completions: [{ workerId: 1, taskId, output: { payload: text.encode("done") }, ...more }] },
});

Deno.test("a task is ended by the connection that has it, and once", () =>
  withPipelines(async (server, client) => {
    await using worker = await RawPeer.connected(server.port);
    await using stranger = await RawPeer.connected(server.port);
    await worker.send(work({}));
    const { run, taskId } = await taskOf(client, worker);
    const { id: other } = await client.pipeline("by.event").start("nobody works on it");

    await stranger.send(completion(taskId), { failTask: { workerId: 1, taskId, error: { message: "no" } } });
    assert.deepEqual(await settled(stranger, 2), [[taskId, "CONFLICT"], [taskId, "CONFLICT"]]);
    // Of the same stage, and without a task of its own.
    await stranger.send(work({ workerId: 9, credits: 1 }), completion(taskId, { workerId: 9 }));
    assert.deepEqual(await settled(stranger, 1), [[taskId, "CONFLICT"]]);
    assert.equal((await client.pipeline("by.call").run(run).inspect()).stages[0].status, "ready");

    await worker.send({
      completeTasks: { completions: [{ taskId, output: { payload: text.encode("first") } }, { taskId }] },
    });
    assert.deepEqual((await settled(worker, 2)).sort(), [[taskId, "CONFLICT"], [taskId, "stored"]]);
    await worker.send(completion(taskId), { failTask: { taskId, error: { message: "too late" } } });
    assert.deepEqual(await settled(worker, 2), [[taskId, "CONFLICT"], [taskId, "CONFLICT"]]);
    const { status, outputs } = await client.pipeline("by.call").run(run).result();
    assert.deepEqual([status, outputs.one.text()], ["completed", "first"]);
    assert.equal((await client.pipeline("by.event").run(other).inspect()).status, "running");
  }));

Deno.test("a task of a run that was cancelled is not ended any more", () =>
  withPipelines(async (server, client) => {
    await using worker = await RawPeer.connected(server.port);
    await worker.send(work({}));
    const { run, taskId } = await taskOf(client, worker);
    await client.pipeline("by.call").run(run).cancel();
    await worker.until(({ cancelTask }) => cancelTask?.taskId === taskId);
    await worker.send(completion(taskId, { publishes: [{ stream: "told", records: [{}] }] }));
    assert.deepEqual(await settled(worker, 1), [[taskId, "CONFLICT"]]);
    assert.equal((await client.pipeline("by.call").run(run).inspect()).status, "cancelled");
    assert.equal((await client.stream("told").info()).partitions[0].next, 0);
  }));

Deno.test("the credit of a cancelled task is back at once, or where its worker ends such tasks too, when it does", async (t) => {
  for (const endsCancelled of [false, true]) {
    await t.step(endsCancelled ? "when it does" : "at once", () =>
      withPipelines(async (server, client) => {
        await using worker = await RawPeer.connected(server.port);
        await worker.send(work({ credits: 1, endsCancelled }));
        const { run, taskId } = await taskOf(client, worker);
        const { id: next } = await client.pipeline("by.call").start();
        await client.pipeline("by.call").run(run).cancel();
        const until = endsCancelled ? ({ cancelTask }: ServerFrame) => cancelTask != null : isGiven(next);
        const frames = await worker.until(until);
        assert.equal(frames.some(isGiven(next)), !endsCancelled);
        if (!endsCancelled) return;
        assert.equal((await client.pipeline("by.call").run(next).inspect()).stages[0].worker, "");
        await worker.send({ failTask: { workerId: 1, taskId } });
        assert.equal((await givenTo(worker, next)).attempt, 1);
        // Once: what is told twice frees no second place.
        const { id: last } = await client.pipeline("by.call").start();
        await worker.send({ failTask: { workerId: 1, taskId } }, { failTask: { workerId: 1, taskId } });
        assert.deepEqual((await settled(worker, 2)).map(([, code]) => code), ["CONFLICT", "CONFLICT"]);
        assert.equal((await client.pipeline("by.call").run(last).inspect()).stages[0].worker, "");
      }));
  }
});

Deno.test("a worker that has said it stops may end what it has, and gets no more", () =>
  withPipelines(async (server, client) => {
    await using worker = await RawPeer.connected(server.port);
    await worker.send(work({ credits: 0 }));
    const { run, taskId } = await taskOf(client, worker);
    const { id: next } = await client.pipeline("by.call").start();
    await worker.send({ endWork: { requestId: 2, workerId: 1 } }, { endWork: { requestId: 3, workerId: 77 } });
    await worker.until((frame) => frame.ok?.requestId === 3);
    await worker.send(completion(taskId, { workerId: 77 }));
    assert.deepEqual(await settled(worker, 1), [[taskId, "stored"]]);
    assert.equal((await client.pipeline("by.call").run(run).result()).status, "completed");
    // A worker without credits has one at a time, and its id is free once it has left.
    assert.equal((await client.pipeline("by.call").run(next).inspect()).stages[0].worker, "");
    await worker.send(work({ credits: 2 ** 32 - 1 }));
    assert.deepEqual((await givenTo(worker, next)).attempt, 1);
  }));

/** What a worker can say that ends the attempt, with what the run and the worker are told. */
const BAD_ENDS: Record<
  string,
  { end: (taskId: number) => ClientFrame; told: string; failed: string; retried: boolean }
> = {
  "an output of megabytes": {
    end: (taskId) => completion(taskId, { output: { payload: text.encode(GIANT) } }),
    told: "TOO_LARGE",
    failed: "TOO_LARGE",
    retried: false,
  },
  "more events than one commit takes": {
    end: (taskId) =>
      completion(taskId, {
        publishes: [{ stream: "told", records: Array.from({ length: 200 }, () => ({ data: new Uint8Array(5000) })) }],
      }),
    told: "TOO_LARGE",
    failed: "TOO_LARGE",
    retried: false,
  },
  "an output that is not declared, with a giant name": {
    end: (taskId) => completion(taskId, { publishes: [{ stream: GIANT, records: [{}] }] }),
    told: "INVALID_ARGUMENT",
    failed: "INVALID_ARGUMENT",
    retried: false,
  },
  "an event with a long id": {
    end: (taskId) => completion(taskId, { publishes: [{ stream: "told", records: [{ id: "i".repeat(2000) }] }] }),
    told: "INVALID_ARGUMENT",
    failed: "INVALID_ARGUMENT",
    retried: false,
  },
  "an error with a giant text and giant data": {
    end: (taskId) => ({
      failTask: {
        taskId,
        error: { message: GIANT, retryable: true, details: text.encode(JSON.stringify({ code: GIANT, data: GIANT })) },
      },
    }),
    told: "stored",
    failed: "HANDLER_FAILED",
    retried: true,
  },
  "an error with details that are deep": {
    end: (taskId) => ({
      failTask: {
        taskId,
        error: { message: "deep", details: text.encode(`{"data":${"[".repeat(2e6)}${"]".repeat(2e6)}}`) },
      },
    }),
    told: "stored",
    failed: "HANDLER_FAILED",
    retried: false,
  },
  "an error with details that are no JSON": {
    end: (taskId) => ({ failTask: { taskId, error: { details: Uint8Array.of(0xff, 0xfe) } } }),
    told: "stored",
    failed: "HANDLER_FAILED",
    retried: false,
  },
};

Deno.test("what a worker says is too much fails its own run, with a short text, and its next task is given to it", (t) =>
  withPipelines(async (server, client) => {
    await using worker = await RawPeer.connected(server.port);
    await worker.send(work({ credits: 1 }));
    for (const [title, { end, told, failed, retried }] of Object.entries(BAD_ENDS)) {
      await t.step(title, async () => {
        const { run, taskId } = await taskOf(client, worker);
        await worker.send(end(taskId));
        assert.deepEqual(await settled(worker, 1), [[taskId, told]]);
        if (retried) {
          const again = await givenTo(worker, run);
          assert.equal(again.attempt, 2);
          await worker.send(end(again.taskId));
        }
        const { status, error } = await client.pipeline("by.call").run(run).result();
        assert.equal(status, "failed");
        assert.equal(error?.code, failed);
        assert.ok(JSON.stringify(error).length < 8000, `${JSON.stringify(error).length} characters say why`);
      });
    }
    const { run, taskId } = await taskOf(client, worker);
    await worker.send(completion(taskId));
    assert.equal((await client.pipeline("by.call").run(run).result()).status, "completed");
    assert.equal((await client.stream("told").info()).partitions[0].next, 0);
  }));
