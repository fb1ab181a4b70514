// Matching as slowly and plainly as it can be said, and random patterns and subjects that often match each other.

import fc from "fast-check";

/** Whether a pattern matches a subject, compared token by token. */
export function naiveMatches(pattern: string, subject: string): boolean {
  const wanted = pattern.split(".");
  const tokens = subject.split(".");
  const isOpen = wanted[wanted.length - 1] === ">";
  if (isOpen) wanted.pop();
  if (isOpen ? tokens.length <= wanted.length : tokens.length !== wanted.length) return false;
  return wanted.every((want, at) => want === "*" || want === tokens[at]);
}

/** Few different tokens, so that patterns and subjects meet. */
const token = fc.constantFrom("a", "b", "c", "ab", "__proto__");

/** Subjects of one to five tokens. */
export const subjects = fc.array(token, { minLength: 1, maxLength: 5 }).map((tokens) => tokens.join("."));

/** Patterns of one to six tokens, most of them with wildcards. */
export const patterns = fc.tuple(
  fc.array(fc.oneof({ weight: 2, arbitrary: token }, { weight: 1, arbitrary: fc.constant("*") }), { maxLength: 5 }),
  fc.constantFrom("", ">"),
).map(([tokens, tail]) => [...tokens, ...(tail === "" && tokens.length > 0 ? [] : [tail || "a"])].join("."));
