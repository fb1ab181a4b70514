/**
 * From the bytes of a keyboard to keys, by `node:readline`, which knows the sequences of most terminals.
 *
 * What is pasted comes as one key: it must not do what its characters would do if they were typed.
 *
 * @module
 */
import { emitKeypressEvents, type Key as NodeKey } from "node:readline";
import { PassThrough } from "node:stream";

/** A key that was pressed, or text that was pasted. */
export interface Key {
  /** `a`, `enter`, `up`, `pagedown`, `escape`, `paste`; letters are small, shift tells of capitals. */
  name: string;
  ctrl: boolean;
  /** Alt, or Option. */
  meta: boolean;
  shift: boolean;
  /** What it writes, empty for keys that write nothing. */
  text: string;
}

const ESCAPE = "\x1b";
const PASTE_BEGIN = "\x1b[200~";
const PASTE_END = "\x1b[201~";
/** After an escape alone, how long the rest of a sequence may take before it is the Escape key. */
const ESCAPE_MS = 40;

/** Decodes what comes from a keyboard. */
export class KeyDecoder {
  readonly #typed = new PassThrough();
  readonly #decoder = new TextDecoder();
  readonly #onKey: (key: Key) => void;
  /** The beginning of what may be a sequence. */
  #held = "";
  #pasted: string | undefined;
  #escapeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(onKey: (key: Key) => void) {
    this.#onKey = onKey;
    emitKeypressEvents(this.#typed);
    this.#typed.on("keypress", (text: string | undefined, key: NodeKey) => this.#onKey(toKey(text, key)));
  }

  /** Takes bytes as they come. */
  write(bytes: Uint8Array): void {
    clearTimeout(this.#escapeTimer);
    const text = this.#decoder.decode(bytes, { stream: true });
    if (this.#held === ESCAPE && text.startsWith(ESCAPE)) {
      // Two keys that came one after the other: together they would be one with Alt, or make one of what comes next.
      this.#held = "";
      this.#escape();
    }
    this.#take(this.#held + text);
  }

  #take(text: string): void {
    this.#held = "";
    if (this.#pasted !== undefined) return this.#takePasted(text);
    const at = text.indexOf(PASTE_BEGIN);
    if (at >= 0) {
      this.#type(text.slice(0, at));
      this.#pasted = "";
      return this.#takePasted(text.slice(at + PASTE_BEGIN.length));
    }
    const held = partOf(PASTE_BEGIN, text);
    this.#held = held;
    this.#type(text.slice(0, text.length - held.length));
    if (held === "") return;
    this.#escapeTimer = setTimeout(() => {
      this.#held = "";
      if (held === ESCAPE) this.#escape();
      else this.#type(held);
    }, ESCAPE_MS);
  }

  #takePasted(text: string): void {
    const all = this.#pasted + text;
    const at = all.indexOf(PASTE_END);
    if (at < 0) {
      this.#pasted = all;
      return;
    }
    this.#pasted = undefined;
    // Terminals send a carriage return for each line end.
    const pasted = all.slice(0, at).replace(/\r\n?/g, "\n");
    this.#onKey({ name: "paste", ctrl: false, meta: false, shift: false, text: pasted });
    const rest = all.slice(at + PASTE_END.length);
    if (rest !== "") this.#take(rest);
  }

  #escape(): void {
    this.#onKey({ name: "escape", ctrl: false, meta: false, shift: false, text: "" });
  }

  #type(text: string): void {
    if (text !== "") this.#typed.write(text);
  }
}

/** What a key is called where it does not write: the character that it would, or its name. */
export function nameOf({ name, text }: Key): string {
  return text === " " ? "space" : text === "" ? name : text;
}

/** How much of the beginning of `sequence` stands at the end of `text`. */
function partOf(sequence: string, text: string): string {
  for (let length = Math.min(sequence.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(sequence.slice(0, length))) return sequence.slice(0, length);
  }
  return "";
}

function toKey(text: string | undefined, { name, ctrl, meta, shift }: NodeKey): Key {
  const modifiers = { ctrl: ctrl === true, meta: meta === true, shift: shift === true };
  // Enter sends a carriage return; a line feed is Ctrl-J, which some terminals send for Shift-Enter.
  if (text === "\n") return { ...modifiers, name: "j", ctrl: true, text: "" };
  const isCommand = modifiers.ctrl || modifiers.meta || name === undefined && text === undefined;
  // deno-lint-ignore no-control-regex -- keys such as Enter and Backspace are control characters
  const written = text === undefined || isCommand || /^[\x00-\x1f\x7f]/.test(text) ? "" : text;
  return { ...modifiers, name: name === "return" ? "enter" : name ?? written, text: written };
}
