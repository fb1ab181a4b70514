/**
 * JSON as it is typed and as it is read: what is wrong with it and where, and its colours.
 *
 * @module
 */
import { applyEdits, createScanner, format, parse, type ParseError, printParseErrorCode } from "jsonc-parser";
import type { Style } from "../output.ts";
import { type Line, span } from "./line.ts";

/** What text is, as a payload. */
export type JsonCheck =
  /** Nothing. */
  | { is: "empty" }
  /** Valid JSON. */
  | { is: "json" }
  /** The beginning of JSON: what is there is right. In a string, no line may end. */
  | { is: "unfinished"; problem: string; isInString: boolean }
  /** Meant as JSON, by its first character, and wrong. Lines and columns are from 1. */
  | { is: "broken"; problem: string; line: number; column: number }
  /** Not meant as JSON. */
  | { is: "text" };

/** By the names that jsonc-parser gives them. */
const PROBLEMS: Record<string, string> = {
  InvalidSymbol: "this is no JSON value",
  InvalidNumberFormat: "this is no JSON number",
  PropertyNameExpected: "a property name in double quotes is expected",
  ValueExpected: "a value is expected",
  ColonExpected: "a colon is expected",
  CommaExpected: "a comma is expected",
  CloseBraceExpected: "a closing } is missing",
  CloseBracketExpected: "a closing ] is missing",
  EndOfFileExpected: "nothing may follow",
  InvalidCommentToken: "JSON has no comments",
  UnexpectedEndOfNumber: "the number is not finished",
  UnexpectedEndOfString: "the string is not closed",
  InvalidUnicode: "\\u needs four hexadecimal digits",
  InvalidEscapeCharacter: "there is no such escape",
  InvalidCharacter: "control characters need an escape",
};

/** Of `true`, `false`, `null` or a negative number. */
const BEGINNING_OF_VALUE = /^(t|tr|tru|f|fa|fal|fals|n|nu|nul|-)$/;

/** Says what text is. */
export function checkJson(text: string): JsonCheck {
  const trimmed = text.trimEnd();
  if (trimmed.trimStart() === "") return { is: "empty" };
  const errors: ParseError[] = [];
  parse(trimmed, errors, { disallowComments: true });
  if (errors.length === 0) return { is: "json" };
  if (!/^\s*[{["]/.test(trimmed)) return { is: "text" };
  const [first] = errors;
  const name = printParseErrorCode(first.error);
  const problem = PROBLEMS[name] ?? "this is not right";
  const found = trimmed.slice(first.offset, first.offset + first.length);
  // What is missing at the end may still come, and so may the rest of a string, a number or a word.
  const isAtEnd = first.offset + first.length >= trimmed.length;
  const isBeginning = found === "" || name.startsWith("UnexpectedEnd") ||
    name === "InvalidSymbol" && BEGINNING_OF_VALUE.test(found);
  if (isAtEnd && isBeginning) {
    return { is: "unfinished", problem, isInString: name === "UnexpectedEndOfString" };
  }
  const before = trimmed.slice(0, first.offset).split("\n");
  return { is: "broken", problem, line: before.length, column: before[before.length - 1].length + 1 };
}

/** Whether text is to be read and edited as JSON. */
export function isMeantAsJson(text: string): boolean {
  return /^\s*[{["]/.test(text) || checkJson(text).is === "json";
}

/** The kinds of tokens, which jsonc-parser names for its own compiler alone. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  unknown: 16,
  end: 17,
};

const STYLES: Record<number, Style> = {
  [TOKEN.string]: "green",
  [TOKEN.number]: "yellow",
  [TOKEN.true]: "magenta",
  [TOKEN.false]: "magenta",
  [TOKEN.null]: "magenta",
  [TOKEN.unknown]: "red",
};

/** JSON in colours, a line for each of its lines; also what is not yet, or not at all, JSON. */
export function colorJson(text: string): Line[] {
  const scanner = createScanner(text);
  const lines: Line[] = [[]];
  for (let kind: number = scanner.scan(); kind !== TOKEN.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    const isName = kind === TOKEN.string && /^\s*:/.test(text.slice(end));
    const [first, ...others] = text.slice(start, end).split("\n");
    const style = isName ? "cyan" : STYLES[kind];
    if (first !== "") lines[lines.length - 1].push(span(first, style));
    for (const other of others) lines.push(other === "" ? [] : [span(other, style)]);
  }
  return lines;
}

/** Valid JSON with two spaces a level, else undefined. Numbers stay as they are written. */
export function prettyJson(text: string): string | undefined {
  if (checkJson(text).is !== "json") return undefined;
  const edits = format(text, undefined, { tabSize: 2, insertSpaces: true, eol: "\n" });
  return applyEdits(text, edits).trim();
}

/** How far the next line of unfinished JSON begins. */
export function indentationAfter(text: string): string {
  let depth = 0;
  const scanner = createScanner(text, true);
  for (let kind: number = scanner.scan(); kind !== TOKEN.end; kind = scanner.scan()) {
    if (kind === TOKEN.openBrace || kind === TOKEN.openBracket) depth++;
    if (kind === TOKEN.closeBrace || kind === TOKEN.closeBracket) depth--;
  }
  return "  ".repeat(Math.max(0, depth));
}
