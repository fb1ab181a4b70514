/**
 * `hadron req` at a terminal, with no data: a form whose calls are answered above it.
 *
 * @module
 */
import { type Hadron, HadronError, type Reply, type RequestOptions } from "../../client/mod.ts";
import { checkEndpoint } from "../../proto/subject.ts";
import { endpointHint } from "../endpoint_hint.ts";
import type { Invocation } from "../invocation.ts";
import { showBytes, showDuration } from "../units.ts";
import type { Candidate } from "./candidates.ts";
import { Conversation } from "./conversation.ts";
import { parseHeadersLine, showHeadersLine } from "./headers_line.ts";
import { History } from "./history.ts";
import { type Line, lineWidth, span } from "./line.ts";
import { type Draft, MessageForm } from "./message_form.ts";
import { oneLine } from "./one_line.ts";
import { headerLines, payloadLines } from "./payload.ts";
import { placeOf } from "./place.ts";
import { lastOf } from "./publish_prompt.ts";
import { wrapWords } from "./text.ts";

/** What the command line gave. */
export interface RequestPromptOptions {
  endpoint?: string;
  headers?: Record<string, string>;
  timeoutMs?: number;
  idempotent?: boolean;
  /** Many replies to a call. */
  stream?: boolean;
}

/** Of one reply, what is printed: all of it can be had with `hadron req … > file`. */
const REPLY_LINES_MAX = 200;

/** Calls what is written, call after call. */
export async function requestPrompt(invocation: Invocation, options: RequestPromptOptions): Promise<void> {
  await using hadron = await invocation.connect();
  const history = new History("req");
  let underWay: AbortController | undefined;
  const call = async (draft: Draft) => {
    const { target, headers, data } = draft;
    const startMs = performance.now();
    const abort = underWay = new AbortController();
    const elapsed = () => showDuration(performance.now() - startMs);
    const callOptions = {
      headers: parseHeadersLine(headers),
      timeoutMs: options.timeoutMs,
      idempotent: options.idempotent,
      signal: abort.signal,
    };
    using _ = conversation.busy(() => `calling ${target} … ${elapsed()}`);
    history.add(draft);
    conversation.print([askedLine(draft, conversation.columns)]);
    try {
      for await (const reply of replies(hadron, draft.target, data, callOptions, options.stream === true)) {
        conversation.print(replyLines(reply, elapsed()));
      }
      if (options.stream) conversation.print([[span("✓ ", "green"), span(`no more, after ${elapsed()}`, "dim")]]);
    } catch (error) {
      if (!(error instanceof HadronError)) throw error;
      const lines = errorLines(error, elapsed());
      const hint = error.code === "NO_HANDLER" ? await endpointHint(hadron, target) : undefined;
      conversation.print(
        hint === undefined ? lines : [
          ...lines,
          ...wrapWords(`hint: ${hint}`, conversation.columns - 3).map((line) => [span(`  ${line}`, "dim")]),
        ],
      );
    } finally {
      underWay = undefined;
      form.sent();
      conversation.refresh();
    }
  };
  const form: MessageForm = new MessageForm({
    title: "hadron req",
    place: await placeOf(invocation, hadron),
    targetLabel: "endpoint",
    advice: "what to call, such as greet",
    verb: "call",
    history: () => history.entries,
    owner: {
      checkTarget: checkEndpoint,
      send: (draft) => void call(draft),
      cancel: () => {
        underWay?.abort();
        return underWay !== undefined;
      },
      leave: (how) => conversation.leave(how),
    },
  });
  const { endpoint, headers } = options;
  const given = { target: endpoint, headers: headers === undefined ? undefined : showHeadersLine(headers) };
  form.begin(given, lastOf(history, endpoint) ?? {});
  const conversation: Conversation = new Conversation(invocation, hadron, form, {
    loadCandidates: () => endpointCandidates(hadron, history),
  });
  using _ = conversation;
  await conversation.finished();
}

async function* replies(
  hadron: Hadron,
  endpoint: string,
  data: string,
  options: RequestOptions,
  isStream: boolean,
): AsyncGenerator<Reply, void, undefined> {
  if (isStream) yield* hadron.requestStream(endpoint, data, options);
  else yield await hadron.request(endpoint, data, options);
}

async function endpointCandidates(hadron: Hadron, history: History): Promise<Candidate[]> {
  const used = history.entries.toReversed().map(({ target }) => ({ value: target, note: "called before" }));
  const instances = await hadron.services();
  const live = new Map<string, number>();
  for (const { endpoint } of instances) live.set(endpoint, (live.get(endpoint) ?? 0) + 1);
  const handled = [...live].map(([value, count]) => ({
    value,
    note: count === 1 ? "1 handler" : `${count} handlers`,
  }));
  return [...handled, ...used];
}

function askedLine({ target, headers, data }: Draft, columns: number): Line {
  const line = [span("› ", "cyan"), span(target, ["bold", "cyan"])];
  if (headers !== "") line.push(span(`  ${oneLine(headers, 40)}`, "yellow"));
  const room = columns - lineWidth(line) - 3;
  if (data !== "" && room > 8) line.push(span(`  ${oneLine(data, room)}`));
  return line;
}

function replyLines(reply: Reply, elapsed: string): Line[] {
  const facts = `${elapsed} · ${showBytes(reply.data.length)}`;
  const body = [...headerLines(reply.headers), ...payloadLines(reply.data, REPLY_LINES_MAX)];
  return [[span("✓ ", "green"), span(facts, "dim")], ...body.map((line) => [span("  "), ...line])];
}

function errorLines({ code, message, details }: HadronError, elapsed: string): Line[] {
  const lines: Line[] = [[
    span("✗ ", "red"),
    span(code, ["bold", "red"]),
    span(`  ${oneLine(message, 400)}`),
    span(`  ${elapsed}`, "dim"),
  ]];
  if (Object.keys(details).length > 0) lines.push([span(`  ${oneLine(JSON.stringify(details), 400)}`, "dim")]);
  return lines;
}
