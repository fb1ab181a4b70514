/**
 * What is done with a stream and its groups as a whole in its life: purged, changed, reset, paused, deleted.
 *
 * @module
 */
import { HadronError } from "../../../mod.ts";
import type { Consuming } from "./consuming.ts";
import { broke } from "./model.ts";
import type { Publishing } from "./publishing.ts";
import type { World } from "./world.ts";

/** Those who manage. */
export class Managing {
  constructor(
    private readonly world: World,
    private readonly publishing: Publishing,
    private readonly consuming: Consuming,
  ) {}

  /** Events are removed from the beginning. */
  async purge(): Promise<void> {
    const { world } = this;
    const before = world.random.below(3) === 0
      ? undefined
      : world.random.below(Math.max(...world.model.log.map((l) => l.length)) + 3);
    world.note(`purge before ${before}`);
    for (const [partition, log] of world.model.log.entries()) {
      const to = Math.min(before ?? Infinity, log.length);
      world.model.mayFirst[partition] = Math.max(world.model.mayFirst[partition], to);
    }
    await world.stream().purge({ before });
  }

  /** The stream is to keep more or less, and to do this or that when it is full. */
  async change(): Promise<void> {
    const { world } = this;
    world.maxMessages = world.random.below(3) * world.partitions * (5 + world.random.below(20));
    world.discard = world.random.of(["old", "new"]);
    world.note(`it keeps ${world.maxMessages}, and discards what is ${world.discard}`);
    world.limit();
    await world.ensure();
  }

  /** A group begins anew. */
  async reset(): Promise<void> {
    const { world } = this;
    const group = world.someGroup();
    if (group === undefined) return;
    const to = world.position();
    world.note(`${group.name} is reset to ${JSON.stringify(to)}`);
    const had = [...group.hand.values()];
    group.begin(world.placesOf(to));
    await world.stream().resetGroup(group.name, to);
    // What is said next is said of what it had, so all of that is settled; what is below its new start is as good as acked.
    for (const { delivery } of had) {
      if (delivery.offset >= group.from[delivery.partition]) await this.expectLost(delivery.ack());
      else await delivery.ack();
    }
  }

  private async expectLost(ack: Promise<void>): Promise<void> {
    try {
      await ack;
    } catch (error) {
      if (error instanceof HadronError && error.code === "CONFLICT") return;
      throw error;
    }
    broke("an ack of what a reset has taken was taken");
  }

  /** A group is paused, or goes on. */
  async pauseOrResume(): Promise<void> {
    const { world } = this;
    const group = world.someGroup();
    if (group === undefined) return;
    world.note(`${group.name} is ${group.isPaused ? "resumed" : "paused"}`);
    const { isPaused } = group;
    if (isPaused) group.isPaused = false;
    if (isPaused) await world.stream().resumeGroup(group.name);
    else await world.stream().pauseGroup(group.name);
    if (!isPaused) {
      await world.flush();
      group.isPaused = true;
    }
  }

  /** A group is deleted. */
  async deleteGroup(): Promise<void> {
    const { world } = this;
    const group = world.someGroup();
    if (group === undefined) return;
    world.note(`${group.name} is deleted`);
    await world.stream().deleteGroup(group.name);
    world.model.groups.delete(group.name);
    await this.consuming.ended(world.members.filter((member) => member.group === group));
  }

  /** The stream is deleted, and made again. */
  async deleteStream(): Promise<void> {
    const { world } = this;
    world.note("the stream is deleted");
    await world.stream().delete();
    await this.consuming.ended(world.members);
    await Promise.all(world.readers.splice(0).map(({ reading }) => reading));
    await world.make();
    this.publishing.forget();
  }
}
