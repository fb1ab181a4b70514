// The server dies without a word (`kill -9`) under a client with subscriptions, handlers and calls in flight, and comes back at the
// same address (issue 2): calls fail with a retryable error within a second, everything the user holds is back within three.

import { strict as assert } from "node:assert";
import { connect, type Hadron, HadronError, type Message, type Status } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { Gate } from "../support/gate.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeAll, takeOne, takeUntil } from "../support/take.ts";
import { ServerWorker } from "../support/workers.ts";

const CALLS_FAIL_WITHIN_MS = 1_000;
const BACK_WITHIN_MS = 3_000;

function types(statuses: Status[]): string[] {
  return statuses.map(({ type }) => type);
}

/** Resolves with the first message that comes, publishing until then: what is sent while nobody listens is lost. */
async function heardAgain(publisher: Hadron, subject: string, next: Promise<Message>): Promise<Message> {
  let heard: Message | undefined;
  void next.then((message) => heard = message);
  return await eventually(`"${subject}" is heard again`, async () => {
    publisher.publish(subject, "again");
    await publisher.flush();
    return heard;
  }, BACK_WITHIN_MS);
}

Deno.test(
  "a killed server: calls fail within 1 s, subscriptions, handlers and watches are back within 3 s",
  STRICT,
  async () => {
    const port = freePort();
    let server = await ServerWorker.start({ port });
    const one = await connect(server.url, { name: "one" });
    const two = await connect(server.url, { name: "two" });
    const gate = new Gate();
    const handled = await one.handle("work", (call) => call.text() === "hold" ? gate.pass() : `done ${call.text()}`);
    const narrow = await one.handle("narrow", () => gate.pass(), { concurrency: 1 });
    const endless = await one.handle("endless", async function* (call) {
      for (let number = 0; !call.signal.aborted; number++) yield String(number);
    });
    const plain = one.subscribe("plain.*");
    const queued = one.subscribe("queued", { queue: "q" });
    const watch = two.watchServices("work");
    const status = two.status();
    await Promise.all([plain.ready, queued.ready]);
    assert.equal((await takeOne(watch)).kind, "added");

    const calls: Promise<unknown>[] = Array.from({ length: 50 }, () => two.request("work", "hold", { timeoutMs: 0 }));
    calls.push(two.request("narrow", "", { timeoutMs: 0 }), two.request("narrow", "", { timeoutMs: 0 }));
    calls.push(two.request("work", "hold", { timeoutMs: 0, idempotent: true }));
    const stream = two.requestStream("endless");
    await take(stream, 10);
    calls.push(takeAll(stream));
    await eventually("all are at work", () => handled.inFlight === 51 && narrow.inFlight === 1);

    const refusals = Promise.all(calls.map((call) => refusal("UNAVAILABLE", call)));
    await server.kill();
    const errors = await withDeadline(refusals, () => "every call to fail", CALLS_FAIL_WITHIN_MS);
    assert.ok(errors.every((error) => error.retryable));
    // Those who have noticed nothing yet fail too, instead of waiting.
    const meanwhile = await refusal("UNAVAILABLE", two.request("work", "meanwhile"), CALLS_FAIL_WITHIN_MS);
    assert.equal(meanwhile.retryable, true);
    await eventually("the handler that listens to its signal has ended", () => endless.inFlight === 0);
    assert.deepEqual([handled.inFlight, narrow.inFlight], [51, 1], "the others are at work still");

    server = await ServerWorker.start({ port });
    const back = (async () => {
      const messages = [takeOne(plain), takeOne(queued)];
      await heardAgain(two, "plain.it", messages[0]);
      await heardAgain(two, "queued", messages[1]);
      const reply = await eventually("calls are answered", () => two.request("work", "again").catch(retryable));
      assert.equal(reply.text(), "done again");
    })();
    await withDeadline(back, () => "everything to be back", BACK_WITHIN_MS);
    const told = await takeUntil(status, ({ type }, at) => at > 0 && type === "connected");
    assert.deepEqual(types(told).slice(0, 3), ["connected", "disconnected", "reconnecting"]);
    assert.deepEqual((await take(watch, 2)).map(({ kind }) => kind), ["removed", "added"]);
    const inFlight = async () => (await two.services()).map(({ inFlight }) => inFlight);
    assert.deepEqual(await inFlight(), [0, 1, 51], "which the new server knows of");
    gate.open();
    await eventually("and of their end", async () => (await inFlight()).join() === "0,0,0");

    // Each subscription and handler is there once, not twice.
    assert.deepEqual((await two.services()).map(({ endpoint }) => endpoint), ["endless", "narrow", "work"]);
    await Promise.all([one.flush(), two.flush()]);
    const before = plain.pending;
    two.publish("plain.once", "once");
    await two.flush();
    await one.flush();
    assert.equal(plain.pending, before + 1);
    await Promise.all([one.close(), two.close()]);
    await server[Symbol.asyncDispose]();
  },
);

function retryable(error: unknown): undefined {
  if (!(error instanceof HadronError) || !error.retryable) throw error;
}

Deno.test(
  "a server killed again and again under traffic: nothing hangs, and every call has one end",
  STRICT,
  async () => {
    const port = freePort();
    let server = await ServerWorker.start({ port });
    await using callee = await connect(server.url, { reconnect: { maxDelayMs: 100 } });
    await using caller = await connect(server.url, { reconnect: { maxDelayMs: 100 } });
    await using _handler = await callee.handle("echo", (call) => call.text());
    let stopping = false;
    let answered = 0;
    let failed = 0;
    const calling = (async () => {
      while (!stopping) {
        const calls = Array.from({ length: 20 }, async (_, number) => {
          const reply = await caller.request("echo", `${number}`, { timeoutMs: 10_000 }).catch(retryable);
          if (reply === undefined) failed++;
          else assert.equal(reply.text(), `${number}`);
          if (reply !== undefined) answered++;
        });
        await Promise.all(calls);
        // Without a connection calls fail at once: the loop is not to keep everything else from happening.
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
      }
    })();
    for (let kill = 0; kill < 3; kill++) {
      const enough = answered + 200;
      await eventually("calls are answered", () => answered >= enough);
      await server.kill();
      const failures = failed;
      await eventually("calls fail", () => failed > failures);
      server = await ServerWorker.start({ port });
    }
    const enough = answered + 200;
    await eventually("calls are answered again", () => answered >= enough);
    stopping = true;
    await withDeadline(calling, () => "the last calls to end");
    await Promise.all([callee.close(), caller.close()]);
    await server[Symbol.asyncDispose]();
  },
);

Deno.test("a server that hangs is noticed by its silence, and used again when it goes on", STRICT, async () => {
  await using server = await ServerWorker.start();
  await using hadron = await connect(server.url, { pingIntervalMs: 50 });
  const status = hadron.status();
  const subscription = hadron.subscribe("a");
  await subscription.ready;
  server.process.signal("SIGSTOP");
  const [, lost] = await take(status, 2);
  assert.ok(lost.type === "disconnected" && lost.error.code === "UNAVAILABLE");
  server.process.signal("SIGCONT");
  await takeUntil(status, ({ type }) => type === "connected");
  await hadron.flush();
  hadron.publish("a", "back");
  assert.equal((await takeOne(subscription)).text(), "back");
  await hadron.close();
});

Deno.test("a client of a server that hangs can be closed", STRICT, async () => {
  await using server = await ServerWorker.start();
  const hadron = await connect(server.url);
  await hadron.handle("a", () => "");
  server.process.signal("SIGSTOP");
  const call = refusal("UNAVAILABLE", hadron.request("a", "", { timeoutMs: 0 }));
  for (let number = 0; number < 1_000; number++) hadron.publish("a", new Uint8Array(65_536));
  await withDeadline(hadron.close(), () => "the client to close", 5_000);
  await call;
  server.process.signal("SIGCONT");
});
