/**
 * Holds what a server says of a stream and its groups against the model.
 *
 * @module
 */
import { eventually } from "../../support/eventually.ts";
import type { Consuming } from "./consuming.ts";
import { broke } from "./model.ts";
import type { Reading } from "./reading.ts";
import { DEAD, type World } from "./world.ts";

/** How long it may be another, while the server is at it. */
const DEADLINE_MS = 3000;

/** Who looks. */
export class Checking {
  constructor(
    private readonly world: World,
    private readonly consuming: Consuming,
    private readonly reading: Reading,
  ) {}

  /** Waits until what the server says of the stream is what the model does. */
  async sync(): Promise<void> {
    const { world } = this;
    let difference = "";
    try {
      await eventually("all is as it is to be", async () => {
        if (world.broken !== undefined) return true;
        await world.flush();
        difference = await this.difference();
        return difference === "";
      }, DEADLINE_MS);
    } catch (cause) {
      if (world.broken === undefined) throw difference === "" ? cause : new Error(difference, { cause });
    }
    if (world.broken !== undefined) throw world.broken;
    for (const group of world.model.groups.values()) {
      for (const [place] of group.hand) if (world.isGone(place)) group.hand.delete(place);
    }
  }

  /** What the server says, and the model does not; empty for nothing. */
  private async difference(): Promise<string> {
    const { world, consuming, reading } = this;
    const { model } = world;
    const info = await world.stream(0).info();
    for (const [partition, { first, next }] of info.partitions.entries()) {
      const log = model.log[partition];
      // Held events have come, of which it has not seen all.
      const known = model.knownTo(partition, first);
      if (next > known) {
        for await (const event of world.stream(0).read({ partition, from: { offset: known } })) {
          model.seen(event, world.nowMs);
        }
        world.limit();
        if (model.knownTo(partition, first) < next) broke(`${partition}/${known} is not to be read`);
      }
      if (next < log.length) return `partition ${partition} ends at ${next}, not ${log.length}`;
      if (first < model.first[partition] || first > Math.max(model.mayFirst[partition], model.first[partition])) {
        return `partition ${partition} begins at ${first}, not from ${model.first[partition]} to ${
          model.mayFirst[partition]
        }`;
      }
      model.first[partition] = first;
      const unread = reading.difference(partition, first < next ? next : 0);
      if (unread !== "") return unread;
      const share = world.maxMessages / world.partitions;
      if (world.discard === "old" && world.maxMessages > 0 && next - first > share) {
        return `partition ${partition} has ${next - first} events, not ${share}`;
      }
    }
    for (const group of model.groups.values()) {
      const is = info.groups.find(({ name }) => name === group.name);
      if (is === undefined) return `there is no group ${group.name}`;
      const members = world.members.filter((member) => member.group === group).length;
      if (is.members.length !== members) return `${group.name} has ${is.members.length} members, not ${members}`;
      const hand = [...group.hand.keys()].filter((place) => !world.isGone(place)).length;
      if (is.inFlight !== hand) return `${group.name} has ${is.inFlight} in flight, not ${hand}`;
      const { open, passed } = model.left(group);
      if (open.length > hand && members > 0 && is.stalled === undefined) {
        return `${group.name} neither has ${open} nor says why`;
      }
      const perhaps = [...group.perhaps].filter((place) => !world.isGone(place)).length;
      if (is.lag < open.length || is.lag > open.length + passed + perhaps) {
        return `${group.name} ${open} ${JSON.stringify(is.positions)} lags by ${is.lag}, not ${open.length} to ${
          open.length + passed + perhaps
        }`;
      }
    }
    const dead = await world.clients[0].stream(DEAD).info();
    const max = consuming.letters + consuming.lettersPerhaps;
    const isRight = dead.events >= consuming.letters && dead.events <= max;
    return isRight ? "" : `there are ${dead.events} dead letters, not ${consuming.letters} to ${max}`;
  }
}
