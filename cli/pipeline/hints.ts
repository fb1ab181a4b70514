/**
 * What to do about the errors of pipelines: what to type next.
 *
 * @module
 */
import type { Hadron } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import { withHint } from "../exit_code.ts";
import { didYouMean } from "../nearest.ts";
import { runIds } from "./find_run.ts";

/** What a command is about. */
export interface Subject {
  pipeline?: string;
  run?: string;
}

/** Does `work` with a connection, and gives its errors advice. */
export async function advising(hadron: Hadron, subject: Subject, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw await explained(error, hadron, subject);
  }
}

/** The error with advice, where there is some to give. */
export async function explained(error: unknown, hadron: Hadron, subject: Subject): Promise<unknown> {
  if (!(error instanceof HadronError)) return error;
  switch (error.code) {
    case "NOT_FOUND":
      return withHint(error, await missing(error, hadron, subject));
    case "STORE_UNAVAILABLE":
      return withHint(error, "the server cannot write what it keeps: its log says why");
    default:
      return error;
  }
}

/** What is not there is said by the details: a stream of a definition, a stage, a run, or the pipeline. */
async function missing({ details }: HadronError, hadron: Hadron, { pipeline, run }: Subject): Promise<string> {
  if (typeof details.stream === "string") {
    const names = await offered(async () => (await hadron.streams()).map(({ name }) => name));
    return didYouMean(details.stream, names, `\`hadron stream ensure ${details.stream}\` makes it`);
  }
  if (typeof details.stage === "string" && Array.isArray(details.stages)) {
    return didYouMean(
      details.stage,
      details.stages.map(String),
      `\`hadron pipeline show ${pipeline}\` draws its stages`,
    );
  }
  if (run !== undefined && typeof details.run === "string") {
    const ids = await offered(() => runIds(hadron, pipeline));
    const name = pipeline ?? "NAME";
    return didYouMean(run, ids, `\`hadron pipeline runs ${name}\` lists the runs that are kept`);
  }
  const names = await offered(async () => (await hadron.pipelines()).map(({ name }) => name));
  const list = names.length === 0 ? "" : "; `hadron pipeline ls` lists those there are";
  return didYouMean(pipeline ?? "", names, `\`hadron pipeline apply FILE\` makes one${list}`);
}

/** Names that there are. Whatever keeps them from being listed, the first error is the one to tell. */
async function offered(list: () => Promise<string[]>): Promise<string[]> {
  try {
    return await list();
  } catch (error) {
    if (error instanceof HadronError) return [];
    throw error;
  }
}
