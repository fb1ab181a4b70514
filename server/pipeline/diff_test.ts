// Proves that a difference is told where it is and nothing else is, by the names that people know, and that order is no difference.
import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { definitions } from "../../tests/support/pipeline_arbitraries.ts";
import { type Definition, definitionOf } from "./definition.ts";
import { diffDefinitions } from "./diff.ts";

const stages = [
  { name: "charge", outputs: [{ name: "receipt", stream: "receipts" }], retry: { maxAttempts: 5, backoffMs: [100] } },
  { name: "reserve" },
  { name: "ship", after: ["reserve"], dependencies: ["charge"] },
];
const checkout = { name: "checkout", revision: 1, source: { stream: "orders", types: ["a", "b"] }, stages };

function changes(from: unknown, to: unknown) {
  return diffDefinitions(definitionOf(from), definitionOf(to));
}

Deno.test("1,000 times: equal definitions have no difference, whatever the order of what is listed and whatever the revision", () => {
  const shuffled = definitions().chain((definition) =>
    fc.tuple(
      fc.constant(definition),
      fc.shuffledSubarray([...definition.stages], { minLength: definition.stages.length }),
    )
  );
  fc.assert(
    fc.property(shuffled, ([definition, order]) => {
      const other: Definition = {
        ...definition,
        revision: 7,
        stages: order.map((stage) => ({
          ...stage,
          after: stage.after.toReversed(),
          dependencies: stage.dependencies.toReversed(),
          outputs: stage.outputs.toReversed(),
        })),
      };
      deepStrictEqual(diffDefinitions(definition, definition), []);
      deepStrictEqual(diffDefinitions(definition, other), []);
    }),
    { numRuns: 1000 },
  );
});

Deno.test("1,000 times: the way back has the same differences the other way round", () => {
  fc.assert(
    fc.property(definitions(), definitions(), (one, other) => {
      const there = diffDefinitions(one, other);
      ok(there.length > 0 || one.name === other.name);
      const back = diffDefinitions(other, one).map(({ kind, path, from, to }) => ({
        kind: kind === "changed" ? kind : kind === "added" ? "removed" : "added",
        path,
        ...(to === undefined ? {} : { from: to }),
        ...(from === undefined ? {} : { to: from }),
      }));
      const byPath = (a: { path: string }, b: { path: string }) => a.path < b.path ? -1 : 1;
      deepStrictEqual(there.toSorted(byPath), back.toSorted(byPath));
    }),
    { numRuns: 1000 },
  );
});

Deno.test("each difference is told by its path, with what was and what is", () => {
  const to = {
    ...checkout,
    revision: 2,
    maxParallel: 64,
    start: { offset: 5 },
    source: { stream: "orders", types: ["c", "a"] },
    respond: "ship",
    stages: [
      { name: "ship", after: ["reserve"], dependencies: ["charge", "root"] },
      {
        name: "charge",
        outputs: [{ name: "receipt", stream: "slips" }, { name: "mail", stream: "mails" }],
        retry: { maxAttempts: 6, backoffMs: [100, 200] },
      },
      { name: "reserve", timeoutMs: 5 },
    ],
  };
  deepStrictEqual(changes(checkout, to), [
    { kind: "changed", path: "source.types", from: ["a", "b"], to: ["a", "c"] },
    { kind: "changed", path: "start", from: "first", to: { offset: 5 } },
    { kind: "changed", path: "maxParallel", from: 1000, to: 64 },
    { kind: "added", path: "respond", to: "ship" },
    { kind: "changed", path: "stages.charge.outputs.receipt", from: "receipts", to: "slips" },
    { kind: "added", path: "stages.charge.outputs.mail", to: "mails" },
    { kind: "changed", path: "stages.charge.retry.maxAttempts", from: 5, to: 6 },
    { kind: "changed", path: "stages.charge.retry.backoffMs", from: [100], to: [100, 200] },
    { kind: "changed", path: "stages.reserve.timeoutMs", from: 30_000, to: 5 },
    { kind: "changed", path: "stages.ship.dependencies", from: ["charge"], to: ["charge", "root"] },
  ]);
});

Deno.test("a stage that comes or goes is one difference, with all of it", () => {
  const less = { ...checkout, stages: stages.slice(0, 2) };
  const ship = {
    after: ["reserve"],
    dependencies: ["charge"],
    outputs: {},
    retry: { maxAttempts: 3, backoffMs: [1000, 10_000] },
    timeoutMs: 30_000,
  };
  deepStrictEqual(changes(checkout, less), [{ kind: "removed", path: "stages.ship", from: ship }]);
  deepStrictEqual(changes(less, checkout), [{ kind: "added", path: "stages.ship", to: ship }]);
});

Deno.test("another source is told by what it has and has not", () => {
  const endpoint = { ...checkout, source: { endpoint: "checkout" }, respond: "ship" };
  deepStrictEqual(changes({ ...checkout, respond: "ship" }, endpoint), [
    { kind: "removed", path: "source.stream", from: "orders" },
    { kind: "removed", path: "source.types", from: ["a", "b"] },
    { kind: "added", path: "source.endpoint", to: "checkout" },
  ]);
});

Deno.test("a stage named like something that every object has is a stage like others", () => {
  const odd = { ...checkout, stages: [{ name: "__proto__" }, { name: "constructor" }] };
  deepStrictEqual(
    changes(odd, { ...odd, stages: [{ name: "__proto__", timeoutMs: 5 }] }).map(({ kind, path }) => [kind, path]),
    [
      ["changed", "stages.__proto__.timeoutMs"],
      ["removed", "stages.constructor"],
    ],
  );
});
