/**
 * Cuts text that comes in pieces into lines.
 *
 * @module
 */

/** Hands on each line, without its end, when it is complete. */
export class LineSplitter {
  #rest = "";

  constructor(private readonly onLine: (line: string) => void) {}

  /** Takes a piece. */
  add(text: string): void {
    const lines = (this.#rest + text).split(/\r?\n/);
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.onLine(line);
  }

  /** Hands on what has no end. */
  end(): void {
    if (this.#rest !== "") this.onLine(this.#rest);
    this.#rest = "";
  }
}
