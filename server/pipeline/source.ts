/**
 * Where the runs of a pipeline come from that begins by events: a member of an ordinary group of its source stream.
 *
 * It takes no more than may run. Taking an event and beginning its run are one commit; events of other types are passed over by the group.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { type Gathering, WRITE_BYTES_MAX } from "../store/gathering.ts";
import { type Member, nextMemberId } from "../stream/group/seat.ts";
import type { Group } from "../stream/group/group.ts";
import type { Lost } from "../stream/group/group_host.ts";
import type { LogBatch } from "../stream/log/log_batch.ts";
import type { Stream } from "../stream/stream.ts";
import type { Start } from "./definition.ts";

const { Kind } = hadron.v1.Position;

/** What a group of a pipeline is called: `hadron-pipeline.` and its name. Nobody else joins it. */
const GROUP_PREFIX = "hadron-pipeline.";
/** Bytes of events taken by one operation. */
const TAKEN_BYTES = 128 * 1024;
/** Bytes of events whose runs are on their way to the store, before it takes more: as many may be due to begin as there may be large ones. */
const BEGINNING_BYTES_MAX = 8 * 1024 * 1024;
/** What an ack takes in a commit. */
const ACK_BYTES = 6 * 1024;

/** What a source needs of its pipeline. */
export interface SourceHost {
  readonly name: string;
  /** Runs that may begin now. */
  room(): number;
  /** Whether an event of that type begins a run. */
  isWanted(type: string): boolean;
  stream(name: string): Stream;
  /** Runs a change of state in a commit. */
  write(bytes: number, mutations: number, apply: (gathering: Gathering) => void): void;
  /** What beginning a run with so many bytes takes. */
  cost(rootBytes: number): { bytes: number; mutations: number };
  /** Begins a run. */
  begin(gathering: Gathering, id: string, root: Uint8Array): void;
}

/** Neighbours that were delivered. */
interface Taken {
  readonly partition: number;
  readonly batch: LogBatch;
  readonly from: number;
  readonly end: number;
  readonly attempt: number;
}

/** A run that is to begin. */
interface Beginning {
  readonly event: Lost;
  readonly id: string;
  readonly root: Uint8Array;
}

/** The source. */
export class Source implements Member {
  readonly id = nextMemberId();
  readonly isWanted: (type: string) => boolean;
  readonly connectedSinceMs: number;
  /** Why no events come, undefined when they do. */
  fault: HadronError | undefined;
  private stream: Stream | undefined;
  private group: Group | undefined;
  private taken: Taken[] = [];
  /** Of what it was given, until the runs of that have begun. */
  private beginningBytes = 0;
  private isAttaching = false;
  private isClosed = false;

  constructor(
    private readonly host: SourceHost,
    readonly streamName: string,
    private readonly start: Start,
    nowMs: number,
  ) {
    this.connectedSinceMs = nowMs;
    this.isWanted = (type) => host.isWanted(type);
  }

  get name(): string {
    return `pipeline ${this.host.name}`;
  }

  /** As many as may begin: what is in hand counts as well. */
  get credits(): number {
    return this.host.room();
  }

  /** However small they are, it is given as many as may begin: only bytes hold it up. */
  get isBehind(): boolean {
    return this.beginningBytes >= BEGINNING_BYTES_MAX;
  }

  private get groupName(): string {
    return `${GROUP_PREFIX}${this.host.name}`;
  }

  /** Joins the group, and makes it if it is new. Does nothing where it has. */
  async attach(): Promise<void> {
    if (this.isAttaching || this.isClosed || this.group !== undefined) return;
    this.isAttaching = true;
    try {
      const stream = this.host.stream(this.streamName);
      const start = positionOf(this.start);
      const { group } = await stream.groups.open({ group: this.groupName, start, options: {} });
      if (this.isClosed) return stream.groups.abandon(group);
      this.stream = stream;
      this.group = group;
      this.fault = undefined;
      stream.groups.join(group, this);
    } catch (error) {
      if (!(error instanceof HadronError)) throw error;
      this.fault = error;
    } finally {
      this.isAttaching = false;
    }
  }

  /** Leaves the group, which stays. */
  close(): void {
    this.isClosed = true;
    const { stream, group } = this;
    this.group = undefined;
    if (group !== undefined) stream!.groups.leave(group, this);
  }

  /** It wants other types from here on: what was passed over before does not come again, also not after a restart. */
  wantOthers(gathering: Gathering): void {
    this.group?.keepFloors(gathering);
  }

  /** Leaves the group, and removes it within an operation. */
  remove(gathering: Gathering): void {
    this.close();
    this.present()?.groups.remove(gathering, this.groupName);
  }

  /** More may begin. */
  pump(): void {
    this.group?.pump();
  }

  /** Whether the event that begins the run of that id is there, and has not been taken yet. Before it has joined its group, too. */
  isExpected(id: string): boolean {
    const stream = this.present();
    const [, partition, at] = id.split("-").map(Number);
    if (stream === undefined || id !== runIdOf(stream, partition, at)) return false;
    const log = stream.logs[partition];
    if (log === undefined || !Number.isSafeInteger(at) || at < log.first || at >= log.next) return false;
    return stream.groups.find(this.groupName)?.parts[partition].progress.has(at) !== true;
  }

  /**
   * Begins the run of an event with the commit that stores it, instead of the next one. Says that it has not where events before it are
   * still to be taken, or as many run as may: then it is taken in its turn.
   */
  takeAhead(gathering: Gathering, stream: Stream, partition: number, offset: number, root: Uint8Array): boolean {
    const { group } = this;
    if (group === undefined || this.stream !== stream || this.host.room() <= 0) return false;
    if (!group.takeAhead(gathering, partition, offset)) return false;
    this.host.begin(gathering, runIdOf(stream, partition, offset), root);
    return true;
  }

  /** What {@linkcode Source.takeAhead} adds to a commit. */
  costAhead(rootBytes: number): { bytes: number; mutations: number } {
    const { bytes, mutations } = this.host.cost(rootBytes);
    return { bytes: bytes + ACK_BYTES, mutations: mutations + 4 };
  }

  deliver(partition: number, batch: LogBatch, from: number, end: number, attempt: number): void {
    this.beginningBytes += batch.recordBytes(from, end);
    // The group is handing out: what it is told now would come too early.
    if (this.taken.push({ partition, batch, from, end, attempt }) === 1) queueMicrotask(() => this.take());
  }

  ended(error: HadronError): void {
    this.group = undefined;
    this.fault = error;
  }

  /** The stream as it is now. */
  private present(): Stream | undefined {
    try {
      return this.host.stream(this.streamName);
    } catch (error) {
      if (!(error instanceof HadronError)) throw error;
      return undefined;
    }
  }

  private take(): void {
    const { taken } = this;
    this.taken = [];
    for (const { partition, batch, from, end, attempt } of taken) {
      for (let first = from; first < end;) first = this.takeSome(partition, batch, first, end, attempt);
    }
  }

  /** Takes as much as one operation may, and returns where the next begins. */
  private takeSome(partition: number, batch: LogBatch, from: number, end: number, attempt: number): number {
    const beginnings: Beginning[] = [];
    let bytes = ACK_BYTES;
    let mutations = 4;
    let to = from;
    while (to < end && (to === from || bytes < TAKEN_BYTES)) {
      const { type, key, id, data, headers } = hadron.v1.Record.decode(
        batch.bytes.subarray(batch.contentStart(to), batch.fieldEnd(to)),
      );
      const root = hadron.v1.Root.encode({ body: { payload: data, headers }, type, key, id }).finish();
      const event = { partition, firstOffset: batch.baseOffset + to, count: 1, attempt };
      beginnings.push({ event, id: runIdOf(this.stream!, partition, event.firstOffset), root });
      const cost = this.host.cost(root.length);
      bytes += cost.bytes;
      mutations += cost.mutations;
      to++;
    }
    this.host.write(Math.min(bytes, WRITE_BYTES_MAX), mutations, (gathering) => {
      this.beginningBytes -= batch.recordBytes(from, to);
      this.begin(gathering, beginnings);
    });
    return to;
  }

  private begin(gathering: Gathering, beginnings: readonly Beginning[]): void {
    const { group } = this;
    if (group === undefined) return;
    for (const { event, id, root } of beginnings) {
      // What took so long that the group took it back comes again.
      if (!group.settlement.isInHand(this, event)) continue;
      group.settlement.ack(gathering, this, event, []);
      this.host.begin(gathering, id, root);
    }
    gathering.after(() => group.pump());
  }
}

/** The id of the run that an event begins. */
export function runIdOf(stream: Stream, partition: number, offset: number): string {
  return `${numberOf(stream)}-${partition}-${offset}`;
}

function numberOf({ number }: Stream): string {
  return number.toString(36);
}

function positionOf(start: Start): hadron.v1.Position.$Properties {
  if (start === "first") return { kind: Kind.FIRST };
  return start === "latest" ? { kind: Kind.LATEST } : { kind: Kind.OFFSET, value: start.offset };
}
