/**
 * Text of any kind on one line: its line ends and the space around them are one space.
 *
 * @module
 */
import { escapeControls } from "../render.ts";
import { clip } from "./text.ts";

/** At most so many columns of text, without anything that could move the cursor. */
export function oneLine(text: string, columns: number): string {
  // What is beyond can be megabytes, and is not looked at.
  const beginning = text.slice(0, columns * 8);
  return clip(escapeControls(beginning.replace(/\s*[\n\t]\s*/g, " ").trim()), columns);
}
