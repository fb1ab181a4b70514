/**
 * `hadron sub`: prints messages as they come.
 *
 * Each is written at once while they trickle; while they pour, all that wait are one write. A reader that is too slow
 * costs messages, as SPEC 2 says, and is told so; the memory used does not grow.
 *
 * @module
 */
import type { Command } from "commander";
import type { Message } from "../../client/mod.ts";
import { checkPattern, checkQueue } from "../../proto/subject.ts";
import { CommandError } from "../exit_code.ts";
import { act, type Invocation } from "../invocation.ts";
import { explain, nameArgument, parsedOption } from "../options.ts";
import type { Output } from "../output.ts";
import { bodyObject, showMessage } from "../render.ts";
import { remarkStream } from "../stream/same_name.ts";
import { parseInteger, showCountOf } from "../units.ts";
import { MESSAGE } from "../json_examples.ts";

interface SubOptions {
  queue?: string;
  count?: number;
  raw?: boolean;
  plain?: boolean;
}

/** What `hadron sub` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Prints the messages whose subject matches PATTERN, as they come. In the pattern * stands for one token and > at the " +
      "end for one or more. At a terminal it is a live feed, in which one can stop, filter, open a message and copy it; with " +
      "--plain or --count, a message is printed with its time and headers. In a pipe it is " +
      "SUBJECT, a tab, the payload and a line end; with --json all of it, whatever bytes it has.",
    [
      ["hadron sub 'sensors.>'", "everything below sensors"],
      ["hadron sub '*.errors' --json | jq .data", "as JSON, for other programs"],
      ["hadron sub logs.web --raw --count 1000 > lines.txt", "the payloads of the next 1000 messages, nothing else"],
      ["hadron sub jobs --queue workers", "share the messages with the other members of a queue group"],
    ],
    {
      json: [["for each message", MESSAGE], ["if its payload is not text", {
        ...MESSAGE,
        data: undefined,
        dataBase64: "/wA=",
      }]],
    },
  );
  command
    .addArgument(
      nameArgument("pattern", "<pattern>", "such as 'sensors.*.temp' or 'sensors.>'; quote it for your shell"),
    )
    .option("--queue <group>", "be a member of a queue group: each message reaches one of its members")
    .addOption(
      parsedOption("--count <n>", "end after n messages", (text) => parseInteger(text, 1, Number.MAX_SAFE_INTEGER)),
    )
    .option("--raw", "print payloads only, each with a line end")
    .option("--plain", "print messages at a terminal too, one after the other");
  act<SubOptions>(command, (invocation, options, pattern) => subscribe(invocation, options, pattern!));
}

async function subscribe(invocation: Invocation, options: SubOptions, pattern: string): Promise<void> {
  const { queue, count = Infinity } = options;
  checkPattern(pattern);
  if (queue !== undefined) checkQueue(queue);
  const { output, interruption } = invocation;
  if (options.raw && output.json) {
    throw new CommandError("INVALID_ARGUMENT", `Print "${pattern}": --raw and --json exclude each other`);
  }
  if (invocation.isInteractive && !options.raw && !options.plain && options.count === undefined) {
    const { runFeed } = await import("../interactive/feed/run_feed.ts");
    return await runFeed(invocation, { pattern, queue });
  }
  await using hadron = await invocation.connect();
  const subscription = hadron.subscribe(pattern, { queue, signal: interruption.signal });
  await subscription.ready;
  const reported = invocation.reportStatus(hadron);
  output.note(`subscribed to "${pattern}"${queue === undefined ? "" : ` in queue group "${queue}"`}`);
  await remarkStream(output, hadron, pattern, "sub");
  const print = printer(output, options.raw === true);
  let received = 0;
  for await (const message of subscription) {
    print(message);
    if (subscription.pending === 0 || output.isBlockFull) await output.flush();
    if (++received >= count) break;
  }
  await output.flush();
  output.remark(`received ${showCountOf(received, "message")}`);
  if (received < count) await stopped(invocation, hadron.closed);
  await hadron.close();
  await reported;
}

/** How one message is written; chosen once, because it is done for every message. */
function printer(output: Output, isRaw: boolean): (message: Message) => void {
  if (output.json) {
    return (message) => output.object({ subject: message.subject, ...bodyObject(message) });
  }
  if (output.isTerminal && !isRaw) return (message) => output.text(showMessage(output, new Date(), message));
  return (message) => {
    if (!isRaw) output.text(message.subject + "\t");
    output.bytes(message.data);
    output.lineEnd();
  };
}

/** Explains an end before the last message: a signal, or a server that will not have us back. */
async function stopped(invocation: Invocation, closed: Promise<Error | undefined>): Promise<void> {
  invocation.throwIfInterruptedAtKeyboard();
  if (invocation.interruption.signal.aborted) return;
  const error = await closed;
  if (error !== undefined) throw error;
}
