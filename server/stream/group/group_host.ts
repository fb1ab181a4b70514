/**
 * What a group and its stream are to each other, and what is stored of a group.
 *
 * @module
 */
import type { Deadlines } from "../../../proto/deadlines.ts";
import type { HadronError } from "../../../proto/error.ts";
import type { Gathering } from "../../store/gathering.ts";
import type { Key } from "../../store/store.ts";
import type { Log } from "../log/log.ts";
import type { LogBatch } from "../log/log_batch.ts";
import type { GroupOptions } from "./group_options.ts";
import type { Lookahead } from "./lookahead.ts";

/** What befell a dead letter. */
export interface DeadLetterInfo {
  readonly group: string;
  readonly partition: number;
  readonly offset: number;
  readonly attempts: number;
  readonly reason: string;
}

/** What a group needs of its stream. */
export interface GroupHost {
  readonly logs: readonly Log[];
  readonly deadlines: Deadlines;
  readonly lookahead: Lookahead;
  /** Runs a change of state in a commit. */
  write(bytes: number, mutations: number, apply: (gathering: Gathering) => void): void;
  /** Undefined for a group that is not stored. */
  readonly keys: GroupKeys | undefined;
  /**
   * Puts the record into the dead letters: with `finish`, in the commit that has it, unless it is found there that it is not to go any more.
   * One of the last two is called.
   */
  bury(letter: Letter, isStillThere: () => boolean, finish: (gathering: Gathering) => void, outcome: Outcome): void;
}

/** Where a group is stored. */
export interface GroupKeys {
  readonly group: Key;
  part(partition: number, generation: number): Key;
  block(partition: number, generation: number, block: number): Key;
}

/** A record that goes to the dead letters. */
export interface Letter {
  readonly stream: string;
  readonly batch: LogBatch;
  readonly index: number;
  readonly info: DeadLetterInfo;
}

/** Who hears how an operation ended. */
export interface Outcome {
  done(): void;
  failed(error: HadronError): void;
}

/** Since when a group is as it is: it was made or reset then. */
export interface Beginning {
  /** Greater for each; nothing of one before counts. */
  readonly generation: number;
  /** Where it began in each partition. */
  readonly floors: readonly number[];
}

/** What is stored of a group, beside its parts. */
export interface StoredGroup extends Beginning {
  readonly options: GroupOptions;
  readonly paused: boolean;
}

/** A range of offsets of one partition. */
export interface Lost {
  readonly partition: number;
  readonly firstOffset: number;
  readonly count: number;
  readonly attempt: number;
}
