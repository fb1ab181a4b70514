/**
 * The sending side of one connection: what has been gathered in its writer goes out, one write under way at a time.
 *
 * While a write is under way more gathers, so that a busy connection writes a few large pieces, and a quiet one writes at once.
 *
 * @module
 */
import { type ChunkPool, FrameWriter } from "./frame_writer.ts";

/** The part of a connection that takes bytes. */
export interface ByteSink {
  /** Writes some of `bytes` and says how many. */
  write(bytes: Uint8Array): Promise<number>;
}

/** Sends what its writer gathers. */
export class Outbox {
  readonly writer: FrameWriter;
  /** Resolves when the present, or else the last, write loop has nothing left. */
  private sending: Promise<void> = Promise.resolve();
  private isSending = false;
  /** Nothing more is sent: a write has failed, or all was said. */
  private isOver = false;

  /** `onWritten` is called after each write, `onBroken` once, when a write fails. */
  constructor(
    private readonly sink: ByteSink,
    pool: ChunkPool,
    private readonly onWritten: () => void,
    private readonly onBroken: (error: unknown) => void,
  ) {
    this.writer = new FrameWriter(pool);
  }

  /** Begins to send what has been gathered, unless that is going on already. */
  flush(): void {
    if (this.isSending || this.isOver) return;
    // Set apart from the promise: with nothing to send the loop ends before there is one.
    this.isSending = true;
    this.sending = this.send();
  }

  /** Resolves when all that was gathered so far has been handed to the system, or cannot be any more. */
  async drained(): Promise<void> {
    this.flush();
    await this.sending;
  }

  /** The same; what is gathered after that is not sent. */
  async finish(): Promise<void> {
    await this.drained();
    this.isOver = true;
    // It may have begun again meanwhile.
    await this.sending;
  }

  private async send(): Promise<void> {
    try {
      for (let bytes = this.writer.take(); bytes !== undefined; bytes = this.writer.take()) {
        let sent = await this.sink.write(bytes);
        while (sent < bytes.length) sent += await this.sink.write(bytes.subarray(sent));
        this.writer.written(bytes);
        this.onWritten();
      }
    } catch (error) {
      this.isOver = true;
      this.onBroken(error);
    } finally {
      this.isSending = false;
    }
  }
}
