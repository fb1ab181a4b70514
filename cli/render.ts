/**
 * How a payload, a message and a reply look: to eyes, in a pipe, and as the JSON of SPEC 8.
 *
 * @module
 */
import type { Output } from "./output.ts";
import { showCount } from "./units.ts";

/** What a message and a reply have in common. */
export interface Received {
  readonly data: Uint8Array;
  readonly headers: Record<string, string>;
}

/** How many bytes of a payload that is not text are shown to eyes. */
const PREVIEW_BYTES = 16;

// The byte order mark is kept: what is shown as text must be the payload, all of it.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The payload as text where it is valid UTF-8. */
export function textOf(data: Uint8Array): string | undefined {
  try {
    return decoder.decode(data);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** `{"headers", "data"}`, or `dataBase64` in place of `data` where the payload is not valid UTF-8. */
export function bodyObject(body: Received): Record<string, unknown> {
  const text = textOf(body.data);
  return { headers: body.headers, ...(text === undefined ? { dataBase64: body.data.toBase64() } : { data: text }) };
}

/** A payload for eyes: text with its control characters made visible, so that it cannot play tricks on a terminal. */
export function showPayload(data: Uint8Array): string {
  const text = textOf(data);
  if (text !== undefined) return escapeControls(text);
  const more = data.length > PREVIEW_BYTES ? "…" : "";
  return `(${showCount(data.length)} bytes, not text: ${data.subarray(0, PREVIEW_BYTES).toHex()}${more})`;
}

/** Control characters other than tab and line end, written as `\x1b`, and those that turn the direction of a text, as `\u202e`. */
export function escapeControls(text: string): string {
  // deno-lint-ignore no-control-regex -- they are what is looked for
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, (control) => {
    const code = control.charCodeAt(0).toString(16);
    if (code.length > 2) return `\\u${code}`;
    return control === "\r" ? "\\r" : `\\x${code.padStart(2, "0")}`;
  });
}

/** A message for eyes: when, where, headers, and the payload on the same line where it has one line. */
export function showMessage(output: Output, time: Date, message: Received & { readonly subject: string }): string {
  const parts = [output.style("dim", timeOfDay(time)), output.style(["bold", "cyan"], message.subject)];
  const headers = showHeaders(message.headers);
  if (headers !== "") parts.push(output.style("yellow", headers));
  const payload = showPayload(message.data);
  const oneLine = !payload.trimEnd().includes("\n");
  if (oneLine) return [...parts, payload.trimEnd()].join("  ").trimEnd() + "\n";
  return `${parts.join("  ")}\n${payload.trimEnd().replace(/^/gm, "  ")}\n`;
}

/** Headers on one line: `unit=C source=hall`. */
export function showHeaders(headers: Record<string, string>): string {
  return Object.entries(headers).map(([name, value]) => escapeControls(`${name}=${value}`).replace(/\n/g, "\\n"))
    .join(" ");
}

/** `09:05:01.250`, in the user's time zone. */
export function timeOfDay(time: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(":");
  return `${clock}.${String(time.getMilliseconds()).padStart(3, "0")}`;
}
