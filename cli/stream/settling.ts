/**
 * What becomes of acks and nacks that are under way: who is lost is told, what the server could not do ends the command.
 *
 * @module
 */
import type { Delivery } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import type { Output } from "../output.ts";
import { showPlace } from "./event.ts";

/** Keeps count of deliveries that are in hand: taken and not settled yet. */
export class Settling {
  readonly #output: Output;
  readonly #onFailed: (error: unknown) => void;
  #inHand = 0;
  #onSettled = () => {};

  /** @param onFailed The server could not store what was settled; called for each. */
  constructor(output: Output, onFailed: (error: unknown) => void) {
    this.#output = output;
    this.#onFailed = onFailed;
  }

  /** Deliveries taken whose settlement has not been answered. */
  get inHand(): number {
    return this.#inHand;
  }

  /** A delivery was taken. */
  taken(): void {
    this.#inHand++;
  }

  /** It was acked, nacked or rejected: `answer` is what the server says of that. */
  async settled(delivery: Delivery, answer: Promise<void>): Promise<void> {
    try {
      await answer;
    } catch (error) {
      if (!isLost(error)) return this.#onFailed(error);
      const what = `${showPlace(delivery)} was lost before it was settled`;
      this.#output.warn(`${what}: it comes again, unless a reset has passed over it`);
    } finally {
      this.#inHand--;
      this.#onSettled();
    }
  }

  /** Resolves when nothing is in hand. */
  async allSettled(): Promise<void> {
    while (this.#inHand > 0) await new Promise<void>((resolve) => this.#onSettled = resolve);
  }
}

/** Whether a delivery is another's now: taken away after its ack wait, by a reset, or with the connection. */
export function isLost(error: unknown): boolean {
  return error instanceof HadronError && (error.code === "CONFLICT" || error.code === "UNAVAILABLE");
}
