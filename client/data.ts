/**
 * What users give and get: bytes, text, or JSON.
 *
 * @module
 */
import { HadronError, type JsonValue } from "../proto/error.ts";

/**
 * An object that is sent as JSON: of any type, an interface or a class too, as `JSON.stringify` writes it. What would come out as nothing by mistake is
 * none: a promise that was not awaited, a function, an AsyncIterable where many values are not taken.
 */
export type JsonObject =
  | object & { readonly then?: never; readonly call?: never; readonly [Symbol.asyncIterator]?: never }
  | { readonly [key: string]: unknown };

/** What can be sent: bytes as they are, a string as UTF-8, what has arrived as the bytes it holds, any other JSON value as JSON. */
export type Data = Uint8Array | string | number | boolean | null | JsonObject;

const encoder = new TextEncoder();
/** A byte order mark is text like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const NOTHING = new Uint8Array(0);

/** The bytes that stand for `data`; undefined is no bytes. */
export function encodeData(data: Data | undefined): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (typeof data === "string") return encoder.encode(data);
  if (data === undefined) return NOTHING;
  if (data instanceof Received) return data.data;
  if (isLostInJson(data)) {
    throw new HadronError(
      "INVALID_ARGUMENT",
      `Encode data: of ${nameOf(data)} nothing is left in JSON${hintFor(data)}`,
    );
  }
  let json: string | undefined;
  try {
    json = JSON.stringify(data);
  } catch (cause) {
    // Of a value that holds itself, the text that says where has lines of its own.
    const why = (cause instanceof Error ? cause.message : String(cause)).replace(/\s*\n\s*/g, " ");
    throw new HadronError("INVALID_ARGUMENT", `Encode data as JSON: ${why}`, { cause });
  }
  if (json === undefined) {
    throw new HadronError("INVALID_ARGUMENT", `Encode data: a ${typeof data} is neither bytes, text nor JSON`);
  }
  return encoder.encode(json);
}

/** Whether it is many pieces of data. A call whose caller sends one is one, though it can be iterated over. */
export function isMany(data: Data | void | AsyncIterable<Data>): data is AsyncIterable<Data> {
  return typeof data === "object" && data !== null && Symbol.asyncIterator in data &&
    !(data instanceof Received && !data.isMany);
}

/** Whether it is to be awaited, also where it is no `Promise` itself: query builders are awaited like one. */
export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return value instanceof Promise ||
    typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** Something that arrived: its bytes and what they can be read as. */
export abstract class Received {
  /** The bytes. They are a view of a larger buffer: copy what is to be kept for long. */
  abstract readonly data: Uint8Array;
  /** The headers. */
  abstract readonly headers: Record<string, string>;

  /** Whether more data follows it, so that it is sent on as many. @ignore */
  get isMany(): boolean {
    return false;
  }

  /** The data as UTF-8 text. */
  text(): string {
    return decoder.decode(this.data);
  }

  /** The data as a JSON value; throws `INVALID_ARGUMENT` when it is none. */
  json<T = JsonValue>(): T {
    const text = this.text();
    try {
      return JSON.parse(text);
    } catch (cause) {
      const start = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      throw new HadronError("INVALID_ARGUMENT", `Read data as JSON: ${JSON.stringify(start)} is not JSON`, { cause });
    }
  }
}

/** What JSON makes an empty object of, or numbers by their places: a mistake, where somebody sends it. */
function isLostInJson(data: Data): boolean {
  if (typeof data !== "object" || data === null || "toJSON" in data) return false;
  return data instanceof ArrayBuffer || ArrayBuffer.isView(data) || data instanceof Map || data instanceof Set ||
    data instanceof Promise || data instanceof Blob;
}

function nameOf(data: Data): string {
  const name = Object.prototype.toString.call(data).slice("[object ".length, -1);
  return /^[AEIOU]/.test(name) ? `an ${name}` : `a ${name}`;
}

function hintFor(data: Data): string {
  if (data instanceof Promise) return ", await it first";
  return data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? ", give a Uint8Array of its bytes" : "";
}
