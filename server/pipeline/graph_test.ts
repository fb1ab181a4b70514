// Proves that the graph says who needs whom as the definition does, puts every stage after its needs, and that a cycle is found when
// there is one, and a shortest one.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { definitions } from "../../tests/support/pipeline_arbitraries.ts";
import { cycleOf, graphOf } from "./graph.ts";

Deno.test("1,000 times: the graph is what the definition says, by names", () => {
  fc.assert(
    fc.property(definitions(20), (definition) => {
      const { stages, byName, respond } = graphOf(definition);
      const name = (index: number) => definition.stages[index].name;
      strictEqual(stages.length, definition.stages.length);
      definition.stages.forEach((stage, index) => {
        const node = stages[index];
        strictEqual(node.definition, stage);
        strictEqual(node.index, index);
        strictEqual(byName.get(stage.name), index);
        for (const indexes of [node.needs, node.inputs, node.nexts]) {
          deepStrictEqual(indexes, indexes.toSorted((a, b) => a - b));
        }
        const inputs = stage.dependencies.filter((one) => one !== "root");
        deepStrictEqual(node.inputs.map(name).sort(), inputs.toSorted());
        deepStrictEqual(node.needs.map(name).sort(), [...new Set([...stage.after, ...inputs])].sort());
        const nexts = definition.stages.filter((other) => [...other.after, ...other.dependencies].includes(stage.name));
        deepStrictEqual(node.nexts, nexts.map((next) => definition.stages.indexOf(next)));
      });
      strictEqual(respond === -1 ? undefined : name(respond), definition.respond);
    }),
    { numRuns: 1000 },
  );
});

Deno.test("1,000 times: the order has every stage once, after all it needs", () => {
  fc.assert(
    fc.property(definitions(20), (definition) => {
      const { stages, order } = graphOf(definition);
      deepStrictEqual(order.toSorted((a, b) => a - b), stages.map(({ index }) => index));
      for (const { index, needs } of stages) {
        for (const need of needs) ok(order.indexOf(need) < order.indexOf(index));
      }
    }),
    { numRuns: 1000 },
  );
});

Deno.test("stages that do not need each other are ordered as they are defined", () => {
  const stage = { after: [], dependencies: [], outputs: [], retry: { maxAttempts: 1, backoffMs: [] }, timeoutMs: 1 };
  const stages = [{ ...stage, name: "c", after: ["a"] }, { ...stage, name: "b" }, { ...stage, name: "a" }];
  const { order } = graphOf({
    name: "p",
    revision: 1,
    source: { endpoint: "p" },
    start: "first",
    maxParallel: 1,
    retention: { maxAgeMs: 1, maxRuns: 1 },
    stages,
    respond: "c",
  });
  deepStrictEqual(order, [1, 2, 0]);
});

const edges = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.array(fc.uniqueArray(fc.nat({ max: count - 1 }), { maxLength: 2 }), { minLength: count, maxLength: count })
);

/** Whether everything can be taken away, each when nothing it needs is left. */
function isWithoutCycle(needs: number[][]): boolean {
  const left = new Set(needs.keys());
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const index of left) if (!needs[index].some((need) => left.has(need))) left.delete(index);
  }
  return left.size === 0;
}

/** The length of a shortest way from a stage back to it, by trying all. */
function shortestWayBack(needs: number[][]): number {
  const walk = (start: number, at: number, seen: number[]): number =>
    Math.min(
      ...needs[at].map((need) => {
        if (need === start) return seen.length;
        return seen.includes(need) ? Infinity : walk(start, need, [...seen, need]);
      }),
      Infinity,
    );
  return Math.min(...needs.map((_, start) => walk(start, start, [start])));
}

Deno.test("5,000 times: a cycle is found if and only if there is one, it is one, and none is shorter", () => {
  fc.assert(
    fc.property(edges, (needs) => {
      const cycle = cycleOf(needs);
      strictEqual(cycle === undefined, isWithoutCycle(needs));
      if (cycle === undefined) return;
      strictEqual(new Set(cycle).size, cycle.length);
      cycle.forEach((index, at) => ok(needs[index].includes(cycle.at(at - 1)!), "each waits for the one before it"));
      strictEqual(cycle.length, shortestWayBack(needs));
    }),
    { numRuns: 5000 },
  );
});
