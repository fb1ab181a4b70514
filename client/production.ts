/**
 * What was produced and is not yet answered: single events, batches, transactions. Each ends once, for each of its records or as one.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";
import type { FrameWriter } from "../proto/frame_writer.ts";
import { hadron } from "../proto/generated/hadron.js";
import {
  produceSize,
  type SettleContent,
  transactSize,
  writeProduce,
  writeProduceContent,
  writeTransact,
} from "../proto/hot_produce.ts";
import { Draft } from "./draft.ts";
import type { Published } from "./publication.ts";

/** Tags of what is written as it is encoded: `start_run` of ClientFrame, `publish` of StartRun. */
const START_RUN_TAG = 105 << 3 | 2;
const PUBLISH_TAG = 4 << 3 | 2;

/** The numbers of a Produce, its own and the one below which all is settled, beside what those take that are not there. */
const NUMBERS_BYTES = 16;

/** Where neighbouring records are, as the server says. */
export interface Place {
  readonly partition: number;
  /** Of the first, -1 for those that are held back. */
  readonly offset: number;
  readonly duplicate: boolean;
}

/** Records with neighbouring numbers. */
export abstract class Production {
  /** The number of its first record, 0 before it has one. */
  firstSequence = 0;
  /** When the server's store first failed to take some of it, 0 for never. */
  missedSinceMs = 0;

  /** How many records it has. */
  abstract readonly count: number;
  /** What they take. */
  abstract readonly bytes: number;
  /** How many of them have been answered. */
  abstract readonly answered: number;

  /** Its records get their numbers. */
  abstract number(first: number): void;
  /** Writes what is not answered. */
  abstract write(writer: FrameWriter, settledBelow: number): void;
  /** The records from `index` on are stored. */
  abstract stored(index: number, count: number, place: Place): void;
  /** The records from `index` on are refused. */
  abstract refused(index: number, count: number, error: HadronError): void;

  /** Nothing more will be answered. */
  fail(error: HadronError): void {
    this.refused(0, this.count, error);
  }
}

/** Events published one by one in one tick, each with its promise. Hot. */
export class SingleEvents extends Production {
  answered = 0;
  readonly draft: Draft;
  /** Undefined once answered. */
  private readonly resolves: (((published: Published) => void) | undefined)[] = [];
  private readonly rejects: ((error: HadronError) => void)[] = [];

  constructor(stream: string, expectNext: number, bytesExpected: number) {
    super();
    this.draft = new Draft(stream, false, expectNext, bytesExpected);
  }

  get count(): number {
    return this.draft.count;
  }

  get bytes(): number {
    return this.draft.recordsEnd;
  }

  /** What makes the promise of the record added last. */
  readonly executor = (resolve: (published: Published) => void, reject: (error: HadronError) => void): void => {
    this.resolves.push(resolve);
    this.rejects.push(reject);
  };

  number(first: number): void {
    this.firstSequence = this.draft.firstSequence = first;
  }

  write(writer: FrameWriter, settledBelow: number): void {
    this.draft.settledBelow = settledBelow;
    if (this.answered === 0) return writeProduce(writer, this.draft);
    // Some were answered before the connection was lost: to send those again could undo what was said of them.
    for (let from = 0; from < this.count; from++) {
      if (this.resolves[from] === undefined) continue;
      let to = from + 1;
      while (to < this.count && this.resolves[to] !== undefined) to++;
      writeProduce(writer, this.draft.part(from, to));
      from = to;
    }
  }

  stored(index: number, count: number, { partition, offset, duplicate }: Place): void {
    for (let done = 0; done < count; done++) {
      const resolve = this.resolves[index + done];
      if (resolve === undefined) continue;
      this.resolves[index + done] = undefined;
      this.answered++;
      resolve({ partition, offset: offset < 0 ? -1 : offset + done, duplicate });
    }
  }

  refused(index: number, count: number, error: HadronError): void {
    for (let at = index; at < index + count; at++) {
      if (this.resolves[at] === undefined) continue;
      this.resolves[at] = undefined;
      this.answered++;
      this.rejects[at](error);
    }
  }
}

/** Records of which all are stored or none, with one promise. */
abstract class Whole extends Production {
  answered = 0;
  abstract readonly drafts: readonly Draft[];
  protected readonly results: Published[] = [];
  /** How the promise ends. */
  protected readonly outcome: PromiseWithResolvers<Published[]> = Promise.withResolvers<Published[]>();

  get count(): number {
    return this.drafts.reduce((sum, { count }) => sum + count, 0);
  }

  get bytes(): number {
    return this.drafts.reduce((sum, { recordsEnd }) => sum + recordsEnd, 0);
  }

  /** Where its records are, in the order in which they were published. */
  get published(): Promise<Published[]> {
    return this.outcome.promise;
  }

  number(first: number): void {
    this.firstSequence = first;
    for (const draft of this.drafts) {
      draft.firstSequence = first;
      first += draft.count;
    }
  }

  stored(index: number, count: number, { partition, offset, duplicate }: Place): void {
    for (let done = 0; done < count; done++) {
      if (this.results[index + done] === undefined) this.answered++;
      this.results[index + done] = { partition, offset: offset < 0 ? -1 : offset + done, duplicate };
    }
    if (this.answered === this.count) this.finish();
  }

  refused(_index: number, _count: number, error: HadronError): void {
    this.answered = this.count;
    this.outcome.reject(error);
  }

  protected finish(): void {
    this.outcome.resolve(this.results);
  }
}

/** A batch of events. */
export class EventBatch extends Whole {
  readonly drafts: readonly [Draft];

  constructor(stream: string, expectNext: number, bytesExpected: number) {
    super();
    this.drafts = [new Draft(stream, true, expectNext, bytesExpected)];
  }

  write(writer: FrameWriter, settledBelow: number): void {
    this.drafts[0].settledBelow = settledBelow;
    writeProduce(writer, this.drafts[0]);
  }
}

/** What has an answer of its own, beside that of its records. */
export interface Requested extends Production {
  readonly requestId: number;
}

/** A transaction: acks, and events for any streams. */
export class TransactionProduction extends Whole implements Requested {
  readonly drafts: readonly Draft[];

  /**
   * `order` says of each record, in the order of publishing, which it is of all that the drafts hold; `settles` what is acked, as is to
   * be written now.
   */
  constructor(
    readonly requestId: number,
    drafts: readonly Draft[],
    private readonly order: readonly number[],
    private readonly settles: () => readonly SettleContent[],
  ) {
    super();
    this.drafts = drafts;
  }

  /** What its frame takes at the most: its records have no numbers yet. */
  get frameBytes(): number {
    return transactSize(this.requestId, this.settles(), this.drafts) + this.drafts.length * NUMBERS_BYTES;
  }

  write(writer: FrameWriter, settledBelow: number): void {
    for (const draft of this.drafts) draft.settledBelow = settledBelow;
    writeTransact(writer, this.requestId, this.settles(), this.drafts);
  }

  /** All of it has happened. */
  done(): void {
    this.answered = this.count;
    this.finish();
  }

  protected override finish(): void {
    this.outcome.resolve(this.order.map((index) => this.results[index]));
  }
}

/** The start of a run, which is numbered as the event that it may be. */
export class RunStart extends Whole implements Requested {
  readonly drafts: readonly [Draft];
  private run: string;

  constructor(readonly requestId: number, private readonly pipeline: string, run: string) {
    super();
    this.run = run;
    this.drafts = [new Draft(pipeline, true, -1, 0)];
  }

  /** The id of the run, once it is stored. */
  get started(): Promise<string> {
    return this.published.then(() => this.run);
  }

  write(writer: FrameWriter, settledBelow: number): void {
    const [draft] = this.drafts;
    draft.settledBelow = settledBelow;
    const { requestId, pipeline, run } = this;
    const produce = new Uint8Array(produceSize(draft));
    writeProduceContent(produce, 0, draft);
    const start = hadron.v1.StartRun.encode({ requestId, pipeline, run }).uint32(PUBLISH_TAG).bytes(produce).finish();
    writer.frame(hadron.v1.ClientFrame.encode({}).uint32(START_RUN_TAG).bytes(start).finish());
  }

  /** It is stored. */
  done(run: string): void {
    this.run = run;
    this.answered = this.count;
    this.finish();
  }
}
