/**
 * `hadron pub`: publishes one message, the same one many times, or each line of its input.
 *
 * It returns when the server has routed all of it. A connection that is lost meanwhile is an error, because what was on
 * its way may be gone.
 *
 * @module
 */
import { type Command, Option } from "commander";
import { HadronError } from "../../proto/error.ts";
import { checkSubject } from "../../proto/subject.ts";
import { DATA_BYTES_MAX, DATA_HELP, openData, readPayload } from "../data.ts";
import { withHint } from "../exit_code.ts";
import { act, type Invocation } from "../invocation.ts";
import { lines } from "../lines.ts";
import { lossOf } from "../loss.ts";
import { explain, headerOption, nameArgument, parsedOption } from "../options.ts";
import { delay, Pace, until } from "../pace.ts";
import { Progress } from "../progress.ts";
import { remarkStream } from "../stream/same_name.ts";
import { parseInteger, parseRatePerSecond, showBytes, showCountOf, showDuration, showRate } from "../units.ts";

interface PubOptions {
  header?: Record<string, string>;
  lines?: boolean;
  count?: number;
  rate?: number;
}

/** What is under way before the server is asked whether it has it: enough to keep the wire busy, little to hold. */
const UNFLUSHED_BYTES_MAX = 4 * 2 ** 20;
const UNFLUSHED_MESSAGES_MAX = 10_000;
/** What a message costs beside its payload, about. */
const OVERHEAD_BYTES = 64;
const REPEAT_BATCH = 1000;

/** What `hadron pub` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Publishes messages to a subject, and returns when the server has them. Without DATA the payload is empty; at a terminal " +
      "a form opens instead, which completes subjects, checks JSON as it is typed, keeps a history and stays open until Ctrl-D.",
    [
      ["hadron pub", "write messages in a form"],
      ["hadron pub sensors.hall.temp 21.5 -H unit=C", "one message with a header"],
      ["hadron pub orders @order.json", "the payload from a file"],
      ["date | hadron pub clock -", "the payload from standard input"],
      ["tail -f access.log | hadron pub logs.web --lines", "a message for each line, as it comes"],
      ["hadron pub load.test hello --count 100000 --rate 5000/s", "the same message many times, evenly"],
    ],
    { json: [["when all is published", { subject: "sensors.hall.temp", messages: 1, bytes: 4, durationMs: 3 }]] },
  );
  command
    .addArgument(nameArgument("subject", "[subject]", "such as sensors.hall.temp; may be left out at a terminal"))
    .addArgument(
      nameArgument("data", "[data]", `payload: ${DATA_HELP}; with --lines: where the lines come from (default: -)`),
    )
    .addOption(headerOption())
    .addOption(new Option("--lines", "publish each line of the input as a message").conflicts("count"))
    .addOption(
      parsedOption(
        "--count <n>",
        "publish the message n times",
        (text) => parseInteger(text, 1, Number.MAX_SAFE_INTEGER),
      ),
    )
    .addOption(parsedOption("--rate <n/s>", "publish at most this many a second (or /m, /h)", parseRatePerSecond));
  act<PubOptions>(command, (...given) => run(command, ...given));
}

async function run(
  command: Command,
  invocation: Invocation,
  options: PubOptions,
  subject?: string,
  data?: string,
): Promise<void> {
  if (data === undefined && invocation.isInteractive && !options.lines && !options.count && !options.rate) {
    if (subject !== undefined) checkSubject(subject);
    const { publishPrompt } = await import("../interactive/publish_prompt.ts");
    await publishPrompt(invocation, { subject, headers: options.header });
  } else if (subject === undefined) {
    command.error("error: missing required argument 'subject'");
  } else await publish(invocation, options, subject, data);
}

async function publish(
  invocation: Invocation,
  options: PubOptions,
  subject: string,
  data: string | undefined,
): Promise<void> {
  checkSubject(subject);
  const { output, interruption: { signal } } = invocation;
  const payloads = options.lines
    ? lines(await openData(data ?? "-"), DATA_BYTES_MAX)
    : repeated(await readPayload(output, data), options.count ?? 1);
  await using hadron = await invocation.connect({ reconnect: false });
  const isTyped = options.lines === true && data === undefined && Deno.stdin.isTerminal();
  if (isTyped) output.remark("each line is a message, Ctrl-D ends");
  const headers = options.header ?? {};
  const overheadBytes = OVERHEAD_BYTES + subject.length + JSON.stringify(headers).length;
  const pace = options.rate === undefined ? undefined : new Pace(options.rate, performance.now());
  const startMs = performance.now();
  let messages = 0;
  let bytes = 0;
  let unflushedBytes = 0;
  let unflushedMessages = 0;
  {
    const describe = () => `published ${showMessages(messages, performance.now() - startMs)}`;
    // It would write over what is being typed.
    using _ = isTyped ? undefined : new Progress(output, describe);
    const loss = lossOf(hadron);
    for await (const batch of until(payloads, AbortSignal.any([signal, loss]))) {
      for (const payload of batch) {
        if (pace !== undefined) {
          const waitMs = pace.next(performance.now());
          if (waitMs > 0) await delay(waitMs, signal);
          if (signal.aborted) break;
        }
        try {
          hadron.publish(subject, payload, { headers });
        } catch (error) {
          throw options.lines ? explainLine(error, messages + 1) : error;
        }
        messages++;
        bytes += payload.length;
        unflushedMessages++;
        unflushedBytes += payload.length + overheadBytes;
        if (unflushedBytes >= UNFLUSHED_BYTES_MAX || unflushedMessages >= UNFLUSHED_MESSAGES_MAX) {
          await hadron.flush();
          unflushedBytes = 0;
          unflushedMessages = 0;
        }
      }
    }
    loss.throwIfAborted();
    await hadron.flush();
  }
  const durationMs = performance.now() - startMs;
  if (output.json) output.object({ subject, messages, bytes, durationMs: Math.round(durationMs) });
  const size = `${showBytes(bytes)} of payload in ${showDuration(durationMs)}`;
  output.remark(`published ${showMessages(messages, durationMs)} to ${subject} (${size})`);
  await output.flush();
  invocation.throwIfInterrupted();
  await remarkStream(output, hadron, subject, "pub");
}

/** Which line it was that the server would not take. */
function explainLine(error: unknown, line: number): unknown {
  if (!(error instanceof HadronError) || error.code !== "TOO_LARGE") return error;
  return withHint(error, `it is line ${line}; the lines before it have been published`);
}

/** The same payload `count` times, in batches, so that a pause between them lets others work. */
async function* repeated(payload: Uint8Array, count: number): AsyncGenerator<Uint8Array[], void, undefined> {
  for (let left = count; left > 0; left -= REPEAT_BATCH) {
    yield new Array<Uint8Array>(Math.min(left, REPEAT_BATCH)).fill(payload);
  }
}

function showMessages(messages: number, durationMs: number): string {
  return showRate(showCountOf(messages, "message"), messages, durationMs);
}
