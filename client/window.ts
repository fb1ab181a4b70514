/**
 * The room that one side of a streamed call has for its items: who sends waits here for credit.
 *
 * @module
 */
import { ITEM_COST_BYTES } from "../proto/constants.ts";
import type { HadronError } from "../proto/error.ts";

/** The sending side's window. */
export class SendWindow {
  private waiter: { resolve(): void; reject(error: HadronError): void } | undefined;
  private failure: HadronError | undefined;

  constructor(private room: number) {}

  /** Resolves when an item may be sent; rejects when none ever will. */
  async open(): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    if (this.room > 0) return;
    await new Promise<void>((resolve, reject) => this.waiter = { resolve, reject });
  }

  /** An item was sent. */
  take(bodyBytes: number): void {
    this.room -= bodyBytes + ITEM_COST_BYTES;
  }

  /** The other side has read some. */
  credit(bytes: number): void {
    this.room += bytes;
    if (this.room <= 0) return;
    this.waiter?.resolve();
    this.waiter = undefined;
  }

  /** Nothing more is to be sent. */
  close(error: HadronError): void {
    this.failure ??= error;
    this.waiter?.reject(error);
    this.waiter = undefined;
  }
}

/** The receiving side's account of what has been read, given back as credit in pieces of half a window. */
export class ReadAccount {
  private unreported = 0;

  constructor(private readonly windowBytes: number, private readonly report: (bytes: number) => void) {}

  /** An item was taken by the user. */
  taken(bodyBytes: number): void {
    this.unreported += bodyBytes + ITEM_COST_BYTES;
    if (this.unreported < this.windowBytes / 2) return;
    this.report(this.unreported);
    this.unreported = 0;
  }
}
