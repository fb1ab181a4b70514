/**
 * `hadron stream sub`: without a group, reads a stream; with one, consumes it.
 *
 * @module
 */
import { type Command, Option } from "commander";
import type { ConsumeOptions } from "../../../client/mod.ts";
import { checkPattern } from "../../../proto/subject.ts";
import { CommandError, EXIT } from "../../exit_code.ts";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument, nameOption, parsedOption } from "../../options.ts";
import { consume, type Worker, type Workplace } from "../../stream/consume.ts";
import { advising } from "../../stream/hints.ts";
import { checkGroup, checkStream } from "../../stream/names.ts";
import { parseEnd, parsePosition, type Position } from "../../stream/position.ts";
import { PrintAndAck } from "../../stream/print_and_ack.ts";
import { readEvents } from "../../stream/read.ts";
import { SETTLE_LINE_HELP } from "../../stream/settle_line.ts";
import { parseDurationMs, parseDurationsMs, parseInteger } from "../../units.ts";
import { EVENT } from "../../json_examples.ts";

interface SubOptions {
  group?: string;
  start?: Position;
  to?: { offset: number } | { time: Date };
  partition?: number;
  filter?: string;
  count?: number;
  follow?: boolean;
  raw?: boolean;
  order?: "none" | "key";
  ack?: "auto" | "manual";
  exec?: string;
  concurrency?: number;
  maxInFlight?: number;
  ackWait?: number;
  maxDeliveries?: number;
  deadLetter?: string;
  backoff?: number[];
  ephemeral?: boolean;
}

/** What makes sense in a group only, and what without one only. */
const FOR_GROUPS = ["order", "ack", "exec", "concurrency", "maxInFlight", "ackWait", "maxDeliveries", "deadLetter"]
  .concat("backoff", "ephemeral") as (keyof SubOptions)[];
const FOR_READING = ["to", "partition"] as (keyof SubOptions)[];
/** Deliveries that are taken at a time, where it is not said otherwise. */
const CREDITS = 1024;

/** What `hadron stream sub` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Reads a stream from its first event on and goes on with what comes; nothing is remembered. With --group it consumes: the members " +
      "of a group share the events between them, and each is acked when it has been printed, or when the command that --exec names has " +
      "ended with exit code 0. At a terminal an event is shown with its time, place, type and key; in a pipe it is its data and a line " +
      "end; with --json all of it.",
    [
      ["hadron stream sub orders --no-follow --json | jq .data", "all there is, as JSON"],
      ["hadron stream sub orders --start 2h", "the last two hours, and what comes"],
      ["hadron stream sub orders --group audit --no-follow > new.txt", "what came since the last time"],
      [
        "hadron stream sub orders --group billing --exec ./bill.sh --concurrency 4 --order key",
        "a command for each event",
      ],
      [
        "hadron stream sub jobs --group work --exec ./work.sh --max-deliveries 5 --dead-letter failed --backoff 1s,10s,1m",
        "tried five times at growing intervals, then put aside",
      ],
    ],
    {
      exits: [[
        EXIT.FAILED,
        "it failed: standard error says why. A command that --exec has run is tried again where it fails, and is no failure of this one",
      ]],
      json: [["for each event", EVENT], [
        "with --exec, for each attempt; output is what the command printed, outputBase64 where that is not text",
        { ...EVENT, attempt: 1, durationMs: 12.5, acked: true, output: "billed\n" },
      ], ["if the attempt failed", { ...EVENT, attempt: 1, durationMs: 12.5, acked: false, reason: "no such card" }]],
    },
  );
  const count = (max: number) => (text: string) => parseInteger(text, 1, max);
  command
    .addArgument(nameArgument("stream", "<name>", "the stream, such as orders"))
    .addOption(nameOption("group", "--group <name>", "consume as a member of this group, which is made if it is new"))
    .addOption(
      parsedOption(
        "--start <place>",
        "first, latest, an offset, a time, or how long ago; of a group, when it is new (default: first)",
        (text) => parsePosition(text),
      ),
    )
    .option("--filter <pattern>", "only events whose type matches, such as 'order.*'")
    .addOption(parsedOption("--count <n>", "end after n events", count(Number.MAX_SAFE_INTEGER)))
    .option("--follow", "go on with what comes (the default, without --to)")
    .option("--no-follow", "end where the stream ends now; in a group, when all up to there is acked")
    .option("--raw", "print data only, each with a line end, at a terminal too");
  command.optionsGroup("Reading:");
  command
    .addOption(
      parsedOption("--to <place>", "end before this offset or time", (text) => parseEnd(text)),
    )
    .addOption(parsedOption("--partition <n>", "only this partition", (text) => parseInteger(text, 0, 1023)));
  command.optionsGroup("Consuming:");
  command
    .addOption(
      new Option(
        "--ack <how>",
        "auto: when it is printed, or its command has succeeded; manual: by lines on standard input (default: auto)",
      )
        .choices(["auto", "manual"]),
    )
    .option(
      "--exec <command>",
      "run a shell command for each: data on standard input, HADRON_OFFSET, _TYPE, _KEY, _HEADER_NAME and so on as variables; " +
        "if it fails, its standard error is the reason of the nack",
    )
    .addOption(parsedOption("--concurrency <n>", "commands at a time (default: 1)", count(65_535)))
    .addOption(
      new Option("--order <order>", "key: events of one key one after the other (default: none)").choices([
        "none",
        "key",
      ]),
    )
    .addOption(
      parsedOption(
        "--max-in-flight <n>",
        "deliveries under way in the whole group (default: 16384)",
        count(2 ** 32 - 1),
      ),
    )
    .addOption(
      parsedOption("--ack-wait <duration>", "time for an ack before another gets it (default: 30s)", parseWaitMs),
    )
    .addOption(
      parsedOption(
        "--max-deliveries <n>",
        "attempts before it goes to --dead-letter (default: any)",
        count(2 ** 31 - 1),
      ),
    )
    .addOption(nameOption("stream", "--dead-letter <stream>", "the stream for events that could not be handled"))
    .addOption(
      parsedOption(
        "--backoff <durations>",
        "pauses before the second, third, … attempt, such as 1s,10s,1m (default: none; with --exec 100ms, doubled each time)",
        parseDurationsMs,
      ),
    )
    .option("--ephemeral", "forget the group when its last member leaves");
  command.addHelpText("after", `\nWith --ack manual a line on standard input is ${SETTLE_LINE_HELP}.\n`);
  act<SubOptions>(command, (invocation, options, name) => subscribe(invocation, options, name!));
}

async function subscribe(invocation: Invocation, options: SubOptions, name: string): Promise<void> {
  check(invocation, options, name);
  await using hadron = await invocation.connect();
  const { group, deadLetter, start = "first", to, partition, filter = ">", count = Infinity } = options;
  const form = options.raw ? "raw" : "fitting";
  const follow = options.follow ?? to === undefined ? "follow" : "end";
  await advising(hadron, { stream: name, group, deadLetter }, async () => {
    const stream = hadron.stream(name);
    if (group === undefined) {
      const plan = { from: start, to, partition, filter, follow, count, form } as const;
      await readEvents(invocation, hadron, stream, plan);
    } else {
      // Asked now, for it would be missed only when an event has failed too often.
      if (deadLetter !== undefined) await hadron.stream(deadLetter).info();
      const plan = { options: consumeOptions(options, group), follow, count } as const;
      await consume(invocation, hadron, stream, plan, (place) => workerFor(place, options, form));
    }
  });
}

/** Refuses what cannot be, before there is a connection. */
function check(invocation: Invocation, options: SubOptions, name: string): void {
  const { group, filter, deadLetter, maxDeliveries } = options;
  const what = `Subscribe to stream "${name}"`;
  const refuse = (why: string, hint?: string) => {
    throw new CommandError("INVALID_ARGUMENT", `${what}: ${why}`, hint);
  };
  checkStream(name);
  if (group !== undefined) checkGroup(group);
  if (deadLetter !== undefined) checkStream(deadLetter);
  if (filter !== undefined) checkPattern(filter);
  const wrong = (group === undefined ? FOR_GROUPS : FOR_READING).find((option) => options[option] !== undefined);
  if (wrong !== undefined) {
    const flag = `--${wrong.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (group === undefined) refuse(`${flag} is for a group`, "--group NAME consumes as a member of one");
    else refuse(`${flag} is for reading, without --group`);
  }
  if (options.raw && invocation.output.json) refuse("--raw and --json exclude each other");
  if (options.exec === undefined && options.concurrency !== undefined) refuse("--concurrency is for --exec");
  if (options.exec !== undefined && options.ack === "manual") {
    refuse("--exec acks by exit code, --ack manual by hand: choose one");
  }
  if (maxDeliveries !== undefined && deadLetter === undefined) {
    refuse("--max-deliveries needs --dead-letter", "it names the stream for what has failed too often");
  }
}

function consumeOptions(options: SubOptions, group: string): ConsumeOptions {
  const { start, filter, order, count = Infinity, exec, concurrency = 1 } = options;
  return {
    group,
    start,
    filter,
    order,
    durable: options.ephemeral ? false : undefined,
    maxInFlight: options.maxInFlight,
    ackWaitMs: options.ackWait,
    maxDeliveries: options.maxDeliveries,
    deadLetter: options.deadLetter,
    backoffMs: options.backoff,
    // No more than it can work on: what waits here would not be with members that are idle.
    credits: Math.min(exec === undefined ? CREDITS : concurrency, count),
  };
}

async function workerFor(place: Workplace, options: SubOptions, form: "raw" | "fitting"): Promise<Worker> {
  if (options.exec !== undefined) {
    const { Execution } = await import("../../stream/execute.ts");
    return await Execution.create(place, options.exec, options.concurrency ?? 1);
  }
  if (options.ack === "manual") {
    const { SettleByHand } = await import("../../stream/settle_by_hand.ts");
    return await SettleByHand.create(place, form);
  }
  return new PrintAndAck(place, form);
}

function parseWaitMs(text: string): number {
  const waitMs = parseDurationMs(text);
  if (waitMs < 1) throw new Error("it must be above 0");
  return waitMs;
}
