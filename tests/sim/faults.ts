/**
 * A whole server and its clients in a virtual world, under a load of streams from a seed, while everything fails that can, see
 * `chaos.ts`. A {@linkcode Ledger} holds what happened against what was promised.
 *
 * @module
 */
import type { Delivery, Hadron } from "../../mod.ts";
import { HadronError } from "../../proto/error.ts";
import type { Random } from "../fuzz/random.ts";
import { Chaos } from "./chaos.ts";
import { Ledger, nameOf, type Value } from "./ledger.ts";
import { VirtualWorld } from "./virtual_world.ts";

/** Streams and how many partitions each has; one that knows ids for ever reads its store all the time. */
const STREAMS = {
  in: { partitions: 2 },
  out: { partitions: 2 },
  a: { partitions: 1, dedupe: "forever" },
  b: { partitions: 2 },
} as const;
/** How long everything may take in all. */
const LIMIT_MS = 180_000;
const UNDER_WAY_MAX = 8;
const BATCH = 3;

/** What a run did, for people. */
export interface Tally {
  faults: number;
  acknowledged: number;
  acked: number;
  deliveries: number;
}

/** Runs one seed; rejects with what was broken. */
export async function simulate(seed: number, trace?: (line: string) => void): Promise<Tally> {
  try {
    return await VirtualWorld.run(seed, LIMIT_MS, (world) => new Simulation(world, trace ?? (() => {})).run());
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Simulate faults with seed ${seed} (deno task soak faults --seed ${seed} replays it): ${why}`, {
      cause,
    });
  }
}

class Simulation {
  private readonly ledger: Ledger;
  private readonly random: Random;
  private readonly chaos: Chaos;
  private isOver = false;
  private joining = 0;
  private readonly joined = Promise.withResolvers<void>();
  private deliveries = 0;

  constructor(private readonly world: VirtualWorld, private readonly trace: (line: string) => void) {
    this.random = world.random.fork();
    this.ledger = new Ledger(() => world.now);
    this.chaos = new Chaos(world, this.random, (what) => this.ledger.broke(what), (line) => this.note(line));
  }

  async run(): Promise<Tally> {
    const { chaos } = this;
    await chaos.start();
    const clients = await Promise.all(["p0", "p1", "c0", "c1"].map((name) => chaos.connect(name)));
    const [p0, p1, c0, c1] = clients;
    for (const [name, options] of Object.entries(STREAMS)) await p0.stream(name).ensure(options);
    // One that has never been in its group gives up after a while.
    this.joining = 3;
    const consuming = [
      this.consume(c0, "c0", "keyed"),
      this.consume(c1, "c1", "keyed"),
      this.consume(c0, "c0", "plain"),
    ];
    await this.joined.promise;
    const work = [
      this.publishAlone(p0, "p0"),
      this.publishAlone(p1, "p1"),
      this.publishBatches(p0),
      this.publishTransactions(p1),
    ];
    await chaos.run();
    await Promise.all(work);
    await this.caughtUp(p0);
    this.isOver = true;
    await Promise.all([c0.close(), c1.close()]);
    await Promise.all(consuming);
    for (const stream of Object.keys(STREAMS)) {
      for await (const event of p0.stream(stream).read()) this.ledger.stored(stream, event);
    }
    await Promise.all([p0.close(), p1.close()]);
    await chaos.server.close();
    this.ledger.check();
    return {
      faults: chaos.faults,
      acknowledged: this.ledger.acknowledgedCount,
      acked: this.ledger.ackedCount,
      deliveries: this.deliveries,
    };
  }

  private note(line: string): void {
    this.trace(`${this.world.now.toFixed(1)} ${line}`);
  }

  // ----------------------------------------------------------------------------------------------- who publishes

  /** Events one by one, some under way at a time. */
  private async publishAlone(hadron: Hadron, by: string): Promise<void> {
    const random = this.random.fork();
    const underWay = new Set<Promise<void>>();
    for (let n = 0; this.chaos.isUnderWay; n++) {
      const value: Value = { by, n };
      const key = `${by}-${n % 4}`;
      this.ledger.published("in", [value], key);
      const published = this.known(hadron.stream("in").publish({ ...value }, { key }), "in", [value]);
      underWay.add(published);
      void published.then(() => underWay.delete(published));
      if (underWay.size >= UNDER_WAY_MAX) await Promise.race(underWay);
      await this.world.delay(random.below(60));
    }
    await Promise.all(underWay);
  }

  private async publishBatches(hadron: Hadron): Promise<void> {
    const random = this.random.fork();
    for (let n = 0; this.chaos.isUnderWay; n++) {
      const values: Value[] = Array.from({ length: BATCH }, (_, i) => ({ by: "batch", n, i }));
      this.ledger.whole(values.map((value) => ({ stream: "b", value })));
      const events = values.map((value) => ({ data: { ...value }, key: `k${value.i}` }));
      await this.known(hadron.stream("b").publishBatch(events), "b", values);
      await this.world.delay(random.below(100));
    }
  }

  private async publishTransactions(hadron: Hadron): Promise<void> {
    const random = this.random.fork();
    for (let n = 0; this.chaos.isUnderWay; n++) {
      const value: Value = { by: "transaction", n };
      this.ledger.whole([{ stream: "a", value }, { stream: "b", value }]);
      const done = hadron.transaction((tx) => {
        tx.publish("a", { ...value }, { key: "t", id: `${n}` });
        tx.publish("b", { ...value }, { key: "t" });
      });
      await this.known(done, "a", [value]);
      await this.world.delay(random.below(100));
    }
  }

  private async known(publishing: Promise<unknown>, stream: string, values: Value[]): Promise<void> {
    try {
      await publishing;
      for (const value of values) this.ledger.acknowledged(stream, value);
    } catch (error) {
      this.note(`${stream} ${nameOf(values[0])} refused: ${error}`);
      this.chaos.expectRetryable(error);
    }
  }

  // ----------------------------------------------------------------------------------------------- who consumes

  private async consume(hadron: Hadron, client: string, group: "keyed" | "plain"): Promise<void> {
    const random = this.random.fork();
    const handling = new Set<Promise<void>>();
    const order = group === "keyed" ? "key" as const : "none" as const;
    try {
      const consumer = hadron.stream("in").consume({ group, order, credits: 10, backoffMs: 5 });
      await consumer.ready;
      if (--this.joining === 0) this.joined.resolve();
      for await (const delivery of consumer) {
        this.deliveries++;
        const isCurrent = hadron.server.id === this.chaos.server.id;
        if (isCurrent) this.ledger.delivered(group, client, delivery);
        this.note(`${client} ${group} has ${delivery.partition}/${delivery.offset} attempt ${delivery.attempt}`);
        const handled = this.handle(hadron, client, group, delivery, random);
        handling.add(handled);
        void handled.then(() => handling.delete(handled));
      }
    } catch (error) {
      if (!this.isOver) this.ledger.broke(`${client} ${group} ended: ${error}`);
    }
    await Promise.all(handling);
  }

  private async handle(
    hadron: Hadron,
    client: string,
    group: "keyed" | "plain",
    delivery: Delivery,
    random: Random,
  ): Promise<void> {
    await this.world.delay(random.below(30));
    const { n } = delivery.json<{ n: number }>();
    try {
      if (n % 3 === 1 && random.below(3) === 0) return await delivery.nack();
      // What the keyed group makes of every fourth event is to be there once.
      if (group === "keyed" && n % 4 === 0) {
        const data = { by: `${delivery.partition}`, n: delivery.offset };
        await delivery.ack({ publish: [{ stream: "out", data, key: delivery.key }] });
      } else if (n % 4 === 2) await hadron.transaction((tx) => tx.ack(delivery));
      else await delivery.ack();
      this.ledger.acked(group, client, delivery);
      this.note(`${client} ${group} acked ${delivery.partition}/${delivery.offset}`);
    } catch (error) {
      // Lost deliveries are told by CONFLICT; what is not known comes again or does not.
      if (this.isOver || (error instanceof HadronError && error.code === "CONFLICT")) return;
      this.chaos.expectRetryable(error);
    }
  }

  /** Both groups have had everything. */
  private async caughtUp(hadron: Hadron): Promise<void> {
    while (true) {
      try {
        const { groups } = await hadron.stream("in").info();
        if (groups.length === 2 && groups.every(({ lag }) => lag === 0)) return;
        this.note(groups.map(({ name, lag, stalled }) => `${name} has ${lag} left, ${stalled}`).join(", "));
      } catch (error) {
        this.chaos.expectRetryable(error);
      }
      await this.world.delay(100);
    }
  }
}
