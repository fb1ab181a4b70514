/**
 * Which run is meant: an id alone is looked for in all pipelines, because its user need not remember where it was begun.
 *
 * @module
 */
import type { Command } from "commander";
import type { Hadron, Run, RunInfo } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import { CommandError } from "../exit_code.ts";
import { nameArgument, nameOption } from "../options.ts";
import { checkPipeline } from "./names.ts";

/** Runs of one pipeline that a name is compared with, or that are offered. */
const IDS_MAX = 200;

/** A run that was named. */
export interface NamedRun {
  readonly run: Run;
  readonly info: RunInfo;
}

/** Declares how a run is named: its id, or its pipeline and its id. */
export function declareRun(command: Command): void {
  command
    .addArgument(nameArgument("run", "<id>", "id of a run; or the name of its pipeline, and then the id"))
    .addArgument(nameArgument("run", "[id]", "the id after a name"))
    .addOption(
      nameOption("pipeline", "--pipeline <name>", "the pipeline of the run, where several have one of that id"),
    );
}

/** The words that name a run, as a pipeline, if that is said, and an id. */
export function namedRun(
  what: string,
  first: string,
  second: string | undefined,
  option: string | undefined,
): { pipeline: string | undefined; id: string } {
  if (second !== undefined && option !== undefined && first !== option) {
    throw new CommandError(
      "INVALID_ARGUMENT",
      `${what}: it is said to be of "${first}" and, with --pipeline, of "${option}"`,
    );
  }
  const pipeline = second === undefined ? option : first;
  if (pipeline !== undefined) checkPipeline(pipeline);
  return { pipeline, id: second ?? first };
}

/** Finds a run, in its pipeline or in all there are. */
export async function findRun(hadron: Hadron, pipeline: string | undefined, id: string): Promise<NamedRun> {
  if (pipeline !== undefined) {
    const run = hadron.pipeline(pipeline).run(id);
    return { run, info: await run.inspect() };
  }
  const names = (await hadron.pipelines()).map(({ name }) => name);
  const found = (await Promise.all(names.map((name) => look(hadron.pipeline(name).run(id))))).flat();
  if (found.length === 1) return found[0];
  const of = found.map(({ run }) => run.pipeline);
  if (of.length > 1) {
    throw new CommandError(
      "INVALID_ARGUMENT",
      `Find run ${id}: ${of.join(" and ")} each have a run of that id`,
      `--pipeline ${of[0]} says which`,
    );
  }
  throw new HadronError("NOT_FOUND", `Find run ${id}: no pipeline has such a run, or not any more`, {
    details: { run: id },
  });
}

/** The ids of the latest runs, of one pipeline or of all. */
export async function runIds(hadron: Hadron, pipeline?: string): Promise<string[]> {
  return (await latestRuns(hadron, pipeline)).map(({ id }) => id);
}

/** The latest runs, of one pipeline or of all. */
export async function latestRuns(hadron: Hadron, pipeline?: string): Promise<Run[]> {
  const names = pipeline === undefined ? (await hadron.pipelines()).map(({ name }) => name) : [pipeline];
  const lists = names.map((name) => Array.fromAsync(hadron.pipeline(name).runs({ limit: IDS_MAX })));
  return (await Promise.all(lists)).flat();
}

async function look(run: Run): Promise<NamedRun[]> {
  try {
    return [{ run, info: await run.inspect() }];
  } catch (error) {
    if (error instanceof HadronError && error.code === "NOT_FOUND") return [];
    throw error;
  }
}
