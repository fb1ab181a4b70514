/**
 * Tasks that are done, with their output and their events, on their way to the server: those of a tick share frames.
 *
 * @module
 */
import { hadron } from "../proto/generated/hadron.js";
import { produceSize, writeProduceContent } from "../proto/hot_produce.ts";
import type { Connection } from "./connection.ts";
import type { Draft } from "./draft.ts";
import { frameRoomOf } from "./outgoing.ts";

/** Bytes of completions in one frame, unless one is larger or the server takes less. */
const FRAME_BYTES_MAX = 128 * 1024;
/** What a completion takes beside its output and its events, and the events for a stream beside themselves. */
const COMPLETION_EXTRA_BYTES = 64;
const PUBLISHES_EXTRA_BYTES = 192;
/** Tags of what is written as it is encoded. */
const COMPLETE_TASKS_TAG = 103 << 3 | 2;
const COMPLETION_TAG = 1 << 3 | 2;
const PUBLISHES_TAG = 4 << 3 | 2;

/** A task that somebody here has worked on. */
export interface Worked {
  readonly id: number;
  readonly connection: Connection;
  readonly place: { readonly worker: { readonly id: number } };
}

interface Done<Work extends Worked> {
  readonly work: Work;
  readonly output: Uint8Array;
  readonly drafts: readonly Draft[];
}

/** What is to be told of one client. */
export class TaskCompletions<Work extends Worked> {
  /** Done in this tick. */
  private done: Done<Work>[] = [];

  /** `isWanted` is asked when a frame is written: whether it is still to be told. */
  constructor(private readonly isWanted: (work: Work) => boolean) {}

  /** Tells of a task, once all that is done in this tick is known. */
  add(work: Work, output: Uint8Array, drafts: readonly Draft[]): void {
    if (this.done.push({ work, output, drafts }) === 1) queueMicrotask(this.flush);
  }

  /** The connection is lost: what is done is another's to do. */
  clear(): void {
    this.done = [];
  }

  private readonly flush = (): void => {
    const { done } = this;
    this.done = [];
    let writer = hadron.v1.CompleteTasks.encode({});
    let connection: Connection | undefined;
    for (const { work, output, drafts } of done) {
      if (!this.isWanted(work)) continue;
      const { id: taskId, place: { worker: { id: workerId } } } = work;
      connection = work.connection;
      const bytes = drafts.reduce(
        (sum, draft) => sum + draft.recordsEnd + PUBLISHES_EXTRA_BYTES,
        output.length + COMPLETION_EXTRA_BYTES,
      );
      if (writer.len > 0 && writer.len + bytes > Math.min(FRAME_BYTES_MAX, frameRoomOf(connection))) {
        send(connection, writer.finish());
        writer = hadron.v1.CompleteTasks.encode({});
      }
      writer.uint32(COMPLETION_TAG).fork();
      hadron.v1.Completion.encode({ workerId, taskId, output: { payload: output } }, writer);
      for (const draft of drafts) {
        draft.firstSequence = 1;
        const bytes = new Uint8Array(produceSize(draft));
        writeProduceContent(bytes, 0, draft);
        writer.uint32(PUBLISHES_TAG).bytes(bytes);
      }
      writer.ldelim();
    }
    if (connection !== undefined && writer.len > 0) send(connection, writer.finish());
  };
}

function send(connection: Connection, completeTasks: Uint8Array): void {
  connection.writer.frame(hadron.v1.ClientFrame.encode({}).uint32(COMPLETE_TASKS_TAG).bytes(completeTasks).finish());
  connection.touch();
}
