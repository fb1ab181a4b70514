/**
 * The messages of a subscription as a screen needs them: counted, kept within bounds, filtered, and held still while somebody reads.
 *
 * @module
 */
import type { Message } from "../../../client/mod.ts";
import { type Filter, filterOf } from "./filter.ts";
import { keep, type KeptMessage } from "./kept_message.ts";
import { MessageRing } from "./message_ring.ts";
import { RateMeter } from "./rate_meter.ts";

/** What is kept to look at: some seconds of a fast subject, in memory that nobody minds. */
const LIMITS = { messagesMax: 10_000, bytesMax: 64 * 2 ** 20 };

/** What comes, and what of it is shown. */
export class Feed {
  /** Messages that came. */
  received = 0;
  /** Messages that came while it is paused. */
  receivedMeanwhile = 0;
  readonly #ring = new MessageRing(LIMITS);
  readonly #messages: RateMeter;
  readonly #bytes: RateMeter;
  #filter: Filter | undefined;
  /** Whether the filter lets a message through, asked once for each. */
  #answers = new WeakMap<KeptMessage, boolean>();
  #filterText = "";
  /** What is shown while it is paused. */
  #still: KeptMessage[] | undefined;
  #shownStill: KeptMessage[] = [];

  constructor(nowMs: number) {
    this.#messages = new RateMeter(nowMs);
    this.#bytes = new RateMeter(nowMs);
  }

  /** A message has come. */
  add(message: Message, nowMs: number): void {
    this.received++;
    if (this.#still !== undefined) this.receivedMeanwhile++;
    this.#messages.add(1, nowMs);
    this.#bytes.add(message.data.length, nowMs);
    this.#ring.push(keep(message, this.received, new Date()));
  }

  /** Messages and bytes of payload a second. */
  rates(nowMs: number): { messages: number; bytes: number } {
    return { messages: this.#messages.perSecond(nowMs), bytes: this.#bytes.perSecond(nowMs) };
  }

  /** How many messages are kept, shown or not. */
  get kept(): number {
    return this.#still?.length ?? this.#ring.length;
  }

  /** What is filtered by, empty for nothing. */
  get filterText(): string {
    return this.#filterText;
  }

  set filterText(text: string) {
    this.#filterText = text;
    this.#filter = filterOf(text);
    this.#answers = new WeakMap();
    if (this.#still !== undefined) this.#shownStill = this.#still.filter((message) => this.#isShown(message));
  }

  /** Holds still what is shown, while messages go on coming. */
  get isPaused(): boolean {
    return this.#still !== undefined;
  }

  /** What is shown stays as it is. */
  pause(): void {
    if (this.#still !== undefined) return;
    this.#still = this.#ring.snapshot();
    this.#shownStill = this.#still.filter((message) => this.#isShown(message));
    this.receivedMeanwhile = 0;
  }

  /** What is shown are the newest again. */
  resume(): void {
    this.#still = undefined;
    this.#shownStill = [];
    this.receivedMeanwhile = 0;
  }

  /** While it is paused: all that can be shown, from the oldest to the newest. */
  get still(): readonly KeptMessage[] {
    return this.#shownStill;
  }

  /** The newest that are shown, at most so many, from the oldest to the newest. */
  newest(max: number): KeptMessage[] {
    const found: KeptMessage[] = [];
    for (let place = this.#ring.length - 1; place >= 0 && found.length < max; place--) {
      const message = this.#ring.at(place);
      if (this.#isShown(message)) found.push(message);
    }
    return found.reverse();
  }

  #isShown(message: KeptMessage): boolean {
    if (this.#filter === undefined) return true;
    let answer = this.#answers.get(message);
    if (answer === undefined) this.#answers.set(message, answer = this.#filter(message));
    return answer;
  }
}
