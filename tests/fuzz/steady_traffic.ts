// What must go on while others misbehave: one connection publishes to another and calls it, round after round, and both
// count. Rounds follow the progress of the work beside them, so that neither starves the other.

import { strict as assert } from "node:assert";
import { connect, type Subscription } from "../../mod.ts";

const MESSAGES_A_ROUND = 50;
/** Progress of the work beside it that lets the next round begin. */
const STEPS_A_ROUND = 16;
const LAST = "steady.numbers.last";

/**
 * Runs `work`, which calls `progress` now and then, beside traffic of its own; then checks that of that traffic nothing was
 * lost, doubled or out of order, and that every call was answered.
 */
export async function besideSteadyTraffic(
  url: string,
  work: (progress: () => void) => Promise<void>,
): Promise<void> {
  await using near = await connect(url, { name: "steady-near" });
  await using far = await connect(url, { name: "steady-far" });
  await using subscription = far.subscribe("steady.numbers.*");
  await using _handler = await far.handle("steady.double", (call) => call.text().repeat(2));
  await subscription.ready;
  let published = 0;
  let rounds = 0;
  let steps = 0;
  let finished = false;
  let wake = Promise.withResolvers<void>();

  async function rounding(): Promise<void> {
    while (!finished) {
      wake = Promise.withResolvers<void>();
      for (let count = 0; count < MESSAGES_A_ROUND; count++) {
        near.publish("steady.numbers.next", String(published++), { headers: { round: String(rounds) } });
      }
      const asked = `${rounds++}.`;
      const [reply] = await Promise.all([near.request("steady.double", asked), near.flush()]);
      assert.equal(reply.text(), asked + asked);
      if (!finished) await wake.promise;
    }
    near.publish(LAST, String(published++));
    await near.flush();
  }

  async function working(): Promise<void> {
    try {
      await work(() => {
        if (++steps % STEPS_A_ROUND === 0) wake.resolve();
      });
    } finally {
      finished = true;
      wake.resolve();
    }
  }

  const [received] = await Promise.all([receiveUntilLast(subscription), rounding(), working()]);
  assert.deepEqual(received, Array.from({ length: published }, (_, number) => String(number)));
  assert.equal(subscription.dropped, 0);
  assert.ok(rounds > 10, "there was traffic meanwhile");
}

async function receiveUntilLast(subscription: Subscription): Promise<string[]> {
  const received: string[] = [];
  for await (const message of subscription) {
    received.push(message.text());
    if (message.subject === LAST) return received;
  }
  throw new Error("Receive steady traffic: the subscription ended before the last message");
}
