/**
 * A subscription: messages in the order in which they came, bounded, over any number of reconnects.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { Share } from "./held_bytes.ts";
import { Inbox } from "./inbox.ts";
import { Message } from "./message.ts";

/** How to subscribe. */
export interface SubscribeOptions {
  /** The queue group to share messages with. @default none: every message comes here */
  queue?: string;
  /** Bytes of messages that may wait to be iterated over before the newest are dropped. @default 67108864 */
  pendingBytesMax?: number;
  /** Ends the subscription when it fires. @default none */
  signal?: AbortSignal;
}

/** What a waiting message costs beside its bytes. */
const MESSAGE_OVERHEAD_BYTES = 96;

/** What a subscription needs of its client. */
export interface SubscriptionHost {
  /** Tells the server; resolves when it has ended the subscription. */
  unsubscribe(subscription: Subscription): Promise<void>;
  /** Messages were lost. */
  fellBehind(subscription: Subscription, dropped: number): void;
}

/**
 * Messages of the subjects that match a pattern.
 *
 * Iterating takes them; leaving the loop, or disposing, ends the subscription.
 */
export class Subscription implements AsyncIterable<Message>, AsyncDisposable {
  /** Messages lost because this program, or its connection, was too slow. */
  dropped = 0;
  /** Resolves when the server has the subscription: whatever is published from then on arrives. */
  readonly ready: Promise<void>;
  /** The server has it. @ignore */
  resolveReady = () => {};
  /** Called once when it ends. @ignore */
  onEnd = () => {};
  private rejectReady: (error: HadronError) => void = () => {};
  private readonly inbox: Inbox<Message>;
  private readonly share = new Share();
  private pendingBytes = 0;
  /** Lost here since that was last told. */
  private untold = 0;
  /** Messages are being lost here, which has been told: how many more will be when that is over. */
  private isBehind = false;

  /** @ignore */
  constructor(
    private readonly host: SubscriptionHost,
    readonly id: number,
    /** What it matches. */
    readonly pattern: string,
    /** Its queue group, empty for none. */
    readonly queue: string,
    private readonly pendingBytesMax: number,
  ) {
    this.inbox = new Inbox<Message>((message) => this.taken(message), () => void this.host.unsubscribe(this));
    this.ready = new Promise((resolve, reject) => {
      this.resolveReady = resolve;
      this.rejectReady = reject;
    });
    // Who does not wait for it hears of a refusal from the iteration.
    this.ready.catch(() => {});
  }

  /** Messages that wait to be iterated over. */
  get pending(): number {
    return this.inbox.size;
  }

  /** Ends the subscription; messages that wait can still be iterated over. */
  async unsubscribe(): Promise<void> {
    await this.host.unsubscribe(this);
  }

  /** The same as {@linkcode Subscription.unsubscribe}: every message that the server sent before has arrived then. */
  drain(): Promise<void> {
    return this.unsubscribe();
  }

  /** Takes messages as they come. */
  [Symbol.asyncIterator](): AsyncIterator<Message, undefined> {
    return this.inbox;
  }

  /** The same as {@linkcode Subscription.drain}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.unsubscribe();
  }

  /** A message has come, in the buffer of that number. Hot. @ignore */
  accept(bytes: Uint8Array, start: number, end: number, buffer: number): void {
    // Nobody reads it any more: what arrives until the server has heard of that is not lost.
    if (!this.inbox.isOpen) return;
    if (this.pendingBytes >= this.pendingBytesMax) {
      this.untold++;
      this.dropped++;
      if (this.isBehind) return;
      this.isBehind = true;
      this.tell();
      return;
    }
    const size = end - start;
    this.pendingBytes += size + MESSAGE_OVERHEAD_BYTES;
    const isCopied = this.share.add(buffer, bytes.length, size) && !this.inbox.isAwaited;
    this.inbox.push(isCopied ? new Message(bytes.slice(start, end), 0, size) : new Message(bytes, start, end));
  }

  /** The server has dropped messages. @ignore */
  lostAtServer(dropped: number): void {
    this.dropped += dropped;
    this.host.fellBehind(this, dropped);
  }

  /** Nothing follows. @ignore */
  end(error?: HadronError): void {
    this.onEnd();
    this.tell();
    this.inbox.end(error);
    this.rejectReady(error ?? new HadronError("CANCELLED", `Subscribe to "${this.pattern}": it has ended`));
  }

  /** A message was handed out. */
  private taken(message: Message): void {
    this.pendingBytes -= message.size + MESSAGE_OVERHEAD_BYTES;
    if (!this.isBehind || this.pendingBytes > this.pendingBytesMax / 2) return;
    this.isBehind = false;
    this.tell();
  }

  /** Says how many were lost here. */
  private tell(): void {
    if (this.untold === 0) return;
    const dropped = this.untold;
    this.untold = 0;
    this.host.fellBehind(this, dropped);
  }
}
