/**
 * Completing what is typed in a field: Tab goes through the names that it can mean, and the rest of the first is shown behind the cursor.
 *
 * @module
 */
import { type Candidate, matching } from "./candidates.ts";
import type { Field } from "./field.ts";
import type { Key } from "./keys.ts";

const CANDIDATES_SHOWN = 5;

/** The completion of one field. */
export class Completing {
  /** Names that can be meant. */
  candidates: Candidate[] = [];
  readonly #field: Field;
  /** What was typed before Tab went through the candidates, and which of them is there now. */
  #through: { typed: string; at: number } | undefined;

  constructor(field: Field) {
    this.#field = field;
  }

  /** The candidates for what has been typed. */
  get found(): Candidate[] {
    return matching(this.candidates, this.#typed, CANDIDATES_SHOWN);
  }

  /** Which of them is there now, if it goes through them. */
  get chosen(): number | undefined {
    return this.#through?.at;
  }

  /** The rest of the first candidate; empty where there is none. */
  get suggestion(): string {
    const typed = this.#field.text;
    const [first] = typed === "" || this.#through !== undefined ? [] : this.found;
    return first?.value.startsWith(typed) ? first.value.slice(typed.length) : "";
  }

  /** Puts the next candidate there, or takes the offer; false where there is nothing to complete. */
  next(): boolean {
    const typed = this.#typed;
    const { found } = this;
    if (found.length === 0) return this.#through === undefined && this.#field.take();
    const at = this.#through === undefined ? 0 : (this.#through.at + 1) % found.length;
    this.#field.set(found[at].value);
    // One alone is certain: there is nothing to go through.
    this.#through = found.length === 1 ? undefined : { typed, at };
    return true;
  }

  /** What is there now was meant. */
  end(): void {
    this.#through = undefined;
  }

  /** Whether a key takes the suggestion: an arrow at the end of what is typed. */
  isTakenBy({ name, ctrl }: Key): boolean {
    const takes = name === "right" || name === "end" || ctrl && (name === "e" || name === "f");
    return takes && this.suggestion !== "" && this.#field.editor.isAtEnd;
  }

  get #typed(): string {
    return this.#through?.typed ?? this.#field.text;
  }
}
