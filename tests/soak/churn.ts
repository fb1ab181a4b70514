/**
 * Everything comes and goes, for minutes: servers and handlers are killed, connections open and close, subscriptions and handlers
 * begin and end, while messages are published and calls are made all the time. Proves that nothing hangs (every call and flush
 * ends in time, with a result or a retryable error), that whatever the user holds is back after each restart, that order holds
 * and nothing arrives twice, and that the server's memory does not grow.
 *
 * @module
 */
import { ok, strictEqual } from "node:assert/strict";
import { connect, type Hadron, HadronError } from "../../mod.ts";
import { Random } from "../fuzz/random.ts";
import { freePort } from "../support/free_port.ts";
import type { Running } from "../support/running.ts";
import { ServerWorker, startHandler } from "../support/workers.ts";

/** How long anything may take to come back after a restart. */
const BACK_MS_MAX = 3000;
/** A call has 2 s; past this it hangs. */
const CALL_MS_MAX = 4000;
const CALLERS = 16;
const RESIDENT_BYTES_MAX = 300 * 1024 * 1024;

/** What happened, for the report. */
const tally = { calls: 0, failedCalls: 0, messages: 0, restarts: 0, handlersKilled: 0, connections: 0 };

/** Runs for so many minutes. */
export async function churn(minutes: number, seed: number): Promise<void> {
  const random = new Random(seed);
  const port = freePort();
  const until = performance.now() + minutes * 60_000;
  let server = await ServerWorker.start({ port });
  const client = await connect(server.url, { name: "churn" });
  const stop = new AbortController();
  const work = [
    subscribeInOrder(client, stop.signal),
    publishNumbers(client, stop.signal),
    ...Array.from({ length: CALLERS }, () => callAllTheTime(client, stop.signal)),
  ];
  const failed = Promise.all(work).then(() => {});
  let handlers: Running[] = [
    await startHandler(server.url, "echo", "echo"),
    await startHandler(server.url, "echo", "echo"),
  ];
  try {
    while (performance.now() < until) {
      const dice = random.below(10);
      if (dice < 1) {
        await server.kill();
        server = await ServerWorker.start({ port });
        tally.restarts++;
        await backInTime(client);
      } else if (dice < 3) {
        const at = random.below(handlers.length);
        ok(!handlers[at].hasEnded, `a handler ended by itself: ${handlers[at].stderr}`);
        handlers[at].signal("SIGKILL");
        await handlers[at].finished;
        handlers[at] = await startHandler(server.url, "echo", "echo");
        tally.handlersKilled++;
      } else {
        await Promise.race([failed, comeAndGo(server.url, random)]);
      }
      report(await server.residentBytes(), until);
    }
  } finally {
    stop.abort();
    await client.close();
    await Promise.allSettled(work);
    for (const handler of handlers) await handler[Symbol.asyncDispose]();
    handlers = [];
    await server[Symbol.asyncDispose]();
  }
  await failed;
  console.log(`\n${JSON.stringify(tally)}`);
  ok(tally.calls > tally.failedCalls && tally.messages > 0 && tally.restarts > 0, "the soak did what it is for");
}

/** Numbers published by one connection arrive in their order, none twice. A restart may lose some. */
async function subscribeInOrder(client: Hadron, signal: AbortSignal): Promise<void> {
  let last = -1;
  for await (const message of client.subscribe("numbers.*", { signal })) {
    const number = message.json<number>();
    ok(number > last, `${number} came after ${last}`);
    last = number;
    tally.messages++;
  }
}

async function publishNumbers(client: Hadron, signal: AbortSignal): Promise<void> {
  for (let number = 0; !signal.aborted; number++) {
    try {
      client.publish(`numbers.${number % 10}`, number);
      if (number % 100 === 0) await client.flush({ timeoutMs: CALL_MS_MAX });
    } catch (error) {
      if (!signal.aborted) expectRetryable(error);
    }
  }
}

/** Each call ends, with its own payload or with an error that says to try again. */
async function callAllTheTime(client: Hadron, signal: AbortSignal): Promise<void> {
  for (let number = 0; !signal.aborted; number++) {
    const began = performance.now();
    try {
      const reply = await client.request("echo", number, { timeoutMs: 2000, idempotent: number % 2 === 0 });
      strictEqual(reply.json(), number);
      tally.calls++;
    } catch (error) {
      if (signal.aborted) return;
      expectRetryable(error);
      tally.failedCalls++;
      await new Promise<void>((resolve) => setTimeout(resolve, 5));
    }
    ok(performance.now() - began < CALL_MS_MAX, "a call ends in time");
  }
}

/** Another client: subscribes, handles, calls what it handles itself, and leaves in one way or another. */
async function comeAndGo(url: string, random: Random): Promise<void> {
  const client = await connect(url, { name: "guest" });
  tally.connections++;
  const endpoint = `guest.${random.below(100)}`;
  const subscription = client.subscribe(random.below(2) === 0 ? "numbers.>" : "numbers.7", {
    queue: random.below(2) === 0 ? "q" : undefined,
  });
  await client.handle(endpoint, (call) => call.data, { concurrency: 1 + random.below(4) });
  // What ends while the client closes is looked at then.
  const calls = Promise.allSettled(Array.from({ length: 50 }, (_, number) => client.request(endpoint, number)));
  const leaveEarly = random.below(10) < 3;
  if (leaveEarly) await client.close();
  for (const result of await calls) {
    if (result.status === "rejected") ok(leaveEarly && result.reason instanceof HadronError, String(result.reason));
  }
  if (random.below(2) === 0) await subscription.unsubscribe();
  await client.drain();
}

/** After a restart: the subscription hears, calls are answered once a handler is back. */
async function backInTime(client: Hadron): Promise<void> {
  const began = performance.now();
  const heard = tally.messages;
  const called = tally.calls;
  while (tally.messages === heard || tally.calls === called) {
    ok(performance.now() - began < BACK_MS_MAX, `messages and calls are back within ${BACK_MS_MAX} ms`);
    await new Promise<void>((resolve) => setTimeout(resolve, 10));
  }
  strictEqual((await client.services("echo")).length > 0, true);
}

function expectRetryable(error: unknown): void {
  ok(error instanceof HadronError && error.retryable, `an error that says to try again, not ${error}`);
}

function report(residentBytes: number, until: number): void {
  ok(residentBytes < RESIDENT_BYTES_MAX, `the server uses ${residentBytes} bytes of memory`);
  const { calls, messages, restarts } = tally;
  const line = `${Math.round((until - performance.now()) / 1000)} s left: ${messages} messages, ${calls} calls, ` +
    `${restarts} restarts, ${Math.round(residentBytes / 2 ** 20)} MiB`;
  if (Deno.stdout.isTerminal()) Deno.stdout.writeSync(new TextEncoder().encode(`\r\x1b[K${line}`));
}
