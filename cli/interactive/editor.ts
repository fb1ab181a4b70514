/**
 * Text that is being typed, in one line or many, with a cursor: the keys of a shell's line, and arrows between lines.
 *
 * Pure: keys in, text and cursor out.
 *
 * @module
 */
import type { Key } from "./keys.ts";
import { charactersOf } from "./text.ts";

/** Text and where the cursor is in it. */
export class Editor {
  #text = "";
  /** An index into the text. */
  #cursor = 0;

  /** What has been typed. */
  get text(): string {
    return this.#text;
  }

  /** Index of the character that the cursor is on. */
  get cursor(): number {
    return this.#cursor;
  }

  /** Other text; the cursor is at its end. */
  set(text: string): void {
    this.#text = text;
    this.#cursor = text.length;
  }

  /** Puts text where the cursor is. */
  insert(text: string): void {
    this.#text = this.#text.slice(0, this.#cursor) + text + this.#text.slice(this.#cursor);
    this.#cursor += text.length;
  }

  /** The number of the line that the cursor is on, from 0. */
  get row(): number {
    return this.#text.slice(0, this.#cursor).split("\n").length - 1;
  }

  /** What stands before the cursor on its line. */
  get beforeCursor(): string {
    return this.#text.slice(this.#lineStart(), this.#cursor);
  }

  /** The lines of the text. */
  get lines(): string[] {
    return this.#text.split("\n");
  }

  /** Whether the cursor is behind the last character. */
  get isAtEnd(): boolean {
    return this.#cursor === this.#text.length;
  }

  /** Does what a key of editing does; false when it is none, or does nothing here. */
  key(key: Key): boolean {
    const edit = this.#editOf(key);
    if (edit === undefined) return false;
    const { text, cursor } = { text: this.#text, cursor: this.#cursor };
    edit();
    return text !== this.#text || cursor !== this.#cursor;
  }

  #editOf({ name, ctrl, meta, text }: Key): (() => void) | undefined {
    if (text !== "" && !ctrl && !meta) return () => this.insert(text);
    const byWord = ctrl || meta;
    switch (name) {
      case "left":
        return () => this.#cursor = byWord ? this.#wordStart() : this.#previous();
      case "right":
        return () => this.#cursor = byWord ? this.#wordEnd() : this.#next();
      case "up":
        return () => this.#toRow(-1);
      case "down":
        return () => this.#toRow(1);
      case "home":
        return () => this.#cursor = this.#lineStart();
      case "end":
        return () => this.#cursor = this.#lineEnd();
      case "backspace":
        return () => this.#remove(byWord ? this.#wordStart() : this.#previous(), this.#cursor);
      case "delete":
        return () => this.#remove(this.#cursor, this.#next());
    }
    return ctrl ? this.#controlOf(name) : meta ? this.#metaOf(name) : undefined;
  }

  #controlOf(name: string): (() => void) | undefined {
    switch (name) {
      case "a":
        return () => this.#cursor = this.#lineStart();
      case "e":
        return () => this.#cursor = this.#lineEnd();
      case "b":
        return () => this.#cursor = this.#previous();
      case "f":
        return () => this.#cursor = this.#next();
      case "h":
        return () => this.#remove(this.#previous(), this.#cursor);
      case "u":
        return () => this.#remove(this.#lineStart(), this.#cursor);
      case "k":
        return () => this.#remove(this.#cursor, this.#lineEnd());
      case "w":
        return () => this.#remove(this.#wordStart(), this.#cursor);
    }
    return undefined;
  }

  #metaOf(name: string): (() => void) | undefined {
    switch (name) {
      case "b":
        return () => this.#cursor = this.#wordStart();
      case "f":
        return () => this.#cursor = this.#wordEnd();
      case "d":
        return () => this.#remove(this.#cursor, this.#wordEnd());
    }
    return undefined;
  }

  #remove(start: number, end: number): void {
    this.#text = this.#text.slice(0, start) + this.#text.slice(end);
    this.#cursor = start;
  }

  #lineStart(): number {
    return this.#text.lastIndexOf("\n", this.#cursor - 1) + 1;
  }

  #lineEnd(): number {
    const end = this.#text.indexOf("\n", this.#cursor);
    return end < 0 ? this.#text.length : end;
  }

  #previous(): number {
    if (this.#cursor === this.#lineStart()) return Math.max(0, this.#cursor - 1);
    return this.#cursor - (charactersOf(this.beforeCursor).at(-1)?.length ?? 0);
  }

  #next(): number {
    const end = this.#lineEnd();
    if (this.#cursor === end) return Math.min(this.#text.length, end + 1);
    return this.#cursor + (charactersOf(this.#text.slice(this.#cursor, end))[0]?.length ?? 0);
  }

  #wordStart(): number {
    return this.#text.slice(0, this.#cursor).replace(/[\p{L}\p{N}]*[^\p{L}\p{N}]*$/u, "").length;
  }

  #wordEnd(): number {
    const [word] = this.#text.slice(this.#cursor).match(/^[^\p{L}\p{N}]*[\p{L}\p{N}]*/u) ?? [""];
    return this.#cursor + word.length;
  }

  /** To the same column of a line above or below. */
  #toRow(step: -1 | 1): void {
    const { lines, row } = this;
    const target = row + step;
    if (target < 0 || target >= lines.length) return;
    const start = lines.slice(0, target).reduce((sum, line) => sum + line.length + 1, 0);
    const column = charactersOf(this.beforeCursor).length;
    this.#cursor = start + charactersOf(lines[target]).slice(0, column).join("").length;
  }
}
