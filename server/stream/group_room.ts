/**
 * The groups of one stream: makes them, finds them again in the store, changes and removes them.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { readRecord, RecordView } from "../../proto/hot_record.ts";
import type { Gathering } from "../store/committer.ts";
import { groupBlockKey, groupKey, groupRange } from "../store/keys.ts";
import type { Entry } from "../store/store.ts";
import { appended, recordField } from "./appending.ts";
import { deleteKeys } from "./cleaning.ts";
import type { Member } from "./group/delivery.ts";
import { type DeadLetterInfo, Group, type GroupHost } from "./group/group.ts";
import { groupOptions } from "./group/group_options.ts";
import type { StoredPart } from "./group/group_partition.ts";
import type { LogBatch } from "./log_batch.ts";
import type { Partition } from "./partition.ts";
import { offsetOf } from "./seek.ts";
import type { Stream } from "./stream.ts";
import { checkGroupName } from "./stream_options.ts";

const { GroupDurability } = hadron.v1;
const { Action } = hadron.v1.ChangeGroup;
/** What making or resetting a group takes in a commit, for each partition. */
const PART_BYTES = 4096;

/** Groups that the server itself is the member of begin with this. */
const RESERVED_PREFIX = "hadron-";

/** Throws `INVALID_ARGUMENT` for a group that is the server's own. */
export function checkNotReserved(group: string): void {
  if (!group.startsWith(RESERVED_PREFIX)) return;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `Use group "${group}": names that begin with ${RESERVED_PREFIX} are the server's`,
  );
}

/** A member that waits for its group. */
export interface JoinRequest {
  readonly group: string;
  readonly start: hadron.v1.Position.$Properties | null | undefined;
  readonly options: hadron.v1.GroupOptions.$Properties | null | undefined;
}

/** All groups of a stream. */
export class GroupRoom {
  private readonly groups = new Map<string, Group>();

  constructor(private readonly stream: Stream) {}

  /** All there are, by name. */
  list(): Group[] {
    return [...this.groups.values()].sort((a, b) => a.name < b.name ? -1 : 1);
  }

  /** The group of that name; throws `NOT_FOUND` where there is none. */
  get(name: string): Group {
    const group = this.groups.get(name);
    if (group !== undefined) return group;
    checkGroupName(name);
    throw new HadronError("NOT_FOUND", `Use group "${name}": stream "${this.stream.name}" has no group "${name}"`, {
      details: { stream: this.stream.name, group: name },
    });
  }

  /** The group that somebody is to join; makes it if it is new. Resolves when that is on disk. */
  async open({ group: name, start, options: asked }: JoinRequest): Promise<Group> {
    checkGroupName(name);
    const { stream } = this;
    groupOptions(name, this.groups.get(name)?.options, asked);
    const floors = await this.floorsAt(start);
    return await new Promise((resolve, reject) => {
      stream.host.committer.run(PART_BYTES * stream.partitions.length, stream.partitions.length + 4, (gathering) => {
        stream.checkThere();
        let group = this.groups.get(name);
        const options = groupOptions(name, group?.options, asked);
        if (options.deadLetter !== "") stream.host.deadLetters(gathering, stream.namespace, options.deadLetter);
        if (group === undefined) {
          const isStored = stream.isStored && options.durability === GroupDurability.DURABLE;
          const own = isStored ? options : { ...options, durability: GroupDurability.EPHEMERAL };
          group = new Group(this.hostOf(name), name, own, floors);
          this.groups.set(name, group);
          group.touchAll(gathering);
        } else if (JSON.stringify(options) !== JSON.stringify(group.options)) group.change(gathering, options);
        const joined = group;
        gathering.after(() => resolve(joined), reject);
      }, reject);
    });
  }

  /** A member goes. A group that is not kept goes with its last. */
  leave(group: Group, member: Member): void {
    group.leave(member);
    if (group.isDurable || group.members > 0 || this.groups.get(group.name) !== group) return;
    this.groups.delete(group.name);
    group.end(new HadronError("NOT_FOUND", `Use group "${group.name}": its last member has left`));
  }

  /** Resets, pauses, resumes or deletes a group; resolves when that is on disk. */
  async change(
    name: string,
    action: hadron.v1.ChangeGroup.Action,
    to: hadron.v1.Position | null | undefined,
  ): Promise<void> {
    const { stream } = this;
    this.get(name);
    const floors = action === Action.RESET ? await this.floorsAt(to) : [];
    const deletes = action === Action.DELETE ? await this.keysOf(name) : [];
    await new Promise<void>((resolve, reject) => {
      stream.host.committer.run(PART_BYTES * stream.partitions.length, stream.partitions.length + 8, (gathering) => {
        const group = this.get(name);
        if (action === Action.RESET) group.reset(gathering, floors);
        else if (action === Action.PAUSE) group.pause(gathering);
        else if (action === Action.RESUME) group.resume(gathering);
        else if (action === Action.DELETE) {
          this.groups.delete(name);
          group.end(new HadronError("NOT_FOUND", `Consume in group "${name}": the group was deleted`));
          for (let partition = 0; partition < stream.partitions.length; partition++) {
            gathering.delete(groupKey(stream.number, partition, name));
          }
        } else throw new HadronError("INVALID_ARGUMENT", `Change group "${name}": ${action} is no action`);
        gathering.after(resolve, reject);
      }, reject);
    });
    if (deletes.length > 0) await deleteKeys(stream.host.committer, deletes.slice(0, 800));
  }

  /** Takes over what the store has. */
  restore(entries: readonly Entry[]): void {
    const { stream } = this;
    const parts = new Map<string, { floors: number[]; stored: (StoredPart | undefined)[]; blocks: Entry[] }>();
    for (const entry of entries) {
      const partition = entry.key[2] as number;
      const name = entry.key[3] as string;
      let known = parts.get(name);
      if (known === undefined) {
        known = { floors: stream.partitions.map(({ first }) => first), stored: [], blocks: [] };
        parts.set(name, known);
      }
      if (entry.key.length > 4) {
        known.blocks.push(entry);
        continue;
      }
      const stored: StoredPart = JSON.parse(new TextDecoder().decode(entry.value));
      known.stored[partition] = stored;
      known.floors[partition] = Math.max(known.floors[partition], stored.floor);
    }
    for (const [name, { floors, stored, blocks }] of parts) {
      const first = stored.find((part) => part !== undefined);
      if (first === undefined) continue;
      const group = new Group(this.hostOf(name), name, first.options, floors);
      for (const { key, value } of blocks) group.parts[key[2] as number].progress.restore(key[4] as number, value);
      for (const [partition, part] of stored.entries()) if (part !== undefined) group.restore(partition, part);
      this.groups.set(name, group);
    }
  }

  /** Hands out what can be handed out. */
  pump(): void {
    for (const group of this.groups.values()) group.pump();
  }

  /** A partition begins later now. */
  trimmed({ partition, first }: Partition): void {
    for (const group of this.groups.values()) group.trimmed(partition, first);
  }

  /** All groups are no more. */
  end(error: HadronError): void {
    for (const group of this.groups.values()) group.end(error);
    this.groups.clear();
  }

  private async floorsAt(position: hadron.v1.Position.$Properties | null | undefined): Promise<number[]> {
    return await Promise.all(this.stream.partitions.map((partition) => offsetOf(partition, position)));
  }

  private async keysOf(group: string) {
    const { host, number, partitions } = this.stream;
    const keys = [];
    for (const { partition } of partitions) {
      for await (const { key } of host.store.list(...groupRange(number, partition, group))) keys.push(key);
    }
    return keys;
  }

  private hostOf(name: string): GroupHost {
    const { stream } = this;
    const { host, number } = stream;
    return {
      logs: stream.logs,
      deadlines: host.deadlines,
      write: (bytes, mutations, apply) => host.committer.run(bytes, mutations, apply, () => {}),
      keyOf: (partition) => groupKey(number, partition, name),
      blockKeyOf: (partition, block) => groupBlockKey(number, partition, name, block),
      deadLetter: (gathering, target, batch, index, info) => this.bury(gathering, target, batch, index, info),
    };
  }

  private bury(gathering: Gathering, target: string, batch: LogBatch, index: number, info: DeadLetterInfo): void {
    const { stream } = this;
    const letters = stream.host.deadLetters(gathering, stream.namespace, target);
    const content = batch.bytes.subarray(batch.contentStart(index), batch.fieldEnd(index));
    const record = hadron.v1.Record.decode(content);
    const field = recordField({
      ...record,
      // It is another event now: one of the same id is not a repeat of it.
      id: "",
      deliverAtMs: 0,
      headers: {
        ...record.headers,
        "hadron-stream": stream.name,
        "hadron-partition": String(info.partition),
        "hadron-offset": String(info.offset),
        "hadron-group": info.group,
        "hadron-attempts": String(info.attempts),
        "hadron-reason": info.reason,
        ...(record.id === "" ? {} : { "hadron-id": record.id }),
      },
    });
    const partition = letters.partitions[partitionOf(letters, content)];
    const nowMs = stream.host.clock.unixMs();
    partition.append(gathering, nowMs, field, 0, field.length, 1);
    appended(letters, gathering, partition, nowMs);
  }
}

const view = new RecordView();

function partitionOf(letters: Stream, content: Uint8Array): number {
  if (letters.partitions.length === 1) return 0;
  readRecord(content, 0, content.length, view);
  return letters.partitionOfKey(content, view.keyStart, view.keyEnd);
}
