/**
 * Whether to keep what waits where it lies, or a copy of it.
 *
 * What arrives lies in a buffer together with all else that came in the same reads. Whoever lets it wait keeps the whole buffer: that is
 * nothing where most of it is his, and hundreds of times what he is to keep where it is a message now and then beside a busy subscription.
 *
 * @module
 */

/** Who has less than this part of the buffers in which his things lie keeps copies. */
const SMALL_PART = 1 / 4;
/** So many bytes of buffers are forgiven one who had much of those before: frames that lie across buffers leave some of them nearly empty. */
const FORGIVEN_BYTES = 256 * 1024;
const OWED_BYTES_MAX = 64 * 1024;

/** Numbers the buffers in which something arrives, so that nobody has to keep one to know it again. */
export class Buffers {
  private last: Uint8Array | undefined;
  private count = 0;

  /** The number of a buffer, which is that of the one before where it is the same. Hot: once a frame. */
  numberOf(bytes: Uint8Array): number {
    if (bytes !== this.last) {
      this.last = bytes;
      this.count++;
    }
    return this.count;
  }
}

/** How much of the buffers is for one who lets things wait. */
export class Share {
  private buffer = 0;
  private bufferBytes = 0;
  private bytes = 0;
  /** Bytes of buffers that he may keep, within bounds: below 0 he has too little of them. */
  private balance = 0;

  /** Takes note of `bytes` for him in a buffer; tells whether he has little of those that came lately. Hot: once a message. */
  add(buffer: number, bufferBytes: number, bytes: number): boolean {
    if (buffer !== this.buffer) {
      const balance = this.balance + this.bytes / SMALL_PART - this.bufferBytes;
      this.balance = Math.max(-OWED_BYTES_MAX, Math.min(FORGIVEN_BYTES, balance));
      this.buffer = buffer;
      this.bufferBytes = bufferBytes;
      this.bytes = 0;
    }
    this.bytes += bytes;
    return this.balance < 0;
  }
}
