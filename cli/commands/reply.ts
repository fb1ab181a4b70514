/**
 * `hadron reply`: handles an endpoint by echoing, with fixed data, or with a shell command.
 *
 * Ctrl-C and SIGTERM drain: no new calls, those under way are finished.
 *
 * @module
 */
import { type Command, Option } from "commander";
import type { Call } from "../../client/mod.ts";
import { checkEndpoint } from "../../proto/subject.ts";
import { DATA_HELP, readData } from "../data.ts";
import { CommandError } from "../exit_code.ts";
import { act, type Invocation } from "../invocation.ts";
import { explain, nameArgument, parsedOption } from "../options.ts";
import type { Output } from "../output.ts";
import { bodyObject, escapeControls, timeOfDay } from "../render.ts";
import { ShellAdvice } from "../shell_advice.ts";
import { parseInteger, showBytes, showDuration } from "../units.ts";
import { VERSION } from "../version.ts";

interface ReplyOptions {
  echo?: boolean;
  data?: string;
  exec?: string;
  concurrency?: number;
}

type Answerer = (call: Call) => Promise<Uint8Array>;

type Outcome = { failed: false; data: Uint8Array } | { failed: true; error: unknown };

/** How many shell commands run at a time unless the user says otherwise: a burst of calls is not to fork without bound. */
const EXEC_CONCURRENCY = 16;

/** What `hadron reply` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Handles the calls of ENDPOINT until it is stopped: --echo answers with the request, --data with always the same, " +
      "--exec with what a shell command prints. The command gets the payload on standard input, and HADRON_ENDPOINT and " +
      "HADRON_HEADER_NAME for each header as variables; if it fails, the caller gets what it wrote to standard error.",
    [
      ["hadron reply echo --echo", "answer with the request"],
      ["hadron reply time.zone --data UTC", "answer with always the same"],
      ["hadron reply shout --exec 'tr a-z A-Z'", "answer with what a command makes of it"],
      ["hadron reply resize --exec 'convert - -resize 50% png:-' --concurrency 2", "two calls at a time"],
    ],
    {
      json: [
        ["for each call", { endpoint: "greet", headers: {}, data: "ada", durationMs: 0.221 }],
        ["for each that failed", { endpoint: "greet", headers: {}, data: "ada", durationMs: 3.1, error: "too bad" }],
      ],
    },
  );
  const answers = ["echo", "data", "exec"];
  const others = (name: string) => answers.filter((answer) => answer !== name);
  command
    .addArgument(nameArgument("endpoint", "<endpoint>", "such as greet or shop.price"))
    .addOption(new Option("--echo", "answer with the request's payload and headers").conflicts(others("echo")))
    .addOption(new Option("--data <data>", `answer with ${DATA_HELP}`).conflicts(others("data")))
    .addOption(new Option("--exec <command>", "answer with the output of a shell command").conflicts(others("exec")))
    .addOption(
      parsedOption(
        "--concurrency <n>",
        `calls at a time (default: ${EXEC_CONCURRENCY} with --exec, else any number)`,
        (text) => parseInteger(text, 1, 65_535),
      ),
    );
  act<ReplyOptions>(command, (invocation, options, endpoint) => reply(invocation, options, endpoint!));
}

async function reply(invocation: Invocation, options: ReplyOptions, endpoint: string): Promise<void> {
  checkEndpoint(endpoint);
  const { output, interruption } = invocation;
  const answer = await answerer(output, options);
  const advice = new ShellAdvice(output);
  await using hadron = await invocation.connect();
  // What cannot be told ends the command, where it waits for its end; a call may come before it does.
  const untold = Promise.withResolvers<never>();
  untold.promise.catch(() => {});
  const handle = async (call: Call) => {
    const startMs = performance.now();
    const outcome = await outcomeOf(answer, call);
    // That nobody reads about a call is no concern of its caller's.
    await tell(output, call, outcome, performance.now() - startMs).catch(untold.reject);
    if (!outcome.failed) return outcome.data;
    advice.after(outcome.error);
    throw outcome.error;
  };
  const handler = await hadron.handle(endpoint, handle, {
    concurrency: options.concurrency ?? (options.exec === undefined ? undefined : EXEC_CONCURRENCY),
    name: "hadron reply",
    version: VERSION,
  });
  const reported = invocation.reportStatus(hadron);
  output.note(`handling "${endpoint}"`);
  const closed = await Promise.race([interruption.requested, handler.closed, hadron.closed, untold.promise]);
  if (!interruption.signal.aborted) {
    throw closed ?? new CommandError("UNAVAILABLE", `Handle "${endpoint}": the connection was closed`);
  }
  if (handler.inFlight > 0) output.remark(`finishing ${handler.inFlight} under way; once more to stop at once`);
  await handler.stop();
  await hadron.close();
  await reported;
  invocation.throwIfInterruptedAtKeyboard();
}

async function answerer(output: Output, options: ReplyOptions): Promise<Answerer> {
  if (options.echo) {
    return (call) => {
      call.responseHeaders = call.headers;
      return Promise.resolve(call.data);
    };
  }
  if (options.data !== undefined) {
    const data = await readData(options.data);
    return () => Promise.resolve(data);
  }
  if (options.exec !== undefined) {
    const commandLine = options.exec;
    const { runShell, shellVariables } = await import("../shell.ts");
    return async (call) => {
      const facts = { endpoint: call.endpoint, attempt: String(call.attempt) };
      const variables = shellVariables(facts, call.headers);
      const { data, stderr } = await runShell(commandLine, { data: call.data, variables, signal: call.signal });
      if (stderr !== "") output.note(escapeControls(stderr));
      return data;
    };
  }
  throw new CommandError(
    "INVALID_ARGUMENT",
    "Handle an endpoint: it is not said how to answer",
    "one of --echo, --data and --exec says it",
  );
}

async function outcomeOf(answer: Answerer, call: Call): Promise<Outcome> {
  try {
    return { failed: false, data: await answer(call) };
  } catch (error) {
    return { failed: true, error };
  }
}

/** Tells about a call: a line for eyes, a warning in a pipe where it failed, and JSON where it was asked for. */
async function tell(output: Output, call: Call, outcome: Outcome, durationMs: number): Promise<void> {
  const why = outcome.failed ? `failed: ${escapeControls(messageOf(outcome.error)).replaceAll("\n", "\\n")}` : "";
  const result = outcome.failed ? output.errorStyle("red", why) : `→ ${showBytes(outcome.data.length)}`;
  const time = output.errorStyle("dim", timeOfDay(new Date()));
  output.remark([time, call.endpoint, showBytes(call.data.length), result, showDuration(durationMs)].join("  "));
  if (outcome.failed && !output.isErrorTerminal) output.warn(`a call to "${call.endpoint}" ${why}`);
  if (!output.json) return;
  const error = outcome.failed ? { error: messageOf(outcome.error) } : {};
  output.object({ endpoint: call.endpoint, ...bodyObject(call), durationMs: Number(durationMs.toFixed(3)), ...error });
  await output.flush();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
