/**
 * What happened in a simulation, held against what was promised:
 *
 * - an event that was acknowledged is there, where it was said to be; no event is there twice;
 * - the events that a producer publishes under one key lie in the order in which it published them;
 * - batches and transactions are there whole or not at all; an ack and what is published with it is one;
 * - once acked, an event is never delivered to that group again; a group by key never goes back behind what it has delivered of a key.
 *
 * @module
 */
import type { Delivery, Event } from "../../mod.ts";
import { LATENCY_MS_MAX } from "./virtual_network.ts";

/**
 * What was sent to a consumer that has since lost it may still be on its way, or waiting for its next loop. So long after the fact
 * nothing is any more.
 */
const STALE_MS_MAX = LATENCY_MS_MAX * 4;

/** What an event says. */
export interface Value {
  /** Who published it. */
  by: string;
  /** Its count. */
  n: number;
  /** Of a batch: which of it. */
  i?: number;
}

interface Acked {
  readonly client: string;
  readonly atMs: number;
}

/** How a value is called. */
export function nameOf({ by, n, i }: Value): string {
  return i === undefined ? `${by}/${n}` : `${by}/${n}/${i}`;
}

/** One run's accounts. */
export class Ledger {
  private readonly broken: string[] = [];
  private readonly acknowledgedOf = new Map<string, Set<string>>();
  private readonly storedOf = new Map<string, Map<string, number>>();
  private readonly keys = new Map<string, string>();
  private readonly wholes: { stream: string; value: Value }[][] = [];
  private readonly ackedOf = new Map<string, Map<string, Acked>>();
  private readonly ahead = new Map<string, { offset: number; client: string; atMs: number }>();
  /** Events of `in` that are to have one of `out`, by partition and offset. */
  private readonly sources = new Set<string>();

  constructor(private readonly now: () => number) {}

  /** Something is not as promised. */
  broke(what: string): void {
    this.broken.push(`at ${this.now().toFixed(1)} ms: ${what}`);
  }

  /** Events that belong together. */
  whole(parts: { stream: string; value: Value }[]): void {
    this.wholes.push(parts);
  }

  /** An event was handed to the client. */
  published(stream: string, values: Value[], key: string): void {
    for (const value of values) this.keys.set(`${stream} ${nameOf(value)}`, key);
  }

  /** The server said that it is durable. */
  acknowledged(stream: string, value: Value): void {
    let names = this.acknowledgedOf.get(stream);
    if (names === undefined) this.acknowledgedOf.set(stream, names = new Set());
    names.add(nameOf(value));
  }

  /** The server said that the ack is durable. */
  acked(group: string, client: string, { partition, offset }: Delivery): void {
    let acked = this.ackedOf.get(group);
    if (acked === undefined) this.ackedOf.set(group, acked = new Map());
    acked.set(`${partition}/${offset}`, { client, atMs: this.now() });
  }

  /** A consumer has it. */
  delivered(group: string, client: string, { partition, offset, key }: Delivery): void {
    const place = `${partition}/${offset}`;
    const acked = this.ackedOf.get(group)?.get(place);
    if (acked !== undefined && this.isOld(acked, client)) {
      this.broke(`${place} was acked in ${group} by ${acked.client} at ${acked.atMs}, and ${client} has it again`);
    }
    if (group !== "keyed") return;
    const ahead = this.ahead.get(key);
    if (ahead !== undefined && offset < ahead.offset && this.isOld(ahead, client)) {
      this.broke(`${place} of key ${key} comes to ${client} after ${ahead.offset}`);
    }
    if (ahead === undefined || offset > ahead.offset) this.ahead.set(key, { offset, client, atMs: this.now() });
  }

  /** What is stored in the end, in the order of its offsets. */
  stored(stream: string, event: Event): void {
    const value = event.json<{ by: string; n: number; i: number }>();
    const name = nameOf(value);
    let counts = this.storedOf.get(stream);
    if (counts === undefined) this.storedOf.set(stream, counts = new Map());
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (stream === "in" && value.n % 4 === 0) this.sources.add(`${event.partition}/${event.offset}`);
    if (stream === "out") return;
    const place = `${stream} ${value.by} ${event.key}`;
    const last = this.lastOf.get(place) ?? -1;
    if (value.n <= last) this.broke(`${stream}: ${name} lies behind ${last} of its key ${event.key}`);
    this.lastOf.set(place, value.n);
  }

  private readonly lastOf = new Map<string, number>();

  /** How many events were acknowledged. */
  get acknowledgedCount(): number {
    return [...this.acknowledgedOf.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** How many acks were. */
  get ackedCount(): number {
    return [...this.ackedOf.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Throws with all that is broken. */
  check(): void {
    for (const [stream, names] of this.acknowledgedOf) {
      for (const name of names) {
        if (!this.storedOf.get(stream)?.has(name)) this.broke(`${stream}: ${name} was acknowledged and is lost`);
      }
    }
    for (const [stream, counts] of this.storedOf) {
      for (const [name, count] of counts) if (count > 1) this.broke(`${stream}: ${name} is there ${count} times`);
    }
    for (const parts of this.wholes) {
      const there = parts.filter(({ stream, value }) => this.storedOf.get(stream)?.has(nameOf(value)));
      if (there.length !== 0 && there.length !== parts.length) {
        this.broke(
          `torn: of ${parts.map(({ stream, value }) => `${stream} ${nameOf(value)}`)} there are ${there.length}`,
        );
      }
    }
    const made = this.storedOf.get("out") ?? new Map<string, number>();
    for (const source of this.sources) {
      if (!made.has(source)) this.broke(`out: nothing was made of ${source}, which was acked`);
    }
    for (const name of made.keys()) if (!this.sources.has(name)) this.broke(`out: ${name} was made of nothing`);
    if (this.broken.length > 0) throw new Error(this.broken.slice(0, 10).join("\n"));
  }

  private isOld({ client, atMs }: Acked, by: string): boolean {
    return client === by || this.now() - atMs > STALE_MS_MAX;
  }
}
