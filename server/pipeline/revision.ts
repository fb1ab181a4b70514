/**
 * One revision of a pipeline: its definition, the graph that follows from it, and how many runs still need it.
 *
 * @module
 */
import type { Definition } from "./definition.ts";
import { type Graph, graphOf } from "./graph.ts";

/** A revision. */
export class Revision {
  readonly graph: Graph;
  /** Runs that have not ended. */
  unfinished = 0;
  /** Runs that are kept, ended or not. */
  kept = 0;

  constructor(readonly definition: Definition) {
    this.graph = graphOf(definition);
  }

  get number(): number {
    return this.definition.revision;
  }
}
