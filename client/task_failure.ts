/**
 * Why a task was not done, as it travels to the server.
 *
 * @module
 */
import { errorCodeNumber, HadronError, type JsonValue } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import { HandlerError, messageOf } from "./errors.ts";
import { CHARACTER_BYTES_MAX } from "./outgoing.ts";
import { StageError } from "./stage_worker.ts";

/** Of an error's message, and of its details as JSON, if the server takes as much. */
const MESSAGE_LENGTH_MAX = 16 * 1024;

/** Its worker is no more. */
export const WORKER_GONE: hadron.v1.Error.$Properties = {
  code: errorCodeNumber("UNAVAILABLE"),
  message: "Work on a task: its worker has stopped",
  retryable: true,
};

/** The server has taken it back. */
export const TASK_CANCELLED: hadron.v1.Error.$Properties = {
  code: errorCodeNumber("CANCELLED"),
  message: "Work on a task: it was cancelled",
  retryable: true,
};

/** What a handler has thrown: its message, and no stack; within `bytesMax`. */
export function failureOf(thrown: unknown, bytesMax: number): hadron.v1.Error.$Properties {
  const text = messageOf(thrown);
  const lengthMax = Math.min(MESSAGE_LENGTH_MAX, Math.floor(bytesMax / 2 / CHARACTER_BYTES_MAX));
  const isOwn = thrown instanceof StageError || thrown instanceof HandlerError;
  const code = isOwn ? thrown.code : thrown instanceof HadronError ? thrown.code : undefined;
  const details: Record<string, JsonValue> = {};
  if (code !== undefined) details.code = code;
  if (isOwn && thrown.data !== undefined) details.data = thrown.data;
  return {
    code: errorCodeNumber("HANDLER_FAILED"),
    message: text.slice(0, lengthMax),
    retryable: !(thrown instanceof StageError) || thrown.retryable,
    details: new TextEncoder().encode(safeJson(details, lengthMax)),
  };
}

/** Data that JSON cannot hold is left out. */
function safeJson(details: Record<string, JsonValue>, lengthMax: number): string {
  try {
    const text = JSON.stringify(details);
    if (text.length <= lengthMax) return text;
  } catch {
    // A circle, or a big integer.
  }
  return JSON.stringify(details.code === undefined ? {} : { code: details.code });
}
