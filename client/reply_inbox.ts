/**
 * The items of a streamed call, on either side, as they wait to be taken. How many bytes they have its window bounds; that they keep about
 * as many is seen to here.
 *
 * @module
 */
import { Share } from "./held_bytes.ts";
import { Inbox } from "./inbox.ts";
import { Reply } from "./message.ts";

/** A queue of items. */
export class ReplyInbox extends Inbox<Reply> {
  private readonly share = new Share();

  /** An item has come, in the buffer of that number. Hot. */
  arrived(bytes: Uint8Array, start: number, end: number, buffer: number): void {
    const size = end - start;
    const isCopied = this.share.add(buffer, bytes.length, size) && !this.isAwaited;
    this.push(isCopied ? new Reply(bytes.slice(start, end), 0, size) : new Reply(bytes, start, end));
  }
}
