/**
 * The groups of one stream: makes them, finds them again in the store, changes and removes them.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import type { Gathering } from "../store/gathering.ts";
import { decodeJson } from "../store/json_value.ts";
import { groupBlockKey, groupKey, groupPartKey } from "../store/keys.ts";
import { type Entry, storeUnavailable } from "../store/store.ts";
import { cleanGroup } from "./cleaning.ts";
import { bury } from "./dead_letters.ts";
import type { Member } from "./group/seat.ts";
import { Group } from "./group/group.ts";
import type { Beginning, GroupHost, StoredGroup } from "./group/group_host.ts";
import { type GroupOptions, groupOptions } from "./group/group_options.ts";
import type { StoredPart } from "./group/group_partition.ts";
import { LOOKAHEAD } from "./group/lookahead.ts";
import type { Partition } from "./log/partition.ts";
import { offsetOf } from "./log/seek.ts";
import type { Stream } from "./stream.ts";
import { checkGroupName } from "./stream_options.ts";

const { GroupDurability } = hadron.v1;
const { Action } = hadron.v1.ChangeGroup;
/** What making or changing a group takes in a commit, the definition of a new stream for dead letters included. */
const CHANGE_BYTES = 32 * 1024;
const CHANGE_MUTATIONS = 8;

/** Groups of one stream, each counted once for each partition: their progress is kept in memory. */
const PARTS_MAX = 131_072;

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
  /** Members that are about to join a group. */
  private readonly joining = new Map<Group, number>();
  private lastGeneration = 0;
  /** Groups of which the store had something that counts no more when it was read: they are gone, or began anew. */
  private readonly stale = new Set<string>();

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

  /** The group of that name, if there is one. */
  find(name: string): Group | undefined {
    return this.groups.get(name);
  }

  /** The group that somebody is to join; makes it if it is new. Resolves when that is on disk. */
  async open({ group: name, start, options: asked }: JoinRequest): Promise<{ group: Group; created: boolean }> {
    checkGroupName(name);
    const { stream } = this;
    groupOptions(name, this.groups.get(name)?.options, asked);
    if (asked?.deadLetter === stream.name) {
      throw new HadronError(
        "INVALID_ARGUMENT",
        `Consume in group "${name}": deadLetter is the stream itself, so what cannot be processed would come again for ever`,
      );
    }
    const floors = await this.floorsAt(start);
    return await new Promise((resolve, reject) => {
      stream.host.committer.run(CHANGE_BYTES, CHANGE_MUTATIONS, (gathering) => {
        stream.checkThere();
        let group = this.groups.get(name);
        const options = groupOptions(name, group?.options, asked);
        const created = group === undefined;
        if (created) this.checkRoom(name);
        if (options.deadLetter !== "") stream.host.deadLetters(gathering, stream.namespace, options.deadLetter);
        if (group === undefined) {
          group = this.make(name, options, { generation: this.nextGeneration(), floors });
          group.touch(gathering);
        } else if (JSON.stringify(options) !== JSON.stringify(group.options)) group.change(gathering, options);
        const joined = group;
        this.joining.set(joined, (this.joining.get(joined) ?? 0) + 1);
        gathering.after(() => resolve({ group: joined, created }), reject);
      }, reject);
    });
  }

  /** Who opened a group takes its place in it. */
  join(group: Group, member: Member): void {
    this.expectNoMore(group);
    group.join(member);
  }

  /** Who opened a group does not come after all. */
  abandon(group: Group): void {
    this.expectNoMore(group);
    this.forgetIfLeft(group);
  }

  /** A member goes. A group that is not kept goes with its last. */
  leave(group: Group, member: Member, unseenFrom = 0): void {
    group.leave(member, unseenFrom);
    this.forgetIfLeft(group);
  }

  private expectNoMore(group: Group): void {
    const expected = (this.joining.get(group) ?? 1) - 1;
    if (expected > 0) this.joining.set(group, expected);
    else this.joining.delete(group);
  }

  private forgetIfLeft(group: Group): void {
    if (group.isDurable || group.members > 0 || this.joining.has(group)) return;
    if (this.groups.get(group.name) !== group) return;
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
    // What is stored of generations before this one counts no more.
    let stale = 0;
    await new Promise<void>((resolve, reject) => {
      stream.host.committer.run(CHANGE_BYTES, CHANGE_MUTATIONS, (gathering) => {
        stream.checkThere();
        const group = this.get(name);
        if (action === Action.RESET) {
          stale = this.nextGeneration();
          group.reset(gathering, { generation: stale, floors });
        } else if (action === Action.PAUSE) group.pause(gathering);
        else if (action === Action.RESUME) group.resume(gathering);
        else if (action === Action.DELETE) this.remove(gathering, name);
        else throw new HadronError("INVALID_ARGUMENT", `Change group "${name}": ${action} is no action`);
        gathering.after(resolve, reject);
      }, reject);
    });
    if (stale > 0 && stream.isStored) this.clean(name, stale);
  }

  /** Removes a group within an operation, if there is one; its members are told when that is on disk, or that it cannot be. */
  remove(gathering: Gathering, name: string): void {
    const { stream } = this;
    const group = this.groups.get(name);
    if (group === undefined) return;
    this.groups.delete(name);
    group.halt();
    gathering.delete(groupKey(stream.number, name));
    gathering.after(() => {
      group.end(new HadronError("NOT_FOUND", `Consume in group "${name}": the group was deleted`));
      if (stream.isStored) this.clean(name, group.generation + 1);
    }, (error) => group.end(storeUnavailable(error)));
  }

  /** Takes over what the store has. */
  restore(entries: readonly Entry[]): void {
    // A group comes before its parts, and each part before its blocks.
    for (const { key, value } of entries) {
      if (key.length === 3) {
        const { options, paused, generation, floors } = decodeJson<StoredGroup>(value);
        const group = this.make(key[2] as string, options, { generation, floors });
        group.paused = paused;
        this.lastGeneration = Math.max(this.lastGeneration, generation);
        continue;
      }
      const [, , partition, name, generation, block] = key as [string, number, number, string, number, number?];
      const group = this.groups.get(name);
      if (group?.generation !== generation) {
        this.stale.add(name);
        this.lastGeneration = Math.max(this.lastGeneration, generation);
      } else if (block === undefined) group.parts[partition].restore(decodeJson<StoredPart>(value));
      else group.parts[partition].progress.restore(block, value);
    }
  }

  /** Deletes what a stop in the middle has left over. */
  cleanUp(): void {
    for (const name of this.stale) {
      // It may be there again by now.
      this.clean(name, this.groups.get(name)?.generation ?? this.lastGeneration + 1);
    }
    this.stale.clear();
  }

  /** Hands out what can be handed out. */
  pump(): void {
    for (const group of this.groups.values()) group.pump();
  }

  /** The server stops. */
  stop(): void {
    for (const group of this.groups.values()) group.stop();
  }

  /** A partition begins later now. */
  trimmed({ partition, first }: Partition): void {
    for (const group of this.groups.values()) group.trimmed(partition, first);
  }

  /** All groups are to be no more. */
  halt(): void {
    for (const group of this.groups.values()) group.halt();
  }

  /** All groups are no more. */
  end(error: HadronError): void {
    for (const group of this.groups.values()) group.end(error);
    this.groups.clear();
  }

  private async floorsAt(position: hadron.v1.Position.$Properties | null | undefined): Promise<number[]> {
    return await Promise.all(this.stream.partitions.map((partition) => offsetOf(partition, position)));
  }

  private checkRoom(group: string): void {
    const { name, partitions } = this.stream;
    const groupsMax = Math.floor(PARTS_MAX / partitions.length);
    if (this.groups.size < groupsMax) return;
    throw new HadronError(
      "LIMIT_EXCEEDED",
      `Consume stream "${name}" in group "${group}": it has ${this.groups.size} groups, with ${partitions.length} partitions no more are allowed`,
      { retryable: false, details: { groupsMax } },
    );
  }

  private make(name: string, options: GroupOptions, beginning: Beginning): Group {
    const group = new Group(this.hostOf(name, options), name, options, beginning);
    this.groups.set(name, group);
    return group;
  }

  /** Greater than any that a group of this stream has had. */
  private nextGeneration(): number {
    return this.lastGeneration = Math.max(this.lastGeneration + 1, this.stream.host.clock.unixMs());
  }

  private clean(group: string, generation: number): void {
    const { host: { store, committer, log }, number, partitions, name } = this.stream;
    // What it does not get to, the next start does.
    cleanGroup(store, committer, number, partitions.length, group, generation).catch((error) => {
      log("debug", "old state of a group not deleted yet", { stream: name, group, error: String(error) });
    });
  }

  private hostOf(name: string, options: GroupOptions): GroupHost {
    const { stream } = this;
    const { host, number } = stream;
    return {
      logs: stream.logs,
      deadlines: host.deadlines,
      lookahead: LOOKAHEAD,
      write: (bytes, mutations, apply) => host.committer.run(bytes, mutations, apply, () => {}),
      // Of a stream in memory, its groups are there as long as it is.
      keys: options.durability !== GroupDurability.DURABLE || !stream.isStored ? undefined : {
        group: groupKey(number, name),
        part: (partition, generation) => groupPartKey(number, partition, name, generation),
        block: (partition, generation, block) => groupBlockKey(number, partition, name, generation, block),
      },
      bury: (letter, isStillThere, finish, outcome) => bury(stream, letter, isStillThere, finish, outcome),
    };
  }
}
