/**
 * A connection as the rooms behind the dispatch table see it: somebody frames can be sent to.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";
import type { FrameWriter } from "../proto/frame_writer.ts";
import type { hadron } from "../proto/generated/hadron.js";

/** A connected client. */
export interface Peer {
  /** Unique among the connections of this server. */
  readonly id: number;
  /** What the client calls itself, for people. */
  readonly name: string;
  /** The version that the client gives of itself, for people. */
  readonly version: string;
  /** Whether it hears what it publishes itself. */
  readonly echo: boolean;
  /** Unix time of its handshake. */
  readonly connectedSinceMs: number;
  /** Its outgoing bytes. After writing frames here, {@linkcode Peer.touch}. */
  readonly writer: FrameWriter;
  /** More bytes wait for it than may: it takes nothing that can go elsewhere or be dropped. */
  readonly isBehind: boolean;
  /** Says that the writer has something to send; it leaves when the present burst has been worked through. */
  touch(): void;
  /** Sends a frame that is not frequent. */
  send(frame: hadron.v1.ServerFrame.$Properties): void;
  /** Answers a request that was done. */
  ok(requestId: number): void;
  /** Answers a request that was refused. */
  fail(requestId: number, error: HadronError): void;
}
