/**
 * Order by key under everything that disturbs it: a great many keys, many members that come and go, with and without a word, a tenth of the
 * deliveries nacked, some of them with a delay. Checks each delivery of a real server against what its key has had before: no event of a key
 * overtakes another, no two are in hand at the same time, and none comes again that was acked.
 *
 * @module
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect, type Consumer, type Delivery, type Hadron, HadronError } from "../../mod.ts";
import { Random } from "../fuzz/random.ts";
import { eventually } from "../support/eventually.ts";
import { ServerProcess } from "../support/processes.ts";

const STREAM = "ordered";
const GROUP = "g";
/** Connections that the members are spread over. */
const CONNECTIONS = 4;
const CREDITS = 256;
/** One of so many deliveries is nacked. */
const NACKED = 10;
/** One of so many is worked on for a while before it is settled. */
const WORKED_ON = 20;
const WORK_MS_MAX = 4;
const IN_FLIGHT = 4096;

/** How much of it. */
export interface OrderLoad {
  readonly events: number;
  readonly keys: number;
  readonly members: number;
  readonly partitions: number;
  /** Deliveries after which a member goes and another comes. */
  readonly changeEvery: number;
}

/** What one key has had. */
interface KeyHistory {
  /** Its events, in the order of the stream. */
  readonly numbers: number[];
  /** How many of them are known to be acked. */
  acked: number;
  /** The next one was acked, and nobody knows whether the server has heard of it. */
  isUncertain: boolean;
  /** Who has one of them in hand. */
  holder: Member | undefined;
}

/** What must be true of the deliveries. */
class Ledger {
  readonly keys: KeyHistory[];
  readonly broken: string[] = [];
  deliveries = 0;
  nacks = 0;
  acked = 0;
  departures = 0;
  cuts = 0;

  constructor(readonly load: OrderLoad) {
    this.keys = Array.from({ length: load.keys }, () => ({
      numbers: [],
      acked: 0,
      isUncertain: false,
      holder: undefined,
    }));
  }

  /** A member has been handed an event. */
  delivered(member: Member, key: number, number: number): void {
    this.deliveries++;
    const history = this.keys[key];
    if (history.holder !== undefined) this.broken.push(`${number} of key ${key} came while another was in hand`);
    history.holder = member;
    const at = history.numbers.indexOf(number, history.acked);
    if (at < 0) this.broken.push(`${number} of key ${key} came again after its ack`);
    else if (at === history.acked + 1 && history.isUncertain) this.known(history);
    else if (at > history.acked) this.broken.push(`${number} of key ${key} overtook ${history.numbers[history.acked]}`);
    history.isUncertain = false;
  }

  /** It says that it is done; what the server says to that follows. */
  released(key: number, isAck: boolean): void {
    const history = this.keys[key];
    history.holder = undefined;
    if (isAck) history.isUncertain = true;
  }

  /** The server has stored the ack of an event. */
  stored(key: number, number: number): void {
    const history = this.keys[key];
    if (history.numbers[history.acked] === number) this.known(history);
  }

  /** A member is gone: what it had in hand goes to others. */
  gone(member: Member): void {
    for (const history of this.keys) if (history.holder === member) history.holder = undefined;
  }

  private known(history: KeyHistory): void {
    history.acked++;
    history.isUncertain = false;
    this.acked++;
  }
}

/** A consumer that works on what it gets until it is told to go. */
class Member {
  private readonly working = new Set<Promise<void>>();
  private isGone = false;
  private readonly finished: Promise<void>;

  constructor(private readonly consumer: Consumer, private readonly ledger: Ledger, private readonly random: Random) {
    this.finished = this.run();
  }

  /** Leaves the group: what it has not settled is another's from here on. */
  async leave(): Promise<void> {
    this.isGone = true;
    this.ledger.gone(this);
    await this.consumer.stop();
    await this.end();
  }

  /** Its connection was cut. */
  cut(): void {
    this.isGone = true;
    this.ledger.gone(this);
  }

  async end(): Promise<void> {
    await this.finished;
    await Promise.all(this.working);
  }

  private async run(): Promise<void> {
    try {
      for await (const delivery of this.consumer) {
        if (this.isGone) return;
        const [key, number] = delivery.json<[number, number]>();
        this.ledger.delivered(this, key, number);
        const work = this.work(delivery, key, number).finally(() => this.working.delete(work));
        this.working.add(work);
      }
    } catch (error) {
      this.failed(error);
    }
  }

  /** What fails because its member has gone is as it should be. */
  private failed(error: unknown): void {
    if (!(error instanceof HadronError)) throw error;
    if (!this.isGone) this.ledger.broken.push(error.message);
  }

  private async work(delivery: Delivery, key: number, number: number): Promise<void> {
    const { random, ledger } = this;
    if (random.below(WORKED_ON) === 0) {
      const { promise, resolve } = Promise.withResolvers<void>();
      setTimeout(resolve, random.below(WORK_MS_MAX));
      await promise;
    }
    if (this.isGone) return;
    const isNack = random.below(NACKED) === 0;
    ledger.released(key, !isNack);
    if (isNack) ledger.nacks++;
    try {
      if (isNack) await delivery.nack({ delayMs: random.of([0, 0, 20]), reason: "by chance" });
      else {
        await delivery.ack();
        ledger.stored(key, number);
      }
    } catch (error) {
      this.failed(error);
    }
  }
}

/** Runs the load and checks every delivery of it. */
export async function order(load: OrderLoad, seed: number, tell: (line: string) => void): Promise<void> {
  const random = new Random(seed);
  const folder = await Deno.makeTempDir({ prefix: "hadron-order-" });
  const server = await ServerProcess.start(["--port", "0", "--store", `${folder}/hadron.db`, "--no-http"]);
  const ledger = new Ledger(load);
  try {
    await using producer = await connect(server.url, { name: "producer", reconnect: false });
    await producer.stream(STREAM).ensure({ partitions: load.partitions });
    const publishing = publish(producer, ledger, random.fork());
    const beganAt = performance.now();
    await consumeAll(server.url, producer, ledger, random, tell);
    await publishing;
    const seconds = (performance.now() - beganAt) / 1000;
    deepStrictEqual(ledger.broken.slice(0, 20), []);
    const { groups } = await producer.stream(STREAM).info();
    deepStrictEqual(groups.map(({ name, lag, inFlight }) => ({ name, lag, inFlight })), [
      { name: GROUP, lag: 0, inFlight: 0 },
    ]);
    for (const [key, { numbers, acked, isUncertain }] of ledger.keys.entries()) {
      strictEqual(acked + (isUncertain ? 1 : 0), numbers.length, `events acked of key ${key}`);
    }
    const { deliveries, nacks, departures, cuts } = ledger;
    ok(nacks > 0 && departures > 0 && cuts > 0, "there was what was to disturb it");
    tell(
      `${load.events} events of ${load.keys} keys in ${
        seconds.toFixed(1)
      } s: ${deliveries} deliveries, ${nacks} nacks, ` +
        `${departures} members left and ${cuts} connections cut: 0 inversions, 0 overlaps`,
    );
  } finally {
    await server.process.stop("SIGKILL");
    await Deno.remove(folder, { recursive: true });
  }
}

async function publish(producer: Hadron, ledger: Ledger, random: Random): Promise<void> {
  const { events, keys } = ledger.load;
  const stream = producer.stream(STREAM);
  let published: Promise<unknown>[] = [];
  for (let number = 0; number < events; number++) {
    const key = random.below(keys);
    ledger.keys[key].numbers.push(number);
    published.push(stream.publish([key, number], { key: `key-${key}` }));
    if (published.length < 1024) continue;
    await Promise.all(published);
    published = [];
  }
  await Promise.all(published);
}

/** Members come and go until all is acked. */
async function consumeAll(
  url: string,
  producer: Hadron,
  ledger: Ledger,
  random: Random,
  tell: (line: string) => void,
): Promise<void> {
  const { load } = ledger;
  interface Place {
    hadron: Hadron;
    members: Member[];
  }
  const perConnection = Math.ceil(load.members / CONNECTIONS);
  const gone: Member[] = [];
  const begin = (hadron: Hadron) => {
    const consumer = hadron.stream(STREAM).consume({
      group: GROUP,
      order: "key",
      credits: CREDITS,
      maxInFlight: IN_FLIGHT,
    });
    return new Member(consumer, ledger, random.fork());
  };
  const open = async (): Promise<Place> => {
    const hadron = await connect(url, { name: "consumer", reconnect: false });
    return { hadron, members: Array.from({ length: perConnection }, () => begin(hadron)) };
  };
  const places = await Promise.all(Array.from({ length: CONNECTIONS }, open));
  let changeAt = load.changeEvery;
  let changes = 0;
  let seen = -1;
  const isOver = async () => {
    if (ledger.broken.length > 0 || ledger.acked >= load.events) return true;
    const isQuiet = ledger.deliveries === seen;
    seen = ledger.deliveries;
    if (!isQuiet) return false;
    // Acks of which nobody here has heard may have been the last.
    const { events, groups } = await producer.stream(STREAM).info();
    return events === load.events && groups[0].lag === 0;
  };
  while (true) {
    const over = await eventually("the next change", async () => {
      if (await isOver()) return "over";
      return ledger.deliveries >= changeAt ? "change" : undefined;
    }, 60_000);
    if (over === "over") break;
    changeAt = ledger.deliveries + load.changeEvery;
    changes++;
    const at = random.below(places.length);
    const place = places[at];
    if (changes % 8 === 0) {
      ledger.cuts++;
      gone.push(...place.members);
      for (const member of place.members) member.cut();
      await place.hadron.close();
      places[at] = await open();
    } else {
      ledger.departures++;
      const [member] = place.members.splice(random.below(place.members.length), 1);
      await member.leave();
      place.members.push(begin(place.hadron));
    }
    if (changes % 100 === 0) tell(`${ledger.acked} of ${load.events} acked, ${changes} changes`);
  }
  for (const { hadron, members } of places) {
    gone.push(...members);
    await Promise.all(members.map((member) => member.leave()));
    await hadron.close();
  }
  await Promise.all(gone.map((member) => member.end()));
}
