/**
 * The newest messages, as many as fit: bounded in number and in bytes. The oldest make room.
 *
 * @module
 */
import { bytesOf, type KeptMessage } from "./kept_message.ts";

/** How much is kept. */
export interface RingLimits {
  messagesMax: number;
  bytesMax: number;
}

/** A queue whose oldest entries fall out. */
export class MessageRing {
  readonly #limits: RingLimits;
  readonly #slots: KeptMessage[] = [];
  /** Where the oldest is. */
  #head = 0;
  #length = 0;
  #bytes = 0;

  constructor(limits: RingLimits) {
    this.#limits = limits;
  }

  /** How many are kept. */
  get length(): number {
    return this.#length;
  }

  /** Adds the newest. One that is larger than all that may be kept is kept alone. */
  push(message: KeptMessage): void {
    const { messagesMax, bytesMax } = this.#limits;
    this.#bytes += bytesOf(message);
    while (this.#length > 0 && (this.#length >= messagesMax || this.#bytes > bytesMax)) this.#dropOldest();
    this.#slots[(this.#head + this.#length++) % messagesMax] = message;
  }

  /** The message at a place, 0 for the oldest. */
  at(place: number): KeptMessage {
    return this.#slots[(this.#head + place) % this.#limits.messagesMax];
  }

  /** All there are, from the oldest to the newest: they stay so whatever comes. */
  snapshot(): KeptMessage[] {
    return Array.from({ length: this.#length }, (_, place) => this.at(place));
  }

  #dropOldest(): void {
    this.#bytes -= bytesOf(this.at(0));
    this.#head = (this.#head + 1) % this.#limits.messagesMax;
    this.#length--;
  }
}
