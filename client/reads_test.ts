// Proves, against a server that does as it is told, that a walk says what it wants, gives credit back as it is taken, ends where the server
// ends it, and goes on where it was after a lost connection.
import { deepStrictEqual, ok, rejects, strictEqual, throws } from "node:assert/strict";
import { eventually } from "../tests/support/eventually.ts";
import { type Script, ScriptedServer } from "../tests/support/scripted_server.ts";
import { hadron as wire } from "../proto/generated/hadron.js";
import { connect } from "./connect.ts";
import type { Event } from "./event.ts";

const RECONNECT = { minDelayMs: 0, maxDelayMs: 1 };

type Frame = Parameters<Script>[0];
type Read = NonNullable<Frame["read"]>;

/** Some neighbours of a partition. */
function records(requestId: number | null, partition: number, firstOffset: number, count: number, bytes = 1) {
  const list = Array.from({ length: count }, () => ({ data: new Uint8Array(bytes) }));
  return { readRecords: { requestId, runs: [{ partition, firstOffset, timeMs: 1, records: list }] } };
}

/** A server that answers each Read as `answer` says. */
function server(answer: (read: Read, count: number) => ReturnType<Script>, other: Script = () => []) {
  const frames: Frame[] = [];
  let reads = 0;
  const scripted = new ScriptedServer((frame) => {
    frames.push(frame);
    return frame.read ? answer(frame.read as Read, ++reads) : other(frame);
  });
  return { scripted, frames };
}

async function places(events: AsyncIterable<Event>): Promise<[number, number][]> {
  const seen: [number, number][] = [];
  for await (const { partition, offset } of events) seen.push([partition, offset]);
  return seen;
}

Deno.test("a walk hands out what comes and ends when the server has sent all", async () => {
  const { scripted, frames } = server(({ requestId = 0 }) => [
    records(requestId, 0, 4, 2),
    records(requestId, 1, 0, 1),
    { readEnded: { requestId } },
  ]);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const stream = hadron.stream("s");
  deepStrictEqual(await places(stream.read({ from: { time: 7 }, to: 9, partition: 2 })), [[0, 4], [0, 5], [1, 0]]);
  const { onePartition, partition, from, to, follow } = frames[0].read!;
  deepStrictEqual([onePartition, partition, { ...from }, { ...to }, follow], [
    true,
    2,
    { kind: 4, value: 7 },
    { kind: 3, value: 9 },
    false,
  ]);
  throws(() => stream.read({ partition: -1 }), { code: "INVALID_ARGUMENT" });
  throws(() => stream.read({ from: "somewhere" as "first" }), { code: "INVALID_ARGUMENT" });
});

Deno.test("a walk that is refused, or ended with an error, fails once what came has been taken", async () => {
  const { scripted } = server(({ requestId = 0 }, count) => {
    const error = { code: 4, message: "Read: gone" };
    if (count === 1) return [{ failure: { requestId, error } }];
    return [records(requestId, 0, 0, 1), { readEnded: { requestId, error } }];
  });
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  await rejects(hadron.stream("s").read().next(), { code: "NOT_FOUND" });
  const second = hadron.stream("s").read();
  strictEqual((await second.next()).value?.offset, 0);
  await rejects(second.next(), { code: "NOT_FOUND" });
});

Deno.test("credit is given back for what was taken, byte for byte, and not for what waits; it grows while the walk goes on", async () => {
  const runs = Array.from({ length: 40 }, (_, at) => records(0, 0, at, 1, 100_000).readRecords.runs[0]);
  const { scripted, frames } = server(
    ({ requestId = 0 }) => runs.map((run) => ({ readRecords: { requestId, runs: [run] } })),
    ({ flush }) => flush ? [{ ok: { requestId: flush.requestId } }] : [],
  );
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const events = hadron.stream("s").read();
  const granted = () => frames.reduce((sum, { readCredit }) => sum + (readCredit?.bytes ?? 0), 0);
  const sizes = runs.map((run) => wire.v1.Records.encode(run).finish().length);
  const windows: number[] = [];
  for (const at of sizes.keys()) {
    await hadron.flush();
    const taken = sizes.slice(0, at).reduce((sum, size) => sum + size, 0);
    windows.push((frames[0].read?.creditBytes ?? 0) + granted() - taken);
    await events.next();
  }
  // Small at first: 40 of these runs wait here, and nothing was given for them.
  strictEqual(windows[0], 128 * 1024);
  // Then 4 MiB, of which up to a quarter was taken and not told yet.
  const whole = 4 * 1024 * 1024;
  ok(windows.every((window) => window <= whole), `${windows}`);
  ok(windows.slice(20).every((window) => window > whole * 0.75 - sizes[0]), `${windows}`);
  ok(windows.includes(whole), `${windows}`);
  await events.return?.();
  await eventually("the server was told that it is over", () => frames.some(({ endRead }) => endRead));
  deepStrictEqual(await events.next(), { value: undefined, done: true });
});

Deno.test("a walk over one partition goes on where it was; what had come and was not taken is read again", async () => {
  const { scripted, frames } = server(
    ({ requestId = 0, from }, count) =>
      count === 1
        ? [records(requestId, 1, 3, 3)]
        : [records(requestId, 1, from?.value ?? 0, 2), { readEnded: { requestId } }],
    ({ flush }) => flush ? ["hang up"] : [],
  );
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url, { reconnect: RECONNECT });
  const events = hadron.stream("s").read({ partition: 1 });
  strictEqual((await events.next()).value?.offset, 3);
  await rejects(hadron.flush(), { code: "UNAVAILABLE" });
  await eventually("it reads again", () => frames.filter(({ read }) => read).length === 2);
  deepStrictEqual(await places(events), [[1, 4], [1, 5]]);
});

Deno.test("a walk over all partitions goes on in each where it was there", async () => {
  const { scripted, frames } = server(
    ({ requestId = 0, partition, from }, count) => {
      if (count === 1) return [records(requestId, 0, 0, 1), records(requestId, 2, 8, 1)];
      return [records(requestId, partition ?? 0, from?.kind === 3 ? from.value ?? 0 : 0, 1), {
        readEnded: { requestId },
      }];
    },
    ({ flush, describeStream }) => {
      if (describeStream) {
        const { requestId } = describeStream;
        return [{ streamDescription: { requestId, info: { partitions: [{}, {}, {}] } } }];
      }
      return flush ? ["hang up"] : [];
    },
  );
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url, { reconnect: RECONNECT });
  const events = hadron.stream("s").read();
  await events.next();
  await events.next();
  await rejects(hadron.flush(), { code: "UNAVAILABLE" });
  deepStrictEqual((await places(events)).sort(), [[0, 1], [1, 0], [2, 9]]);
  strictEqual(frames.filter(({ read }) => read).length, 4);
});

Deno.test("a signal ends a walk without an error; the end of the client does so for one that follows", async () => {
  const { scripted } = server(() => []);
  await using _scripted = scripted;
  await using hadron = await connect(scripted.url);
  const stopping = new AbortController();
  const signalled = hadron.stream("s").read({ signal: stopping.signal }).next();
  stopping.abort();
  deepStrictEqual(await signalled, { value: undefined, done: true });
  const following = hadron.stream("s").read({ follow: true }).next();
  const whole = hadron.stream("s").read().next();
  whole.catch(() => {});
  await hadron.close();
  deepStrictEqual(await following, { value: undefined, done: true });
  await rejects(whole, { code: "UNAVAILABLE" });
});
