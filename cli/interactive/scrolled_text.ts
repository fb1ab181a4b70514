/**
 * Lines that are read on a screen: wrapped to its width behind the margin that they have, and scrolled.
 *
 * @module
 */
import { type Line, span, wrapLine } from "./line.ts";
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
      this.#wrapped = { columns, rows: this.#lines.flatMap((line) => wrapBehindMargin(line, columns)) };
    }
    this.#top = Math.min(this.#top, Math.max(0, this.#wrapped.rows.length - rows));
    return this.#wrapped.rows.slice(this.#top, this.#top + rows);
  }
}

/** What a line of its own begins with at the most, and rows after the first do too. */
const MARGIN = "  ";

function wrapBehindMargin(line: Line, columns: number): Line[] {
  const [first] = line;
  const isBehind = first !== undefined && first.text.startsWith(MARGIN) && columns > 2 * MARGIN.length;
  if (!isBehind) return wrapLine(line, columns);
  const rest = [{ ...first, text: first.text.slice(MARGIN.length) }, ...line.slice(1)];
  return wrapLine(rest, columns - MARGIN.length).map((row) => [span(MARGIN), ...row]);
}
