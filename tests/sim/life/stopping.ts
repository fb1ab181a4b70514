/**
 * How a server stops in the life of a stream: in order, or killed with all that is under way; another begins with what is on the disk.
 *
 * @module
 */
import { HadronError } from "../../../mod.ts";
import type { Consuming } from "./consuming.ts";
import { placeOf } from "./model.ts";
import type { Publishing } from "./publishing.ts";
import type { World } from "./world.ts";

/** Those who stop the server. */
export class Stopping {
  constructor(
    private readonly world: World,
    private readonly publishing: Publishing,
    private readonly consuming: Consuming,
  ) {}

  /** It stops in order. */
  async restart(): Promise<void> {
    const { world } = this;
    world.note("the server is started again");
    await world.server.close();
    await this.again();
  }

  /** Stops with what is under way, of which nothing is committed any more. */
  async kill(): Promise<void> {
    const { world, publishing, consuming } = this;
    const events = Array.from({ length: world.random.below(4) }, () => publishing.event());
    for (const event of events) publishing.withoutId(event);
    const acks = consuming.someInHand(4);
    world.note(
      `the server is killed while ${events.map(({ data }) => data)} and ${acks.length} acks are under way`,
    );
    const hold = world.random.below(2) === 0;
    if (hold) world.store.hold();
    const publishes = Promise.allSettled(
      events.map(({ data, ...options }) => world.stream(0).publish(data, options)),
    );
    const acking = acks.map(async ([group, { delivery }]) => {
      const place = placeOf(delivery);
      group.perhaps.add(place);
      group.hand.delete(place);
      try {
        await delivery.ack();
        consuming.acked(group, place);
      } catch (error) {
        if (!(error instanceof HadronError)) throw error;
      }
    });
    for (let turns = world.random.below(4); turns > 0; turns--) await world.clients[0].flush();
    world.store.failCommits(Infinity);
    world.store.release();
    await world.server.close();
    await Promise.all(acking);
    await this.again();
    for (const [i, outcome] of (await publishes).entries()) {
      if (outcome.status === "fulfilled") {
        const { partition, offset } = outcome.value;
        publishing.published(events[i], { partition, offset, duplicate: false }, undefined);
      } else publishing.refused([events[i]], outcome.reason, false);
    }
  }

  private async again(): Promise<void> {
    const { world } = this;
    for (const group of world.model.groups.values()) {
      group.isRestarted = true;
      group.hand.clear();
    }
    for (const { group, maxInFlight } of world.members) group.maxInFlight = Math.max(group.maxInFlight, maxInFlight);
    this.publishing.forgetDropped();
    await world.restart();
  }
}
