/**
 * What the server keeps of calls, over all namespaces: bodies that wait for a handler or may have to go to another one, and items
 * that came early. One budget, because a client can have as many endpoints and namespaces as it likes.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { CALLS_KEPT_BYTES_MAX } from "../limits.ts";

/** The budget of a server. */
export class KeptBytes {
  private bytes = 0;

  /** Takes from the budget; `LIMIT_EXCEEDED` when it is used up. */
  take(bytes: number, endpoint: string): void {
    if (this.bytes + bytes > CALLS_KEPT_BYTES_MAX) {
      throw new HadronError(
        "LIMIT_EXCEEDED",
        `Call "${endpoint}": the server keeps ${this.bytes} bytes of calls already`,
        {
          details: { callsKeptBytesMax: CALLS_KEPT_BYTES_MAX },
        },
      );
    }
    this.bytes += bytes;
  }

  /** Gives back. */
  give(bytes: number): void {
    this.bytes -= bytes;
  }
}
