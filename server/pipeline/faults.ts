/**
 * What is wrong with a definition, all of it: each fault with its path and, for text, its line. Thrown as one error.
 *
 * @module
 */
import { HadronError, type JsonValue } from "../../proto/error.ts";

/** The way to a value: `["stages", 2, "after", 0]`. */
export type Path = readonly (string | number)[];

/** A place in a text, both numbers from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where the value at a path stands in the text, or its key; if it is not there, what would contain it. */
export type Locator = (path: Path, part: "key" | "value") => Place | undefined;

/** One thing that is wrong. */
export interface Fault {
  readonly path: Path;
  readonly what: string;
  readonly place: Place | undefined;
}

/** Faults beyond these are not looked for. */
const FAULTS_MAX = 100;

/** Gathers faults. */
export class Faults {
  readonly #faults: Fault[] = [];
  readonly #where: Locator;
  /** The pipeline's name, once it is known. */
  name: string | undefined;

  constructor(where: Locator = () => undefined) {
    this.#where = where;
  }

  /** Adds a fault of the value at `path`, or of its key. Throws when there are so many that nobody reads on. */
  add(path: Path, what: string, part: "key" | "value" = "value"): void {
    this.addAt(this.#where(path, part), what, path);
  }

  /** Adds a fault of the text itself. */
  addAt(place: Place | undefined, what: string, path: Path = []): void {
    this.#faults.push({ path, what, place });
    if (this.#faults.length >= FAULTS_MAX) this.throwIfAny();
  }

  /** Adds a fault after which there is nothing more to look at, and throws. */
  stop(what: string, place?: Place): never {
    this.#faults.push({ path: [], what, place });
    throw this.#error();
  }

  /** Throws `INVALID_ARGUMENT` if something is wrong. */
  throwIfAny(): void {
    if (this.#faults.length > 0) throw this.#error();
  }

  /** Says the first fault in the text and how many more there are; all of them are in the details. */
  #error(): HadronError {
    const faults = this.#faults.toSorted(byPlace);
    const [first, ...others] = faults;
    const subject = this.name === undefined ? "Apply pipeline" : `Apply pipeline ${JSON.stringify(this.name)}`;
    const least = faults.length >= FAULTS_MAX ? "at least " : "";
    const more = others.length === 0 ? "" : ` (and ${least}${others.length} more)`;
    return new HadronError("INVALID_ARGUMENT", `${subject}: ${showFault(first)}${more}`, {
      details: { ...facts(first), faults: faults.map((fault) => ({ ...facts(fault), what: fault.what })) },
    });
  }
}

/** In the order of the text; as they were found where there is none. */
function byPlace({ place: one }: Fault, { place: other }: Fault): number {
  if (one === undefined || other === undefined) return 0;
  return one.line - other.line || one.column - other.column;
}

/** `stages[2].after[0]`. */
export function showPath(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (!/^[-_a-zA-Z0-9]{1,100}$/.test(step)) text += `[${JSON.stringify(step.slice(0, 100))}]`;
    else text += text === "" ? step : `.${step}`;
  }
  return text;
}

function showFault({ path, place, what }: Fault): string {
  const line = place === undefined ? "" : `line ${place.line}`;
  // Without a path only the column tells which of the things of a line is meant.
  const at = path.length > 0 ? showPath(path) : place === undefined ? "" : `column ${place.column}`;
  const where = [line, at].filter((part) => part !== "").join(", ");
  return where === "" ? what : `${where}: ${what}`;
}

function facts({ path, place }: Fault): Record<string, JsonValue> {
  return { path: showPath(path), ...(place === undefined ? {} : { line: place.line, column: place.column }) };
}
