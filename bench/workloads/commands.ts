// How long a command of the command line takes from the start of its process to its end, and what that is spent on.

import type { Case, Contestant, Measurement, Target } from "../cases.ts";
import { denoProgram } from "../peers/deno_worker.ts";
import { findGoProgram } from "../peers/go_program.ts";
import { CLI, compiledPath, hadron, HADRON_EXECUTABLE } from "../peers/hadron.ts";
import { natsInDeno, natsServerVersion } from "../peers/nats.ts";
import { NATS_CLI, natsCliVersion } from "../peers/nats_cli.ts";
import type { Peer } from "../peers/peer.ts";
import { percentile } from "../statistics.ts";
import type { Workload } from "./workload.ts";

const FROM_SOURCES = "Hadron, from its sources";
const EMPTY = new URL("../workers/empty.ts", import.meta.url);
const TIMES = 20;

interface Program {
  readonly command: string;
  readonly args: string[];
}

export const commands: Workload = {
  name: "commands",
  summary: "what a command takes from the start of its process to its end",
  plan: async ({ quick }) => {
    const executable = await compiledPath();
    const missing = executable === undefined ? "not compiled: deno task compile" : undefined;
    const own = (args: string[]): [string, Program, string?][] => [
      [HADRON_EXECUTABLE, { command: executable ?? "", args }, missing],
      [FROM_SOURCES, denoProgram(CLI, args)],
    ];
    const nats = quick ? undefined : { server: await natsInDeno(), command: await findGoProgram(NATS_CLI) };
    const times = quick ? 2 : TIMES;
    const cases: Case[] = [
      {
        name: "pub",
        title: "Publish one message: pub s x",
        metrics: METRICS,
        contestants: [
          ...own(["pub", "s", "x"]).map((of) => publishing(hadron(), "HADRON_URL", of, times)),
          ...(nats === undefined ? [] : [
            publishing(
              nats.server,
              "NATS_URL",
              ["nats (Go)", { command: nats.command, args: ["pub", "s", "x"] }],
              times,
            ),
          ]),
        ],
      },
      {
        name: "help",
        title: "Help: --help",
        metrics: METRICS,
        contestants: [
          ...own(["--help"]).map((of) => alone(of, times)),
          ...(nats === undefined ? [] : [alone(["nats (Go)", { command: nats.command, args: ["--help"] }], times)]),
        ],
      },
      {
        name: "runtime",
        title: "What that is spent on, without a connection",
        metrics: METRICS,
        contestants: [
          alone(["Deno with an empty program", denoProgram(EMPTY, [])], times),
          alone(
            [`${HADRON_EXECUTABLE}: --version`, { command: executable ?? "", args: ["--version"] }, missing],
            times,
          ),
          alone(
            [`${HADRON_EXECUTABLE}: pub --help`, { command: executable ?? "", args: ["pub", "--help"] }, missing],
            times,
          ),
        ],
      },
    ];
    const versions: Record<string, string> = nats === undefined
      ? {}
      : { "nats-server": await natsServerVersion(), "nats CLI": await natsCliVersion() };
    return { cases, targets: TARGETS, versions, method: METHOD };
  },
};

const METRICS: Case["metrics"] = [
  { key: "p50Ms", title: "process start to exit, p50", unit: "ms" },
  { key: "slowestMs", title: "process start to exit, slowest", unit: "ms" },
];

const TARGETS: Target[] = [
  { caseName: "pub", metric: "p50Ms", contestant: HADRON_EXECUTABLE, bound: "at most", value: 150 },
  { caseName: "help", metric: "p50Ms", contestant: HADRON_EXECUTABLE, bound: "at most", value: 80 },
];

const METHOD = [
  `${TIMES} processes one after another in each run, their output in a pipe; the files are in the system's cache.`,
  "The empty program shows what Deno itself takes. `--version` answers from the first module of the executable, so it is the runtime with " +
  "its program; `pub --help` adds all modules of the command line; `pub s x` adds the client, a connection, one round trip and the end.",
];

/** A program without a server. */
function alone([name, program, missing]: [string, Program, string?], times: number): Contestant {
  return { name, missing, measure: () => timed(program, {}, times) };
}

/** One that talks to a server, whose address it has from the environment. */
function publishing(
  peer: Pick<Peer, "startServer">,
  variable: string,
  [name, program, missing]: [string, Program, string?],
  times: number,
): Contestant {
  return {
    name,
    missing,
    measure: async () => {
      const server = await peer.startServer();
      try {
        return await timed(program, { [variable]: server.url }, times);
      } finally {
        await server.process.stop();
      }
    },
  };
}

async function timed({ command, args }: Program, env: Record<string, string>, times: number): Promise<Measurement> {
  const samples = new Float64Array(times);
  for (let time = 0; time < times; time++) {
    const startMs = performance.now();
    const { success, stderr } = await new Deno.Command(command, { args, env, stdin: "null" }).output();
    samples[time] = performance.now() - startMs;
    if (!success) throw new Error(`Cannot measure ${command} ${args.join(" ")}: ${new TextDecoder().decode(stderr)}`);
  }
  return { p50Ms: percentile(samples, 0.5), slowestMs: percentile(samples, 1) };
}
