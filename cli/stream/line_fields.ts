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

const decoder = new TextDecoder();

/** The key, id and type that a line has in the fields that hold them. `line` is its number, for errors. */
export function namesIn(data: Uint8Array, line: number, fields: LineFields): LineFields {
  const wanted = Object.entries(fields).filter(([, path]) => path !== undefined);
  if (wanted.length === 0) return {};
  const value = parse(data, line);
  return Object.fromEntries(wanted.map(([name, path]) => [name, textAt(value, path, line, name)]));
}

function parse(data: Uint8Array, line: number): unknown {
  try {
    return JSON.parse(decoder.decode(data));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError("INVALID_ARGUMENT", `Read line ${line}: it is not JSON (${why})`, undefined, EXIT.FAILED, {
      cause,
    });
  }
}

function textAt(value: unknown, path: string, line: number, name: string): string {
  let at = value;
  for (const part of path.split(".")) {
    at = typeof at === "object" && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined;
  }
  if (typeof at === "string" && at !== "") return at;
  if (typeof at === "number" || typeof at === "boolean") return String(at);
  throw new CommandError(
    "INVALID_ARGUMENT",
    `Read line ${line}: field ${JSON.stringify(path)} for the ${name} is ${
      at === undefined ? "not there" : JSON.stringify(at)
    }`,
    undefined,
    EXIT.FAILED,
  );
}
