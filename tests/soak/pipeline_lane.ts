/**
 * Who begins runs and sees them to their end: by events and by requests, asking for replies again and again, in every way there is; cancels some,
 * follows some, retries those that have failed.
 *
 * @module
 */
import { deepStrictEqual } from "node:assert/strict";
import { type Hadron, HadronError, type Run, type RunResult } from "../../mod.ts";
import type { Random } from "../fuzz/random.ts";
import { eventually } from "../support/eventually.ts";
import type { PipelineLedger } from "./pipeline_ledger.ts";
import { CALLS, FLOW, LOADS, madeOf, type Order, ORDERS } from "./pipeline_load.ts";
import { patient } from "./patient.ts";

/** Begins runs one after the other, and sees each to its end. */
export class Lane {
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
    const watching = random.below(4) === 0 ? this.watch(run) : undefined;
    watching?.catch(() => {});
    let result = await patient(() => run.result());
    await watching;
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

  /** Follows it until it has ended, the first time. */
  private async watch(run: Run): Promise<void> {
    await patient(async () => {
      for await (const { endedAt } of run.watch()) if (endedAt !== undefined) return;
      this.ledger.broke(`whoever followed run ${run.id} was not told of its end`);
    });
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
export async function verifyNothingIsLeft(client: Hadron): Promise<void> {
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
