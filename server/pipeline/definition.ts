/**
 * What a pipeline is: its shape, its defaults, its bounds, and the reading of one from parsed YAML or JSON. Whatever is wrong with
 * it is found here, all at once, so that the engine never meets a definition it cannot run.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { ENDPOINT_BYTES_MAX, isPattern, isSubject } from "../../proto/subject.ts";
import { typeMatcher } from "../stream/group/group_options.ts";
import { isStreamName } from "../stream/stream_options.ts";
import { Faults, type Locator } from "./faults.ts";
import { Fields, show } from "./fields.ts";
import { checkNeeds, leavesOf, unknownStage } from "./needs.ts";
import { readStages } from "./stages.ts";

export type { Locator } from "./faults.ts";

/** How often a task is tried, and how long is waited before the second, third, … attempt; the last wait goes on. */
export interface Retry {
  readonly maxAttempts: number;
  readonly backoffMs: readonly number[];
}

/** A stream that a stage may publish to, under the stage's own name for it. */
export interface Output {
  readonly name: string;
  readonly stream: string;
}

/** One stage. */
export interface StageDefinition {
  readonly name: string;
  /** Stages that must be completed before it. */
  readonly after: readonly string[];
  /** The same, and it gets their outputs; `root` is what the run was started with. */
  readonly dependencies: readonly string[];
  readonly outputs: readonly Output[];
  readonly retry: Retry;
  /** How long one attempt may take. */
  readonly timeoutMs: number;
}

/** What starts runs: events of a stream (of any type where `types` is empty), or requests to an endpoint. */
export type Source =
  | { readonly stream: string; readonly types: readonly string[] }
  | { readonly endpoint: string };

/** With which event of its source a new pipeline begins. Means nothing for an endpoint, and is `first` there. */
export type Start = "first" | "latest" | { readonly offset: number };

/** A pipeline, all of it. As JSON it is a definition again, and the same. */
export interface Definition {
  readonly name: string;
  readonly revision: number;
  readonly source: Source;
  readonly start: Start;
  /** Runs at the same time; others wait. */
  readonly maxParallel: number;
  /** How long, and how many, runs that are over are kept. */
  readonly retention: { readonly maxAgeMs: number; readonly maxRuns: number };
  readonly stages: readonly StageDefinition[];
  /** The stage whose output is the answer. */
  readonly respond: string | undefined;
}

const DAY_MS = 86_400_000;
/** Patterns of types in one source. */
const TYPES_MAX = 100;

const NAME_GRAMMAR = "a name is 1 to 100 of . - _ A-Z a-z 0-9";
const KEYS = ["kind", "name", "revision", "source", "start", "maxParallel", "retention", "stages", "respond"] as const;
const BOUNDS = {
  maxParallel: { min: 1, max: 100_000, otherwise: 1000 },
  maxAgeMs: { min: 1, max: 3650 * DAY_MS, otherwise: 7 * DAY_MS },
  maxRuns: { min: 1, max: 10_000_000, otherwise: 100_000 },
};

/** Throws `INVALID_ARGUMENT` unless `name` can name a pipeline. */
export function checkPipelineName(name: string): void {
  if (isStreamName(name)) return;
  throw new HadronError("INVALID_ARGUMENT", `Use pipeline ${show(name)}: ${NAME_GRAMMAR}`);
}

/** Tells for a type whether one of `types`, which are patterns, matches it; where there are none, every type does. */
export function typesMatcher(types: readonly string[]): (type: string) => boolean {
  const plain = new Set<string>();
  const matchers: ((type: string) => boolean)[] = [];
  for (const pattern of types) {
    if (isSubject(pattern)) {
      plain.add(pattern);
      continue;
    }
    const matcher = typeMatcher(pattern);
    if (matcher === undefined) return () => true;
    matchers.push(matcher);
  }
  if (types.length === 0) return () => true;
  if (matchers.length === 0) return (type) => plain.has(type);
  return (type) => plain.has(type) || matchers.some((matches) => matches(type));
}

/** Whether one of `types` matches; to ask often, make a {@linkcode typesMatcher}. */
export function isTypeMatch(types: readonly string[], type: string): boolean {
  return typesMatcher(types)(type);
}

/** Reads a definition. Throws `INVALID_ARGUMENT` with all that is wrong; `where` tells where that stands in a text. */
export function definitionOf(value: unknown, where?: Locator): Definition {
  const faults = new Faults(where);
  const fields = Fields.of(faults, [], value, KEYS);
  if (fields === undefined) faults.throwIfAny();
  const definition = readDefinition(faults, fields!);
  faults.throwIfAny();
  return definition;
}

/** What is faulty stands for something harmless here: it is not looked at, for the faults are thrown. */
function readDefinition(faults: Faults, fields: Fields): Definition {
  const name = fields.textNeeded("name");
  if (name !== undefined) {
    faults.name = name.slice(0, 100);
    if (!isStreamName(name)) fields.fault("name", `${show(name)} is not a name; ${NAME_GRAMMAR}`);
  }
  fields.word("kind", ["pipeline"]);
  fields.need("revision", "; the first one is 1, every change adds to it");
  const revision = fields.whole("revision", 1, Number.MAX_SAFE_INTEGER, 1);
  const source = readSource(faults, fields);
  const start = readStart(fields, source);
  const { maxParallel: parallel } = BOUNDS;
  const maxParallel = fields.whole("maxParallel", parallel.min, parallel.max, parallel.otherwise);
  const retention = readRetention(fields);
  const placed = readStages(faults, fields);
  checkNeeds(faults, placed);
  const stages = placed.map(({ definition }) => definition);
  const respond = readRespond(fields, source, stages);
  return { name: name ?? "", revision, source, start, maxParallel, retention, stages, respond };
}

function readSource(faults: Faults, fields: Fields): Source {
  const nowhere: Source = { stream: "", types: [] };
  fields.need("source", "; what starts a run is { stream: NAME } or { endpoint: NAME }");
  const source = fields.object("source", ["stream", "types", "endpoint"]);
  if (source === undefined) return nowhere;
  const stream = source.text("stream");
  const endpoint = source.text("endpoint");
  const types = source.texts("types", "patterns", TYPES_MAX);
  for (const { text, path } of types) {
    if (!isPattern(text)) {
      faults.add(path, `${show(text)} is not a pattern of types, such as "order.created" or "order.>"`);
    }
  }
  if (source.isGiven("stream") === source.isGiven("endpoint")) {
    const has = source.isGiven("stream") ? "has both, stream and endpoint" : "has neither stream nor endpoint";
    fields.fault("source", `${has}; one of them starts the runs`);
  }
  if (endpoint !== undefined) {
    if (source.has("types")) source.fault("types", "a request has no type; types are for streams", "key");
    if (!isSubject(endpoint) || endpoint.length > ENDPOINT_BYTES_MAX) {
      const grammar = `an endpoint is tokens of A-Z a-z 0-9 - _ between dots, ${ENDPOINT_BYTES_MAX} bytes at most`;
      source.fault("endpoint", `${show(endpoint)} is not one; ${grammar}`);
    }
    return { endpoint };
  }
  if (stream !== undefined && !isStreamName(stream)) {
    source.fault("stream", `${show(stream)} is not a name of a stream; ${NAME_GRAMMAR}`);
  }
  return { stream: stream ?? "", types: types.map(({ text }) => text) };
}

function readStart(fields: Fields, source: Source): Start {
  const value = fields.raw("start");
  // A definition that was stored says `first` also for an endpoint, where it asks for nothing.
  if (value === undefined || value === "first") return "first";
  if ("endpoint" in source) {
    fields.fault("start", "a request has no place to start at; start is for streams", "key");
    return "first";
  }
  if (typeof value === "string") return fields.word("start", ["first", "latest"] as const) ?? "first";
  if (typeof value !== "object") {
    const hint = typeof value === "number" ? `; did you mean { offset: ${value} }?` : "";
    fields.fault("start", `must be first, latest or { offset: N }, is ${show(value)}${hint}`);
    return "first";
  }
  const start = fields.object("start", ["offset"]);
  if (start === undefined) return "first";
  start.need("offset");
  return { offset: start.whole("offset", 0, Number.MAX_SAFE_INTEGER, 0) };
}

function readRetention(fields: Fields): Definition["retention"] {
  const { maxAgeMs: age, maxRuns: runs } = BOUNDS;
  const retention = fields.object("retention", ["maxAgeMs", "maxRuns"]);
  return {
    maxAgeMs: retention?.whole("maxAgeMs", age.min, age.max, age.otherwise) ?? age.otherwise,
    maxRuns: retention?.whole("maxRuns", runs.min, runs.max, runs.otherwise) ?? runs.otherwise,
  };
}

function readRespond(fields: Fields, source: Source, stages: readonly StageDefinition[]): string | undefined {
  const respond = fields.text("respond");
  if (respond !== undefined) {
    const names = stages.map(({ name }) => name);
    if (names.length > 0 && !names.includes(respond)) fields.fault("respond", unknownStage(respond, names));
    return respond;
  }
  if (fields.has("respond") || !("endpoint" in source) || stages.length === 0) return undefined;
  const candidates = leavesOf(stages);
  if (candidates.length === 1) return candidates[0];
  // None is left where all are in cycles, which is a fault of its own.
  if (candidates.length > 1) {
    fields.fault("respond", `is missing, and ${candidates.length} stages could answer: ${candidates.join(", ")}`);
  }
  return undefined;
}
