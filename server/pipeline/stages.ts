/**
 * Reads the stages of a definition, one by one; what they need of each other is checked by `needs.ts`.
 *
 * @module
 */
import { isStreamName } from "../stream/stream_options.ts";
import type { Output, Retry, StageDefinition } from "./definition.ts";
import { type Faults, type Path, showPath } from "./faults.ts";
import { Fields, type PlacedText, show } from "./fields.ts";
import { ROOT } from "./graph.ts";

/** Stages of one pipeline. */
const STAGES_MAX = 100;
/** Outputs of one stage. */
const OUTPUTS_MAX = 100;
/** The longest wait and the longest attempt. */
const WEEK_MS = 7 * 86_400_000;
const ATTEMPTS_MAX = 1000;
const ATTEMPTS_DEFAULT = 3;
const BACKOFF_DEFAULT_MS: readonly number[] = [1000, 10_000];
const TIMEOUT_DEFAULT_MS = 30_000;

const KEYS = ["name", "after", "dependencies", "outputs", "retry", "timeoutMs"] as const;
const NAME = /^[-_a-zA-Z0-9]{1,100}$/;
const NAME_GRAMMAR = "a name is 1 to 100 of - _ A-Z a-z 0-9";

/** A stage and where its needs stand. */
export interface PlacedStage {
  readonly definition: StageDefinition;
  readonly path: Path;
  readonly after: readonly PlacedText[];
  readonly dependencies: readonly PlacedText[];
}

const RETRY_DEFAULT: Retry = { maxAttempts: ATTEMPTS_DEFAULT, backoffMs: BACKOFF_DEFAULT_MS };
/** Stands where something else than a stage is, so that the others keep their indexes. */
const NO_STAGE: PlacedStage = {
  definition: {
    name: "",
    after: [],
    dependencies: [],
    outputs: [],
    retry: RETRY_DEFAULT,
    timeoutMs: TIMEOUT_DEFAULT_MS,
  },
  path: [],
  after: [],
  dependencies: [],
};

/** The stages; one without a proper name has an empty one. */
export function readStages(faults: Faults, fields: Fields): PlacedStage[] {
  const pathByName = new Map<string, Path>();
  return fields.listNeeded("stages", "stages", STAGES_MAX).map((value, index) => {
    const path = [...fields.at("stages"), index];
    const stage = Fields.of(faults, path, value, KEYS);
    return stage === undefined ? NO_STAGE : readStage(faults, stage, pathByName);
  });
}

function readStage(faults: Faults, stage: Fields, pathByName: Map<string, Path>): PlacedStage {
  const name = readName(stage, "stage", pathByName);
  if (name === ROOT) stage.fault("name", `"${ROOT}" is what a run is started with, and no name for a stage`);
  // Bounded before it is known that they name stages: with the aliases of YAML a small text can hold very many.
  const after = stage.texts("after", "stages", STAGES_MAX + 1);
  const dependencies = stage.texts("dependencies", "stages", STAGES_MAX + 1);
  const definition: StageDefinition = {
    name,
    after: after.map(({ text }) => text),
    dependencies: dependencies.map(({ text }) => text),
    outputs: readOutputs(faults, stage),
    retry: readRetry(stage),
    timeoutMs: stage.whole("timeoutMs", 1, WEEK_MS, TIMEOUT_DEFAULT_MS),
  };
  return { definition, path: stage.path, after, dependencies };
}

/** A name that no other of its kind has. */
function readName(fields: Fields, kind: string, pathByName: Map<string, Path>): string {
  const name = fields.textNeeded("name");
  if (name === undefined) return "";
  const other = pathByName.get(name);
  if (!NAME.test(name)) fields.fault("name", `${show(name)} is not a name of a ${kind}; ${NAME_GRAMMAR}`);
  else if (other !== undefined) fields.fault("name", `${kind} ${show(name)} is there already, as ${showPath(other)}`);
  else pathByName.set(name, fields.path);
  return name;
}

function readOutputs(faults: Faults, stage: Fields): Output[] {
  const pathByName = new Map<string, Path>();
  return stage.list("outputs", "outputs", OUTPUTS_MAX).flatMap((value, index) => {
    const output = Fields.of(faults, [...stage.at("outputs"), index], value, ["name", "stream"]);
    if (output === undefined) return [];
    const name = readName(output, "output", pathByName);
    const stream = output.textNeeded("stream");
    if (stream !== undefined && !isStreamName(stream)) {
      output.fault("stream", `${show(stream)} is not a name of a stream; a name is 1 to 100 of . - _ A-Z a-z 0-9`);
    }
    return [{ name, stream: stream ?? "" }];
  });
}

function readRetry(stage: Fields): Retry {
  const retry = stage.object("retry", ["maxAttempts", "backoffMs"]);
  if (retry === undefined) return RETRY_DEFAULT;
  return {
    maxAttempts: retry.whole("maxAttempts", 1, ATTEMPTS_MAX, ATTEMPTS_DEFAULT),
    backoffMs: retry.wholes("backoffMs", 0, WEEK_MS, ATTEMPTS_MAX, BACKOFF_DEFAULT_MS),
  };
}
