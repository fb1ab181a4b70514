// Connections that are cut again and again while messages, calls and items of both clients are on their way: nobody has more calls than
// it takes, messages keep their order, every call ends, and in the end nothing is left of what was cut off.

import { strict as assert } from "node:assert";
import { connect, HadronError, serve } from "../../mod.ts";
import { cutter } from "../support/cutter.ts";
import { eventually } from "../support/eventually.ts";
import { STRICT } from "../support/strict.ts";

const RECONNECT = { minDelayMs: 1, maxDelayMs: 10 };
const CUTS = 20;
/** What has to be done between one cut and the next. */
const REPLIES_A_CUT = 5;

Deno.test(
  "20 cuts under traffic: limits and orders hold, every call ends, and nothing is left over",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using way = cutter(server.port);
    await using callee = await connect(way.url, { reconnect: RECONNECT });
    await using caller = await connect(way.url, { reconnect: RECONNECT });
    let running = 0;
    let most = 0;
    const work = await callee.handle("work", async (call) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, Number(call.text())));
      running--;
    }, { concurrency: 3 });
    const tail = await callee.handle("tail", () => callee.subscribe("numbers"));
    const numbers: number[] = [];
    const subscription = callee.subscribe("numbers");
    const listening = (async () => {
      for await (const message of subscription) numbers.push(Number(message.text()));
    })();
    let replies = 0;
    let isOver = false;
    let sent = 0;
    const kinds = [
      async (turn: number) => {
        await caller.request("work", String(turn % 20), { timeoutMs: 1000, idempotent: turn % 2 === 0 });
        replies++;
      },
      async () => {
        for await (const _ of caller.requestStream("tail", "", { timeoutMs: 30 })) break;
      },
      async () => {
        for (let count = 0; count < 20; count++) caller.publish("numbers", String(sent++));
        await caller.flush({ timeoutMs: 1000 });
      },
      async () => {
        await using other = callee.subscribe("other.*");
        await other.ready;
      },
    ];
    const busy = Array.from({ length: 12 }, async (_, lane) => {
      for (let turn = lane; !isOver; turn++) {
        try {
          await kinds[lane < 9 ? 0 : lane - 8](turn);
        } catch (error) {
          // Each of these is an end that a cut, or a deadline, may bring.
          if (!(error instanceof HadronError)) throw error;
          assert.match(error.code, /^(UNAVAILABLE|NO_HANDLER|HANDLER_LOST|DEADLINE_EXCEEDED)$/, error.message);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      }
    });
    for (let cut = 0; cut < CUTS; cut++) {
      const before = replies;
      await eventually("calls are answered", () => replies >= before + REPLIES_A_CUT);
      way.cut();
    }
    isOver = true;
    await Promise.all(busy);
    assert.equal(most, 3, "never more than it takes, though some hang from a connection before");
    assert.deepEqual(numbers, numbers.toSorted((one, other) => one - other));
    assert.ok(numbers.length > 0 && new Set(numbers).size === numbers.length, "each message once at the most");
    await eventually("nothing is left over", async () => {
      // The last cut may be a moment ago.
      const stats = await caller.stats().catch((error) => {
        if (!(error instanceof HadronError) || error.code !== "UNAVAILABLE") throw error;
      });
      if (stats === undefined) return false;
      const { subscriptions, callsInFlight, connections } = stats;
      return `${subscriptions} ${callsInFlight} ${connections} ${work.inFlight} ${tail.inFlight}` === "1 0 2 0 0";
    });
    await subscription.unsubscribe();
    await listening;
  },
);
