/**
 * `hadron req`: calls an endpoint and prints its reply, or its replies as they come.
 *
 * @module
 */
import type { Command } from "commander";
import type { Hadron, Reply } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import { checkEndpoint } from "../../proto/subject.ts";
import { DATA_HELP, readPayload } from "../data.ts";
import { EXIT, withHint } from "../exit_code.ts";
import { endpointHint } from "../endpoint_hint.ts";
import { act, type Invocation } from "../invocation.ts";
import { explain, headerOption, nameArgument, parsedOption } from "../options.ts";
import type { Output } from "../output.ts";
import { bodyObject, showHeaders, showPayload } from "../render.ts";
import { parseDurationMs } from "../units.ts";

interface ReqOptions {
  header?: Record<string, string>;
  timeout?: number;
  idempotent?: boolean;
  stream?: boolean;
}

/** What `hadron req` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Calls ENDPOINT and prints the reply's payload: exactly its bytes in a pipe. Without DATA the payload is empty; at a " +
      "terminal a form opens instead, which completes endpoints and stays open for the next call until Ctrl-D.",
    [
      ["hadron req", "write calls in a form"],
      ["hadron req greet ada", "call with text"],
      ["hadron req resize @photo.png --timeout 30s > small.png", "a file in, a file out"],
      ["hadron req price '{\"sku\":7}' --idempotent", "may be repeated: another handler gets it if one dies"],
      ["hadron req rows 'a query' --stream --json | jq .data", "many replies, a line each"],
    ],
    {
      json: [["for each reply", { headers: {}, data: "hello ada" }]],
      exits: [
        [EXIT.FAILED, "the handler failed, or was lost"],
        [EXIT.TIMED_OUT, "there was no answer in time"],
        [EXIT.NO_HANDLER, "nobody handles the endpoint"],
      ],
    },
  );
  command
    .addArgument(nameArgument("endpoint", "[endpoint]", "such as greet or shop.price; may be left out at a terminal"))
    .addArgument(nameArgument("data", "[data]", `payload: ${DATA_HELP}`))
    .addOption(headerOption())
    .addOption(
      parsedOption(
        "--timeout <duration>",
        "how long to wait; 0: for ever (default: 5s, with --stream: for ever)",
        parseDurationMs,
      ),
    )
    .option("--idempotent", "calling twice does no harm: if the handler is lost, another gets the call")
    .option("--stream", "print each of many replies on a line of its own, as they come");
  act<ReqOptions>(command, (...given) => run(command, ...given));
}

async function run(
  command: Command,
  invocation: Invocation,
  options: ReqOptions,
  endpoint?: string,
  data?: string,
): Promise<void> {
  if (data === undefined && invocation.isInteractive) {
    if (endpoint !== undefined) checkEndpoint(endpoint);
    const { header: headers, timeout: timeoutMs, idempotent, stream } = options;
    const { requestPrompt } = await import("../interactive/request_prompt.ts");
    await requestPrompt(invocation, { endpoint, headers, timeoutMs, idempotent, stream });
  } else if (endpoint === undefined) {
    command.error("error: missing required argument 'endpoint'");
  } else await request(invocation, options, endpoint, data);
}

async function request(
  invocation: Invocation,
  options: ReqOptions,
  endpoint: string,
  data: string | undefined,
): Promise<void> {
  checkEndpoint(endpoint);
  const { output, interruption: { signal } } = invocation;
  const payload = await readPayload(output, data);
  await using hadron = await invocation.connect({ reconnect: false });
  const callOptions = {
    headers: options.header,
    timeoutMs: options.timeout,
    idempotent: options.idempotent,
    signal,
  };
  try {
    if (!options.stream) {
      print(output, await hadron.request(endpoint, payload, callOptions));
      return;
    }
    for await (const reply of hadron.requestStream(endpoint, payload, callOptions)) {
      print(output, reply);
      if (!output.json && !output.isTerminal) output.lineEnd();
      await output.flush();
    }
  } catch (error) {
    throw await explained(error, hadron, endpoint);
  }
}

async function explained(error: unknown, hadron: Hadron, endpoint: string): Promise<unknown> {
  if (!(error instanceof HadronError)) return error;
  if (error.code === "NO_HANDLER") return withHint(error, await endpointHint(hadron, endpoint));
  if (error.code === "DEADLINE_EXCEEDED") return withHint(error, "--timeout 30s gives the handler more time");
  return error;
}

function print(output: Output, reply: Reply): void {
  if (output.json) {
    output.object(bodyObject(reply));
  } else if (output.isTerminal) {
    const headers = showHeaders(reply.headers);
    if (headers !== "") output.remark(output.errorStyle("yellow", headers));
    const shown = showPayload(reply.data);
    output.text(shown.endsWith("\n") ? shown : shown + "\n");
  } else {
    output.bytes(reply.data);
  }
}
