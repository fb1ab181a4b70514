// A subscription whose program does not keep up (SPEC 2, 9): what waits is bounded, the newest are lost, and status() tells.

import { strict as assert } from "node:assert";
import { connect, serve, type Status } from "../../mod.ts";
import { assertSameList, upTo } from "../support/same_list.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeAll, takeUntil } from "../support/take.ts";

const KIB = 1024;

function lost(statuses: Status[]): number {
  return statuses.reduce((sum, status) => sum + (status.type === "slow_consumer" ? status.dropped : 0), 0);
}

Deno.test(
  "who iterates over nothing is told at once that the newest are lost, and of all of them in the end",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using publisher = await connect(server.url);
    const hadron = await connect(server.url);
    const status = hadron.status();
    const subscription = hadron.subscribe("fast", { pendingBytesMax: 64 * KIB });
    const roomy = hadron.subscribe("fast");
    await Promise.all([subscription.ready, roomy.ready]);
    for (let number = 0; number < 1_000; number++) publisher.publish("fast", String(number).padStart(KIB, "0"));
    await publisher.flush();
    await hadron.flush();
    assert.equal(subscription.pending + subscription.dropped, 1_000);
    assert.ok(subscription.pending >= 50 && subscription.pending <= 64, `${subscription.pending} wait in 64 KiB`);
    assert.deepEqual([roomy.pending, roomy.dropped], [1_000, 0]);

    const told = await takeUntil(status, ({ type }) => type === "slow_consumer");
    const [slow] = told.slice(-1);
    assert.ok(slow.type === "slow_consumer" && slow.pattern === "fast" && slow.dropped > 0);

    const { pending, dropped } = subscription;
    const received = await take(subscription, pending);
    assertSameList(received.map((message) => Number(message.text())), upTo(pending));
    publisher.publish("fast", "again");
    await publisher.flush();
    assert.equal((await take(subscription, 1))[0].text(), "again");
    assert.equal(subscription.dropped, dropped);
    await hadron.close();
    assert.equal(lost([...told, ...await takeAll(status)]), dropped);
  },
);

Deno.test("status() itself is bounded for one who does not take what it tells", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  const hadron = await connect(server.url);
  const status = hadron.status();
  const subscription = hadron.subscribe("fast", { pendingBytesMax: 1 });
  await subscription.ready;
  // Each round one message waits and one is lost.
  for (let round = 0; round < 2_000; round++) {
    hadron.publish("fast", "1");
    hadron.publish("fast", "2");
    await hadron.flush();
    await take(subscription, 1);
  }
  assert.equal(subscription.dropped, 2_000);
  await hadron.close();
  const statuses = await takeAll(status);
  assert.ok(statuses.length <= 300, `${statuses.length} events were kept`);
  assert.equal(statuses.at(-1)?.type, "closed");
});
