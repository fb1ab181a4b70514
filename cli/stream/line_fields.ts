/**
 * `--key-field customer.id` and its like: what an event is called comes out of the event itself, a line of JSON.
 *
 * @module
 */
import { CommandError, EXIT } from "../exit_code.ts";

/** Which fields of a line name what. */
export interface LineFields {
  key?: string;
  id?: string;
  type?: string;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The key, id and type that a line has in the fields that hold them. `line` is its number, for errors. */
export function namesIn(data: Uint8Array, line: number, fields: LineFields): LineFields {
  const wanted = Object.entries(fields).filter(([, path]) => path !== undefined);
  if (wanted.length === 0) return {};
  const text = parsing(line, () => decoder.decode(data));
  const value: unknown = parsing(line, () => JSON.parse(text));
  return Object.fromEntries(wanted.map(([name, path]) => [name, textAt(text, value, path, line, name)]));
}

/** What `read` reads of a line, or why it is not JSON. */
function parsing<T>(line: number, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError("INVALID_ARGUMENT", `Read line ${line}: it is not JSON (${why})`, undefined, EXIT.FAILED, {
      cause,
    });
  }
}

function textAt(text: string, value: unknown, path: string, line: number, name: string): string {
  const at = valueAt(value, path);
  if (typeof at === "string" && at !== "") return at;
  // A number of 64 bits is another one once it is read: two ids would become one, and the second event a repeat of the first.
  if (typeof at === "number") return Number.isSafeInteger(at) ? String(at) : String(valueAt(asWritten(text), path));
  if (typeof at === "boolean") return String(at);
  throw new CommandError(
    "INVALID_ARGUMENT",
    `Read line ${line}: field ${JSON.stringify(path)} for the ${name} is ${
      at === undefined ? "not there" : JSON.stringify(at)
    }`,
    undefined,
    EXIT.FAILED,
  );
}

function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const part of path.split(".")) {
    at = typeof at === "object" && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined;
  }
  return at;
}

/** JSON with its numbers as texts, digit for digit. */
function asWritten(text: string): unknown {
  return JSON.parse(text, (_, value: unknown, context?: { source?: string }) => {
    return typeof value === "number" ? context?.source ?? value : value;
  });
}
