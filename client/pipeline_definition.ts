/**
 * What a pipeline is declared as, by a program.
 *
 * @module
 */

/** Attempts of a stage. */
export interface RetryOptions {
  /** Attempts in all. @default 3 */
  maxAttempts?: number;
  /** The wait before the second, third, … attempt; the last one goes on. @default [1000, 10000] */
  backoffMs?: number[];
}

/** A stream that a stage may publish to. */
export interface OutputDefinition {
  /** What the stage calls it. */
  name: string;
  /** The stream, which must exist. */
  stream: string;
}

/** One step of a pipeline. */
export interface StageOptions {
  /** Letters, digits, `-` and `_`. */
  name: string;
  /** Stages that must have completed before. @default [] */
  after?: string[];
  /** The same, and it gets their outputs. `root` is what the run began with, which every stage gets. @default [] */
  dependencies?: string[];
  /** Streams that it may publish to. @default [] */
  outputs?: OutputDefinition[];
  /** What happens when an attempt fails. */
  retry?: RetryOptions;
  /** How long an attempt may take. @default 30000 */
  timeoutMs?: number;
}

/** A pipeline. */
export interface PipelineDefinition {
  /** May be given, as in YAML. */
  kind?: "pipeline";
  /** As the names of streams. */
  name: string;
  /** A definition replaces one of a lower revision. */
  revision: number;
  /** What begins a run: an event of one of these types (patterns; all where there are none), or a request. */
  source: { stream: string; types?: string[] } | { endpoint: string };
  /** Where in the stream it begins when it is applied first. @default "first" */
  start?: "first" | "latest" | { offset: number };
  /** Runs at a time. @default 1000 */
  maxParallel?: number;
  /** How long ended runs are kept, and how many. @default 7 days, 100000 runs */
  retention?: { maxAgeMs?: number; maxRuns?: number };
  /** Its steps. */
  stages: StageOptions[];
  /** The stage whose output answers the caller. @default of an endpoint's pipeline: the one stage that no other comes after */
  respond?: string;
}

/** A definition with all defaults. */
export interface PipelineSettings {
  /** Its name. */
  name: string;
  /** Its revision. */
  revision: number;
  /** What begins a run. */
  source: { stream: string; types: string[] } | { endpoint: string };
  /** Where in the stream it began. */
  start: "first" | "latest" | { offset: number };
  /** Runs at a time. */
  maxParallel: number;
  /** How long ended runs are kept, and how many. */
  retention: { maxAgeMs: number; maxRuns: number };
  /** Its steps. */
  stages: {
    name: string;
    after: string[];
    dependencies: string[];
    outputs: OutputDefinition[];
    retry: { maxAttempts: number; backoffMs: number[] };
    timeoutMs: number;
  }[];
  /** The stage whose output answers the caller. */
  respond?: string;
}
