/**
 * The life of one stream and its groups, from a seed: real clients, a real server over a store that loses what was not committed when it is killed.
 * One thing is done after the other, and held against the model (`life/model.ts`) in between; but what is under way when the server is killed, many
 * things at once.
 *
 * @module
 */
import { Random } from "../fuzz/random.ts";
import { Checking } from "./life/checking.ts";
import { ACK_WAIT_MS, Consuming } from "./life/consuming.ts";
import { Managing } from "./life/managing.ts";
import { broke } from "./life/model.ts";
import { Publishing } from "./life/publishing.ts";
import { Reading } from "./life/reading.ts";
import { Stopping } from "./life/stopping.ts";
import { DEAD, MAX_AGE_MS, SLACK_MS, WINDOW_MS, World } from "./life/world.ts";

/** Of one life. */
const STEPS = 120;
/** Of time that passes. */
const PASS_MS = 5_000;
const STEP_MS = 250;
/** Within so many all that is left is delivered and acked. */
const ROUNDS_MAX = 1000;

/** Lives through one seed; rejects with what was broken. Returns how many deliveries there were. */
export async function live(seed: number, trace: (line: string) => void = () => {}): Promise<number> {
  const life = new Life(new Random(seed), trace);
  try {
    return await life.live(STEPS);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Live with seed ${seed} (deno task soak lives --seed ${seed} replays it): ${why}`, { cause });
  } finally {
    await life.end();
  }
}

class Life {
  private readonly world: World;
  private readonly publishing: Publishing;
  private readonly consuming: Consuming;
  private readonly reading: Reading;
  private readonly managing: Managing;
  private readonly stopping: Stopping;
  private readonly checking: Checking;

  constructor(random: Random, trace: (line: string) => void) {
    const world = this.world = new World(random, trace);
    const consuming = this.consuming = new Consuming(world);
    const publishing = this.publishing = new Publishing(world, consuming);
    const reading = this.reading = new Reading(world);
    this.managing = new Managing(world, publishing, consuming);
    this.stopping = new Stopping(world, publishing, consuming);
    this.checking = new Checking(world, consuming, reading);
  }

  async live(steps: number): Promise<number> {
    await this.world.open();
    for (let step = 0; step < steps; step++) await this.step();
    await this.finish();
    return this.consuming.deliveries;
  }

  async end(): Promise<void> {
    await this.world.close();
  }

  private async step(): Promise<void> {
    const { publishing, consuming, reading, managing, stopping, world: { random } } = this;
    const weights: [number, () => void | Promise<void>][] = [
      [20, () => publishing.publish()],
      [8, () => publishing.publishBatch()],
      [8, () => publishing.transact()],
      [12, () => consuming.join()],
      [40, () => consuming.settleSome()],
      [5, () => consuming.leave()],
      [3, () => reading.begin()],
      [1, () => reading.end()],
      [6, () => this.pass(random.of([20, 100, 400, 5_000]))],
      [2, () => this.pass(random.of([ACK_WAIT_MS, WINDOW_MS, MAX_AGE_MS]) + SLACK_MS)],
      [3, () => managing.purge()],
      [2, () => managing.change()],
      [3, () => managing.reset()],
      [3, () => managing.pauseOrResume()],
      [1, () => managing.deleteGroup()],
      [1, () => random.below(4) === 0 ? managing.deleteStream() : Promise.resolve()],
      [2, () => stopping.restart()],
      [2, () => stopping.kill()],
    ];
    let at = random.below(weights.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, act] of weights) {
      at -= weight;
      if (at >= 0) continue;
      await act();
      break;
    }
    await this.checking.sync();
  }

  /** Time passes, not so much at once that something is lost that has come meanwhile. */
  private async pass(ms: number): Promise<void> {
    for (; ms > PASS_MS; ms -= PASS_MS) {
      await this.passSome(PASS_MS);
      await this.checking.sync();
    }
    await this.passSome(ms);
  }

  private async passSome(ms: number): Promise<void> {
    const { world } = this;
    const untilMs = world.nowMs + ms;
    const hands = [...world.model.groups.values()].flatMap(({ hand }) => [...hand.values()]);
    if (hands.some(({ sinceMs }) => Math.abs(sinceMs + ACK_WAIT_MS - untilMs) <= SLACK_MS)) {
      return await this.passSome(ms + SLACK_MS);
    }
    world.note(`${ms} ms pass`);
    // Held events may come, and push others out, before these are given back.
    world.limit(untilMs);
    for (const group of world.model.groups.values()) {
      this.consuming.giveBack(group, ({ sinceMs }) => sinceMs + ACK_WAIT_MS < untilMs);
    }
    // Within one turn the server knows one time.
    for (let leftMs = ms; leftMs > 0; leftMs -= STEP_MS) {
      world.clock.advance(Math.min(leftMs, STEP_MS));
      world.limit();
      await world.clients[0].flush();
    }
  }

  /** Everything is delivered, and acked, in the end. */
  private async finish(): Promise<void> {
    const { world, consuming, checking } = this;
    world.note("the end");
    await this.pass(100_000 + SLACK_MS);
    await checking.sync();
    for (const group of world.model.groups.values()) {
      if (group.isPaused) {
        group.isPaused = false;
        await world.stream().resumeGroup(group.name);
      }
      await consuming.enter(group, {}, "first", 1000);
    }
    const groups = [...world.model.groups.values()];
    for (let round = 0; round < ROUNDS_MAX; round++) {
      if (groups.every((group) => group.hand.size === 0 && world.model.left(group).open.length === 0)) break;
      if (round === ROUNDS_MAX - 1) {
        broke(`${groups.map((group) => `${group.name} has not had ${world.model.left(group).open}`)}`);
      }
      for (const group of groups) {
        await Promise.all([...group.hand].map(async ([place, { delivery }]) => {
          group.perhaps.add(place);
          group.hand.delete(place);
          await delivery.ack();
          consuming.acked(group, place);
        }));
      }
      await checking.sync();
      if (round % 5 === 4) await this.pass(100);
    }
    for (const { lag, name } of (await world.stream().info()).groups) {
      if (lag > 0) broke(`${name} lags by ${lag} in the end`);
    }
    const letters = new Set<string>();
    for await (const { headers } of world.clients[0].stream(DEAD).read()) letters.add(headers["hadron-group"]);
    for (const name of letters) if (!["keyed", "both"].includes(name)) broke(`${name} has dead letters`);
  }
}
