/**
 * Namespaces: each has its own router and its own calls, and nothing leads from one to another.
 *
 * @module
 */
import { BurstClock, type Clock } from "../proto/clock.ts";
import type { Deadlines } from "../proto/deadlines.ts";
import type { Limits } from "./limits.ts";
import { PipelineEndpoints } from "./pipeline/pipeline_endpoints.ts";
import type { Pipelines } from "./pipeline/pipelines.ts";
import type { RecentSubjects } from "./router/recent_subjects.ts";
import { Router } from "./router/router.ts";
import { Calls } from "./rpc/calls.ts";
import { KeptBytes } from "./rpc/kept_bytes.ts";
import type { Streams } from "./stream/streams.ts";

/** Namespaces that nobody is in of which something is remembered: at most 256 KiB each, usually far less. */
const NAMESPACES_REMEMBERED_MAX = 64;

/** The rooms of one namespace. */
export interface Namespace {
  readonly name: string;
  readonly router: Router;
  readonly calls: Calls;
  /** Those of all namespaces: they stay when nobody is there. */
  readonly streams: Streams;
  /** The same. */
  readonly pipelines: Pipelines;
  /** How many connections are in it. */
  connections: number;
  /** Unix time at which the first of them came. */
  readonly sinceMs: number;
}

/** The namespaces that somebody is in. */
export class Namespaces {
  private readonly byName = new Map<string, Namespace>();
  private readonly keptBytes = new KeptBytes();
  /** Of namespaces that nobody is in: somebody who comes back is to find what was published to. */
  private readonly recent = new Map<string, RecentSubjects>();
  private draining = false;

  private readonly clock: Clock;

  constructor(
    private readonly limits: Limits,
    clock: Clock,
    private readonly deadlines: Deadlines,
    private readonly streams: Streams,
    private readonly pipelines: Pipelines,
  ) {
    this.clock = new BurstClock(clock);
    pipelines.onEndpoint = (name, kind, instance) => this.byName.get(name)?.calls.endpoints.tell(kind, instance);
  }

  /** A connection comes into the namespace of that name. */
  enter(name: string): Namespace {
    let namespace = this.byName.get(name);
    if (namespace === undefined) {
      const inner = new PipelineEndpoints(this.pipelines, name);
      namespace = {
        name,
        router: new Router(this.limits.subscriptionsMax, this.recent.get(name)),
        calls: new Calls(this.limits, this.clock, this.deadlines, this.keptBytes, inner),
        streams: this.streams,
        pipelines: this.pipelines,
        connections: 0,
        sinceMs: this.clock.unixMs(),
      };
      namespace.calls.draining = this.draining;
      this.byName.set(name, namespace);
      this.recent.delete(name);
    }
    namespace.connections++;
    return namespace;
  }

  /** A connection has left; a namespace with nobody in it holds nothing but names of subjects. */
  exit(namespace: Namespace): void {
    if (--namespace.connections > 0) return;
    this.byName.delete(namespace.name);
    this.recent.set(namespace.name, namespace.router.recent);
    if (this.recent.size > NAMESPACES_REMEMBERED_MAX) this.recent.delete(this.recent.keys().next().value ?? "");
  }

  /** From here on no new calls are taken anywhere. */
  drain(): void {
    this.draining = true;
    for (const { calls } of this.byName.values()) calls.draining = true;
  }

  /** Calls under way, over all namespaces. */
  get callsInFlight(): number {
    let sum = 0;
    for (const { calls } of this.byName.values()) sum += calls.inFlight;
    return sum;
  }
}
