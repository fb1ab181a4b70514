/**
 * What a process writes to a pipe, gathered as it comes, for tests that wait for some of it.
 *
 * @module
 */

/** Gathers what a pipe gives. */
export class Collector {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  readonly #pieces: Uint8Array[] = [];
  #waiting: (() => void)[] = [];
  #hasEnded = false;
  #resumed: Promise<void> = Promise.resolve();
  #resume = () => {};
  /** All of it as text. */
  text = "";
  /** Resolves when there is no more. */
  readonly ended: Promise<void>;

  /** Reads from here on. */
  constructor(pipe: ReadableStream<Uint8Array>) {
    this.#reader = pipe.getReader();
    this.ended = this.#read();
  }

  /** All of it as it came. */
  get bytes(): Uint8Array {
    const joined = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    return joined;
  }

  /** Closes the pipe at this end. */
  cancel(): Promise<void> {
    return this.#reader.cancel();
  }

  /** Leaves what comes where it is, after the read that is under way. */
  pause(): void {
    this.#resumed = new Promise((resolve) => this.#resume = resolve);
  }

  /** Reads again. */
  resume(): void {
    this.#resume();
  }

  /** What `find` gives for the text, as soon as it gives something; null when the text ends before. */
  async until<T>(find: (text: string) => T | null): Promise<T | null> {
    while (true) {
      const found = find(this.text);
      if (found !== null || this.#hasEnded) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async #read(): Promise<void> {
    while (true) {
      await this.#resumed;
      const { value, done } = await this.#reader.read();
      if (value !== undefined) {
        this.#pieces.push(value);
        this.text += this.#decoder.decode(value, { stream: true });
      }
      this.#hasEnded = done;
      for (const wake of this.#waiting.splice(0)) wake();
      if (done) return;
    }
  }
}
