/**
 * Runs and tasks as the JSON of SPEC 8: payloads in `data` where they are text, else in `dataBase64`.
 *
 * @module
 */
import type { Output, Root, RunInfo, RunResult, Task } from "../../client/mod.ts";
import { bodyObject } from "../render.ts";

/** A run. What lists leave out is left out. */
export function runObject(info: RunInfo): Record<string, unknown> {
  const { id, pipeline, revision, status, startedAt, endedAt, error, respond, root, stages } = info;
  return {
    run: id,
    pipeline,
    revision,
    status,
    startedAt,
    endedAt,
    error,
    ...(respond === "" ? {} : { respond }),
    ...(root === undefined ? {} : { root: rootObject(root) }),
    stages: stages.map(({ output, worker, ...stage }) => ({
      ...stage,
      ...(worker === "" ? {} : { worker }),
      ...(output === undefined ? {} : { output: bodyObject(output) }),
    })),
  };
}

/** How a run has ended. */
export function resultObject(result: RunResult, respond: string): Record<string, unknown> {
  const { status, outputs, error } = result;
  const reply = outputs[respond];
  return { status, ...(reply === undefined ? {} : { reply: bodyObject(reply) }), outputs: bodiesOf(outputs), error };
}

/** What a command of `work --exec` reads. */
export function taskObject({ run, pipeline, stage, attempt, root, inputs }: Task): Record<string, unknown> {
  return { run, pipeline, stage, attempt, root: rootObject(root), inputs: bodiesOf(inputs) };
}

function bodiesOf(outputs: Record<string, Output>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(outputs).map(([stage, output]) => [stage, bodyObject(output)]));
}

function rootObject(root: Root): Record<string, unknown> {
  const { type, key, id } = root;
  return { ...bodyObject(root), type, key, id };
}
