/**
 * In which order the stages of a graph are drawn, and which of their needs: arrows that others imply are left out, and what ends
 * arrows comes early, so that few of them run side by side.
 *
 * @module
 */

/** One stage to draw. */
export interface DrawnStage {
  readonly name: string;
  /** The names of the stages it waits for; others than those that are drawn count for nothing. */
  readonly needs: readonly string[];
  /** What is said of it. */
  readonly note?: string;
  /** How it stands, in one column. */
  readonly mark?: string;
}

/** A stage and whom it needs, as indexes. */
export interface DrawnNode {
  readonly stage: DrawnStage;
  /** Without those that are needed by others of them anyway. */
  readonly needs: readonly number[];
}

/** The stages as a graph. */
export function nodesOf(stages: readonly DrawnStage[]): DrawnNode[] {
  const byName = new Map(stages.map(({ name }, index) => [name, index]));
  const needs = stages.map((stage) => {
    const known = stage.needs.map((name) => byName.get(name)).filter((index) => index !== undefined);
    return [...new Set(known)].sort((a, b) => a - b);
  });
  const earlier = needs.map((_, index) => reachedFrom(needs, needs[index]));
  return stages.map((stage, index) => {
    // In a cycle all is implied by all.
    const isInCycle = earlier[index].has(index);
    return { stage, needs: needs[index].filter((need) => isInCycle || !earlier[index].has(need)) };
  });
}

/** All that some stages need, directly or not. */
function reachedFrom(needs: readonly number[][], from: readonly number[]): Set<number> {
  const reached = new Set<number>();
  const queue = [...from];
  for (const index of queue) {
    for (const need of needs[index]) {
      if (reached.has(need)) continue;
      reached.add(need);
      queue.push(need);
    }
  }
  return reached;
}

/** Indexes, each after all it needs; shorter than the list if there is a cycle. */
export function drawnOrder(nodes: readonly DrawnNode[]): number[] {
  const order: number[] = [];
  const placeOf = new Map<number, number>();
  const users = nodes.map((_, index) => nodes.filter(({ needs }) => needs.includes(index)).length);
  const left = [...users];
  /** Arrows that end with it, less the one that begins. What needs nothing comes when nothing else can. */
  const gain = (index: number): number => {
    const { needs } = nodes[index];
    if (needs.length === 0) return -2;
    return needs.filter((need) => left[need] === 1).length - (users[index] > 0 ? 1 : 0);
  };
  const latestNeed = (index: number): number => Math.max(-1, ...nodes[index].needs.map((need) => placeOf.get(need)!));
  for (;;) {
    let best = -1;
    nodes.forEach(({ needs }, index) => {
      if (placeOf.has(index) || !needs.every((need) => placeOf.has(need))) return;
      if (best === -1) best = index;
      else if (gain(index) !== gain(best)) best = gain(index) > gain(best) ? index : best;
      else if (latestNeed(index) > latestNeed(best)) best = index;
    });
    if (best === -1) return order;
    placeOf.set(best, order.length);
    order.push(best);
    for (const need of nodes[best].needs) left[need]--;
  }
}
