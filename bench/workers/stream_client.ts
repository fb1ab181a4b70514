// The few things that the stream workers do with a client, so that their code is the same for every peer. What a peer's
// own client returns is passed on untouched: nothing is added to the path of an event but one call.

import type { Received } from "./client.ts";

export interface StreamClient {
  /** Makes the stream. Only Hadron has partitions. */
  ensure(stream: string, partitions: number): Promise<void>;
  /** Resolves when the server has acknowledged the event. */
  publish(stream: string, data: Uint8Array, key: string | undefined): Promise<unknown>;
  /** How many events the stream has. */
  stored(stream: string): Promise<number>;
  /**
   * Takes so many events as the only member of a durable group, acknowledges each of them as the client's users do, and
   * resolves when the server has all acknowledgements. A new group begins at the first event.
   */
  consume(stream: string, group: string, events: number, onEvent: (event: Received) => void): Promise<void>;
  /** How many events the group has not acknowledged. */
  lag(stream: string, group: string): Promise<number>;
  /** Walks the stream from its first event, without a group, until so many have come. */
  read(stream: string, events: number, onEvent: (event: Received) => void): Promise<void>;
}

export type StreamConnector = (url: string) => Promise<StreamClient>;
