/**
 * A consumer: deliveries of a group, over any number of reconnects.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { Delivery, DeliveryHost } from "./delivery.ts";
import type { RunInbox } from "./run_inbox.ts";

/** What a consumer needs of its client. */
export interface ConsumerHost {
  /** Tells the server, once what was settled has been answered; resolves when the group has been left. */
  leave(consumer: Consumer): Promise<void>;
}

/** How a consumer has come into its group. */
export interface Joined {
  /** The group was made, and begins at `start`. Else it was there, and goes on from where it is: `start` did not count. */
  created: boolean;
}

/**
 * A member of a group: iterating takes its deliveries, each to be settled; leaving the loop, or disposing, stops it. It takes no more
 * deliveries at a time than it has credits: settling one makes room for another.
 *
 * When the connection is lost it joins its group again by itself; the deliveries that it had come again, here or elsewhere.
 */
export class Consumer implements AsyncIterableIterator<Delivery, undefined>, AsyncDisposable {
  /** Resolves when it is a member of its group, and tells whether that was made for it; rejects when the server refuses. */
  readonly ready: Promise<Joined>;
  /** It is a member. @ignore */
  resolveReady: (joined: Joined) => void = () => {};
  /** Called once when it ends. @ignore */
  onEnd = () => {};
  private rejectReady: (error: HadronError) => void = () => {};
  private stopped: Promise<void> | undefined;

  /** @ignore */
  constructor(
    private readonly host: ConsumerHost,
    /** @ignore */
    readonly id: number,
    /** The name of the stream. */
    readonly stream: string,
    /** The name of the group. */
    readonly group: string,
    private readonly inbox: RunInbox<DeliveryHost, Delivery>,
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.resolveReady = resolve;
      this.rejectReady = reject;
    });
    // Who does not wait for it hears of a refusal from the iteration.
    this.ready.catch(() => {});
  }

  /** The next delivery, as soon as there is one. */
  next(): Promise<IteratorResult<Delivery, undefined>> {
    return this.inbox.next();
  }

  /** The same as {@linkcode Consumer.stop}. */
  return(): Promise<IteratorResult<Delivery, undefined>> {
    return this.inbox.return();
  }

  /**
   * Leaves the group, once what was settled has been stored. Deliveries that were not settled go to others. Twice is harmless.
   */
  stop(): Promise<void> {
    return this.stopped ??= this.leave();
  }

  /** Takes deliveries as they come. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The same as {@linkcode Consumer.stop}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  /** Nothing follows. @ignore */
  end(error?: HadronError): void {
    this.onEnd();
    this.inbox.clear();
    this.inbox.end(error);
    this.rejectReady(error ?? new HadronError("CANCELLED", `Consume stream "${this.stream}": it has stopped`));
  }

  /** Ends the iteration, then the membership. */
  private async leave(): Promise<void> {
    this.inbox.clear();
    this.inbox.end();
    await this.host.leave(this);
  }
}
