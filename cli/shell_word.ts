/**
 * A word as it is typed into a shell.
 *
 * @module
 */

/** The word itself where a shell leaves it alone, else in quotes. */
export function shellWord(word: string): string {
  if (/^[-\w./:=,@%+]+$/.test(word)) return word;
  return word.includes("'") ? `"${word.replaceAll(/["$`\\]/g, "\\$&")}"` : `'${word}'`;
}
