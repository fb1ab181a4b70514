// Keeps a publisher at most so many messages ahead of its subscribers, so that no peer has to drop any: the subscribers
// say how far they are, over the bus itself, every `checkpointEvery` messages.

import type { BenchClient, Subscribed } from "./client.ts";

/** Without a word from the subscribers for so long, what is under way counts as lost. */
const SILENCE_MS_MAX = 2_000;

export interface WindowOrder {
  /** Where subscribers publish one byte, their index, each time they have received `checkpointEvery` messages. */
  progressSubject: string;
  checkpointEvery: number;
  windowMessages: number;
  subscribers: number;
  /** Every subscriber gets every message, or they share them. */
  delivery: "each" | "shared";
}

/** How far subscribers are, and waiting for them. */
export class PublishWindow {
  /** How often it gave up waiting: messages were lost. */
  stalls = 0;
  readonly order: WindowOrder;
  readonly #received: number[];
  #forgiven = 0;
  #wake?: () => void;
  #subscribed?: Subscribed;

  private constructor(order: WindowOrder) {
    this.order = order;
    this.#received = new Array(order.subscribers).fill(0);
  }

  static async open(client: BenchClient, order: WindowOrder): Promise<PublishWindow> {
    const window = new PublishWindow(order);
    window.#subscribed = await client.subscribe(order.progressSubject, undefined, ({ data }) => {
      window.#received[data[0]] += order.checkpointEvery;
      window.#wake?.();
    });
    return window;
  }

  /** Whether so many published messages are more than the subscribers should have to hold. */
  isFull(published: number): boolean {
    return published - this.#forgiven - this.#known() > this.order.windowMessages;
  }

  async untilRoom(published: number): Promise<void> {
    while (this.isFull(published)) {
      const outcome = await new Promise<"progress" | "silence">((resolve) => {
        const timer = setTimeout(() => resolve("silence"), SILENCE_MS_MAX);
        this.#wake = () => {
          clearTimeout(timer);
          resolve("progress");
        };
      });
      if (outcome === "progress") continue;
      this.stalls++;
      this.#forgiven = published - this.#known();
    }
  }

  async close(): Promise<void> {
    await this.#subscribed?.drain();
  }

  /** Messages known to have been received: by the slowest where each gets all, by all of them where they share. */
  #known(): number {
    if (this.order.delivery === "each") return Math.min(...this.#received);
    return this.#received.reduce((sum, received) => sum + received, 0);
  }
}
