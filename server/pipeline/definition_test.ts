// Proves that a definition that breaks a rule is refused with the path and the rule, that one that keeps them all is read as it is,
// and that every fault is reported, not only the first.
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { HadronError } from "../../proto/error.ts";
import { naiveMatches, patterns, subjects } from "../../tests/support/naive_router.ts";
import { definitions } from "../../tests/support/pipeline_arbitraries.ts";
import { thrown } from "../../tests/support/refusal.ts";
import { checkPipelineName, definitionOf, isTypeMatch, typesMatcher } from "./definition.ts";

/** A definition without fault, with something else in some places. */
function checkout(other: Record<string, unknown> = {}): Record<string, unknown> {
  const stages = [{ name: "charge" }, { name: "ship", dependencies: ["charge", "root"] }];
  return { name: "checkout", revision: 1, source: { stream: "orders" }, stages, ...other };
}

/** The same, with something else in its second stage. */
function withStage(other: Record<string, unknown>): Record<string, unknown> {
  return checkout({ stages: [{ name: "charge" }, { name: "ship", ...other }] });
}

interface Told {
  path: string;
  what: string;
}

function faultsOf(value: unknown): Told[] {
  const { details } = thrown("INVALID_ARGUMENT", () => definitionOf(value));
  return (details.faults as unknown as Told[]).map(({ path, what }) => ({ path, what }));
}

Deno.test("1,000 times: a definition is read as it is, also from its JSON", () => {
  fc.assert(
    fc.property(definitions(), (definition) => {
      deepStrictEqual(definitionOf(definition), definition);
      deepStrictEqual(definitionOf(definitionOf(JSON.parse(JSON.stringify(definition)))), definition);
    }),
    { numRuns: 1000 },
  );
});

Deno.test("what is left out, or null, has its default", () => {
  const nothing = { kind: null, start: null, maxParallel: null, retention: null, respond: null };
  const stage = { after: null, dependencies: null, outputs: null, retry: { maxAttempts: null }, timeoutMs: null };
  const expected = {
    name: "p",
    revision: 1,
    source: { stream: "s", types: [] },
    start: "first",
    maxParallel: 1000,
    retention: { maxAgeMs: 604_800_000, maxRuns: 100_000 },
    stages: [{
      name: "a",
      after: [],
      dependencies: [],
      outputs: [],
      retry: { maxAttempts: 3, backoffMs: [1000, 10_000] },
      timeoutMs: 30_000,
    }],
    respond: undefined,
  };
  const given = { name: "p", revision: 1, source: { stream: "s" }, stages: [{ name: "a" }] };
  deepStrictEqual(definitionOf(given), expected);
  const source = { stream: "s", types: null, endpoint: null };
  deepStrictEqual(definitionOf({ ...given, ...nothing, source, stages: [{ name: "a", ...stage }] }), expected);
});

const long = "x".repeat(101);
const refused: [title: string, value: unknown, path: string, what: string | RegExp][] = [
  [
    "another kind",
    checkout({ kind: "pipelines" }),
    "kind",
    'must be "pipeline", is "pipelines"; did you mean "pipeline"?',
  ],
  ["no name", checkout({ name: undefined }), "name", "is missing"],
  ["a number as name", checkout({ name: 7 }), "name", 'must be a text, is 7; did you mean "7"?'],
  [
    "a name with a space",
    checkout({ name: "a b" }),
    "name",
    '"a b" is not a name; a name is 1 to 100 of . - _ A-Z a-z 0-9',
  ],
  ["a name that is too long", checkout({ name: long }), "name", /^"x{80}…" is not a name; /],
  [
    "no revision",
    checkout({ revision: undefined }),
    "revision",
    "is missing; the first one is 1, every change adds to it",
  ],
  ["revision 0", checkout({ revision: 0 }), "revision", "must be a whole number from 1, is 0"],
  ["half a revision", checkout({ revision: 1.5 }), "revision", "must be a whole number from 1, is 1.5"],
  [
    "a revision beyond all numbers",
    checkout({ revision: 2 ** 53 }),
    "revision",
    /^must be a whole number from 1, is 9007/,
  ],
  [
    "a revision as text",
    checkout({ revision: "2" }),
    "revision",
    'must be a whole number from 1, is "2"; did you mean 2?',
  ],
  ["an unknown key", checkout({ stage: [] }), "stage", 'key "stage" is not known; did you mean "stages"?'],
  [
    "an unknown key like nothing",
    withStage({ zzz: 1 }),
    "stages[1].zzz",
    /^key "zzz" is not known; known are name, after, /,
  ],
  ["a key that needs quotes", checkout({ "a.b": 1 }), '["a.b"]', /^key "a.b" is not known/],
  ["no source", checkout({ source: undefined }), "source", /^is missing; .*{ stream: NAME } or { endpoint: NAME }$/],
  [
    "a text as source",
    checkout({ source: "orders" }),
    "source",
    /^must be an object with stream, types, endpoint, is "orders"$/,
  ],
  ["two sources", checkout({ source: { stream: "a", endpoint: "b" }, respond: "ship" }), "source", /^has both/],
  ["an empty source", checkout({ source: {} }), "source", /^has neither stream nor endpoint/],
  [
    "a misspelt source",
    checkout({ source: { steam: "orders" } }),
    "source.steam",
    'key "steam" is not known; did you mean "stream"?',
  ],
  [
    "a bad stream",
    checkout({ source: { stream: "a/b" } }),
    "source.stream",
    /^"a\/b" is not a name of a stream; a name is/,
  ],
  [
    "a bad type",
    checkout({ source: { stream: "a", types: ["ok", "a..b"] } }),
    "source.types[1]",
    /^"a..b" is not a pattern/,
  ],
  ["a type twice", checkout({ source: { stream: "a", types: ["a", "a"] } }), "source.types[1]", '"a" is there twice'],
  ["one type as text", checkout({ source: { stream: "a", types: "b" } }), "source.types", /did you mean \["b"\]\?$/],
  [
    "types of requests",
    checkout({ source: { endpoint: "a", types: ["b"] } }),
    "source.types",
    /^a request has no type/,
  ],
  [
    "a pattern as endpoint",
    checkout({ source: { endpoint: "a.*" } }),
    "source.endpoint",
    /^"a\.\*" is not one; an endpoint is/,
  ],
  ["a long endpoint", checkout({ source: { endpoint: long } }), "source.endpoint", /100 bytes at most$/],
  [
    "an unknown start",
    checkout({ start: "frist" }),
    "start",
    'must be "first" or "latest", is "frist"; did you mean "first"?',
  ],
  ["a number as start", checkout({ start: 5 }), "start", /, is 5; did you mean { offset: 5 }\?$/],
  ["an empty start", checkout({ start: {} }), "start.offset", "is missing"],
  ["a negative offset", checkout({ start: { offset: -1 } }), "start.offset", "must be a whole number from 0, is -1"],
  [
    "where requests start",
    checkout({ source: { endpoint: "a" }, start: "latest" }),
    "start",
    /^a request has no place to start/,
  ],
  ["no run at a time", checkout({ maxParallel: 0 }), "maxParallel", "must be a whole number from 1 to 100000, is 0"],
  ["too many at a time", checkout({ maxParallel: 100_001 }), "maxParallel", /to 100000, is 100001$/],
  [
    "a retention in words",
    checkout({ retention: { maxAgeMs: "7d" } }),
    "retention.maxAgeMs",
    /"7d"; did you mean 604800000\?$/,
  ],
  [
    "no runs kept",
    checkout({ retention: { maxRuns: 0 } }),
    "retention.maxRuns",
    /^must be a whole number from 1 to 10000000/,
  ],
  ["no stages", checkout({ stages: undefined }), "stages", "is missing"],
  ["zero stages", checkout({ stages: [] }), "stages", "is empty, has no stages"],
  ["stages by name", checkout({ stages: { charge: {} } }), "stages", "must be a list of stages, is an object"],
  [
    "101 stages",
    checkout({ stages: Array.from({ length: 101 }, (_, i) => ({ name: `s${i}` })) }),
    "stages",
    /^has 101 stages, at most 100/,
  ],
  [
    "a stage that is none",
    checkout({ stages: ["charge"] }),
    "stages[0]",
    /^must be an object with name, after, .*, is "charge"$/,
  ],
  ["a stage without name", checkout({ stages: [{}] }), "stages[0].name", "is missing"],
  [
    "a stage with a dot",
    withStage({ name: "a.b" }),
    "stages[1].name",
    /^"a.b" is not a name of a stage; a name is 1 to 100 of - _ A/,
  ],
  ["a stage called root", withStage({ name: "root" }), "stages[1].name", /^"root" is what a run is started with/],
  ["a stage twice", withStage({ name: "charge" }), "stages[1].name", 'stage "charge" is there already, as stages[0]'],
  ["a need twice", withStage({ after: ["charge", "charge"] }), "stages[1].after[1]", '"charge" is there twice'],
  ["a need that is no text", withStage({ after: [1] }), "stages[1].after[0]", "must be a text, is 1"],
  [
    "an unknown need",
    withStage({ after: ["chrage"] }),
    "stages[1].after[0]",
    'stage "chrage" does not exist; did you mean "charge"?',
  ],
  ["an unknown input", withStage({ dependencies: ["pay"] }), "stages[1].dependencies[0]", 'stage "pay" does not exist'],
  ["a need of itself", withStage({ after: ["ship"] }), "stages[1].after[0]", 'stage "ship" would wait for itself'],
  [
    "after root",
    withStage({ after: ["root"] }),
    "stages[1].after[0]",
    /^"root" is what the run was started with.*dependencies\?$/,
  ],
  ["an output without stream", withStage({ outputs: [{ name: "a" }] }), "stages[1].outputs[0].stream", "is missing"],
  [
    "an output twice",
    withStage({ outputs: [{ name: "a", stream: "s" }, { name: "a", stream: "t" }] }),
    "stages[1].outputs[1].name",
    'output "a" is there already, as stages[1].outputs[0]',
  ],
  [
    "an output to no stream",
    withStage({ outputs: [{ name: "a", stream: "" }] }),
    "stages[1].outputs[0].stream",
    /^"" is not a name of a stream/,
  ],
  [
    "no attempt",
    withStage({ retry: { maxAttempts: 0 } }),
    "stages[1].retry.maxAttempts",
    "must be a whole number from 1 to 1000, is 0",
  ],
  ["1001 attempts", withStage({ retry: { maxAttempts: 1001 } }), "stages[1].retry.maxAttempts", /is 1001$/],
  [
    "one wait",
    withStage({ retry: { backoffMs: 5 } }),
    "stages[1].retry.backoffMs",
    "must be a list of whole numbers, is 5; did you mean [5]?",
  ],
  [
    "a wait of weeks",
    withStage({ retry: { backoffMs: [0, 604_800_001] } }),
    "stages[1].retry.backoffMs[1]",
    /from 0 to 604800000, is 604800001$/,
  ],
  [
    "a wait in words",
    withStage({ retry: { backoffMs: ["10s"] } }),
    "stages[1].retry.backoffMs[0]",
    /is "10s"; did you mean 10000\?$/,
  ],
  ["attempts in seconds", withStage({ retry: { maxAttempts: "3s" } }), "stages[1].retry.maxAttempts", /is "3s"$/],
  ["no time", withStage({ timeoutMs: 0 }), "stages[1].timeoutMs", "must be a whole number from 1 to 604800000, is 0"],
  ["time for ever", withStage({ timeoutMs: Infinity }), "stages[1].timeoutMs", /is Infinity$/],
  [
    "an unknown answer",
    checkout({ respond: "charg" }),
    "respond",
    'stage "charg" does not exist; did you mean "charge"?',
  ],
  [
    "two that could answer",
    checkout({ source: { endpoint: "e" }, stages: [{ name: "a" }, { name: "b" }] }),
    "respond",
    "is missing, and 2 stages could answer: a, b",
  ],
  ["a text instead of it", "checkout", "", /^must be an object with kind, name, .*, is "checkout"$/],
  ["a list instead of it", [], "", /is an empty list$/],
  ["nothing instead of it", null, "", /is nothing$/],
];

for (const [title, value, path, what] of refused) {
  Deno.test(`refused: ${title}`, () => {
    const faults = faultsOf(value);
    deepStrictEqual(faults.map((fault) => fault.path), [path], "one fault, told once");
    if (typeof what === "string") strictEqual(faults[0].what, what);
    else match(faults[0].what, what);
  });
}

Deno.test("a cycle is told by its stages, in the order in which they would run, and every cycle is", () => {
  const stages = [
    { name: "start" },
    { name: "a", after: ["start", "c"] },
    { name: "b", dependencies: ["a", "root"] },
    { name: "c", after: ["b"] },
    { name: "x", after: ["y"] },
    { name: "y", dependencies: ["x"] },
    { name: "end", after: ["c", "x"] },
  ];
  deepStrictEqual(faultsOf(checkout({ stages })), [
    { path: "stages[4].after[0]", what: "the stages wait for each other in a cycle: x -> y -> x" },
    { path: "stages[1].after[1]", what: "the stages wait for each other in a cycle: a -> b -> c -> a" },
  ]);
});

Deno.test("all faults are told: the first in the message, with how many more there are, and each in the details", () => {
  const value = { ...withStage({ after: ["chrage"], timeoutMs: -1 }), revision: 0 };
  const error = thrown("INVALID_ARGUMENT", () => definitionOf(value));
  const first = "revision: must be a whole number from 1, is 0";
  strictEqual(error.message, `Apply pipeline "checkout": ${first} (and 2 more)`);
  strictEqual(error.details.path, "revision");
  deepStrictEqual(faultsOf(value).map(({ path }) => path), ["revision", "stages[1].timeoutMs", "stages[1].after[0]"]);
});

Deno.test("nobody reads a thousand faults: it ends at a hundred", () => {
  const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`key${index}`, 1]));
  strictEqual(faultsOf(checkout(keys)).length, 100);
  match(thrown("INVALID_ARGUMENT", () => definitionOf(checkout(keys))).message, /\(and at least 99 more\)$/);
});

Deno.test("an endpoint pipeline is answered by the one stage that nobody needs, unless it says otherwise", () => {
  const source = { endpoint: "checkout" };
  strictEqual(definitionOf(checkout({ source })).respond, "ship");
  strictEqual(definitionOf(checkout({ source, respond: "charge" })).respond, "charge");
  strictEqual(definitionOf(checkout()).respond, undefined);
  strictEqual(definitionOf(checkout({ respond: "charge" })).respond, "charge");
});

Deno.test("names that every object has are names like others", () => {
  const stages = [{ name: "__proto__" }, { name: "constructor", after: ["__proto__"] }];
  deepStrictEqual(definitionOf(checkout({ stages })).stages.map(({ name }) => name), ["__proto__", "constructor"]);
  const faults = faultsOf(JSON.parse(JSON.stringify(checkout()).replace("{", '{"__proto__":1,"toString":2,')));
  deepStrictEqual(faults.map(({ path }) => path), ["__proto__", "toString"]);
});

Deno.test("a pipeline is named like a stream", () => {
  for (const name of ["a", "a.b_c-D9", "x".repeat(100)]) checkPipelineName(name);
  for (const name of ["", "a b", "a/b", "ü", long]) {
    ok(thrown("INVALID_ARGUMENT", () => checkPipelineName(name)) instanceof HadronError);
  }
});

Deno.test("5,000 times: a type matches if one of the patterns does, as a naive matcher says; without patterns every type does", () => {
  const some = fc.array(patterns, { maxLength: 3 });
  fc.assert(
    fc.property(some, subjects, (types, type) => {
      const expected = types.length === 0 || types.some((pattern) => naiveMatches(pattern, type));
      strictEqual(isTypeMatch(types, type), expected);
      strictEqual(typesMatcher(types)(type), expected);
    }),
    { numRuns: 5000 },
  );
});

Deno.test("an event without type starts a run only where every type does", () => {
  ok(isTypeMatch([], ""));
  ok(isTypeMatch([">"], ""));
  ok(isTypeMatch(["a", ">"], ""));
  ok(!isTypeMatch(["*", "a", "a.>"], ""));
});
