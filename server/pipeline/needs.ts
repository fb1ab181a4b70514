/**
 * Checks what the stages of a definition need of each other: they are there, nobody waits for itself, there are no cycles.
 *
 * @module
 */
import type { StageDefinition } from "./definition.ts";
import type { Faults } from "./faults.ts";
import { type PlacedText, show } from "./fields.ts";
import { cycleOf, ROOT } from "./graph.ts";
import type { PlacedStage } from "./stages.ts";
import { didYouMean } from "./suggest.ts";

/** Notes what is wrong with the needs of the stages. */
export function checkNeeds(faults: Faults, stages: readonly PlacedStage[]): void {
  const names = stages.map(({ definition }) => definition.name).filter((name) => name !== "");
  const indexByName = new Map<string, number>();
  stages.forEach(({ definition: { name } }, index) => {
    // Of two with one name, and the other a fault, the first is meant.
    if (name !== "" && !indexByName.has(name)) indexByName.set(name, index);
  });
  const references = stages.map((stage) => {
    for (const need of stage.after) {
      if (need.text !== ROOT) continue;
      faults.add(
        need.path,
        `"${ROOT}" is what the run was started with, which is there from the beginning; did you mean dependencies?`,
      );
    }
    const known = new Map<number, PlacedText>();
    for (const need of [...stage.after, ...stage.dependencies]) {
      if (need.text === ROOT) continue;
      const index = indexByName.get(need.text);
      if (index === undefined) faults.add(need.path, unknownStage(need.text, names));
      else if (need.text === stage.definition.name) {
        faults.add(need.path, `stage ${show(need.text)} would wait for itself`);
      } else known.set(index, need);
    }
    return known;
  });
  checkCycles(faults, stages, references);
}

/** The names of the stages that nobody needs. */
export function leavesOf(stages: readonly StageDefinition[]): string[] {
  const needed = new Set(stages.flatMap(({ after, dependencies }) => [...after, ...dependencies]));
  return stages.map(({ name }) => name).filter((name) => name !== "" && !needed.has(name));
}

/** What is wrong with a name that no stage has. */
export function unknownStage(name: string, names: readonly string[]): string {
  return `stage ${show(name)} does not exist${didYouMean(name, names)}`;
}

/** A fault for each cycle, until what is left has none. */
function checkCycles(
  faults: Faults,
  stages: readonly PlacedStage[],
  references: readonly ReadonlyMap<number, PlacedText>[],
): void {
  const needs = references.map((known) => [...known.keys()]);
  for (let cycle = cycleOf(needs); cycle !== undefined; cycle = cycleOf(needs)) {
    const first = cycle[0];
    const names = [...cycle, first].map((index) => stages[index].definition.name);
    const { path } = references[first].get(cycle.at(-1)!)!;
    faults.add(path, `the stages wait for each other in a cycle: ${names.join(" -> ")}`);
    for (const index of cycle) needs[index] = [];
  }
}
