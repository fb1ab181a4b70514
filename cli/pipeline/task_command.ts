/**
 * A shell command as the handler of a stage: the task is its standard input, as JSON, and what it prints is the output.
 *
 * @module
 */
import type { Data, Task } from "../../client/mod.ts";
import { StageError } from "../../client/mod.ts";
import type { JsonValue } from "../../proto/error.ts";
import { type Answer, runShell, shellVariables } from "../shell.ts";
import { taskObject } from "./run_object.ts";

/** What a command prints: the output, or JSON with the output and events to emit. */
export type Printing = "output" | "emit";

/** Of what a command printed, in an error. */
const SHOWN_LENGTH_MAX = 80;

/** What a command has done with a task. */
export interface TaskAnswer extends Answer {
  /** Events that were emitted. */
  emitted: number;
}

/** Runs the command for a task. Rejects when it fails, or prints what it may not. */
export async function runTaskCommand(commandLine: string, task: Task, printing: Printing): Promise<TaskAnswer> {
  const { run, pipeline, stage, attempt, revision, root, signal } = task;
  const { type, key, id } = root;
  const facts = { run, pipeline, stage, attempt: String(attempt), revision: String(revision), type, key, id };
  const answer = await runShell(commandLine, {
    data: new TextEncoder().encode(JSON.stringify(taskObject(task)) + "\n"),
    variables: shellVariables(facts, root.headers),
    signal,
  });
  if (printing === "output") return { ...answer, emitted: 0 };
  const { output, emit } = readPrinted(answer.data);
  let emitted = 0;
  for (const [name, events] of Object.entries(emit)) {
    for (const data of events) {
      task.emit(name, data);
      emitted++;
    }
  }
  return { ...answer, data: bytesOf(output), emitted };
}

/** `{"output": …, "emit": {NAME: [DATA, …]}}`, both of which may be left out. */
function readPrinted(bytes: Uint8Array): { output: Data | undefined; emit: Record<string, JsonValue[]> } {
  const text = new TextDecoder().decode(bytes);
  const refuse = (why: string): never => {
    const shown = text.length > SHOWN_LENGTH_MAX ? `${text.slice(0, SHOWN_LENGTH_MAX)}…` : text;
    throw new StageError(`Read what the command printed: ${why}: ${JSON.stringify(shown)}`, { code: "BAD_OUTPUT" });
  };
  let printed: JsonValue;
  try {
    printed = JSON.parse(text);
  } catch {
    return refuse('with --emit it is to be {"output", "emit"}, and this is no JSON');
  }
  if (!isObject(printed)) return refuse('with --emit it is to be {"output", "emit"}');
  const { output, emit = {}, ...others } = printed;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) refuse(`it may have "output" and "emit", not ${JSON.stringify(unknown)}`);
  if (!isObject(emit)) return refuse('"emit" is to be an object, {NAME: [DATA]}');
  const lists: Record<string, JsonValue[]> = {};
  for (const [name, events] of Object.entries(emit)) {
    lists[name] = Array.isArray(events) ? events : refuse(`"emit" has no list under ${JSON.stringify(name)}`);
  }
  return { output, emit: lists };
}

function bytesOf(output: Data | undefined): Uint8Array {
  if (output === undefined) return new Uint8Array(0);
  if (output instanceof Uint8Array) return output;
  return new TextEncoder().encode(typeof output === "string" ? output : JSON.stringify(output));
}

function isObject(value: JsonValue): value is { [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
