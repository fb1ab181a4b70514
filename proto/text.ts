/**
 * Text as UTF-8, written where it is to lie. Hot: keys and types are short, and a call into the runtime costs more than they do.
 *
 * @module
 */

const encoder = new TextEncoder();
/** Longer texts are written faster by the runtime. */
const LOOP_LENGTH_MAX = 48;

/** The bytes that `text` takes as UTF-8; a lone surrogate is U+FFFD, as the runtime has it. */
export function textSize(text: string): number {
  const { length } = text;
  let size = length;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code < 0x800) size += 1;
    else {
      size += 2;
      if (code >= 0xd800 && code < 0xdc00 && at + 1 < length) {
        const next = text.charCodeAt(at + 1);
        // A pair has two units and four bytes.
        if (next >= 0xdc00 && next < 0xe000) at++;
      }
    }
  }
  return size;
}

/** Writes `text`, whose {@linkcode textSize} is `size`, at `at` and returns the position behind it. */
export function writeText(bytes: Uint8Array, at: number, text: string, size: number): number {
  if (size === text.length && size <= LOOP_LENGTH_MAX) {
    for (let from = 0; from < size; from++) bytes[at + from] = text.charCodeAt(from);
  } else {
    encoder.encodeInto(text, bytes.subarray(at, at + size));
  }
  return at + size;
}
