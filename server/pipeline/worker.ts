/**
 * A worker of one connection: takes tasks of a stage.
 *
 * Tasks that are handed out together go in one frame. Their data goes as it is stored; what is not in memory is read first.
 *
 * @module
 */
import type { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { toWireError } from "../../proto/wire_error.ts";
import type { Peer } from "../peer.ts";
import type { Store } from "../store/store.ts";
import type { Payload, PayloadPlace } from "./payload.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Task, Worker } from "./task.ts";

/** Bytes of tasks in one frame, unless one is larger. */
const FRAME_BYTES = 48 * 1024;
/** Bytes of tasks that are being read for one worker, or written to it, before it gets more. */
const GIVEN_BYTES_MAX = 8 * 1024 * 1024;
const CREDITS_MAX = 1_000_000;
/** Tags of what is written as it is encoded. */
const TASKS_TAG = 103 << 3 | 2;
const TASK_TAG = 2 << 3 | 2;
const ROOT_TAG = 6 << 3 | 2;
const INPUTS_TAG = 7 << 3 | 2;
const BODY_TAG = 2 << 3 | 2;

/** What a worker needs of its connection. */
export interface TaskWorkerHost {
  readonly peer: Peer;
  readonly store: Store;
  /** Whether the connection is gone. */
  isGone(): boolean;
  /** The pipeline as it is now. */
  pipeline(): Pipeline;
  /** Takes note of a task and returns its id here. */
  taken(task: Task): number;
  /** The task is not in hand any more. */
  returned(task: Task): void;
  /** It is not, but its worker is at work on it until it says otherwise: then {@linkcode TaskWorker.cameBack} is called. */
  cancelled(taskId: number, worker: TaskWorker): void;
  isInHand(task: Task): boolean;
  /** The worker is none any more. */
  forgotten(): void;
}

/** Data of a task, as it is encoded. */
interface TaskData {
  readonly root: Uint8Array;
  readonly inputs: readonly { readonly stage: string; readonly body: Uint8Array }[];
}

/** A worker. */
export class TaskWorker implements Worker {
  private joined: Pipeline | undefined;
  private given: { task: Task; data: TaskData }[] = [];
  private isLeaving = false;
  /** Takes no more, and leaves when it has nothing in hand. */
  private isStopping = false;
  private inHand = 0;
  /** Tasks that were cancelled, and at which it is at work still. */
  private cancelled = 0;
  private givenBytes = 0;

  constructor(
    private readonly host: TaskWorkerHost,
    private readonly id: number,
    private readonly stage: string,
    private readonly creditsAsked: number,
    private readonly endsCancelled: boolean,
    /** Tasks of an earlier connection, or of this worker before it was ended, at which its client is at work still. */
    private busy: number,
  ) {}

  get credits(): number {
    // Of a connection that is gone all workers leave: what one had in hand is not for the next of them.
    if (this.isStopping || this.host.isGone()) return 0;
    return Math.max(0, Math.min(Math.max(1, this.creditsAsked), CREDITS_MAX) - this.cancelled - this.busy);
  }

  get name(): string {
    return this.host.peer.name;
  }

  get connectedSinceMs(): number {
    return this.host.peer.connectedSinceMs;
  }

  get isBehind(): boolean {
    return this.host.peer.isBehind || this.givenBytes >= GIVEN_BYTES_MAX;
  }

  get pipeline(): Pipeline {
    return this.joined!;
  }

  /** Takes part; throws `NOT_FOUND` where there is no such stage. */
  join(): void {
    const pipeline = this.host.pipeline();
    this.joined = pipeline;
    pipeline.tasks.join(this.stage, this);
  }

  /** Takes no more; leaves once what it has in hand has ended. */
  stop(): void {
    this.isStopping = true;
    this.leaveWhenDone();
  }

  /** Leaves: what it has in hand goes to others. */
  leave(): void {
    this.isLeaving = true;
    this.joined?.tasks.leave(this.stage, this);
  }

  /** The connection takes bytes again. */
  caughtUp(): void {
    this.joined?.tasks.caughtUp(this.stage);
  }

  over(): void {
    this.inHand--;
    this.leaveWhenDone();
  }

  give(task: Task): void {
    this.inHand++;
    task.isGiven = false;
    task.id = this.host.taken(task);
    this.givenBytes += sizeOf(task);
    const data = presentData(task);
    if (data !== undefined) return this.send(task, data);
    loadData(this.host.store, task).then(
      (loaded) => this.send(task, loaded),
      (error) => {
        // Of a run that has ended meanwhile there may be nothing any more.
        if (this.host.isInHand(task)) this.joined?.readFailed(error);
        this.givenBytes -= sizeOf(task);
      },
    );
  }

  withdraw(task: Task, error: HadronError): void {
    this.host.returned(task);
    if (task.isGiven) {
      if (this.endsCancelled) {
        this.cancelled++;
        this.host.cancelled(task.id, this);
      }
      this.host.peer.send({ cancelTask: { taskId: task.id, error: toWireError(error) } });
    }
    this.over();
  }

  /** It is not at work any more on a task that was cancelled. */
  cameBack(): void {
    this.cancelled--;
    this.caughtUp();
  }

  /** One of those that were counted as busy has ended. */
  placeFreed(): void {
    if (this.busy === 0) return;
    this.busy--;
    this.caughtUp();
  }

  ended(error: HadronError, inHand: readonly Task[]): void {
    this.joined = undefined;
    this.inHand = 0;
    for (const task of inHand) this.host.returned(task);
    if (this.isLeaving) return;
    this.host.forgotten();
    this.host.peer.send({ workEnded: { workerId: this.id, error: toWireError(error) } });
  }

  private leaveWhenDone(): void {
    if (!this.isStopping || this.inHand > 0 || this.isLeaving) return;
    this.leave();
    this.host.forgotten();
  }

  private send(task: Task, data: TaskData): void {
    if (this.given.push({ task, data }) === 1) queueMicrotask(() => this.flush());
  }

  private flush(): void {
    const wasFull = this.givenBytes >= GIVEN_BYTES_MAX;
    for (const { task } of this.given) this.givenBytes -= sizeOf(task);
    const given = this.given.filter(({ task }) => this.host.isInHand(task));
    this.given = [];
    for (let from = 0; from < given.length;) {
      const writer = hadron.v1.Tasks.encode({ workerId: this.id });
      do {
        const { task, data } = given[from];
        task.isGiven = true;
        writer.uint32(TASK_TAG).fork();
        writeTask(writer, task, data);
        writer.ldelim();
      } while (++from < given.length && writer.len < FRAME_BYTES);
      const tasks = writer.finish();
      this.host.peer.writer.frame(hadron.v1.ServerFrame.encode({}).uint32(TASKS_TAG).bytes(tasks).finish());
      this.host.peer.touch();
    }
    if (wasFull) this.caughtUp();
  }
}

/** Bytes of what a task gets. */
function sizeOf(task: Task): number {
  let bytes = 0;
  for (const { payload } of piecesOf(task)) bytes += payload.size;
  return bytes;
}

function writeTask(writer: ReturnType<typeof hadron.v1.Task.encode>, task: Task, { root, inputs }: TaskData): void {
  const { id, run, stage, attempt, timeoutMs } = task;
  const { outputs } = run.graph.stages[stage].definition;
  hadron.v1.Task.encode({
    taskId: id,
    run: run.id,
    revision: run.revision.number,
    attempt,
    timeoutMs,
    outputs: outputs.map(({ name }) => name),
  }, writer);
  writer.uint32(ROOT_TAG).bytes(root);
  for (const { stage: name, body } of inputs) {
    writer.uint32(INPUTS_TAG).fork();
    hadron.v1.TaskInput.encode({ stage: name }, writer);
    writer.uint32(BODY_TAG).bytes(body).ldelim();
  }
}

/** What a task gets, with where each lies. */
function* piecesOf({ run, stage }: Task): Generator<{ stage: string; payload: Payload; place: PayloadPlace }> {
  const { stages } = run.graph;
  yield { stage: "", payload: run.root, place: run.place(0) };
  for (const input of stages[stage].inputs) {
    yield { stage: stages[input].definition.name, payload: run.outputs[input]!, place: run.place(1 + input) };
  }
}

function presentData(task: Task): TaskData | undefined {
  let root: Uint8Array | undefined;
  const inputs = [];
  for (const { stage, payload } of piecesOf(task)) {
    const bytes = payload.present;
    if (bytes === undefined) return undefined;
    if (root === undefined) root = bytes;
    else inputs.push({ stage, body: bytes });
  }
  return { root: root!, inputs };
}

async function loadData(store: Store, task: Task): Promise<TaskData> {
  const [root, ...inputs] = await Promise.all(
    [...piecesOf(task)].map(async ({ stage, payload, place }) => ({ stage, body: await payload.load(store, place) })),
  );
  return { root: root.body, inputs };
}
