// Proves that the text of a definition is read as it says, YAML and JSON alike, that whatever is wrong is told with its line and
// column, and that no text, however it is made, stops the server or keeps it busy for long.
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
// deno-lint-ignore no-import-prefix -- as parse.ts has it
import { stringify } from "npm:yaml@2.9.1";
import { definitions } from "../../tests/support/pipeline_arbitraries.ts";
import { refusal } from "../../tests/support/refusal.ts";
import { parseDefinition } from "./parse.ts";

const CHECKOUT = `
kind: pipeline
name: checkout
revision: 1
source: { stream: orders, types: ["order.created"] }
start: first
maxParallel: 64
stages:
  - name: charge
    retry: { maxAttempts: 5, backoffMs: [100, 1000, 10000] }
    timeoutMs: 30000
    outputs: [{ name: receipt, stream: receipts }]
  - name: reserve
  - name: ship
    dependencies: [charge, reserve, root]    # gets their outputs; implies after
  - name: notify
    after: [ship]
respond: charge
`;

Deno.test("the example of SPEC 5 is read as it says", async () => {
  const nothing = { after: [], dependencies: [], outputs: [], retry: { maxAttempts: 3, backoffMs: [1000, 10_000] } };
  deepStrictEqual(await parseDefinition(CHECKOUT), {
    name: "checkout",
    revision: 1,
    source: { stream: "orders", types: ["order.created"] },
    start: "first",
    maxParallel: 64,
    retention: { maxAgeMs: 7 * 86_400_000, maxRuns: 100_000 },
    stages: [
      {
        ...nothing,
        name: "charge",
        outputs: [{ name: "receipt", stream: "receipts" }],
        retry: { maxAttempts: 5, backoffMs: [100, 1000, 10_000] },
        timeoutMs: 30_000,
      },
      { ...nothing, name: "reserve", timeoutMs: 30_000 },
      { ...nothing, name: "ship", dependencies: ["charge", "reserve", "root"], timeoutMs: 30_000 },
      { ...nothing, name: "notify", after: ["ship"], timeoutMs: 30_000 },
    ],
    respond: "charge",
  });
});

const ways: [way: string, write: (value: unknown) => string][] = [
  ["JSON", (value) => JSON.stringify(value)],
  ["JSON indented by tabs", (value) => JSON.stringify(value, null, "\t")],
  ["YAML", (value) => stringify(value)],
  ["YAML in one line", (value) => stringify(value, { collectionStyle: "flow", lineWidth: 0 })],
  ["YAML with every text in quotes", (value) => stringify(value, { defaultStringType: "QUOTE_DOUBLE" })],
  ["YAML with line ends of Windows", (value) => stringify(value).replaceAll("\n", "\r\n")],
];

for (const [way, write] of ways) {
  Deno.test(`100 times: a definition written as ${way} is read as it was`, async () => {
    await fc.assert(
      fc.asyncProperty(definitions(), async (definition) => {
        deepStrictEqual(await parseDefinition(write({ kind: "pipeline", ...definition })), definition);
      }),
      { numRuns: 100 },
    );
  });
}

Deno.test("anchors, aliases and merge keys spare words", async () => {
  const { stages } = await parseDefinition(`
name: media
revision: 1
source: { stream: uploads }
stages:
  - &usual
    name: thumbnail
    retry: &often { maxAttempts: 9 }
    timeoutMs: 500
  - <<: *usual
    name: poster
  - { name: index, after: [thumbnail, poster], retry: *often }
`);
  deepStrictEqual(stages.map(({ name, timeoutMs, retry }) => [name, timeoutMs, retry.maxAttempts]), [
    ["thumbnail", 500, 9],
    ["poster", 500, 9],
    ["index", 30_000, 9],
  ]);
});

/** The example with something else in it. */
function edited(from: string, to: string): string {
  ok(CHECKOUT.includes(from));
  return CHECKOUT.replace(from, to).trimStart();
}

const refused: [title: string, text: string, message: string, column: number][] = [
  [
    "an unknown stage",
    edited("[charge, reserve", "[chrage, reserve"),
    'Apply pipeline "checkout": line 14, stages[2].dependencies[0]: stage "chrage" does not exist; did you mean "charge"?',
    20,
  ],
  [
    "an unknown key, at the key",
    edited("    timeoutMs: 30000", "    timeout: 30000"),
    'Apply pipeline "checkout": line 10, stages[0].timeout: key "timeout" is not known; did you mean "timeoutMs"?',
    5,
  ],
  [
    "a value, at the value",
    edited("maxAttempts: 5", "maxAttempts: five"),
    'Apply pipeline "checkout": line 9, stages[0].retry.maxAttempts: must be a whole number from 1 to 1000, is "five"',
    27,
  ],
  [
    "a cycle, at the need that closes it",
    edited("- name: reserve", "- name: reserve\n    after: [notify]"),
    'Apply pipeline "checkout": line 13, stages[1].after[0]: the stages wait for each other in a cycle: ' +
    "reserve -> ship -> notify -> reserve",
    13,
  ],
  [
    "something missing, at what should contain it",
    edited("- name: notify\n    after", "- after"),
    'Apply pipeline "checkout": line 15, stages[3].name: is missing',
    5,
  ],
  [
    "a misspelt key, which is not missing as well",
    edited("revision", "revison"),
    'Apply pipeline "checkout": line 3, revison: key "revison" is not known; did you mean "revision"?',
    1,
  ],
  [
    "something missing at the top, at the beginning",
    edited("name: checkout\n", ""),
    "Apply pipeline: line 1, name: is missing",
    1,
  ],
  [
    "a stage without anything",
    edited("- name: reserve", "-"),
    'Apply pipeline "checkout": line 12, stages[1]: must be an object with name, after, dependencies, outputs, retry, timeoutMs, ' +
    "is nothing (and 1 more)",
    4,
  ],
  [
    "the first in the text, not the first that was found",
    "stages: [{ name: a, after: [b] }]\nname: checkout\nrevision: 0\nsource: { stream: a/b }",
    'Apply pipeline "checkout": line 1, stages[0].after[0]: stage "b" does not exist (and 2 more)',
    29,
  ],
  [
    "what an alias stands for, where it stands",
    `start: &place { offset: x }\nretention: *place\n${CHECKOUT.trimStart().replace("start: first\n", "")}`,
    'Apply pipeline "checkout": line 1, retention.offset: key "offset" is not known; known are maxAgeMs, maxRuns (and 1 more)',
    17,
  ],
  [
    "a key that is there twice",
    "name: a\nrevision: 1\nname: b",
    'Apply pipeline: line 3, column 1: key "name" is there twice',
    1,
  ],
  [
    "a key that is there twice in JSON",
    '{\n  "name": "a",\n  "name": "a"\n}',
    'Apply pipeline: line 3, column 3: key "name" is there twice',
    3,
  ],
  [
    "a tab",
    "name: a\nsource:\n\tstream: b",
    "Apply pipeline: line 3, column 1: Tabs are not allowed as indentation",
    1,
  ],
  ["an open quote", 'name: "a\nrevision: 1\n', 'Apply pipeline: line 3, column 1: Missing closing "quote', 1],
  [
    "a second document",
    "name: a\n---\nname: b",
    "Apply pipeline: line 2, column 1: a second document begins; a text is one pipeline",
    1,
  ],
  ["a tag", "name: !secret a", "Apply pipeline: line 1, column 7: Unresolved tag: !secret", 7],
  ["an alias of nothing", "name: *a", "Apply pipeline: line 1, column 7: nothing before it is anchored as &a", 7],
  [
    "an alias before its anchor",
    "a: *x\nb: &x 1",
    "Apply pipeline: line 1, column 4: nothing before it is anchored as &x",
    4,
  ],
  ["a list as key", "? [a]\n: b", "Apply pipeline: line 1, column 3: a key must be a word", 3],
  [
    "a text that is no object",
    "checkout",
    "Apply pipeline: line 1, column 1: must be an object with kind, name, revision, source, start, maxParallel, retention, stages, " +
    'respond, is "checkout"',
    1,
  ],
];

for (const [title, text, message, column] of refused) {
  Deno.test(`refused with its line: ${title}`, async () => {
    const error = await refusal("INVALID_ARGUMENT", parseDefinition(text));
    strictEqual(error.message, message);
    strictEqual(error.details.line, Number(/line (\d+)/.exec(message)![1]));
    strictEqual(error.details.column, column);
  });
}

for (const text of ["", "\n\n", "# nothing but a comment\n", "---\n", "\ufeff"]) {
  Deno.test(`refused: ${JSON.stringify(text)}, which says nothing`, async () => {
    strictEqual(
      (await refusal("INVALID_ARGUMENT", parseDefinition(text))).message,
      "Apply pipeline: the text is empty",
    );
  });
}

/** Ten lists, each of nine times the one before: three thousand million words, if somebody wrote them out. */
const bomb = ["a: &a [x, x]", ..."bcdefghijk"].map((name, index) =>
  index === 0 ? name : `${name}: &${name} [${Array(9).fill(`*${"abcdefghijk"[index - 1]}`).join(", ")}]`
).join("\n");

const whole = "name: a\nrevision: 1\nsource: { stream: s }\nstages: [{ name: a }]\n";

const hostile: [title: string, text: string, what: RegExp][] = [
  ["is longer than 1 MiB", "#".repeat(1024 * 1024 + 1), /the text has 1048577 bytes, at most 1048576 are allowed$/],
  ["is longer than 1 MiB in bytes only", `# ${"ü".repeat(600_000)}`, /the text has 1200002 bytes, at most/],
  ["has half a million entries", "- a\n".repeat(250_000), /the text has more than 50000 tokens$/],
  ["has aliases of aliases of aliases", bomb, /its aliases: Excessive alias count/],
  ["merges what contains it", "a: &a { <<: *a }", /its aliases: /],
  [
    "has a list that contains itself",
    whole.replace("[{ name: a }]", "&a [*a]"),
    /stages\[0\]: must be an object .* is a list/,
  ],
  ["has a thousand aliases", `a: &a x\nb: [${"*a,".repeat(1001)}]`, /line 2, column 3005: more than 1000 aliases$/],
  ["is nested ten thousand times", "[".repeat(10_000), /it is nested too deeply$/],
  ["asks ten thousand questions", "? ".repeat(10_000), /it is nested too deeply$/],
  ["closes what it never opened", "}".repeat(10_000), /\(and at least 99 more\)$/],
  ["has a key of a million letters", `"${"k".repeat(1_000_000)}": 1`, /The : indicator must be at most 1024 chars/],
  [
    "has a value of a million letters",
    `${whole}kind: ${"k".repeat(1_000_000)}`,
    /kind: must be "pipeline", is "k{80}…"$/,
  ],
  [
    "has a path of a million letters",
    `${whole}? ${"k".repeat(1_000_000)}\n: 1`,
    /line 5, \["k{100}"\]: key "k{80}…" is not known/,
  ],
  ["has control characters", `${whole}kind: "a\\u001b[2J\\u0007"`, /is "a\\u001b\[2J\\u0007"$/],
];

for (const [title, text, what] of hostile) {
  Deno.test(`refused at once: a text that ${title}`, async () => {
    const startedMs = performance.now();
    const { message } = await refusal("INVALID_ARGUMENT", parseDefinition(text));
    match(message, what);
    ok(message.length < 1000, "and in few words");
    // A tenth of what it would take without bounds, and ten times what it takes with them.
    ok(performance.now() - startedMs < 10_000);
  });
}
