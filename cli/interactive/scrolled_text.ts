/**
 * Lines that are read on a screen: wrapped to its width, and scrolled.
 *
 * @module
 */
import { type Line, wrapLine } from "./line.ts";
import { stepOf } from "./step.ts";

/** Text of which a part is in sight. */
export class ScrolledText {
  #lines: Line[];
  /** For the width that it was seen in last. */
  #wrapped: { columns: number; rows: Line[] } | undefined;
  #top = 0;
  #page = 1;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  /** Other lines, in the same place. */
  set lines(lines: Line[]) {
    this.#lines = lines;
    this.#wrapped = undefined;
  }

  /** Scrolls; false for a key that does not. */
  key(name: string): boolean {
    const step = stepOf(name, this.#page);
    if (step === undefined) return false;
    this.#top = Math.max(0, this.#top + step);
    return true;
  }

  /** What is seen of it. */
  render(columns: number, rows: number): Line[] {
    this.#page = Math.max(1, rows - 1);
    if (this.#wrapped?.columns !== columns) {
      this.#wrapped = { columns, rows: this.#lines.flatMap((line) => wrapLine(line, columns)) };
    }
    this.#top = Math.min(this.#top, Math.max(0, this.#wrapped.rows.length - rows));
    return this.#wrapped.rows.slice(this.#top, this.#top + rows);
  }
}
