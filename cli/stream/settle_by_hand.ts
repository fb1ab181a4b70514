/**
 * `stream sub --group --ack manual`: prints deliveries, and settles what lines on standard input say. Whoever ends standard input
 * settles no more; what is then in hand goes to others when the command ends.
 *
 * @module
 */
import type { Delivery } from "../../client/mod.ts";
import { TIMER_MS_MAX } from "../../proto/clock.ts";
import { lines } from "../lines.ts";
import { delay, until } from "../pace.ts";
import type { Worker, Workplace } from "./consume.ts";
import { showPlace } from "./event.ts";
import { EventWriter } from "./event_writer.ts";
import { parseSettleLine, SETTLE_LINE_HELP, type Settlement } from "./settle_line.ts";

const LINE_BYTES_MAX = 64 * 1024;
const decoder = new TextDecoder();

/** Prints, and settles as it is told. */
export class SettleByHand implements Worker {
  readonly enough = "delivered";
  readonly #place: Workplace;
  readonly #writer: EventWriter;
  readonly #ackWaitMs: number;
  /** By place, the oldest first. */
  readonly #inHand = new Map<string, Delivery>();
  readonly #ended = new AbortController();
  readonly #listening: Promise<void>;
  #onSettled = () => {};

  private constructor(place: Workplace, form: "raw" | "fitting", ackWaitMs: number) {
    this.#place = place;
    this.#ackWaitMs = ackWaitMs;
    this.#writer = new EventWriter(place.invocation.output, form, { onFailed: (error) => place.fail(error) });
    if (Deno.stdin.isTerminal()) place.invocation.output.remark(SETTLE_LINE_HELP);
    this.#listening = this.#listen().catch((error) => place.fail(error));
  }

  /** Asks how long the group waits for an ack, and begins to listen. */
  static async create(place: Workplace, form: "raw" | "fitting"): Promise<SettleByHand> {
    const { groups } = await place.stream.info();
    const group = groups.find(({ name }) => name === place.options.group);
    return new SettleByHand(place, form, group?.ackWaitMs ?? 0);
  }

  take(delivery: Delivery): Promise<void> | undefined {
    // One that comes again is the newest: the earlier delivery of it was lost.
    this.#forget(delivery);
    this.#inHand.set(showPlace(delivery), delivery);
    return this.#writer.write(delivery);
  }

  /** Waits for what can still be said: until all is settled, nobody says any more, or it would be too late. */
  async finish(): Promise<void> {
    await this.#writer.flush();
    const { invocation: { interruption: { signal }, output } } = this.#place;
    const tooLate = this.#ackWaitMs === 0 ? [] : [delay(this.#ackWaitMs, this.#ended.signal)];
    const stopped = delay(TIMER_MS_MAX, AbortSignal.any([signal, this.#ended.signal]));
    await Promise.race([this.#listening, this.#allSettled(), stopped, ...tooLate]);
    const left = this.#inHand.size;
    this.#ended.abort();
    await this.#listening;
    if (left > 0) output.remark(`${left} not settled: they go to others, or come again`);
  }

  async #listen(): Promise<void> {
    const input = Deno.stdin.readable.values({ preventCancel: true });
    for await (const batch of until(lines(input, LINE_BYTES_MAX), this.#ended.signal)) {
      for (const line of batch) this.#obey(decoder.decode(line));
    }
  }

  #obey(line: string): void {
    const { output } = this.#place.invocation;
    let settlement: Settlement | undefined;
    try {
      settlement = parseSettleLine(line);
    } catch (error) {
      output.warn(`not understood: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (settlement === undefined) return;
    const { place } = settlement;
    const delivery = place === undefined ? this.#inHand.values().next().value : this.#inHand.get(showPlace(place));
    if (delivery === undefined) {
      output.warn(place === undefined ? "nothing is in hand" : `${showPlace(place)} is not in hand`);
    } else this.#settle(delivery, settlement);
  }

  #settle(delivery: Delivery, settlement: Settlement): void {
    const { output } = this.#place.invocation;
    if (settlement.verdict === "extend") {
      delivery.extend().catch((error) => output.warn(error instanceof Error ? error.message : String(error)));
      return;
    }
    this.#inHand.delete(showPlace(delivery));
    void this.#place.settling.settled(delivery, answerTo(delivery, settlement)).then(() => this.#onSettled());
  }

  /** An earlier delivery of the same event is another's by now. */
  #forget(delivery: Delivery): void {
    const earlier = this.#inHand.get(showPlace(delivery));
    if (earlier === undefined) return;
    this.#inHand.delete(showPlace(earlier));
    void this.#place.settling.settled(earlier, Promise.resolve());
  }

  async #allSettled(): Promise<void> {
    while (this.#inHand.size > 0) await new Promise<void>((resolve) => this.#onSettled = resolve);
    await this.#place.settling.allSettled();
  }
}

function answerTo(delivery: Delivery, { verdict, delayMs, reason }: Settlement): Promise<void> {
  switch (verdict) {
    case "nack":
      return delivery.nack({ delayMs, reason });
    case "reject":
      return delivery.reject({ reason });
    default:
      return delivery.ack();
  }
}
