// A connected client without a connection: what the router and RPC send to it is decoded with the generated code, frame by frame.

import type { HadronError } from "../../proto/error.ts";
import { ChunkPool, FrameWriter } from "../../proto/frame_writer.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { toWireError } from "../../proto/wire_error.ts";
import type { Peer } from "../../server/peer.ts";
import { splitFrames } from "./frames.ts";

const decoder = new TextDecoder();
const pool = new ChunkPool();

/** A message as it arrived at a subscription. */
export interface Delivered {
  id: number;
  subject: string;
  text: string;
}

/** A peer that keeps what it is sent until a test looks. */
export class FakePeer implements Peer {
  readonly name: string;
  readonly version = "9.8.7";
  readonly connectedSinceMs = 1_700_000_000_123;
  readonly echo: boolean;
  readonly writer = new FrameWriter(pool);
  isBehind = false;
  /** How often it was said that there is something to send. */
  touches = 0;

  constructor(readonly id: number, { echo = true, name = `client ${id}` } = {}) {
    this.echo = echo;
    this.name = name;
  }

  touch(): void {
    this.touches++;
  }

  send(frame: hadron.v1.ServerFrame.$Properties): void {
    this.writer.frame(hadron.v1.ServerFrame.encode(frame).finish());
    this.touch();
  }

  ok(requestId: number): void {
    this.send({ ok: { requestId } });
  }

  fail(requestId: number, error: HadronError): void {
    this.send({ failure: { requestId, error: toWireError(error) } });
  }

  /** Every frame sent since the last look, decoded. */
  frames(): hadron.v1.ServerFrame[] {
    const frames: hadron.v1.ServerFrame[] = [];
    for (let view = this.writer.take(); view !== undefined; view = this.writer.take()) {
      for (const message of splitFrames(view)) frames.push(hadron.v1.ServerFrame.decode(message));
      this.writer.written(view);
    }
    return frames;
  }

  /** Every message delivered since the last look, once for each of its subscriptions; other frames are an error. */
  delivered(): Delivered[] {
    return this.frames().flatMap(({ frame, deliver }) => {
      if (!deliver) throw new Error(`Read deliveries: there is a ${frame} among them`);
      const ids = deliver.subscriptionIds ?? [];
      return (deliver.messages ?? []).flatMap(({ subject = "", payload }) =>
        ids.map((id) => ({ id, subject: subject ?? "", text: decoder.decode(payload ?? new Uint8Array(0)) }))
      );
    });
  }
}
