/**
 * The clipboard of the terminal that somebody sits at, over however many connections: OSC 52.
 *
 * @module
 */

/** More than this is dropped by terminals without a word. */
export const CLIPBOARD_BYTES_MAX = 74_000;

/** What asks the terminal to put bytes into its clipboard, as text. Whether it does, it does not say. */
export function copySequence(data: Uint8Array): string {
  return `\x1b]52;c;${data.toBase64()}\x07`;
}
