/**
 * The graph of a pipeline's stages: who needs whom, as indexes, made once per definition.
 *
 * @module
 */
import { assert } from "../../proto/error.ts";
import type { Definition, StageDefinition } from "./definition.ts";

/** What a stage may depend on besides stages: the data that the run was started with. */
export const ROOT = "root";

/** One stage and its neighbours, as indexes into {@linkcode Graph.stages}, ascending. */
export interface StageNode {
  readonly definition: StageDefinition;
  readonly index: number;
  /** Must be completed before it: `after` and `dependencies` together. */
  readonly needs: readonly number[];
  /** Whose outputs it gets: `dependencies` without root. */
  readonly inputs: readonly number[];
  /** Who needs it. */
  readonly nexts: readonly number[];
}

/** The stages of a pipeline, in the order of its definition. */
export interface Graph {
  readonly stages: readonly StageNode[];
  readonly byName: ReadonlyMap<string, number>;
  /** Indexes, each after all it needs; where that leaves a choice, as defined. */
  readonly order: readonly number[];
  /** The stage that answers; -1 for none. */
  readonly respond: number;
}

/** The graph of a definition that passed its checks. */
export function graphOf(definition: Definition): Graph {
  const byName = new Map(definition.stages.map(({ name }, index) => [name, index]));
  const indexesOf = (names: readonly string[]): number[] => {
    const indexes = new Set<number>();
    for (const name of names) {
      if (name === ROOT) continue;
      const index = byName.get(name);
      assert(index !== undefined, `stage "${name}" is there, as the checks of the definition found`);
      indexes.add(index);
    }
    return [...indexes].sort((a, b) => a - b);
  };
  const nexts: number[][] = definition.stages.map(() => []);
  const stages = definition.stages.map((stage, index) => {
    const needs = indexesOf([...stage.after, ...stage.dependencies]);
    for (const need of needs) nexts[need].push(index);
    return { definition: stage, index, needs, inputs: indexesOf(stage.dependencies), nexts: nexts[index] };
  });
  const respond = definition.respond === undefined ? -1 : indexesOf([definition.respond])[0];
  return { stages, byName, order: orderOf(stages), respond };
}

/** A shortest cycle: each waits for the one before it, and the first for the last. Nothing if there is none. */
export function cycleOf(needs: readonly (readonly number[])[]): number[] | undefined {
  let shortest: number[] | undefined;
  for (let start = 0; start < needs.length; start++) {
    const cycle = cycleThrough(needs, start);
    if (cycle !== undefined && (shortest === undefined || cycle.length < shortest.length)) shortest = cycle;
  }
  return shortest;
}

/** Walks from `start` to what it needs, nearest first, until that is `start` again. */
function cycleThrough(needs: readonly (readonly number[])[], start: number): number[] | undefined {
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const index of queue) {
    for (const need of needs[index]) {
      if (need === start) {
        const cycle = [start];
        for (let at = index; at !== start; at = cameFrom.get(at)!) cycle.push(at);
        return cycle;
      }
      if (cameFrom.has(need)) continue;
      cameFrom.set(need, index);
      queue.push(need);
    }
  }
  return undefined;
}

function orderOf(stages: readonly StageNode[]): number[] {
  const order: number[] = [];
  const placed = new Set<number>();
  const missing = stages.map(({ needs }) => needs.length);
  while (order.length < stages.length) {
    const next = missing.findIndex((count, index) => count === 0 && !placed.has(index));
    assert(next !== -1, "the stages have no cycle, as the checks of the definition found");
    placed.add(next);
    order.push(next);
    for (const after of stages[next].nexts) missing[after]--;
  }
  return order;
}
