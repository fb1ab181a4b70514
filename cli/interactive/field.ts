/**
 * A field of a form: what is typed in it, and what is offered in its place while nothing is.
 *
 * An offer, such as the value of last time, is seen but not yet there: typing replaces it, taking it makes it text to edit.
 *
 * @module
 */
import { Editor } from "./editor.ts";
import type { Key } from "./keys.ts";

/** One field. */
export class Field {
  readonly label: string;
  readonly editor: Editor = new Editor();
  readonly #isMultiline: boolean;
  #offer = "";

  constructor(label: string, kind: "line" | "lines") {
    this.label = label;
    this.#isMultiline = kind === "lines";
  }

  /** What has been typed or taken. */
  get text(): string {
    return this.editor.text;
  }

  /** What is offered, empty for nothing. */
  get offer(): string {
    return this.text === "" ? this.#offer : "";
  }

  /** Empties the field and offers a value. */
  propose(offer: string): void {
    this.editor.set("");
    this.#offer = offer;
  }

  /** Another text, with no offer beside it. */
  set(text: string): void {
    this.editor.set(text);
    this.#offer = "";
  }

  /** Makes the offer text; false when there is none. */
  take(): boolean {
    if (this.offer === "") return false;
    this.set(this.#offer);
    return true;
  }

  /** Empties the field, then drops the offer; false when there is nothing of either. */
  clear(): boolean {
    if (this.text === "" && this.#offer === "") return false;
    if (this.text === "") this.#offer = "";
    else this.editor.set("");
    return true;
  }

  /** A key of editing; false when it is none, or does nothing here. */
  key(key: Key): boolean {
    if (key.name === "paste") {
      this.editor.insert(this.#isMultiline ? key.text : key.text.trim().replace(/\s*\n\s*/g, " "));
      return true;
    }
    const takes = key.name === "right" || key.name === "end" || key.ctrl && key.name === "e";
    if (takes && this.take()) return true;
    return this.editor.key(key);
  }
}
