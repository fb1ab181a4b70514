/**
 * `hadron bench`: a quick measurement of a running server, from this one process.
 *
 * @module
 */
import { Argument, type Command } from "commander";
import {
  inFlightFitting,
  type Plan,
  SIZE_BYTES_MIN,
  type Tally,
  type WorkloadName,
  WORKLOADS,
} from "../bench/workloads.ts";
import { Latencies } from "../bench/latencies.ts";
import { DATA_BYTES_MAX } from "../data.ts";
import { act, type Invocation } from "../invocation.ts";
import { explain, parsedOption } from "../options.ts";
import { Progress } from "../progress.ts";
import {
  parseBytes,
  parseDurationMs,
  parseInteger,
  showBytes,
  showCount,
  showCountOf,
  showDuration,
} from "../units.ts";

interface BenchOptions {
  size: number;
  messages?: number;
  duration?: number;
  connections?: number;
  inFlight?: number;
}

const SIZE_BYTES = 128;
const DURATION_MS = 5000;
const CONNECTIONS_MAX = 1000;
const IN_FLIGHT_MAX = 100_000;
/** Reading the clock for every message would be a good part of the work. */
const CLOCK_EVERY = 32;

/** What `hadron bench` takes. */
export function declare(command: Command): void {
  const names = Object.keys(WORKLOADS) as WorkloadName[];
  const summaries = names.map((name) => `${name}: ${WORKLOADS[name].description}`).join("; ");
  explain(
    command,
    `Measures a running server with one of these workloads: ${summaries}. All connections are in this one process, so it ` +
      "tells what a client reaches, not what the server could do for many.",
    [
      ["hadron bench pubsub", "one publisher, one subscriber, 128 bytes, 5 seconds"],
      ["hadron bench fanout --connections 100 --size 1KiB", "to a hundred subscribers"],
      ["hadron bench request --in-flight 1 --messages 10000", "the latency of one call after another"],
      ["hadron bench queue --json | jq .messagesPerSecond", "for other programs"],
    ],
    {
      json: [["when it is done", {
        workload: "pubsub",
        connections: 1,
        inFlight: 1024,
        sizeBytes: SIZE_BYTES,
        messages: 5000000,
        deliveries: 5000000,
        seconds: 5,
        messagesPerSecond: 1000000,
        deliveriesPerSecond: 1000000,
        megabytesPerSecond: 128,
        p50Ms: 0.9,
        p99Ms: 2.4,
      }]],
    },
  );
  const integer = (max: number) => (text: string) => parseInteger(text, 1, max);
  command
    .addArgument(new Argument("<workload>", "what to do").choices(names))
    .addOption(parsedOption("--size <bytes>", "payload of a message", parseSize).default(SIZE_BYTES))
    .addOption(parsedOption("--messages <n>", "end after n messages or calls", integer(Number.MAX_SAFE_INTEGER)))
    .addOption(
      parsedOption("--duration <duration>", `end after this time (default: ${DURATION_MS / 1000}s)`, parseDurationMs)
        .conflicts("messages"),
    )
    .addOption(
      parsedOption("--connections <n>", "publishers, subscribers, members or callers", integer(CONNECTIONS_MAX)),
    )
    .addOption(parsedOption("--in-flight <n>", "messages or calls under way at a time", integer(IN_FLIGHT_MAX)));
  act<BenchOptions>(command, (invocation, options, workload) => bench(invocation, options, workload as WorkloadName));
}

async function bench(invocation: Invocation, options: BenchOptions, workload: WorkloadName): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  const plan: Plan = {
    workload,
    sizeBytes: options.size,
    connections: options.connections ?? WORKLOADS[workload].connections,
    inFlight: inFlightFitting(options.inFlight ?? WORKLOADS[workload].inFlight, options.size),
    messagesMax: options.messages ?? Infinity,
    durationMsMax: options.messages === undefined ? options.duration ?? DURATION_MS : Infinity,
  };
  const tally: Tally = { messages: 0, deliveries: 0, latencies: new Latencies() };
  let startMs = 0;
  let asked = 0;
  let isTimeUp = false;
  const elapsedMs = () => startMs === 0 ? 0 : performance.now() - startMs;
  const isOver = () => {
    // The clock starts with the work, when all connections are there.
    if (startMs === 0) startMs = performance.now();
    if (tally.messages >= plan.messagesMax || signal.aborted) return true;
    if (asked++ % CLOCK_EVERY === 0) isTimeUp = elapsedMs() >= plan.durationMsMax;
    return isTimeUp;
  };
  {
    using _ = new Progress(output, () => showProgress(plan, tally, elapsedMs()));
    await WORKLOADS[workload].run({
      plan,
      tally,
      isOver,
      subject: `hadron-bench.${crypto.randomUUID()}`,
      connect: () => invocation.connect({ reconnect: false }),
    });
  }
  const result = resultOf(plan, tally, elapsedMs());
  if (output.json) output.object(result);
  else output.text(showResult(result));
  await output.flush();
  invocation.throwIfInterrupted();
}

type Result = ReturnType<typeof resultOf>;

function resultOf({ workload, sizeBytes, connections, inFlight }: Plan, tally: Tally, durationMs: number) {
  const seconds = durationMs / 1000;
  const perSecond = (count: number) => Math.round(count / seconds);
  return {
    workload,
    connections,
    inFlight,
    sizeBytes,
    messages: tally.messages,
    deliveries: tally.deliveries,
    seconds: Number(seconds.toFixed(3)),
    messagesPerSecond: perSecond(tally.messages),
    deliveriesPerSecond: perSecond(tally.deliveries),
    megabytesPerSecond: Number((tally.deliveries * sizeBytes / 1e6 / seconds).toFixed(3)),
    p50Ms: Number(tally.latencies.percentileMs(0.5).toFixed(3)),
    p99Ms: Number(tally.latencies.percentileMs(0.99).toFixed(3)),
  };
}

function showResult(result: Result): string {
  const { workload, connections, inFlight, sizeBytes, messages, deliveries, seconds } = result;
  const what = workload === "request" ? "call" : "message";
  const isCopied = deliveries > messages;
  const rows = [
    ["workload", `${workload}, ${WORKLOADS[workload].description}`],
    [
      "setting",
      `${showCountOf(connections, "connection")}, ${showCount(inFlight)} in flight, ${showBytes(sizeBytes)} each`,
    ],
    ["done", `${showCountOf(messages, what)} in ${showDuration(seconds * 1000)}`],
    ["rate", `${showCount(result.messagesPerSecond)} ${what}s/s`],
    ...(isCopied ? [["delivered", `${showCount(result.deliveriesPerSecond)} messages/s`]] : []),
    ["payload", `${showBytes(result.megabytesPerSecond * 1e6)}/s`],
    [
      workload === "pub" ? "flush" : "latency",
      `half within ${showDuration(result.p50Ms)}, 99 % within ${showDuration(result.p99Ms)}`,
    ],
  ];
  return rows.map(([name, value]) => `${name.padEnd(10)} ${value}\n`).join("");
}

function showProgress({ workload, messagesMax, durationMsMax }: Plan, { messages }: Tally, durationMs: number): string {
  const share = Math.min(1, Math.max(messages / messagesMax, durationMs / durationMsMax));
  const rate = showCount(messages / Math.max(1, durationMs) * 1000);
  return `${workload} ${Math.floor(share * 100)} %  ${showCountOf(messages, "message")}, ${rate}/s`;
}

function parseSize(text: string): number {
  const bytes = parseBytes(text);
  if (bytes >= SIZE_BYTES_MIN && bytes <= DATA_BYTES_MAX) return bytes;
  throw new Error(`it must be from ${SIZE_BYTES_MIN} B to ${DATA_BYTES_MAX / 2 ** 20}MiB`);
}
