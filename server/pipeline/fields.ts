/**
 * Reads the fields of an object from outside: known keys alone, each of the kind that is wanted, whatever is wrong noted as a fault.
 * A field that is `null` counts as left out, as `after:` with nothing behind it is in YAML.
 *
 * @module
 */
import type { Faults, Path } from "./faults.ts";
import { closest, didYouMean } from "./suggest.ts";

/** How much of a text stands in a message. */
const SHOWN_CHARACTERS = 80;
/** Units that people write behind numbers. */
const UNITS_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A text of a list, and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** The fields of one object. */
export class Fields {
  readonly path: Path;
  readonly #values = new Map<string, unknown>();
  /** Those for which an unknown key is a slip, so that they are not said to be missing as well. */
  readonly #meant = new Set<string>();
  readonly #faults: Faults;

  private constructor(faults: Faults, path: Path) {
    this.#faults = faults;
    this.path = path;
  }

  /** The fields of `value`, of which `known` are allowed; nothing and a fault if it is no object. */
  static of(faults: Faults, path: Path, value: unknown, known: readonly string[]): Fields | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      faults.add(path, `must be an object with ${known.join(", ")}, is ${show(value)}`);
      return undefined;
    }
    const fields = new Fields(faults, path);
    for (const [key, one] of Object.entries(value)) {
      if (!known.includes(key)) fields.#unknown(key, known);
      else if (one !== null && one !== undefined) fields.#values.set(key, one);
    }
    return fields;
  }

  /** Whether it is there. */
  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** The value as it is. */
  raw(key: string): unknown {
    return this.#values.get(key);
  }

  /** Whether it is there, or an unknown key is that is a slip for it. */
  isGiven(key: string): boolean {
    return this.has(key) || this.#meant.has(key);
  }

  /** The path of a field. */
  at(key: string): Path {
    return [...this.path, key];
  }

  /** Notes a fault of a field. */
  fault(key: string, what: string, part: "key" | "value" = "value"): void {
    this.#faults.add(this.at(key), what, part);
  }

  /** Notes a fault if it is not there; `hint` says what should be. */
  need(key: string, hint = ""): void {
    if (!this.isGiven(key)) this.fault(key, `is missing${hint}`);
  }

  /** The fields of the object there; nothing if there is none, or no object, which is a fault. */
  object(key: string, known: readonly string[]): Fields | undefined {
    return this.has(key) ? Fields.of(this.#faults, this.at(key), this.raw(key), known) : undefined;
  }

  /** A text; nothing, and a fault, if it is another kind of value. */
  text(key: string): string | undefined {
    const value = this.raw(key);
    if (value === undefined || typeof value === "string") return value;
    const hint = typeof value === "number" || typeof value === "boolean" ? `; did you mean "${value}"?` : "";
    this.fault(key, `must be a text, is ${show(value)}${hint}`);
    return undefined;
  }

  /** The same, and a fault if it is not there. */
  textNeeded(key: string): string | undefined {
    this.need(key);
    return this.text(key);
  }

  /** A whole number in a range, else `otherwise`. */
  whole(key: string, min: number, max: number, otherwise: number): number {
    const value = this.raw(key);
    if (value === undefined) return otherwise;
    return isWhole(this.#faults, this.at(key), value, min, max) ? value : otherwise;
  }

  /** A list, empty if there is none. */
  list(key: string, of: string, max: number): readonly unknown[] {
    const value = this.raw(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      const isOne = typeof value === "string" || typeof value === "number";
      this.fault(key, `must be a list of ${of}, is ${show(value)}${isOne ? `; did you mean [${show(value)}]?` : ""}`);
      return [];
    }
    if (value.length <= max) return value;
    this.fault(key, `has ${value.length} ${of}, at most ${max} are allowed`);
    return [];
  }

  /** The same, and a fault if nothing is in it. */
  listNeeded(key: string, of: string, max: number): readonly unknown[] {
    this.need(key);
    const value = this.raw(key);
    if (Array.isArray(value) && value.length === 0) this.fault(key, `is empty, has no ${of}`);
    return this.list(key, of, max);
  }

  /** A list of texts, without those that are others and those that are there twice. */
  texts(key: string, of: string, max: number): readonly PlacedText[] {
    const found = new Map<string, PlacedText>();
    this.list(key, of, max).forEach((text, index) => {
      const path = [...this.at(key), index];
      if (typeof text !== "string") this.#faults.add(path, `must be a text, is ${show(text)}`);
      else if (found.has(text)) this.#faults.add(path, `${show(text)} is there twice`);
      else found.set(text, { text, path });
    });
    return [...found.values()];
  }

  /** A list of whole numbers in a range, or `otherwise`. */
  wholes(key: string, min: number, max: number, lengthMax: number, otherwise: readonly number[]): readonly number[] {
    if (!this.has(key)) return otherwise;
    return this.list(key, "whole numbers", lengthMax).filter((value, index): value is number =>
      isWhole(this.#faults, [...this.at(key), index], value, min, max)
    );
  }

  /** One of a few words. */
  word<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const word = words.find((one) => one === text);
    if (word === undefined) {
      this.fault(key, `must be ${words.map(show).join(" or ")}, is ${show(text)}${didYouMean(text, words)}`);
    }
    return word;
  }

  #unknown(key: string, known: readonly string[]): void {
    const meant = closest(key, known);
    if (meant !== undefined) this.#meant.add(meant);
    const hint = meant === undefined ? `known are ${known.join(", ")}` : `did you mean ${JSON.stringify(meant)}?`;
    this.fault(key, `key ${show(key)} is not known; ${hint}`, "key");
  }
}

/** A value as it stands in a message: on one line, cut where it is long. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "an object";
  const text = cut(String(value));
  return typeof value === "string" ? JSON.stringify(text) : text;
}

/** The beginning of a text that may be of any length. */
export function cut(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

function isWhole(faults: Faults, path: Path, value: unknown, min: number, max: number): value is number {
  if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return true;
  const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`;
  faults.add(path, `must be a whole number ${range}, is ${show(value)}${meantNumber(path, value)}`);
  return false;
}

/** For `"5"` the number, for `30s` the milliseconds. */
function meantNumber(path: Path, value: unknown): string {
  const [, digits, unit] = typeof value === "string" ? /^(\d{1,15}) ?([a-z]*)$/.exec(value) ?? [] : [];
  if (digits === undefined) return "";
  if (unit === "") return `; did you mean ${Number(digits)}?`;
  const isMs = path.some((step) => typeof step === "string" && step.endsWith("Ms"));
  return isMs && unit in UNITS_MS ? `; did you mean ${Number(digits) * UNITS_MS[unit]}?` : "";
}
