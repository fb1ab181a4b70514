// What `deno task bench` is told on its command line.

import { parseArgs } from "node:util";

export interface BenchOptions {
  /** Undefined: list the workloads. */
  workload?: string;
  /** Measurements of each figure. @default 5, in quick mode 1 */
  runs: number;
  /** Messages published in one measurement with one subscriber; other topologies take a part of it. @default 1500000, in quick mode 2000 */
  messages: number;
  /** Calls of one measurement of latency. @default 8000, in quick mode 100 */
  calls: number;
  /** How long one measurement of calls a second takes. @default 2, in quick mode 0.1 */
  seconds: number;
  /** Names of the cases to measure, all when empty. */
  only: string[];
  /** Everything tiny and without peers: shows that the benchmark works, measures nothing. */
  quick: boolean;
  /** Where Hadron's processes write V8 CPU profiles, if anywhere. */
  profileFolder?: string;
}

export const USAGE = `Usage: deno task bench WORKLOAD [options]

  --runs N          measurements of each figure (5)
  --messages N      messages published in a measurement; some topologies take a part of it (1500000)
  --calls N         calls of a measurement of latency (8000)
  --seconds S       how long a measurement of calls a second takes (2)
  --only A,B        only the cases of these names
  --quick           everything tiny and without peers, to see that it works
  --profile FOLDER  write V8 CPU profiles of Hadron's server and clients into the folder

A run of all cases with the counts above writes its section of bench/RESULTS.md.`;

export function parseOptions(args: string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      runs: { type: "string" },
      messages: { type: "string" },
      calls: { type: "string" },
      seconds: { type: "string" },
      only: { type: "string" },
      quick: { type: "boolean", default: false },
      profile: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 1) {
    throw new Error(`Cannot read the command line: one workload at a time, not ${positionals.join(" and ")}`);
  }
  const { quick } = values;
  return {
    workload: values.help ? undefined : positionals[0],
    runs: positive("--runs", values.runs, quick ? 1 : 5),
    messages: positive("--messages", values.messages, quick ? 2_000 : 1_500_000),
    calls: positive("--calls", values.calls, quick ? 100 : 8_000),
    seconds: positive("--seconds", values.seconds, quick ? 0.1 : 2),
    only: values.only?.split(",") ?? [],
    quick,
    profileFolder: values.profile,
  };
}

/** Whether these options measure everything that the results show, so that they may be written down. */
export function isOfficial(options: BenchOptions): boolean {
  const official = parseOptions([]);
  return !options.quick && options.only.length === 0 && options.profileFolder === undefined &&
    options.runs >= official.runs && options.messages >= official.messages &&
    options.calls >= official.calls && options.seconds >= official.seconds;
}

function positive(flag: string, text: string | undefined, byDefault: number): number {
  const value = text === undefined ? byDefault : Number(text);
  if (!(value > 0) || !Number.isFinite(value)) {
    throw new Error(`Cannot read the command line: ${flag} must be a number above 0, not "${text}"`);
  }
  return value;
}
