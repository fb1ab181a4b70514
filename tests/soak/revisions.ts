/**
 * New revisions under running pipelines: one takes a stage away, one adds two, and the server is killed in between. Every run goes through the
 * stages of the revision that it began with, and through no other; none is lost, none is stuck.
 *
 * @module
 */
import { deepStrictEqual, ok } from "node:assert/strict";
import { connect, type Hadron, type Run, type Task } from "../../mod.ts";
import type { PipelineDefinition } from "../../client/pipeline_definition.ts";
import { Random } from "../fuzz/random.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";
import { patient } from "./patient.ts";

const SOURCES: Record<string, PipelineDefinition["source"]> = {
  events: { stream: "orders" },
  requests: { endpoint: "orders" },
};
/** Everything comes to its end within that. */
const END_MS_MAX = 120_000;
/** The longest that a task takes. */
const TASK_MS_MAX = 40;

/** The stages of each revision, each with those that it needs: the second is without `pack`, the third with `weigh` and `insure`. */
const REVISIONS: Record<string, string[]>[] = [
  { pick: [], pack: ["pick"], label: ["pack"], ship: ["label"] },
  { pick: [], label: ["pick"], ship: ["label"] },
  { pick: [], weigh: ["pick"], insure: ["pick"], label: ["weigh"], ship: ["label", "insure"] },
];

function definitionOf(name: string, revision: number): PipelineDefinition {
  return {
    name,
    revision,
    source: SOURCES[name],
    maxParallel: 10_000,
    stages: Object.entries(REVISIONS[revision - 1]).map(([stage, dependencies]) => ({ name: stage, dependencies })),
    respond: "ship",
  };
}

/** Runs so many runs, most of which have begun with the first revision. */
export async function revisions(runs: number, seed: number, tell: (line: string) => void): Promise<void> {
  const random = new Random(seed);
  const folder = await Deno.makeTempDir({ prefix: "hadron-revisions-" });
  const args = ["--port", String(freePort()), "--store", `${folder}/hadron.db`, "--log-level", "warn", "--no-http"];
  let server = await ServerProcess.start(args);
  try {
    await using hadron = await connect(server.url, { reconnect: { minDelayMs: 5, maxDelayMs: 40 } });
    await hadron.stream("orders").ensure();
    const all: Run[] = [];
    const seen = new Stages(random);
    const apply = async (revision: number) => {
      for (const name of Object.keys(SOURCES)) {
        await patient(() => hadron.pipeline(name).apply(definitionOf(name, revision)));
      }
      await seen.workOn(hadron, revision);
    };
    await apply(1);
    all.push(...await start(hadron, runs, "first"));
    await eventually("some are on their way", () => seen.tasks > runs);
    await apply(2);
    all.push(...await start(hadron, runs / 4, "second"));
    await server.process.stop("SIGKILL");
    server = await ServerProcess.start(args);
    await apply(3);
    all.push(...await start(hadron, runs / 4, "third"));
    const results = await Promise.all(all.map((run) => run.result({ timeoutMs: END_MS_MAX })));
    ok(results.every(({ status }) => status === "completed"), "every run is completed");
    const counts = [0, 0, 0];
    for (const [i, run] of all.entries()) {
      const { revision, stages } = await patient(() => run.inspect());
      counts[revision - 1]++;
      const wanted = Object.keys(REVISIONS[revision - 1]).sort();
      deepStrictEqual(Object.keys(results[i].outputs).sort(), wanted, `outputs of run ${run.id}`);
      deepStrictEqual(stages.map(({ name }) => name).sort(), wanted, `stages of run ${run.id}`);
      deepStrictEqual(seen.of(run), { revisions: [revision], stages: wanted }, `tasks of run ${run.id}`);
    }
    ok(counts.every((count) => count > 0), `each revision has had runs: ${counts}`);
    for (const name of Object.keys(SOURCES)) {
      const { runs, revisions, stages } = await patient(() => hadron.pipeline(name).info());
      deepStrictEqual([runs.pending, runs.running, runs.failed], [0, 0, 0]);
      deepStrictEqual(revisions, []);
      deepStrictEqual(stages.filter(({ ready, inFlight }) => ready + inFlight > 0), []);
    }
    tell(`${all.length} runs, ${counts.join(", ")} of the three revisions: 0 lost, 0 stuck, each on its own graph`);
  } finally {
    await server.process.stop("SIGKILL");
    await Deno.remove(folder, { recursive: true });
  }
}

async function start(hadron: Hadron, count: number, by: string): Promise<Run[]> {
  const names = Object.keys(SOURCES);
  return await Promise.all(Array.from({ length: Math.floor(count) }, (_, i) => {
    const id = `${by}-${i}`;
    return patient(() => hadron.pipeline(names[i % names.length]).start(id, { id }));
  }));
}

/** Works on stages, and remembers of which runs, in which revisions. */
class Stages {
  tasks = 0;
  private readonly known = new Set<string>();
  private readonly seen = new Map<string, { revisions: Set<number>; stages: Set<string> }>();

  constructor(private readonly random: Random) {}

  /** Works on those stages of a revision that it does not work on yet. */
  async workOn(hadron: Hadron, revision: number): Promise<void> {
    for (const stage of Object.keys(REVISIONS[revision - 1])) {
      if (this.known.has(stage)) continue;
      this.known.add(stage);
      for (const name of Object.keys(SOURCES)) {
        await hadron.pipeline(name).stage(stage, (task) => this.work(task), { concurrency: 50 });
      }
    }
  }

  /** What was seen of a run. */
  of({ pipeline, id }: Run): { revisions: number[]; stages: string[] } {
    const { revisions, stages } = this.seen.get(`${pipeline} ${id}`)!;
    return { revisions: [...revisions], stages: [...stages].sort() };
  }

  private async work(task: Task): Promise<string> {
    this.tasks++;
    const place = `${task.pipeline} ${task.run}`;
    let seen = this.seen.get(place);
    if (seen === undefined) this.seen.set(place, seen = { revisions: new Set(), stages: new Set() });
    seen.revisions.add(task.revision);
    seen.stages.add(task.stage);
    await new Promise((resolve) => setTimeout(resolve, this.random.below(TASK_MS_MAX)));
    return task.stage;
  }
}
