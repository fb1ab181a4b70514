/**
 * What to do about the errors of streams: what to type next.
 *
 * @module
 */
import type { Hadron, StreamInfo } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import { CommandError, withHint } from "../exit_code.ts";
import { didYouMean } from "../nearest.ts";

/** What a command is about. */
export interface Subject {
  stream: string;
  group?: string;
  deadLetter?: string;
}

/** Does `work` with a connection, and gives its errors advice. */
export async function advising(hadron: Hadron, subject: Subject, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw await explained(error, hadron, subject);
  }
}

/** The error with advice, where there is some to give. */
async function explained(error: unknown, hadron: Hadron, subject: Subject): Promise<unknown> {
  if (!(error instanceof HadronError)) return error;
  const { stream } = subject;
  switch (error.code) {
    case "NOT_FOUND":
      return advised(error, await missing(hadron, subject));
    case "LIMIT_EXCEEDED":
      return advised(error, room(error, stream));
    case "TOO_LARGE":
      return advised(
        error,
        error.details.frameBytesMax === undefined
          ? "what is all or nothing has to fit one commit: make it several"
          : "`hadron serve --max-frame-bytes` says how large the server takes them",
      );
    case "CONFLICT":
      if (subject.group === undefined || error instanceof CommandError) return error;
      return advised(
        error,
        `\`hadron stream groups ${stream}\` shows how the group is; --group with another name makes another`,
      );
    case "STORE_UNAVAILABLE":
      return advised(error, "the server cannot write what it keeps: its log says why");
    default:
      return error;
  }
}

/** How to make room, by which limit it was: of the stream, or of its namespace. */
function room({ details }: HadronError, stream: string): string {
  if (details.streamsMax !== undefined) {
    return "`hadron stream ls` lists them, `hadron stream rm NAME` deletes one, `hadron serve --max-streams` allows more";
  }
  if (details.storedBytesMax !== undefined) {
    return "`hadron stream ls` shows which are large, `hadron stream purge NAME` makes room, " +
      "`hadron serve --max-stored-bytes` allows more";
  }
  return `\`hadron stream info ${stream}\` shows what it keeps; \`hadron stream purge ${stream}\` makes room, and ` +
    "`ensure` with a larger limit or --discard old does for good";
}

/** What was advised before stays. */
function advised(error: HadronError, hint: string): CommandError {
  const before = error instanceof CommandError ? error.hint : undefined;
  return withHint(error, before === undefined ? hint : `${before}; ${hint}`);
}

/** Which of the things that a command is about is not there. Programs decide by code, so this asks instead of reading texts. */
async function missing(hadron: Hadron, { stream, group, deadLetter }: Subject): Promise<string> {
  const streams = await streamsOf(hadron);
  const names = streams.map(({ name }) => name);
  for (const name of [stream, deadLetter]) {
    if (name === undefined || names.includes(name)) continue;
    const list = names.length === 0 ? "" : "; `hadron stream ls` lists those there are";
    return didYouMean(name, names, `\`hadron stream ensure ${name}\` makes it${list}`);
  }
  if (group === undefined) return "`hadron stream ls` lists the streams";
  const groups = streams.find(({ name }) => name === stream)?.groups.map(({ name }) => name) ?? [];
  return didYouMean(group, groups, `\`hadron stream groups ${stream}\` lists its groups; consuming makes one`);
}

/** The streams there are. Whatever keeps them from being listed, the first error is the one to tell. */
async function streamsOf(hadron: Hadron): Promise<StreamInfo[]> {
  try {
    return await hadron.streams();
  } catch (error) {
    if (error instanceof HadronError) return [];
    throw error;
  }
}
