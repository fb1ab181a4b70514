// Proves the grammar of subjects, patterns, queue groups, endpoints and namespaces (SPEC 1), their limits, and what errors say.
import { strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import {
  checkEndpoint,
  checkNamespace,
  checkPattern,
  checkQueue,
  checkSubject,
  hasWildcard,
  isPattern,
  isSubject,
} from "./subject.ts";

/** The grammar again, in another way: token by token. */
const TOKEN_CHARACTERS = "-_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const isToken = (token: string) =>
  token !== "" && [...token].every((character) => TOKEN_CHARACTERS.includes(character));

function naiveIsSubject(text: string): boolean {
  return text.split(".").every(isToken) && new TextEncoder().encode(text).length <= 255;
}

function naiveIsPattern(text: string): boolean {
  const tokens = text.split(".");
  const allowed = tokens.every((token, at) =>
    isToken(token) || token === "*" || (token === ">" && at === tokens.length - 1)
  );
  return allowed && new TextEncoder().encode(text).length <= 255;
}

/** Tokens between dots, most of them good ones. */
const tokens = fc.array(fc.constantFrom("a", "b-2", "*", ">", "", "é"), { maxLength: 6 }).map((parts) =>
  parts.join(".")
);
const pieces = fc.array(fc.constantFrom("a", "B9", "-", "_", ".", ".", "*", ">", "é", " ", "\n", "ab/"), {
  maxLength: 9,
});

Deno.test("random texts are subjects and patterns exactly where the grammar, read token by token, says so", () => {
  fc.assert(
    fc.property(fc.oneof(tokens, pieces.map((parts) => parts.join(""))), (text) => {
      strictEqual(isSubject(text), naiveIsSubject(text));
      strictEqual(isPattern(text), naiveIsPattern(text));
      if (isSubject(text)) strictEqual(isPattern(text), true, "every subject is a pattern");
      if (isPattern(text)) strictEqual(isSubject(text), !hasWildcard(text));
    }),
    { numRuns: 5000 },
  );
});

Deno.test("a subject, a pattern and a queue group may have 255 bytes, an endpoint 100, a namespace 63", () => {
  const limits: [check: (name: string) => void, bytesMax: number][] = [
    [checkSubject, 255],
    [checkPattern, 255],
    [checkQueue, 255],
    [checkEndpoint, 100],
    [checkNamespace, 63],
  ];
  for (const [check, bytesMax] of limits) {
    check("x".repeat(bytesMax));
    throws(() => check("x".repeat(bytesMax + 1)), { code: "INVALID_ARGUMENT" });
    throws(() => check(""), { code: "INVALID_ARGUMENT" });
  }
});

Deno.test("wildcards are for patterns: endpoints, queue groups and subjects have none", () => {
  for (const name of ["*", ">", "a.*", "a.>"]) {
    checkPattern(name);
    for (const check of [checkSubject, checkQueue, checkEndpoint]) {
      throws(() => check(name), { code: "INVALID_ARGUMENT" });
    }
  }
});

Deno.test("a namespace has letters, digits and hyphens, none at either end", () => {
  for (const name of ["a", "default", "A-1", "a--b", "0"]) checkNamespace(name);
  for (const name of ["-a", "a-", "-", "a.b", "a_b", "a b", "é", "a\n"]) {
    throws(() => checkNamespace(name), { code: "INVALID_ARGUMENT" });
  }
});

Deno.test("errors say what was attempted, a colon, and what was wrong with the value", () => {
  const messages: [act: () => void, message: string][] = [
    [() => checkSubject(""), 'Publish to "": a token is empty'],
    [() => checkSubject("a..b"), 'Publish to "a..b": a token is empty'],
    [() => checkSubject("a.*"), 'Publish to "a.*": wildcards are for subscribing only'],
    [() => checkSubject(">"), 'Publish to ">": wildcards are for subscribing only'],
    [() => checkSubject("a.*b"), 'Publish to "a.*b": token "*b" has characters other than A-Z a-z 0-9 - and _'],
    [() => checkSubject("a.b c"), 'Publish to "a.b c": token "b c" has characters other than A-Z a-z 0-9 - and _'],
    [() => checkPattern("a.>.b"), 'Subscribe to "a.>.b": > may only be the last token'],
    [() => checkPattern("a.b*"), 'Subscribe to "a.b*": token "b*" has characters other than A-Z a-z 0-9 - and _'],
    [() => checkPattern("*..>"), 'Subscribe to "*..>": a token is empty'],
    [() => checkQueue("a b"), 'Join queue group "a b": token "a b" has characters other than A-Z a-z 0-9 - and _'],
    [
      () => checkEndpoint("e".repeat(101)),
      `Use endpoint "${"e".repeat(80)}…": it has 101 bytes, at most 100 are allowed`,
    ],
    [
      () => checkSubject("s".repeat(300)),
      `Publish to "${"s".repeat(80)}…": it has 300 bytes, at most 255 are allowed`,
    ],
    [
      () => checkNamespace("a_b"),
      'Use namespace "a_b": a name is 1 to 63 of A-Z a-z 0-9 and -, with no hyphen at either end',
    ],
  ];
  for (const [act, message] of messages) throws(act, { code: "INVALID_ARGUMENT", message });
});
