// Runs are found in the store as they were after any commit, in their order, and nothing of those that were removed is left.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { hadron } from "../../proto/generated/hadron.js";
import { eventually } from "../../tests/support/eventually.ts";
import { RecordingStore } from "../../tests/support/recording_store.ts";
import { Committer } from "../store/committer.ts";
import type { Gathering } from "../store/gathering.ts";
import { allOfPipeline } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import { definitionOf } from "./definition.ts";
import type { EndedRun } from "./ended_runs.ts";
import { Payload } from "./payload.ts";
import { restoreRun } from "./restore_run.ts";
import { Revision } from "./revision.ts";
import { decodeRecord } from "./run_record.ts";
import { RunStorage } from "./run_storage.ts";
import { Run } from "./run.ts";
import type { RunStatus } from "./transition.ts";

const PIPELINE = 3;
const OVER: readonly RunStatus[] = ["completed", "failed", "cancelled"];
const revision = new Revision(
  definitionOf({ name: "p", revision: 1, source: { stream: "s" }, stages: [{ name: "a" }, { name: "b" }] }),
);

/** A run as far as it is looked at: the time that it began stands for all that it says. */
type Known = [serial: number, status: RunStatus, version: number];

/** Runs of a pipeline without what moves them. */
class Runs {
  readonly runs = new Map<string, Run>();
  readonly ended: EndedRun[] = [];
  readonly storage = new RunStorage(this, PIPELINE);
  serial = 0;

  constructor(readonly store: Store, readonly committer: Committer) {}

  readFailed(error: unknown): never {
    throw error;
  }

  write(bytes: number, mutations: number, apply: (gathering: Gathering) => void): void {
    this.committer.run(bytes, mutations, apply, (error) => {
      throw error;
    });
  }

  static async load(store: Store, committer: Committer): Promise<Runs> {
    const runs = new Runs(store, committer);
    await runs.storage.load(store, (end) => {
      runs.ended.push(end);
      runs.serial = Math.max(runs.serial, end.serial);
    }, ({ serial, record, entry }) => {
      const run = restoreRun(PIPELINE, serial, decodeRecord(record), revision);
      Object.assign(run.stored, { unfinished: entry, bytes: record.length });
      runs.runs.set(run.id, run);
      runs.serial = Math.max(runs.serial, serial);
    });
    return runs;
  }

  /** All of them, ended ones as the store has them. */
  async known(): Promise<{ unfinished: Known[]; ended: Known[] }> {
    const unfinished = [...this.runs.values()].map(knownOf).sort((a, b) => a[0] - b[0]);
    const ended: Known[] = [];
    for (const past of this.ended) {
      const run = await this.read(past);
      strictEqual(run.id, past.id);
      ended.push(knownOf(run));
    }
    return { unfinished, ended };
  }

  async read(past: EndedRun): Promise<Run> {
    const record = await this.storage.read(this.store, past);
    ok(record !== undefined, `run ${past.id} is in the store`);
    return restoreRun(PIPELINE, past.serial, decodeRecord(record), revision);
  }

  begin(bytes: number, version: number): void {
    const serial = ++this.serial;
    const root = hadron.v1.Root.encode({ body: { payload: new Uint8Array(bytes) } }).finish();
    const run = new Run(PIPELINE, serial, `run-${serial}`, revision, Payload.inline(root), version);
    this.runs.set(run.id, run);
    this.change(run, "pending", version);
  }

  /** A run is as it is said to be, once everything so far is on disk. */
  change(run: Run, status: RunStatus, version: number): void {
    this.write(run.recordBytes + 4096, 20, (gathering) => {
      if (OVER.includes(run.state.status) && run.stored.ended === undefined) return;
      run.state = { ...run.state, status, startedMs: version };
      this.storage.write(gathering, run);
      if (!OVER.includes(status)) return;
      gathering.after(() => {
        this.runs.delete(run.id);
        const { id, serial, hasValues, stored: { ended: entry, left } } = run;
        this.ended.push({ id, serial, status, endedMs: version, revision: 1, hasValues, entry: entry!, left });
      });
    });
  }

  /** One that has ended goes on, or ends in another way. */
  async again(past: EndedRun, status: RunStatus, version: number): Promise<void> {
    const run = await this.read(past);
    this.ended.splice(this.ended.indexOf(past), 1);
    this.runs.set(run.id, run);
    run.stored.ended = past.entry;
    run.stored.left = past.left;
    this.change(run, status, version);
  }

  remove(count: number): void {
    this.write(4096, 160, (gathering) => {
      for (const past of this.ended.splice(0, count)) this.storage.remove(gathering, past);
    });
  }
}

function knownOf({ serial, state: { status, startedMs } }: Run): Known {
  return [serial, status, startedMs];
}

async function keysLeft(store: Store): Promise<string[]> {
  const keys: string[] = [];
  for (const letter of ["r", "e"] as const) {
    for await (const { key } of store.list(...allOfPipeline(letter, PIPELINE))) keys.push(key.join(" "));
  }
  return keys;
}

const STEP = fc.oneof(
  fc.record({ is: fc.constant("begin" as const), count: fc.integer({ min: 1, max: 40 }), bytes: fc.nat(400) }),
  fc.record({ is: fc.constant("begin" as const), count: fc.integer({ min: 1, max: 9 }), bytes: fc.nat(50_000) }),
  fc.record({ is: fc.constant("change" as const), which: fc.nat(), count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    is: fc.constant("end" as const),
    which: fc.nat(),
    count: fc.integer({ min: 1, max: 60 }),
    status: fc.constantFrom<RunStatus>(...OVER),
  }),
  fc.record({
    is: fc.constant("again" as const),
    which: fc.nat(),
    status: fc.constantFrom<RunStatus>("running", "cancelled"),
  }),
  fc.record({ is: fc.constant("remove" as const), count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ is: fc.constant("tidy" as const) }),
  fc.record({ is: fc.constant("restart" as const) }),
);

/** Of so many bytes some are written again, in the commit in which some of these end: they stay in the order in which they do. */
const ENDS_AS_OTHERS_ARE_MOVED: (typeof STEP extends fc.Arbitrary<infer Step> ? Step : never)[][] = [
  [{ is: "begin", count: 22, bytes: 0 }],
  [{ is: "begin", count: 6, bytes: 0 }],
  [{ is: "begin", count: 7, bytes: 37_583 }],
  [{ is: "begin", count: 9, bytes: 49_998 }, { is: "change", which: 926_168_605, count: 16 }],
  [{ is: "end", which: 309_679_966, count: 44, status: "completed" }],
  [],
];

Deno.test("runs are found as they were after any commit, and nothing is left of those that were removed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(STEP, { maxLength: 4 }), { minLength: 1, maxLength: 25 }), async (bursts) => {
      const store = new RecordingStore();
      const committer = new Committer(store, (error) => {
        throw error;
      });
      let runs = new Runs(store, committer);
      let version = 0;
      const after = new Map<number, Awaited<ReturnType<Runs["known"]>>>();
      for (const burst of bursts) {
        for (const step of burst) {
          if (step.is === "begin") { for (let i = 0; i < step.count; i++) runs.begin(step.bytes, ++version); }
          else if (step.is === "change" || step.is === "end") {
            const all = [...runs.runs.values()];
            for (let i = 0; i < Math.min(step.count, all.length); i++) {
              const run = all[(step.which + i) % all.length];
              // One that ends in this burst is not told otherwise by it.
              if (!OVER.includes(run.state.status)) {
                runs.change(run, step.is === "end" ? step.status : "running", ++version);
              }
            }
          } else if (step.is === "again") {
            const past = runs.ended.at(step.which % Math.max(1, runs.ended.length));
            if (past !== undefined) await runs.again(past, step.status, ++version);
          } else if (step.is === "remove") runs.remove(step.count);
          else if (step.is === "tidy") runs.storage.tidy(store);
          else {
            await committer.drained();
            runs = await Runs.load(store, committer);
          }
        }
        await committer.drained();
        after.set(store.commits.length, await runs.known());
      }
      for (const [commits, known] of after) {
        const stopped = await store.after(commits);
        deepStrictEqual(await (await Runs.load(stopped, committer)).known(), known);
      }
      for (const run of runs.runs.values()) runs.change(run, "completed", ++version);
      await committer.drained();
      while (runs.ended.length > 0) runs.remove(50);
      await committer.drained();
      for (let i = 0; i < 10; i++) runs.storage.tidy(store);
      await committer.drained();
      deepStrictEqual(await keysLeft(store), []);
    }),
    { numRuns: 150, examples: [[ENDS_AS_OTHERS_ARE_MOVED]] },
  );
});

Deno.test("a run that rests does not keep what others leave behind", async () => {
  const store = new RecordingStore();
  const committer = new Committer(store, (error) => {
    throw error;
  });
  const runs = new Runs(store, committer);
  let version = 0;
  let most = 0;
  for (let i = 0; i < 1500; i++) {
    if (i % 100 === 0) runs.begin(100, ++version);
    runs.begin(100, ++version);
    await committer.drained();
    const last = [...runs.runs.values()].at(-1)!;
    runs.change(last, "running", ++version);
    await committer.drained();
    runs.change(last, "completed", ++version);
    await committer.drained();
    if (i % 50 === 0) runs.remove(50);
    most = Math.max(most, (await keysLeft(store)).filter((key) => key.startsWith("r")).length);
  }
  strictEqual(runs.runs.size, 15);
  ok(most > 100 && most < 400, `${most} values held what there was of 15 resting runs, and what others had left`);
  const again = await Runs.load(store, committer);
  deepStrictEqual((await again.known()).unfinished, (await runs.known()).unfinished);
});

Deno.test("of runs that ended together those that are removed are gone, while others stay", async () => {
  const store = new RecordingStore();
  const committer = new Committer(store, (error) => {
    throw error;
  });
  let runs = new Runs(store, committer);
  for (let i = 1; i <= 20; i++) runs.begin(10, i);
  await committer.drained();
  for (const run of runs.runs.values()) runs.change(run, "completed", 100 + run.serial);
  await committer.drained();
  runs.remove(7);
  await committer.drained();
  // What is to be done yet is known after a start, too.
  runs = await Runs.load(store, committer);
  const known = await runs.known();
  strictEqual(known.ended.length, 13);
  ok((await text(store)).includes("run-7"), "it lies in an entry with others");
  runs.storage.tidy(store);
  await eventually("it is gone", async () => !(await text(store)).includes("run-7"));
  ok((await text(store)).includes("run-8"));
  deepStrictEqual(await runs.known(), known);
  deepStrictEqual(await (await Runs.load(store, committer)).known(), known);
});

async function text(store: Store): Promise<string> {
  let text = "";
  for await (const { value } of store.list(...allOfPipeline("e", PIPELINE))) text += new TextDecoder().decode(value);
  return text;
}
