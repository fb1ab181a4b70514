/**
 * Live instances of endpoints, listed and watched.
 *
 * @module
 */
import { hadron } from "../proto/generated/hadron.js";

/** One live handler of an endpoint. */
export interface ServiceInstance {
  /** What it handles. */
  endpoint: string;
  /** Unique among all instances of the server. */
  instanceId: string;
  /** What it, or else its client, calls itself. */
  name: string;
  /** Its version, as it says. */
  version: string;
  /** What else it says of itself. */
  metadata: Record<string, string>;
  /** Since when its client has been connected. */
  connectedSince: Date;
  /** Calls it was given. */
  calls: number;
  /** Of these, how many failed. */
  errors: number;
  /** Calls it is working on. */
  inFlight: number;
  /** Calls it takes at a time, 0 for any number. */
  concurrency: number;
  /** Half of its calls took at most this long; told to within a fifth. */
  p50Ms: number;
  /** 99 of 100 calls took at most this long. */
  p99Ms: number;
}

/** An instance has come or gone. */
export interface ServiceChange {
  /** Which of the two. */
  kind: "added" | "removed";
  /** The instance, as it was at that moment. */
  instance: ServiceInstance;
}

/** An instance from the wire. */
export function toServiceInstance(wire: hadron.v1.ServiceInstance.$Properties): ServiceInstance {
  return {
    endpoint: wire.endpoint ?? "",
    instanceId: wire.instanceId ?? "",
    name: wire.name ?? "",
    version: wire.version ?? "",
    metadata: { ...wire.metadata },
    connectedSince: new Date(wire.connectedSinceMs ?? 0),
    calls: wire.calls ?? 0,
    errors: wire.errors ?? 0,
    inFlight: wire.inFlight ?? 0,
    concurrency: wire.concurrency ?? 0,
    p50Ms: rounded(wire.p50Ms ?? 0),
    p99Ms: rounded(wire.p99Ms ?? 0),
  };
}

/** The server tells durations apart that differ by a fifth: more digits would say nothing. */
function rounded(durationMs: number): number {
  return Number(durationMs.toPrecision(3));
}

/** A change from the wire. */
export function toServiceChange(wire: hadron.v1.ServiceChange): ServiceChange {
  const kind = wire.kind === hadron.v1.ServiceChange.Kind.REMOVED ? "removed" : "added";
  return { kind, instance: toServiceInstance(wire.instance ?? {}) };
}
