/**
 * How wide text is on a screen, and cutting it to fit: by what a reader sees as characters, of which some take two columns.
 *
 * Most of what is shown is ASCII, for which none of the machinery is asked.
 *
 * @module
 */
import stringWidth from "string-width";

const ASCII = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter();

/** Columns that text takes. It must have no line ends, tabs or escapes. */
export function widthOf(text: string): number {
  return ASCII.test(text) ? text.length : stringWidth(text);
}

/** What a reader sees as characters. */
export function charactersOf(text: string): string[] {
  return ASCII.test(text) ? text.split("") : Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Text that takes at most so many columns; where something had to go, the last column shows `…`. */
export function clip(text: string, columns: number): string {
  if (columns <= 0) return "";
  if (widthOf(text) <= columns) return text;
  return prefix(text, columns - 1) + "…";
}

/** Text that takes exactly so many columns. */
export function fill(text: string, columns: number, side: "left" | "right" = "left"): string {
  const clipped = clip(text, columns);
  const space = " ".repeat(Math.max(0, columns - widthOf(clipped)));
  return side === "left" ? clipped + space : space + clipped;
}

/** Text cut into pieces of at most so many columns. Empty text is one empty piece. */
export function wrap(text: string, columns: number): string[] {
  const width = Math.max(1, columns);
  if (ASCII.test(text)) {
    const pieces: string[] = [];
    for (let at = 0; at < text.length; at += width) pieces.push(text.slice(at, at + width));
    return pieces.length === 0 ? [""] : pieces;
  }
  const pieces = [""];
  let used = 0;
  for (const character of charactersOf(text)) {
    const needed = widthOf(character);
    if (used + needed > width && used > 0) {
      pieces.push("");
      used = 0;
    }
    pieces[pieces.length - 1] += character;
    used += needed;
  }
  return pieces;
}

/** Text cut between words, and within those that are wider than a line. */
export function wrapWords(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((word) => wrap(word, columns))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The beginning of a text, as much as fits. */
export function prefix(text: string, columns: number): string {
  if (columns <= 0) return "";
  if (ASCII.test(text)) return text.slice(0, columns);
  let kept = "";
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > columns) break;
    kept += segment;
  }
  return kept;
}
