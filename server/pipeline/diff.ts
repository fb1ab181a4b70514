/**
 * What changes from one revision of a pipeline to another, as people think of it: stages and outputs are told apart by their names,
 * and in which order they, their needs or types are listed changes nothing. The revision itself is not a change.
 *
 * @module
 */
import type { JsonValue } from "../../proto/error.ts";
import type { Definition, StageDefinition } from "./definition.ts";

/** One difference. The path has names where a definition has lists: `stages.charge.retry.maxAttempts`. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  readonly path: string;
  /** What it was; not for what was added. */
  readonly from?: JsonValue;
  /** What it is; not for what was removed. */
  readonly to?: JsonValue;
}

/** Every difference, that of the pipeline first, then stage by stage: those there were, then those that are added. */
export function diffDefinitions(from: Definition, to: Definition): Change[] {
  const changes: Change[] = [];
  compare(changes, "", pipelineView(from), pipelineView(to));
  compare(changes, "stages", stagesView(from), stagesView(to));
  return changes;
}

type JsonObject = { [key: string]: JsonValue };

/** What is said of the pipeline, in the order of the keys in a definition, lists whose order says nothing sorted. */
function pipelineView({ name, source, start, maxParallel, retention, respond }: Definition): JsonObject {
  const places = "stream" in source ? { ...source, types: source.types.toSorted() } : { ...source };
  return {
    name,
    source: places,
    start: typeof start === "string" ? start : { ...start },
    maxParallel,
    retention: { ...retention },
    ...(respond === undefined ? {} : { respond }),
  };
}

function stagesView({ stages }: Definition): JsonObject {
  return Object.fromEntries(stages.map((stage) => [stage.name, stageView(stage)]));
}

function stageView({ after, dependencies, outputs, retry, timeoutMs }: StageDefinition): JsonObject {
  return {
    after: after.toSorted(),
    dependencies: dependencies.toSorted(),
    outputs: Object.fromEntries(outputs.map(({ name, stream }) => [name, stream])),
    retry: { maxAttempts: retry.maxAttempts, backoffMs: [...retry.backoffMs] },
    timeoutMs,
  };
}

function compare(changes: Change[], path: string, from: JsonObject, to: JsonObject): void {
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [was, is] = [own(from, key), own(to, key)];
    const at = path === "" ? key : `${path}.${key}`;
    if (was === undefined) changes.push({ kind: "added", path: at, to: is! });
    else if (is === undefined) changes.push({ kind: "removed", path: at, from: was });
    else if (isObject(was) && isObject(is)) compare(changes, at, was, is);
    else if (JSON.stringify(was) !== JSON.stringify(is)) changes.push({ kind: "changed", path: at, from: was, to: is });
  }
}

/** A stage may be named like something that every object has. */
function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
