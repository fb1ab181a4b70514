/**
 * What the keys of a screen do and what is meant by what it shows, wrapped to the window and scrolled where that is low.
 *
 * @module
 */
import type { Style } from "../output.ts";
import { type Line, span } from "./line.ts";
import { ScrolledText } from "./scrolled_text.ts";
import { fill, wrapWords } from "./text.ts";

/** A key, a word or a sign, and what it does or means. */
export type Explanation = [name: string, meaning: string, style?: Style];

/** What stands before a meaning. */
const NAME_COLUMNS = 14;
const MARGIN = 2;

/** Explanations, with an empty line between sections. */
export class HelpText {
  readonly #sections: readonly (readonly Explanation[])[];
  readonly #text = new ScrolledText([]);
  #columns = 0;

  constructor(sections: readonly (readonly Explanation[])[]) {
    this.#sections = sections;
  }

  /** Scrolls; false for a key that does not. */
  key(name: string): boolean {
    return this.#text.key(name);
  }

  /** What is seen of it. */
  render(columns: number, rows: number): Line[] {
    if (this.#columns !== columns) {
      const sections = this.#sections.map((section) => section.flatMap((each) => explained(each, columns)));
      this.#text.lines = sections.flatMap((lines, at) => at === 0 ? lines : [[], ...lines]);
    }
    this.#columns = columns;
    return this.#text.render(columns, rows);
  }
}

/** A name, and beside it what it means, in as many lines as that takes. */
function explained([name, meaning, style = "bold"]: Explanation, columns: number): Line[] {
  return wrapWords(meaning, Math.max(1, columns - MARGIN - NAME_COLUMNS - 1)).map((line, row) => [
    span(" ".repeat(MARGIN)),
    span(fill(row === 0 ? name : "", NAME_COLUMNS), style),
    span(line, "dim"),
  ]);
}
