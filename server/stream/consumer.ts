/**
 * A consumer of one connection: a member of its group, until either ends it.
 *
 * @module
 */
import type { HadronError } from "../../proto/error.ts";
import type { Batch } from "../../proto/frame_writer.ts";
import type { hadron } from "../../proto/generated/hadron.js";
import { toWireError } from "../../proto/wire_error.ts";
import type { Peer } from "../peer.ts";
import { type Member, nextMemberId } from "./group/seat.ts";
import type { Group } from "./group/group.ts";
import type { LogBatch } from "./log/log_batch.ts";
import { checkNotReserved } from "./group_room.ts";
import { checkGroupName } from "./stream_options.ts";
import { deliveriesOf, writeRun } from "./runs.ts";
import type { Stream } from "./stream.ts";
import type { Streams } from "./streams.ts";

/** A consumer. */
export class Consumer implements Member {
  readonly id = nextMemberId();
  readonly credits: number;
  stream: Stream | undefined;
  group: Group | undefined;
  /** Its group was not there before. */
  hasMadeGroup = false;
  /** Settles when it has joined its group, or cannot. */
  joining: Promise<void> = Promise.resolve();
  private readonly frame: Batch;
  private isLeaving = false;
  private isLost = false;
  private hasBegun = false;

  constructor(
    private readonly streams: Streams,
    private readonly namespace: string,
    private readonly peer: Peer,
    private readonly asked: hadron.v1.Consume,
    private readonly onEnded: () => void,
  ) {
    this.frame = deliveriesOf(asked.consumerId);
    this.credits = Math.min(Math.max(1, asked.credits), 1_000_000);
  }

  get name(): string {
    return this.peer.name;
  }

  get connectedSinceMs(): number {
    return this.peer.connectedSinceMs;
  }

  get isBehind(): boolean {
    return this.isLost || this.peer.isBehind;
  }

  /** Joins the group. */
  join(): Promise<void> {
    const joined = this.open();
    this.joining = joined.catch(() => {});
    return joined;
  }

  private async open(): Promise<void> {
    const { stream: name, group, start, options } = this.asked;
    checkGroupName(group);
    checkNotReserved(group);
    const stream = this.streams.get(this.namespace, name);
    const { group: joined, created } = await stream.groups.open({ group, start, options });
    this.hasMadeGroup = created;
    if (this.isLeaving) return stream.groups.abandon(joined);
    this.stream = stream;
    this.group = joined;
  }

  /** Takes its place, once the client knows that it has one. */
  begin(): void {
    const { stream, group } = this;
    if (group === undefined) return;
    this.hasBegun = true;
    stream!.groups.join(group, this);
  }

  /** Its connection is gone: it takes nothing any more of what others of that connection had, which leave before it. */
  lose(): void {
    this.isLost = true;
  }

  /** Leaves the group; what it was handed from `unseenFrom` on, if that is not 0, nobody has looked at. */
  leave(unseenFrom = 0): void {
    this.isLeaving = true;
    const { stream, group } = this;
    this.group = undefined;
    if (group === undefined) return;
    if (this.hasBegun) stream!.groups.leave(group, this, unseenFrom);
    else stream!.groups.abandon(group);
  }

  deliver(partition: number, batch: LogBatch, from: number, end: number, attempt: number): void {
    writeRun(this.peer.writer, this.frame, partition, batch, from, end, attempt);
    this.peer.touch();
  }

  ended(error: HadronError): void {
    this.group = undefined;
    if (this.isLeaving) return;
    this.onEnded();
    this.peer.send({ consumerEnded: { consumerId: this.asked.consumerId, error: toWireError(error) } });
  }
}
