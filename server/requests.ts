/**
 * Requests of one connection that are answered when what they ask for is there, or cannot be; not at all once the connection is gone.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { Peer } from "./peer.ts";

/** The requests of one connection. */
export class Requests {
  private hasLeft = false;

  constructor(private readonly peer: Peer) {}

  /** Whether the connection is gone. */
  get isGone(): boolean {
    return this.hasLeft;
  }

  /** Calls `done` with the result, which answers; where there is none, `failed` and then tells the client why. */
  answer<T>(
    requestId: number,
    result: Promise<T>,
    done: (result: T) => void,
    failed: (error: HadronError) => void = () => {},
  ): void {
    result.then((value) => {
      if (!this.hasLeft) done(value);
    }).catch((cause) => {
      const error = knownError(cause);
      failed(error);
      if (!this.hasLeft) this.peer.fail(requestId, error);
    });
  }

  /** The connection is gone. */
  leave(): void {
    this.hasLeft = true;
  }
}

/** An error as a client is told of it: what nobody has foreseen is `INTERNAL`. */
export function knownError(error: unknown): HadronError {
  if (error instanceof HadronError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new HadronError("INTERNAL", `Do what was asked: ${why}`, { cause: error });
}
