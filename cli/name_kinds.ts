/**
 * What an argument or an option names: declared with it, so that completions can offer the names there are.
 *
 * @module
 */
import type { Argument, Option } from "commander";

/**
 * Something with a name: at the server, or on this machine (`context`, `file`, and `data`, which is a file after `@`).
 */
export type NameKind =
  | "subject"
  | "pattern"
  | "endpoint"
  | "stream"
  | "group"
  | "pipeline"
  | "stage"
  | "run"
  | "context"
  | "file"
  | "data";

const kinds = new WeakMap<Argument | Option, NameKind>();

/** Declares that `declared` takes the name of a `kind`. */
export function naming<Declared extends Argument | Option>(kind: NameKind, declared: Declared): Declared {
  kinds.set(declared, kind);
  return declared;
}

/** What an argument or option names, if that was declared. */
export function kindOf(declared: Argument | Option): NameKind | undefined {
  return kinds.get(declared);
}
