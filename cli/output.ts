/**
 * Where a command's words go: results to standard output, everything about them to standard error.
 *
 * At a terminal both are for eyes, in a pipe the output is exact, with `--json` it is one JSON object a line. Output is
 * gathered and written as one when the command says so: at once while messages trickle, by the block while they pour.
 *
 * @module
 */
import { styleText } from "node:util";
import { colorWanted, outputColumns, outputError, writeErrorSync } from "./stdio.ts";

/** A colour or weight, as `node:util` calls it. */
export type Style = Parameters<typeof styleText>[0];

/** What the global options say about output. */
export interface OutputOptions {
  json?: boolean;
  quiet?: boolean;
  color: boolean;
}

/** Gathered output is written when it has this many bytes, even while there is more to come. */
const BLOCK_BYTES = 64 * 1024;
const LINE_END = 10;
/** Takes away what stands on the row. */
const ERASE = "\r\x1b[K";
/** Whether the terminal goes on in the next row. */
const NO_WRAP = "\x1b[?7l";
const WRAP = "\x1b[?7h";
const encoder = new TextEncoder();

/** Standard output and standard error of one command. */
export class Output {
  /** One JSON object a line instead of text. */
  readonly json: boolean;
  /** Nothing on standard error but warnings and errors. */
  readonly quiet: boolean;
  /** Standard output is looked at by somebody. */
  readonly isTerminal: boolean = Deno.stdout.isTerminal();
  /** Standard error is looked at by somebody. */
  readonly isErrorTerminal: boolean = Deno.stderr.isTerminal();
  readonly #color: boolean;
  #buffer = new Uint8Array(BLOCK_BYTES);
  #usedBytes = 0;
  #written: Promise<void> = Promise.resolve();
  #status = "";

  constructor({ json, quiet, color }: OutputOptions) {
    this.json = json === true;
    this.quiet = quiet === true;
    this.#color = color && colorWanted();
  }

  /** Adds text to the output. */
  text(text: string): void {
    // A UTF-16 unit becomes at most 3 bytes of UTF-8.
    this.#reserve(text.length * 3);
    this.#usedBytes += encoder.encodeInto(text, this.#buffer.subarray(this.#usedBytes)).written;
  }

  /** Adds bytes to the output. */
  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#usedBytes);
    this.#usedBytes += bytes.length;
  }

  /** Adds a line end to the output. */
  lineEnd(): void {
    this.#reserve(1);
    this.#buffer[this.#usedBytes++] = LINE_END;
  }

  /** Adds a line of JSON to the output. */
  object(value: unknown): void {
    this.text(JSON.stringify(value) + "\n");
  }

  /** Whether enough has gathered to be worth a write of its own. */
  get isBlockFull(): boolean {
    return this.#usedBytes >= BLOCK_BYTES;
  }

  /** Writes what has gathered. Rejects with `OutputClosed` when nobody reads it any more, with `OutputFailed` when it cannot be written. */
  flush(): Promise<void> {
    const block = this.#buffer.slice(0, this.#usedBytes);
    this.#usedBytes = 0;
    if (block.length > 0) this.#written = this.#written.then(() => this.#write(block));
    return this.#written;
  }

  #write(block: Uint8Array): Promise<void> {
    // Both are one screen, and the line that is written over is not to be part of the output.
    if (this.isTerminal) this.status("");
    return writeAll(Deno.stdout, block);
  }

  /** Text in a colour, where standard output shows it. */
  style(style: Style, text: string): string {
    return this.#color && this.isTerminal ? styleText(style, text, { validateStream: false }) : text;
  }

  /** Text in a colour, where standard error shows it. */
  errorStyle(style: Style, text: string): string {
    return this.#color && this.isErrorTerminal ? styleText(style, text, { validateStream: false }) : text;
  }

  /** Tells on standard error how things are, unless the user wants quiet. */
  note(text: string): void {
    if (!this.quiet) this.#errorLine(text);
  }

  /** The same, but only to somebody who looks: a pipe gets no chatter. */
  remark(text: string): void {
    if (this.isErrorTerminal) this.note(text);
  }

  /** Tells on standard error that something is not as it should be. */
  warn(text: string): void {
    this.#errorLine(`${this.errorStyle("yellow", "warning:")} ${text}`);
  }

  /** Shows a line that the next one overwrites, at a terminal only; an empty one takes it away. */
  status(text: string): void {
    if (!this.isErrorTerminal || this.quiet || text === this.#status) return;
    this.#status = text;
    if (text === "") return writeErrorSync(ERASE);
    // With room for the ^C that the terminal may show behind it, and a free column, since some would begin a row after the last.
    const room = outputColumns(Deno.stderr) - 3;
    const characters = [...text];
    const fitting = characters.length <= room ? text : `${characters.slice(0, Math.max(0, room - 1)).join("")}…`;
    // What went on in a second row could not be taken away; a character of two columns may make it longer than it is counted.
    writeErrorSync(ERASE + NO_WRAP + fitting + WRAP);
  }

  #errorLine(text: string): void {
    const erase = this.#status === "" ? "" : ERASE;
    this.#status = "";
    writeErrorSync(`${erase}${text}\n`);
  }

  #reserve(bytes: number): void {
    const neededBytes = this.#usedBytes + bytes;
    if (neededBytes <= this.#buffer.length) return;
    const grown = new Uint8Array(Math.max(neededBytes, this.#buffer.length * 2));
    grown.set(this.#buffer.subarray(0, this.#usedBytes));
    this.#buffer = grown;
  }
}

async function writeAll(sink: { write(bytes: Uint8Array): Promise<number> }, bytes: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < bytes.length;) at += await sink.write(bytes.subarray(at));
  } catch (error) {
    throw outputError(error);
  }
}
