/**
 * One unfinished run. How it is stored is in `run_record.ts`, how it is told of in `run_description.ts`.
 *
 * @module
 */
import type { HadronError } from "../../proto/error.ts";
import type { Graph } from "./graph.ts";
import type { Payload, PayloadPlace } from "./payload.ts";
import type { Revision } from "./revision.ts";
import type { LogEntry } from "./run_log.ts";
import type { Task } from "./task.ts";
import { type Failure, isOver, newRun, type RunState } from "./transition.ts";

/** What a record takes beside the data in it: ids and times of the run. */
const RECORD_BYTES = 256;
/** What it takes for each stage. */
const STAGE_BYTES = 64;
/** Bytes of all errors in one record: with 32 KiB of data and all else of 100 stages it stays within the 64 KiB of a value. */
const ERRORS_BYTES_MAX = 20 * 1024;
/** What one of them takes beside its content. */
const ERROR_BYTES = 64;
/** Bytes of one error, and of its code. */
const FAILURE_BYTES_MAX = 4096;
const CODE_BYTES_MAX = 64;
/** All data of a run: what a description of it can hold within a frame. */
export const RUN_BYTES_MAX = 4 * 1024 * 1024;
/** What an operation on a run takes beside its record. */
export const OPERATION_BYTES = 3 * 1024;

/** Who waits for a run to come so far. */
export interface Waiter {
  readonly until: "begun" | "replied" | "ended";
  /** Called once, after the commit. */
  done(run: Run): void;
  /** The run cannot be followed any more. */
  gone(error: HadronError): void;
}

/** Where the record of a run lies in the store. */
export interface StoredPlace {
  /** Among those that have not ended, and how many bytes it has there. */
  unfinished: LogEntry | undefined;
  bytes: number;
  /** Among those that have. */
  ended: LogEntry | undefined;
  /** The last entry with a record of when it had not ended, -1 where there is none: it may still be there. */
  left: number;
}

/** A run. */
export class Run {
  /** With all that has happened to it, on disk or on its way there. */
  state: RunState;
  /** As far as it is on disk: what others get to see. */
  known: RunState;
  /** As it was last given to a commit: what is due again since then is in {@linkcode Run.state} alone. */
  written: RunState | undefined;
  /** By stage, where it has one that was not settled. */
  readonly tasks: (Task | undefined)[];
  readonly outputs: (Payload | undefined)[];
  /** When the last attempt of each stage began. */
  readonly startedMs: number[];
  /** Attempts of each stage whose worker has vanished, since this server started. */
  readonly lost: number[];
  root: Payload;
  readonly waiters = new Set<Waiter>();
  /** Where its record lies, see `run_storage.ts`. */
  readonly stored: StoredPlace = { unfinished: undefined, bytes: 0, ended: undefined, left: -1 };

  constructor(
    readonly pipeline: number,
    readonly serial: number,
    readonly id: string,
    readonly revision: Revision,
    root: Payload,
    nowMs: number,
  ) {
    const { length } = revision.graph.stages;
    this.root = root;
    this.state = this.known = newRun(revision.graph, nowMs);
    this.tasks = new Array(length).fill(undefined);
    this.outputs = new Array(length).fill(undefined);
    this.startedMs = new Array(length).fill(0);
    this.lost = new Array(length).fill(0);
  }

  get graph(): Graph {
    return this.revision.graph;
  }

  /** Whether it is known that nothing becomes of it any more by itself. */
  get isOver(): boolean {
    return isOver(this.known);
  }

  /** Whether it is known to have come so far. */
  hasReached(until: Waiter["until"]): boolean {
    if (until === "begun" || this.isOver) return true;
    return until === "replied" && this.output(this.graph.respond) !== undefined;
  }

  /** Whether something that has happened to it is not on disk yet. */
  get isChanging(): boolean {
    return this.state !== this.known;
  }

  /** The output of a stage that is known to have completed. */
  output(stage: number): Payload | undefined {
    return this.known.stages[stage]?.status === "completed" ? this.outputs[stage] : undefined;
  }

  /** Where the root (slot 0) or an output (1 + its stage) lies. */
  place(slot: number): PayloadPlace {
    return { pipeline: this.pipeline, serial: this.serial, slot };
  }

  /** Bytes of its data. */
  get dataBytes(): number {
    return this.outputs.reduce((sum, output) => sum + (output?.size ?? 0), this.root.size);
  }

  /** Whether any of its data lies apart from its record. */
  get hasValues(): boolean {
    return this.root.values > 0 || this.outputs.some((output) => output !== undefined && output.values > 0);
  }

  /** The most that its record takes in a commit. */
  get recordBytes(): number {
    let bytes = RECORD_BYTES + this.id.length * 3 + inlineSize(this.root);
    const { stages } = this.state;
    for (let i = 0; i < stages.length; i++) {
      bytes += STAGE_BYTES + inlineSize(this.outputs[i]);
      const { error } = stages[i];
      if (error !== undefined) bytes += failureBytesMax(stages.length) + ERROR_BYTES;
    }
    if (this.state.error !== undefined) bytes += failureBytesMax(stages.length) + ERROR_BYTES;
    return bytes;
  }
}

function inlineSize(payload: Payload | undefined): number {
  return payload === undefined || payload.values > 0 ? 0 : payload.size + 4;
}

/** An error as a run keeps it: where all of them would not fit a record its code and message are cut, and its data is left out. */
export function keptFailure({ code, message, data }: Failure, stages: number): Failure {
  const bytesMax = failureBytesMax(stages);
  // What JSON would make longer has no place in a code.
  const keptCode = cut(code.toWellFormed().replace(/[\p{Cc}"\\]/gu, "?"), CODE_BYTES_MAX);
  const dataBytes = data === undefined ? 0 : bytesOf(JSON.stringify(data));
  if (data === undefined || dataBytes > bytesMax / 2) {
    return { code: keptCode, message: cut(message, bytesMax - CODE_BYTES_MAX) };
  }
  return { code: keptCode, message: cut(message, bytesMax - CODE_BYTES_MAX - dataBytes), data };
}

/** What one error takes in the record of a run with so many stages. */
function failureBytesMax(stages: number): number {
  return Math.min(FAILURE_BYTES_MAX, Math.floor(ERRORS_BYTES_MAX / (stages + 1)));
}

/** The beginning of a text, with a sign that there was more. */
function cut(text: string, bytesMax: number): string {
  if (text.length * 3 <= bytesMax) return text;
  const room = new Uint8Array(bytesMax);
  const { read, written } = new TextEncoder().encodeInto(text, room);
  if (read === text.length) return text;
  const shorter = new TextEncoder().encodeInto(text, room.subarray(0, Math.max(0, written - 3)));
  return `${text.slice(0, shorter.read)}…`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
