/**
 * Who consumes in the life of a stream: members of its groups come and go, and say this and that of what they have in hand.
 *
 * @module
 */
import { type GroupOptions, HadronError, type StreamPosition } from "../../../mod.ts";
import { broke, GroupModel, type InHand, isBelow, placeOf } from "./model.ts";
import { DEAD, type Member, type World } from "./world.ts";

export const ACK_WAIT_MS = 30_000;
const MEMBERS_MAX = 6;

const GROUPS = {
  plain: {},
  keyed: { order: "key", deadLetter: DEAD, maxDeliveries: 3 },
  some: { filter: "x.>", backoffMs: 50, maxInFlight: 5 },
  both: { order: "key", filter: "*", maxInFlight: 7, deadLetter: DEAD, maxDeliveries: 2, backoffMs: [0, 50] },
} as const;
type GroupName = keyof typeof GROUPS;

/** Those who consume. */
export class Consuming {
  /** How many deliveries there were. */
  deliveries = 0;
  /** Events that are among the dead letters for sure, and more of them perhaps. */
  letters = 0;
  lettersPerhaps = 0;

  constructor(private readonly world: World) {}

  /** A member comes. */
  async join(): Promise<void> {
    const { world } = this;
    if (world.members.length >= MEMBERS_MAX) return;
    const name = world.random.of(Object.keys(GROUPS) as GroupName[]);
    const options = GROUPS[name];
    let group = world.model.groups.get(name);
    const start = world.position();
    if (group === undefined) {
      const filter = "filter" in options ? options.filter : ">";
      const matches = (type: string) => filter === ">" || (filter === "*" ? /^[^.]+$/ : /^x\./).test(type);
      const max = "maxDeliveries" in options ? options.maxDeliveries : Infinity;
      group = new GroupModel(name, "order" in options, matches, max);
      group.begin(world.placesOf(start));
    }
    const backoffMs = "backoffMs" in options ? [options.backoffMs].flat() : [];
    // What a group has may be more by then, or less.
    const maxInFlight = "maxInFlight" in options ? options.maxInFlight - 3 + world.random.below(7) : undefined;
    await this.enter(group, { ...options, backoffMs, maxInFlight }, start, 1 + world.random.below(8));
  }

  /** A member comes to a group. */
  async enter(
    group: GroupModel,
    options: GroupOptions,
    start: StreamPosition,
    credits: number,
  ): Promise<void> {
    const { world } = this;
    const isNew = !world.model.groups.has(group.name);
    world.model.groups.set(group.name, group);
    const client = world.random.below(2);
    const { maxInFlight = group.maxInFlight } = options;
    group.maxInFlight = isNew ? maxInFlight : Math.max(group.maxInFlight, maxInFlight);
    const consumer = world.stream(client).consume({
      ...options,
      group: group.name,
      start,
      credits,
      ackWaitMs: ACK_WAIT_MS,
    });
    world.note(
      `${group.name} gets a member with ${credits} credits at client ${client}, start ${JSON.stringify(start)}`,
    );
    const taking = (async () => {
      try {
        for await (const delivery of consumer) {
          this.deliveries++;
          world.note(`${group.name} has ${placeOf(delivery)} attempt ${delivery.attempt}`);
          world.model.delivered(group, delivery, consumer, world.nowMs);
        }
      } catch (error) {
        if (!(error instanceof HadronError && error.code === "NOT_FOUND")) world.broken ??= error;
      }
    })();
    world.members.push({ group, client, maxInFlight, consumer, taking });
    const { created } = await consumer.ready;
    group.maxInFlight = maxInFlight;
    if (created !== isNew) broke(`${group.name} was ${created ? "made" : "there"}`);
  }

  /** Some of what is in hand, of any group, none twice. */
  someInHand(max: number): [GroupModel, InHand][] {
    const { world } = this;
    const all = [...world.model.groups.values()].flatMap((group) => {
      return [...group.hand.values()].map((inHand): [GroupModel, InHand] => [group, inHand]);
    });
    const some: [GroupModel, InHand][] = [];
    for (let left = 1 + world.random.below(max); left > 0 && all.length > 0; left--) {
      some.push(...all.splice(world.random.below(all.length), 1));
    }
    return some;
  }

  /** Something is said of some of what is in hand. */
  async settleSome(): Promise<void> {
    await Promise.all(this.someInHand(5).map(([group, inHand]) => this.settle(group, inHand)));
  }

  private async settle(group: GroupModel, inHand: InHand): Promise<void> {
    const { world } = this;
    const { delivery } = inHand;
    const place = placeOf(delivery);
    const what = world.random.below(10);
    world.note(`${group.name} says ${what} of ${place}`);
    if (what === 0) {
      await delivery.extend();
      inHand.sinceMs = world.nowMs;
    } else if (what === 1) {
      group.hand.delete(place);
      group.dead.add(place);
      if (group.maxDeliveries < Infinity) this.buried(place);
      await delivery.reject();
    } else if (what < 4) {
      if (group.giveBack(place)) this.buried(place);
      await delivery.nack({ delayMs: world.random.of([0, 30, undefined]) });
    } else {
      group.perhaps.add(place);
      group.hand.delete(place);
      await delivery.ack();
      this.acked(group, place);
    }
  }

  /** An ack was answered. */
  acked(group: GroupModel, place: string): void {
    group.perhaps.delete(place);
    group.acked.add(place);
  }

  /** Some of what is in hand is so no more, and not acked. */
  giveBack(group: GroupModel, isGone: (inHand: InHand) => boolean): void {
    for (const [place, inHand] of [...group.hand]) {
      if (isGone(inHand) && group.giveBack(place)) this.buried(place);
    }
  }

  /** It is to be a dead letter, unless the stream has dropped it before. */
  private buried(place: string): void {
    if (isBelow(place, this.world.model.mayFirst)) this.lettersPerhaps++;
    else this.letters++;
  }

  /** A member goes. */
  async leave(): Promise<void> {
    const { world } = this;
    if (world.members.length === 0) return;
    const [member] = world.members.splice(world.random.below(world.members.length), 1);
    world.note(`${member.group.name} loses a member`);
    this.giveBack(member.group, (inHand) => inHand.member === member.consumer);
    await member.consumer.stop();
    await member.taking;
  }

  /** Members are told that it is over. */
  async ended(members: Member[]): Promise<void> {
    const { world } = this;
    await Promise.all(members.map(({ taking }) => taking));
    world.members = world.members.filter((member) => !members.includes(member));
  }
}
