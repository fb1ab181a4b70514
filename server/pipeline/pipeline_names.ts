/**
 * Pipelines by what they are found by: their names, and the endpoints that begin their runs, in each namespace.
 *
 * @module
 */
import type { Pipeline } from "./pipeline.ts";

type OfNamespaces = Map<string, Map<string, Pipeline>>;

/** All pipelines there are. */
export class PipelineNames {
  private readonly byName: OfNamespaces = new Map();
  private readonly byEndpoint: OfNamespaces = new Map();

  /** The pipeline of that name. */
  find(namespace: string, name: string): Pipeline | undefined {
    return this.byName.get(namespace)?.get(name);
  }

  /** All of a namespace. */
  of(namespace: string): Pipeline[] {
    return [...this.byName.get(namespace)?.values() ?? []];
  }

  /** The pipeline that calls to an endpoint begin runs of. */
  ofEndpoint(namespace: string, endpoint: string): Pipeline | undefined {
    return this.byEndpoint.get(namespace)?.get(endpoint);
  }

  /** Those of a namespace that calls begin runs of. */
  endpoints(namespace: string): Pipeline[] {
    return [...this.byEndpoint.get(namespace)?.values() ?? []];
  }

  /** All of them. */
  all(): Pipeline[] {
    return [...this.byName.values()].flatMap((ofNamespace) => [...ofNamespace.values()]);
  }

  /** Adds one, as it is defined now. */
  add(pipeline: Pipeline): void {
    const { namespace, name, endpoint } = pipeline;
    put(this.byName, namespace, name, pipeline);
    if (endpoint !== undefined) put(this.byEndpoint, namespace, endpoint, pipeline);
  }

  /** Removes one, before it is defined in another way, or for good. */
  remove({ namespace, name, endpoint }: Pipeline): void {
    this.byName.get(namespace)?.delete(name);
    if (endpoint !== undefined) this.byEndpoint.get(namespace)?.delete(endpoint);
  }

  /** Forgets all. */
  clear(): void {
    this.byName.clear();
    this.byEndpoint.clear();
  }
}

function put(map: OfNamespaces, namespace: string, name: string, pipeline: Pipeline): void {
  let ofNamespace = map.get(namespace);
  if (ofNamespace === undefined) map.set(namespace, ofNamespace = new Map());
  ofNamespace.set(name, pipeline);
}
