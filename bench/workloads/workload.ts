// What a workload is to the benchmark's command line and to its results.

import type { Case, Target } from "../cases.ts";
import type { BenchOptions } from "../options.ts";

export interface Workload {
  name: string;
  /** One line for the list of workloads. */
  summary: string;
  plan(options: BenchOptions): Promise<Plan>;
}

export interface Plan {
  cases: Case[];
  targets: Target[];
  /** Programs and their versions, beside Deno and Hadron. */
  versions: Record<string, string>;
  /** How it was measured, a sentence or two each. */
  method: string[];
}
