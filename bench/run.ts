// `deno task bench`: lists the workloads, or measures one and writes its section of RESULTS.md.

import { type CaseResult, runCase } from "./cases.ts";
import { formatFigure } from "./figures.ts";
import { describeMachine, describeVersions } from "./machine.ts";
import { type BenchOptions, isOfficial, parseOptions, USAGE } from "./options.ts";
import { stopAllProcesses } from "./processes.ts";
import { renderSection, writeSection } from "./results.ts";
import { removeAllStoreFolders } from "./store_folder.ts";
import { commands } from "./workloads/commands.ts";
import { ephemeral } from "./workloads/ephemeral.ts";
import { pipelines } from "./workloads/pipelines.ts";
import { runtimes } from "./workloads/runtimes.ts";
import { scale } from "./workloads/scale.ts";
import { streams } from "./workloads/streams.ts";
import { streamsOrder } from "./workloads/streams_order.ts";
import { streamsScale } from "./workloads/streams_scale.ts";
import type { Workload } from "./workloads/workload.ts";

const WORKLOADS: Workload[] = [ephemeral, scale, runtimes, streams, streamsOrder, streamsScale, pipelines, commands];

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.addSignalListener(signal, async () => {
    await clearAway();
    Deno.exit(130);
  });
}

try {
  await main(parseOptions(Deno.args));
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : error}`);
  Deno.exitCode = 1;
} finally {
  await clearAway();
}
Deno.exit();

async function main(options: BenchOptions): Promise<void> {
  if (options.workload === undefined) return listWorkloads();
  const workload = WORKLOADS.find(({ name }) => name === options.workload);
  if (workload === undefined) {
    throw new Error(
      `Cannot run the workload "${options.workload}": there are ${WORKLOADS.map(({ name }) => name).join(", ")}`,
    );
  }
  const plan = await workload.plan(options);
  const results = await measure(plan.cases, options);
  const section = renderSection({
    workload: workload.name,
    date: new Date().toISOString().slice(0, 10),
    command: ["deno task bench", ...Deno.args].join(" "),
    machine: describeMachine(),
    versions: await describeVersions(plan.versions),
    runs: options.runs,
    method: plan.method,
    targets: plan.targets,
    results,
  });
  console.log(section);
  if (isOfficial(options)) await writeSection(workload.name, section);
}

/** What a measurement that failed or was interrupted may have left. */
async function clearAway(): Promise<void> {
  await stopAllProcesses();
  removeAllStoreFolders();
}

async function measure(
  cases: Awaited<ReturnType<Workload["plan"]>>["cases"],
  options: BenchOptions,
): Promise<CaseResult[]> {
  const unknown = options.only.filter((name) => !cases.some((measured) => measured.name === name));
  if (unknown.length > 0) {
    throw new Error(`Cannot run only ${unknown.join(", ")}: the cases are ${cases.map(({ name }) => name).join(", ")}`);
  }
  const results: CaseResult[] = [];
  for (const measured of cases) {
    if (options.only.length > 0 && !options.only.includes(measured.name)) continue;
    console.error(`\n${measured.title} (${measured.name})`);
    results.push(
      await runCase(measured, options.runs, (contestant, run, measurement) => {
        const figures = measured.metrics.filter(({ key }) => key in measurement)
          .map((metric) => `${metric.title} ${formatFigure(measurement[metric.key], metric)}`);
        console.error(`  ${run}/${options.runs} ${contestant}: ${figures.join(", ")}`);
      }),
    );
  }
  return results;
}

function listWorkloads(): void {
  const width = Math.max(...WORKLOADS.map(({ name }) => name.length));
  console.log(`${USAGE}\n\nWorkloads:`);
  for (const { name, summary } of WORKLOADS) console.log(`  ${name.padEnd(width)}  ${summary}`);
}
