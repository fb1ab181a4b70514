/**
 * Kills a real server with SIGKILL, and workers, at random instants while a thousand runs of pipelines are under way, and checks what was
 * promised: every run ends once, what a stage publishes is there once and only of the attempt that completed it, every caller gets the one
 * reply of its run, however often and whatever way it asks, nothing is stuck, and what is completed is not done again by a retry.
 *
 * @module
 */
import { deepStrictEqual } from "node:assert/strict";
import { connect, type Hadron, HadronError, type Run, type RunResult } from "../../mod.ts";
import { Random } from "../fuzz/random.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { type Running, ServerProcess, withDeadline } from "../support/processes.ts";
import { startProgram } from "../support/workers.ts";
import { CALLS, FLOW, LOADS, madeOf, NOTES, type Order, ORDERS } from "./pipeline_load.ts";
import { PipelineLedger } from "./pipeline_ledger.ts";

const WORKERS = 3;
/** Everything comes to its end within that, once nothing is killed any more. */
const END_MS_MAX = 120_000;
/** Every so many kills the server has time for what takes long: attempts whose time is up. */
const PAUSE_EVERY = 8;
const PAUSE_MS = 3000;

/** How much of it. */
export interface PipelineLoad {
  readonly kills: number;
  /** Runs under way at a time. */
  readonly lanes: number;
}

/** Runs the load while servers and workers are killed, then checks. */
export async function pipelines({ kills, lanes }: PipelineLoad, seed: number, tell: (line: string) => void) {
  const random = new Random(seed);
  const folder = await Deno.makeTempDir({ prefix: "hadron-pipelines-" });
  const args = ["--port", String(freePort()), "--store", `${folder}/hadron.db`, "--log-level", "warn", "--no-http"];
  let server = await ServerProcess.start(args);
  const workers: Running[] = [];
  const startWorker = () => startProgram("stage_worker", server.url, String(random.below(2 ** 31)));
  const ledger = new PipelineLedger();
  let workersKilled = 0;
  try {
    await using client = await connect(server.url, { name: "starter", reconnect: { minDelayMs: 5, maxDelayMs: 40 } });
    await client.stream(ORDERS).ensure({ partitions: 2 });
    await client.stream(NOTES).ensure({ partitions: 3 });
    for (const definition of LOADS) await client.pipeline(definition.name).apply(definition);
    for (let i = 0; i < WORKERS; i++) workers.push(startWorker());
    for (const worker of workers) await worker.untilStdout(/^ready\n/);
    const work = Promise.all(Array.from({ length: lanes }, (_, i) => new Lane(client, ledger, random.fork(), i).run()));
    work.catch((error) => ledger.broke(`the load ended: ${error}`));
    for (let kill = 1; kill <= kills && ledger.broken.length === 0; kill++) {
      await pause(kill % PAUSE_EVERY === 0 ? PAUSE_MS : 20 + random.below(780));
      await server.process.stop("SIGKILL");
      server = await ServerProcess.start(args);
      if (random.below(2) === 0) {
        const at = random.below(WORKERS);
        if (workers[at].hasEnded) ledger.broke(`a worker ended by itself: ${workers[at].stderr}`);
        await workers[at].stop("SIGKILL");
        workers[at] = startWorker();
        workersKilled++;
      }
      if (kill % 10 === 0) tell(`${kill} kills, ${workersKilled} workers killed, ${ledger.counts()}`);
    }
    ledger.stopping = true;
    await withDeadline(work, () => `every run to end; ${ledger.left()}`, END_MS_MAX);
    // What is there now is there after another crash.
    await server.process.stop("SIGKILL");
    server = await ServerProcess.start(args);
    await verifyNothingIsLeft(client);
    await ledger.verify(client);
    deepStrictEqual(ledger.broken.slice(0, 20), []);
    tell(`${kills} kills, ${workersKilled} workers killed, ${ledger.counts()}: nothing lost, doubled or stuck`);
  } finally {
    for (const worker of workers) await worker[Symbol.asyncDispose]();
    await server.process.stop("SIGKILL");
    await Deno.remove(folder, { recursive: true });
  }
}

/** Begins runs one after the other, and sees each to its end. */
class Lane {
  constructor(
    private readonly client: Hadron,
    private readonly ledger: PipelineLedger,
    private readonly random: Random,
    private readonly number: number,
  ) {}

  async run(): Promise<void> {
    const isFlow = this.number % 5 < 3;
    for (let n = 0; !this.ledger.stopping && this.ledger.broken.length === 0; n++) {
      const stages = (isFlow ? FLOW : CALLS).stages;
      const order: Order = {
        name: `${isFlow ? "flow" : "call"}-${this.number}-${n}`,
        poisoned: this.random.below(25) === 0 ? this.random.of(stages).name : "",
      };
      this.ledger.asked(order.name);
      await (isFlow ? this.flow(order) : this.call(order));
      this.ledger.over(order.name);
    }
  }

  /** A run that is begun by an event. */
  private async flow(order: Order): Promise<void> {
    const flow = this.client.pipeline(FLOW.name);
    const run = await patient(() => flow.start({ ...order }, { type: "order.made", key: order.name, id: order.name }));
    this.ledger.started(FLOW.name, order.name, run.id);
    const reply = this.random.below(3) === 0 ? this.reply(run) : undefined;
    // It is looked at below.
    reply?.catch(() => {});
    await this.follow(run, order);
    await reply;
  }

  /** A run that is begun by a request, which is made again until it is answered. */
  private async call(order: Order): Promise<void> {
    const run = this.client.pipeline(CALLS.name).run(order.name);
    this.ledger.started(CALLS.name, order.name, run.id);
    let asksById = false;
    while (true) {
      try {
        if (asksById) this.ledger.replied(run.id, madeOf(await run.reply({ timeoutMs: 30_000 })).token);
        else await this.request(order);
        break;
      } catch (error) {
        if (!(error instanceof HadronError)) throw error;
        // It has failed, or it was never begun: the answer got lost, or the question.
        if (error.code === "HANDLER_FAILED") break;
        if (!(asksById && error.code === "NOT_FOUND") && !error.retryable) throw error;
        this.ledger.repeats++;
        asksById = !asksById && this.random.below(2) === 0;
        await pause(1 + this.random.below(20));
      }
    }
    await this.follow(run, order);
    if (this.random.below(5) === 0 && this.ledger.statusOf(run.id) === "completed") {
      await patient(() => this.request(order));
    }
  }

  private async request(order: Order): Promise<void> {
    const headers = { "hadron-run": order.name };
    const reply = await this.client.request(CALLS.name, { ...order }, { timeoutMs: 30_000, headers });
    if (reply.headers["hadron-run"] !== order.name) this.ledger.broke(`${order.name} was answered by another run`);
    this.ledger.replied(order.name, madeOf(reply).token);
  }

  private async reply(run: Run): Promise<void> {
    try {
      this.ledger.replied(run.id, madeOf(await patient(() => run.reply())).token);
    } catch (error) {
      if (!(error instanceof HadronError) || !["HANDLER_FAILED", "CANCELLED"].includes(error.code)) throw error;
    }
  }

  /** To its end: some are cancelled on the way, most of those that fail are retried. */
  private async follow(run: Run, order: Order): Promise<void> {
    const { random, ledger } = this;
    const cancelling = random.below(25) === 0 ? this.cancel(run) : undefined;
    cancelling?.catch(() => {});
    let result = await patient(() => run.result());
    const isCancelled = await cancelling === true;
    while (result.status === "failed" && random.below(10) > 0) {
      if (order.poisoned === "" || result.error?.stage !== order.poisoned || result.error.code !== "poisoned") {
        ledger.broke(`${run.id} failed, though nothing was wrong: ${JSON.stringify(result.error)}`);
      }
      ledger.failed(run.id, result.outputs);
      if (!await this.changed(run, "retry")) break;
      ledger.retries++;
      result = await patient(() => run.result());
    }
    if (isCancelled && result.status !== "cancelled") result = await this.cancelled(run, result);
    ledger.ended(run.id, result);
  }

  /** It was cancelled after it had failed, or told to go on after it was cancelled, which is refused. */
  private async cancelled(run: Run, { status }: RunResult): Promise<RunResult> {
    const result = await patient(() => run.result());
    if (result.status !== "cancelled") this.ledger.broke(`${run.id} was cancelled, was ${status}, is ${result.status}`);
    return result;
  }

  private async cancel(run: Run): Promise<boolean> {
    await pause(this.random.below(300));
    const done = await this.changed(run, "cancel");
    if (done) this.ledger.cancels++;
    return done;
  }

  /** Whether it was done; what was not known to be done may be refused when it is tried again. */
  private async changed(run: Run, action: "retry" | "cancel"): Promise<boolean> {
    for (let attempt = 1;; attempt++) {
      try {
        await run[action]();
        return true;
      } catch (error) {
        if (!(error instanceof HadronError)) throw error;
        if (error.code === "CONFLICT") {
          const status = String(error.details.status);
          if (action === "cancel") return attempt > 1 && status === "cancelled";
          return attempt > 1 && status !== "cancelled";
        }
        if (!error.retryable) throw error;
        await pause(1 + this.random.below(20));
      }
    }
  }
}

/** All runs have ended, and no task is anywhere. */
async function verifyNothingIsLeft(client: Hadron): Promise<void> {
  for (const { name } of LOADS) {
    await eventually(`pipeline ${name} has nothing to do`, async () => {
      const { runs, stages } = await patient(() => client.pipeline(name).info());
      return runs.pending + runs.running === 0 &&
        stages.every(({ ready, inFlight, backingOff }) => ready + inFlight + backingOff === 0);
    });
  }
  const { groups } = await patient(() => client.stream(ORDERS).info());
  deepStrictEqual(groups.map(({ lag, inFlight }) => ({ lag, inFlight })), [{ lag: 0, inFlight: 0 }]);
}

/** Tries again what may be tried again. */
export async function patient<T>(attempt: () => Promise<T>): Promise<T> {
  while (true) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof HadronError) || !error.retryable) throw error;
      await pause(10);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
