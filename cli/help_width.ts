/**
 * Help in the width of the terminal that it is read at: prose and explanations are cut between words, what can be copied is left as it is.
 *
 * Help is ASCII, so that a character is a column, and nothing has to be loaded to know that.
 *
 * @module
 */
import { outputColumns } from "./stdio.ts";

/** An explanation gets at least so many columns, or begins on a line of its own. */
const EXPLANATION_COLUMNS_MIN = 24;
/** `  term   explanation`, as lists of commands, options and exit codes have it. */
const ROW = /^( +)(\S+(?: \S+)*)( {2,})(?=\S)/;
/** What is typed, or printed, is to be copied as a whole. */
const COPIED = /^ +[^ #]/;

/** Help of which no line is wider than that, if it is not to be copied. */
export function fitHelp(text: string, columns: number = outputColumns()): string {
  if (text.split("\n").every((line) => line.length <= columns)) return text;
  return paragraphsOf(text).flatMap((line) => fitLine(line, columns)).join("\n");
}

/** The lines, with each sentence that was cut for paper in one. */
function paragraphsOf(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const before = lines.at(-1);
    const goesOn = before !== undefined && /^\S.*[^:.]$/.test(before) && /^\S/.test(line);
    if (goesOn) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines;
}

function fitLine(line: string, columns: number): string[] {
  const row = ROW.exec(line);
  if (row !== null) {
    const [{ length }] = row;
    // One that would fit all the same stands below its term too: so do those around it.
    const isBeside = columns - length >= EXPLANATION_COLUMNS_MIN;
    const indent = " ".repeat(isBeside ? length : row[1].length + 2);
    const lines = wordsIn(line.slice(length), columns - indent.length).map((part) => indent + part);
    return isBeside ? [row[0] + lines[0].slice(length), ...lines.slice(1)] : [row[0].trimEnd(), ...lines];
  }
  if (line.length <= columns || COPIED.test(line)) return [line];
  const [prefix] = /^( +# )?/.exec(line)!;
  return wordsIn(line.slice(prefix.length), columns - prefix.length).map((part) => prefix + part);
}

/** Text cut between words. */
function wordsIn(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
