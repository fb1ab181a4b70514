/**
 * What a namespace keeps in its streams, and how much that may be.
 *
 * Counted are records as they lie in the log, those too that are held back; what a group or a pipeline has to say of them is not.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";

/** One namespace. */
export class Usage {
  /** Of all records. */
  bytes = 0;

  constructor(private readonly namespace: string, private readonly bytesMax: number) {}

  /** Whether so much more may be kept. Hot: once a run of records. */
  hasRoom(bytes: number): boolean {
    return this.bytes + bytes <= this.bytesMax;
  }

  /** Throws `LIMIT_EXCEEDED` where it may not. */
  check(stream: string, bytes: number): void {
    if (this.hasRoom(bytes)) return;
    throw new HadronError(
      "LIMIT_EXCEEDED",
      `Publish to stream "${stream}": namespace "${this.namespace}" keeps ${this.bytes} bytes of ${this.bytesMax} that it may, ${bytes} more are too much`,
      { details: { storedBytes: this.bytes, storedBytesMax: this.bytesMax } },
    );
  }
}
