/**
 * `hadron pub` at a terminal, with no data: a form that stays open for the next message.
 *
 * @module
 */
import type { Hadron } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import { checkSubject, hasWildcard } from "../../proto/subject.ts";
import type { Invocation } from "../invocation.ts";
import { timeOfDay } from "../render.ts";
import { showBytes, showCountOf } from "../units.ts";
import { type Candidate, fromPattern } from "./candidates.ts";
import { Conversation } from "./conversation.ts";
import { parseHeadersLine, showHeadersLine } from "./headers_line.ts";
import { History, type HistoryEntry } from "./history.ts";
import { type Line, lineWidth, span } from "./line.ts";
import { type Draft, MessageForm } from "./message_form.ts";
import { oneLine } from "./one_line.ts";
import { placeOf } from "./place.ts";

/** What the command line gave. */
export interface PublishPromptOptions {
  subject?: string;
  headers?: Record<string, string>;
}

const encoder = new TextEncoder();

/** Publishes what is written, message after message. */
export async function publishPrompt(invocation: Invocation, options: PublishPromptOptions): Promise<void> {
  await using hadron = await invocation.connect();
  const history = new History("pub");
  let sent = 0;
  const send = async (draft: Draft) => {
    const { target, headers, data } = draft;
    try {
      // A message published now would wait for a connection and leave without being asked again.
      if (form.state.text !== "connected") {
        throw new HadronError("UNAVAILABLE", "Publish: there is no connection just now");
      }
      hadron.publish(target, data, { headers: parseHeadersLine(headers) });
      await hadron.flush();
      sent++;
      history.add(draft);
      form.sent();
      conversation.print([sentLine(draft, conversation.columns)]);
      conversation.refresh();
    } catch (error) {
      if (!(error instanceof HadronError)) throw error;
      form.refuse(`${error.code}  ${error.message}`);
      conversation.changed();
    }
  };
  const form: MessageForm = new MessageForm({
    title: "hadron pub",
    place: await placeOf(invocation, hadron),
    targetLabel: "subject",
    advice: "where to publish, such as sensors.hall.temp",
    verb: "send",
    history: () => history.entries,
    owner: {
      checkTarget: checkSubject,
      send: (draft) => void send(draft),
      cancel: () => false,
      leave: (how) => conversation.leave(how),
    },
  });
  const { subject, headers } = options;
  const given = { target: subject, headers: headers === undefined ? undefined : showHeadersLine(headers) };
  form.begin(given, lastOf(history, subject) ?? {});
  const conversation: Conversation = new Conversation(invocation, hadron, form, {
    loadCandidates: () => subjectCandidates(hadron, history),
  });
  try {
    using _ = conversation;
    await conversation.finished();
  } finally {
    if (sent > 0) invocation.output.remark(`published ${showCountOf(sent, "message")}`);
  }
}

/** What was sent last, to this target if one is given. */
export function lastOf(history: History, target: string | undefined): HistoryEntry | undefined {
  return history.entries.findLast((entry) => target === undefined || entry.target === target);
}

async function subjectCandidates(hadron: Hadron, history: History): Promise<Candidate[]> {
  const used = history.entries.toReversed().map(({ target }) => ({ value: target, note: "sent before" }));
  const { published, subscribed } = await hadron.subjects();
  return [
    ...subscribed.filter((pattern) => !hasWildcard(pattern)).map((value) => ({ value, note: "subscribed" })),
    ...published.map((value) => ({ value, note: "published lately" })),
    ...used,
    ...subscribed.filter(hasWildcard).map(fromPattern).filter((candidate) => candidate !== undefined),
  ];
}

function sentLine({ target, headers, data }: Draft, columns: number): Line {
  const line: Line = [span("✓ ", "green"), span(timeOfDay(new Date()), "dim"), span(`  ${target}`, ["bold", "cyan"])];
  if (headers !== "") line.push(span(`  ${oneLine(headers, 40)}`, "yellow"));
  const size = span(`  ${showBytes(encoder.encode(data).length)}`, "dim");
  // The size is seen, whatever of the data there is room for.
  const room = columns - lineWidth([...line, size]) - 3;
  if (data !== "" && room > 8) line.push(span(`  ${oneLine(data, room)}`));
  return [...line, size];
}
