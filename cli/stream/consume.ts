/**
 * `stream sub --group`: a member of a group from its joining to its end. What is done with the deliveries is a {@linkcode Worker}'s.
 *
 * It ends after a count, at the present end of the stream, or when it is told to stop; always in order: what was taken is
 * finished and settled before the group is left.
 *
 * @module
 */
import type { ConsumeOptions, Delivery, Hadron, Stream } from "../../client/mod.ts";
import type { Invocation } from "../invocation.ts";
import { showState } from "./describe.ts";
import { Intake } from "./intake.ts";
import { type Enough, PresentEnd } from "./present_end.ts";
import { Settling } from "./settling.ts";

/** What to consume, and until when. */
export interface ConsumePlan {
  options: ConsumeOptions;
  follow: "follow" | "end";
  /** Deliveries after which it ends. */
  count: number;
}

/** What a worker has to work with. */
export interface Workplace {
  readonly invocation: Invocation;
  readonly stream: Stream;
  readonly options: ConsumeOptions;
  /** To be told of every delivery that is settled. */
  readonly settling: Settling;
  /** Ends the command with this error, in order. */
  fail(error: unknown): void;
}

/** Does something with deliveries. */
export interface Worker {
  /** When the present end of the stream counts as reached. */
  readonly enough: Enough;
  /** Takes a delivery in hand. The next one comes when what this returns, if anything, has resolved. */
  take(delivery: Delivery): Promise<void> | undefined;
  /** No more will come; resolves when nothing is in hand, or what is in hand will not be settled. */
  finish(): Promise<void>;
}

/** Consumes as planned. `work` is called when the group has been joined. */
export async function consume(
  invocation: Invocation,
  hadron: Hadron,
  stream: Stream,
  plan: ConsumePlan,
  work: (place: Workplace) => Promise<Worker>,
): Promise<void> {
  const { output, interruption } = invocation;
  const { options, follow, count } = plan;
  const consumer = stream.consume(options);
  const { created } = await consumer.ready;
  if (!created && options.start !== undefined) {
    const reset = `hadron stream reset ${stream.name} ${options.group} --to …`;
    output.warn(
      `group "${options.group}" was there: it goes on from where it is, --start is for a new one ("${reset}")`,
    );
  }
  const intake = new Intake(consumer);
  let failure: { error: unknown } | undefined;
  const fail = (error: unknown) => {
    failure ??= { error };
    intake.stop();
  };
  const settling = new Settling(output, fail);
  const worker = await work({ invocation, stream, options, settling, fail });
  const interrupted = () => intake.stop();
  interruption.signal.addEventListener("abort", interrupted);
  if (interruption.signal.aborted) interrupted();
  const reported = invocation.reportStatus(hadron);
  output.note(`consuming "${stream.name}" in group "${options.group}"`);
  const ended = new AbortController();
  const watching = follow === "follow" ? Promise.resolve() : watchEnd();
  let taken = 0;
  try {
    while (taken < count) {
      const delivery = await intake.next();
      if (delivery === undefined) break;
      taken++;
      settling.taken();
      const busy = worker.take(delivery);
      if (busy !== undefined) await busy;
    }
  } catch (error) {
    fail(error);
  }
  await worker.finish().catch(fail);
  ended.abort();
  await watching;
  await consumer.stop();
  if (failure !== undefined) throw failure.error;
  // Interrupted is who wanted more.
  if (taken < count && follow === "follow" || interruption.signal.aborted) invocation.throwIfInterruptedAtKeyboard();
  await hadron.close();
  await reported;

  async function watchEnd(): Promise<void> {
    try {
      const end = await PresentEnd.of(stream, options.group, worker.enough);
      const isIdle = () => worker.enough === "delivered" || settling.inHand === 0;
      await end.reached(isIdle, ended.signal, (group) => {
        if (group.stalled !== undefined) output.status(showState(stream.name, group));
      });
      output.status("");
      intake.stop();
    } catch (error) {
      if (!ended.signal.aborted) fail(error);
    }
  }
}
