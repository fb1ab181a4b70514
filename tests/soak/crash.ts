/**
 * Kills a real server with SIGKILL under a mixed load of streams, starts it again, and checks what was promised: nothing acknowledged is
 * lost, nothing is stored twice, nothing acked comes again, no transaction is torn, keys keep their order.
 *
 * @module
 */
import { deepStrictEqual } from "node:assert/strict";
import { connect, type Delivery, type Hadron, HadronError } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";

/** Who publishes one by one, and how many keys each has. */
const PUBLISHERS = 3;
const KEYS = 7;
/** Streams that each transaction publishes to. */
const STREAMS = ["a", "b", "c"];
const BATCH = 5;
/** Streams that get an event each in every commit: more than a commit writes the last values of, so that they go through the journal. */
const SMALL = Array.from({ length: 20 }, (_, i) => `small-${i}`);
const ALL = [...STREAMS, ...SMALL];

interface Value {
  /** Who: a publisher, `batch` or `transaction`. */
  by: string;
  /** Its count. */
  n: number;
  /** Of a batch: which of it. */
  i?: number;
}

/** Numbers between 0 and 1 from a seed: mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the load knows to be true. */
class Ledger {
  /** Acknowledged, by stream. */
  readonly acknowledged = new Map<string, Set<string>>(ALL.map((stream) => [stream, new Set()]));
  /** Acked, by group. */
  readonly acked = new Map<string, Set<string>>();
  readonly broken: string[] = [];
  stopping = false;
  deliveries = 0;

  note(stream: string, value: Value): void {
    this.acknowledged.get(stream)!.add(nameOf(value));
  }
}

/** Runs the load while the server is killed `kills` times, then checks. */
export async function crash(kills: number, seed: number, tell: (line: string) => void): Promise<void> {
  const random = randomOf(seed);
  const folder = await Deno.makeTempDir({ prefix: "hadron-crash-" });
  const args = ["--port", String(freePort()), "--store", `${folder}/hadron.db`, "--log-level", "warn"];
  let server = await ServerProcess.start(args);
  const ledger = new Ledger();
  try {
    const reconnect = { minDelayMs: 5, maxDelayMs: 40 };
    await using producer = await connect(server.url, { reconnect });
    await using consumer = await connect(server.url, { reconnect });
    for (const name of [...STREAMS, "dead"]) await producer.stream(name).ensure({ partitions: name === "b" ? 3 : 1 });
    for (const name of SMALL) await producer.stream(name).ensure();
    const publishing = Promise.all([
      ...Array.from({ length: PUBLISHERS }, (_, i) => publishAlone(producer, ledger, `p${i}`)),
      publishBatches(producer, ledger),
      publishTransactions(producer, ledger),
      ...SMALL.map((stream) => publishSmall(producer, ledger, stream)),
    ]);
    const groups = [
      consume(consumer, ledger, "plain", "a", random, 0),
      consume(consumer, ledger, "nacks", "a", random, 0.1),
      consume(consumer, ledger, "keys", "a", random, 0.1),
      consume(consumer, ledger, "letters", "b", random, 0.02),
    ];
    for (let kill = 1; kill <= kills; kill++) {
      await new Promise((resolve) => setTimeout(resolve, 20 + random() * 180));
      await server.process.stop("SIGKILL");
      server = await ServerProcess.start(args);
      if (kill % 10 === 0) tell(`${kill} kills, ${countOf(ledger)} acknowledged, ${ledger.deliveries} delivered`);
      if (ledger.broken.length > 0) break;
    }
    ledger.stopping = true;
    await publishing;
    await caughtUp(producer);
    await consumer.close();
    await Promise.all(groups);
    await verify(producer, ledger);
    deepStrictEqual(ledger.broken.slice(0, 20), []);
    tell(
      `${kills} kills, ${
        countOf(ledger)
      } events acknowledged, ${ledger.deliveries} delivered: nothing lost, doubled or torn`,
    );
  } finally {
    await server.process.stop("SIGKILL");
    await Deno.remove(folder, { recursive: true });
  }
}

async function publishAlone(hadron: Hadron, ledger: Ledger, by: string): Promise<void> {
  for (let n = 0; !ledger.stopping; n++) {
    const value: Value = { by, n };
    const published = await retried(() => hadron.stream("a").publish({ ...value }, { key: `${by}-${n % KEYS}` }));
    if (published !== undefined) ledger.note("a", value);
  }
}

async function publishBatches(hadron: Hadron, ledger: Ledger): Promise<void> {
  for (let n = 0; !ledger.stopping; n++) {
    const values: Value[] = Array.from({ length: BATCH }, (_, i) => ({ by: "batch", n, i }));
    const events = values.map((data) => ({ data: { ...data }, key: `k${data.i}`, id: nameOf(data) }));
    const published = await retried(() => hadron.stream("b").publishBatch(events));
    if (published !== undefined) { for (const value of values) ledger.note("b", value); }
  }
}

async function publishTransactions(hadron: Hadron, ledger: Ledger): Promise<void> {
  for (let n = 0; !ledger.stopping; n++) {
    const value: Value = { by: "transaction", n };
    const done = await retried(() => {
      return hadron.transaction((tx) => {
        for (const stream of STREAMS) tx.publish(stream, { ...value }, { key: "transaction" });
      });
    });
    if (done !== undefined) { for (const stream of STREAMS) ledger.note(stream, value); }
  }
}

/** One event at a time, at the pace of the commits that all of these share. */
async function publishSmall(hadron: Hadron, ledger: Ledger, stream: string): Promise<void> {
  for (let n = 0; !ledger.stopping; n++) {
    const value: Value = { by: "small", n };
    const published = await retried(() => hadron.stream(stream).publish({ ...value }));
    if (published !== undefined) ledger.note(stream, value);
  }
}

/** Consumes until the client is closed. */
async function consume(
  hadron: Hadron,
  ledger: Ledger,
  group: string,
  stream: string,
  random: () => number,
  nackShare: number,
): Promise<void> {
  const acked = new Set<string>();
  ledger.acked.set(group, acked);
  const lastOfKey = new Map<string, number>();
  const isByKey = group === "keys";
  const options = group === "letters"
    ? { maxDeliveries: 3, deadLetter: "dead" }
    : isByKey
    ? { order: "key" as const }
    : {};
  const handle = async (delivery: Delivery) => {
    const value = delivery.json<Value & Record<string, never>>();
    const name = nameOf(value);
    if (acked.has(name)) ledger.broken.push(`${name} was acked by ${group} and came again`);
    if (random() < nackShare) {
      await settled(delivery.nack({ reason: "by chance" }));
      return;
    }
    if (!await settled(ackOf(group, delivery))) return;
    acked.add(name);
    if (!isByKey) return;
    const last = lastOfKey.get(delivery.key) ?? -1;
    if (value.n <= last) ledger.broken.push(`${name} of key ${delivery.key} came after ${last}`);
    lastOfKey.set(delivery.key, value.n);
  };
  const handling = new Set<Promise<void>>();
  try {
    for await (const delivery of hadron.stream(stream).consume({ group, credits: 64, backoffMs: 5, ...options })) {
      ledger.deliveries++;
      const handled = handle(delivery).finally(() => handling.delete(handled));
      handling.add(handled);
    }
  } catch (error) {
    if (!(error instanceof HadronError) || error.code !== "UNAVAILABLE") throw error;
  }
  await Promise.all(handling);
}

function ackOf(group: string, delivery: Delivery): Promise<void> {
  return group === "letters" && delivery.offset % 50 === 0
    ? delivery.reject({ reason: "every fiftieth" })
    : delivery.ack();
}

/** Whether it is known to have been done. */
async function settled(promise: Promise<void>): Promise<boolean> {
  try {
    await promise;
    return true;
  } catch (error) {
    if (error instanceof HadronError && (error.code === "CONFLICT" || error.code === "UNAVAILABLE")) return false;
    throw error;
  }
}

/** Undefined where it is not known to have been done. */
async function retried<T>(attempt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof HadronError && error.retryable) return undefined;
    throw error;
  }
}

/** Every group has had everything. */
async function caughtUp(hadron: Hadron): Promise<void> {
  let left = "";
  const isDone = async () => {
    const infos = await Promise.all(["a", "b"].map((stream) => hadron.stream(stream).info()));
    left = infos.flatMap(({ groups }) => groups).filter(({ lag }) => lag > 0).map(({ name, lag, stalled }) => {
      return `${name} has ${lag} left, stalled by ${stalled}`;
    }).join(", ");
    return left === "";
  };
  await eventually("every group has had everything", isDone, 60_000).catch((error) => {
    throw new Error(`${error.message}: ${left}`);
  });
}

async function verify(hadron: Hadron, ledger: Ledger): Promise<void> {
  const stored = new Map<string, Map<string, number>>();
  for (const stream of ALL) {
    const counts = new Map<string, number>();
    stored.set(stream, counts);
    const lastOf = new Map<string, number>();
    for await (const event of hadron.stream(stream).read()) {
      const value = event.json<Value & Record<string, never>>();
      const name = nameOf(value);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const last = lastOf.get(event.key) ?? -1;
      if (value.n < last) ledger.broken.push(`${stream}: ${name} lies behind ${last} of its key`);
      lastOf.set(event.key, value.n);
    }
    for (const name of ledger.acknowledged.get(stream)!) {
      if (!counts.has(name)) ledger.broken.push(`${stream}: ${name} was acknowledged and is lost`);
    }
    for (const [name, count] of counts) if (count > 1) ledger.broken.push(`${stream}: ${name} is there ${count} times`);
  }
  const all = (stream: string) => [...stored.get(stream)!.keys()];
  const transactions = (stream: string) => all(stream).filter((name) => name.startsWith("transaction/")).sort();
  for (const stream of STREAMS) {
    deepStrictEqual(transactions(stream), transactions("a"), `torn between a and ${stream}`);
  }
  const batches = new Map<string, number>();
  for (const name of all("b")) {
    const [by, n] = name.split("/");
    if (by === "batch") batches.set(n, (batches.get(n) ?? 0) + 1);
  }
  for (const [n, count] of batches) if (count !== BATCH) ledger.broken.push(`batch ${n} has ${count} of ${BATCH}`);
  // What left a group through the dead letters is there once for each event.
  const letters = new Map<string, number>();
  for await (const event of hadron.stream("dead").read()) {
    const place = `${event.headers["hadron-partition"]}/${event.headers["hadron-offset"]}`;
    letters.set(place, (letters.get(place) ?? 0) + 1);
  }
  for (const [place, count] of letters) if (count > 1) ledger.broken.push(`${count} dead letters of ${place}`);
}

function nameOf({ by, n, i }: Value): string {
  return i === undefined ? `${by}/${n}` : `${by}/${n}/${i}`;
}

function countOf(ledger: Ledger): number {
  return [...ledger.acknowledged.values()].reduce((sum, { size }) => sum + size, 0);
}
