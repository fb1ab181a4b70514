// Random pipelines that pass every check: their stages stand in any order, their graphs have no cycle.
import fc from "fast-check";
import type { Definition, Source, StageDefinition, Start } from "../../server/pipeline/definition.ts";

/** Objects as JSON has them. */
function record<Values extends object>(of: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> }): fc.Arbitrary<Values> {
  return fc.record(of, { noNullPrototype: true }) as fc.Arbitrary<Values>;
}

const names = fc.stringMatching(/^[-_a-zA-Z0-9]{1,12}$/).filter((name) => name !== "root");
const streamNames = fc.stringMatching(/^[-_.a-zA-Z0-9]{1,12}$/);
const token = fc.stringMatching(/^[-_A-Za-z0-9]{1,5}$/);
const typePatterns = fc.tuple(fc.array(fc.oneof(token, fc.constant("*")), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([tokens, isOpen]) => [...tokens, ...(isOpen ? [">"] : [])].join("."));
const waitsMs = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 604_800_000 }));
const counts = fc.integer({ min: 1, max: 1000 });

const sources: fc.Arbitrary<Source> = fc.oneof(
  record({ stream: streamNames, types: fc.uniqueArray(typePatterns, { maxLength: 3 }) }),
  record({ endpoint: fc.array(token, { minLength: 1, maxLength: 3 }).map((tokens) => tokens.join(".")) }),
);
const starts: fc.Arbitrary<Start> = fc.oneof(
  fc.constantFrom<Start>("first", "latest"),
  record({ offset: fc.maxSafeNat() }),
);
const stageParts = record({
  outputs: fc.uniqueArray(record({ name: names, stream: streamNames }), {
    maxLength: 3,
    selector: ({ name }) => name,
  }),
  retry: record({
    maxAttempts: fc.oneof(fc.integer({ min: 1, max: 4 }), counts),
    backoffMs: fc.array(waitsMs, { maxLength: 4 }),
  }),
  timeoutMs: fc.integer({ min: 1, max: 604_800_000 }),
  hasRoot: fc.boolean(),
});

/** How one stage needs an earlier one. */
type Need = "no" | "after" | "dependency" | "both";
const needs = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Need>("no") },
  { weight: 2, arbitrary: fc.constant<Need>("after") },
  { weight: 2, arbitrary: fc.constant<Need>("dependency") },
  { weight: 1, arbitrary: fc.constant<Need>("both") },
);

/** The stages of a graph of up to `stagesMax`, in any order. */
export function stageLists(stagesMax: number): fc.Arbitrary<StageDefinition[]> {
  return fc.uniqueArray(names, { minLength: 1, maxLength: stagesMax }).chain((stageNames) => {
    const matrix = fc.tuple(
      ...stageNames.map((_, index) => fc.array(needs, { minLength: index, maxLength: index, size: "max" })),
    );
    const parts = fc.array(stageParts, { minLength: stageNames.length, maxLength: stageNames.length, size: "max" });
    return fc.tuple(matrix, parts).chain(([rows, some]) => {
      const stages = stageNames.map((name, index): StageDefinition => {
        const { hasRoot, ...part } = some[index];
        const earlier = (...kinds: Need[]) => stageNames.filter((_, other) => kinds.includes(rows[index][other]));
        const dependencies = [...earlier("dependency", "both"), ...(hasRoot ? ["root"] : [])];
        return { name, after: earlier("after", "both"), dependencies, ...part };
      });
      return fc.shuffledSubarray(stages, { minLength: stages.length });
    });
  });
}

/** A definition of up to `stagesMax` stages. */
export function definitions(stagesMax = 8): fc.Arbitrary<Definition> {
  const base = record({
    name: streamNames,
    revision: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    source: sources,
    start: starts,
    maxParallel: fc.integer({ min: 1, max: 100_000 }),
    retention: record({
      maxAgeMs: fc.integer({ min: 1, max: 1_000_000_000 }),
      maxRuns: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    stages: stageLists(stagesMax),
    responds: fc.boolean(),
    responder: fc.nat(),
  });
  return base.map(({ responds, responder, ...definition }) => {
    const isEndpoint = "endpoint" in definition.source;
    return {
      ...definition,
      start: isEndpoint ? "first" : definition.start,
      respond: responds || isEndpoint ? definition.stages[responder % definition.stages.length].name : undefined,
    };
  });
}
