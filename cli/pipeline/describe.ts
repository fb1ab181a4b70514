/**
 * Pipelines, runs and stages in words that somebody understands who has not read the manual.
 *
 * @module
 */
import type {
  Output as StageOutput,
  PipelineSettings,
  Root,
  RunInfo,
  RunStatus,
  StageFailure,
  StageRunInfo,
} from "../../client/mod.ts";
import { escapeControls, showHeaders, showPayload } from "../render.ts";
import { showSpan } from "../stream/describe.ts";
import { showCount, showCountOf, showDuration } from "../units.ts";
import type { Looking } from "./picture.ts";

/** In the order in which they are told. */
export const RUN_STATUSES: readonly RunStatus[] = ["pending", "running", "completed", "failed", "cancelled"];

/** What begins runs: `stream orders, order.created`. */
export function showSource({ source, start }: PipelineSettings): string {
  if ("endpoint" in source) return `calls to endpoint ${source.endpoint}`;
  const types = source.types.length === 0 ? "every event" : `events of type ${source.types.join(", ")}`;
  const from = typeof start === "string"
    ? start === "first" ? "from the first one on" : "from when it was made on"
    : `from offset ${start.offset} on`;
  return `${types} in stream ${source.stream}, ${from}`;
}

/** The same in a few letters. */
export function showSourceShort({ source }: PipelineSettings): string {
  if ("endpoint" in source) return `endpoint ${source.endpoint}`;
  return source.types.length === 0 ? `stream ${source.stream}` : `stream ${source.stream} (${source.types.join(", ")})`;
}

/** How often a stage is tried: `3 attempts, 1 s and 10 s apart`. */
export function showRetry({ retry: { maxAttempts, backoffMs } }: PipelineSettings["stages"][number]): string {
  const attempts = showCountOf(maxAttempts, "attempt");
  const waits = backoffMs.slice(0, maxAttempts - 1);
  return waits.length === 0 ? attempts : `${attempts}, ${waits.map(showSpan).join(", ")} apart`;
}

/** How many runs there are of each status, those that there are: `2 running, 1 failed`. */
export function showRunCounts(runs: Record<RunStatus, number>): string {
  const counts = RUN_STATUSES.filter((status) => runs[status] > 0).map((status) =>
    `${showCount(runs[status])} ${status}`
  );
  return counts.join(", ") || "none yet";
}

/** How a stage stands, with `in_hand` for one that somebody works on. */
export function standOf({ status, worker }: StageRunInfo): Looking {
  return status === "ready" && worker !== "" ? "in_hand" : status;
}

/** What there is to say of a stage of a run, on one line. */
export function showStage(stage: StageRunInfo, now: Date): string {
  const { status, attempts, failures, dueAt, readyAt, startedAt, endedAt, error, output, worker } = stage;
  const tries = attempts > 1 ? `, ${showCountOf(attempts, "attempt")}` : "";
  const took = startedAt === undefined || endedAt === undefined ? "" : ` in ${showBetween(startedAt, endedAt)}`;
  const why = error === undefined ? "" : `: ${showFailure(error)}`;
  switch (status) {
    case "completed":
      return `completed${took}${tries}${
        output === undefined || output.data.length === 0 ? "" : ` → ${showData(output)}`
      }`;
    case "failed":
      return `failed${tries}${why}`;
    case "backing_off": {
      const waitMs = Math.max(0, (dueAt ?? now).getTime() - now.getTime());
      return `attempt ${attempts + 1} in ${showDuration(waitMs)}, failed${why}`;
    }
    case "ready": {
      const again = failures > 0 ? `, attempt ${attempts + 1}${why}` : "";
      const since = readyAt === undefined ? "" : ` for ${showBetween(readyAt, now)}`;
      const worked = startedAt === undefined ? "" : ` for ${showBetween(startedAt, now)}`;
      return worker === "" ? `waits for a worker${since}${again}` : `in hand of ${oneLine(worker)}${worked}${again}`;
    }
    default:
      return status === "cancelled" ? `cancelled${why}` : "";
  }
}

/** Why an attempt failed: the message, and a code that says more than that it was the handler's. */
export function showFailure({ code, message }: StageFailure): string {
  const isPlain = code === "HANDLER_FAILED" || code === "COMMAND_FAILED" || message.includes(code);
  return oneLine(isPlain ? message : `${message} (${code})`);
}

/** Why a run failed, and where. */
export function showRunFailure(error: NonNullable<RunInfo["error"]>): string {
  return error.stage === "" ? showFailure(error) : `${error.stage}: ${showFailure(error)}`;
}

/** What a run began with, on one line. */
export function showRoot(root: Root): string {
  const names = [root.type, root.key && `key=${root.key}`, root.id && `id=${root.id}`].filter((name) => name !== "");
  return [...names.map(oneLine), showHeaders(root.headers), showData(root)].filter((part) => part !== "").join("  ");
}

/** The output that answers whoever began a run, as soon as it is there. */
export function replyOf({ respond, stages }: RunInfo): StageOutput | undefined {
  return stages.find(({ name }) => name === respond)?.output;
}

/** How long a run has taken, or takes. */
export function showTook({ startedAt, endedAt }: RunInfo, now: Date): string {
  return startedAt === undefined ? "-" : showBetween(startedAt, endedAt ?? now);
}

/** How many of a run's stages are completed. */
export function showAdvance({ stages }: RunInfo): string {
  return `${stages.filter(({ status }) => status === "completed").length}/${stages.length}`;
}

/** Data on one line. */
export function showData({ data }: StageOutput): string {
  return showPayload(data).trimEnd().replaceAll("\n", "\\n");
}

/** A stranger's text on one line. */
export function oneLine(text: string): string {
  return escapeControls(text).replaceAll("\n", "\\n");
}

/** The time from one moment to another. */
export function showBetween(from: Date, to: Date): string {
  const durationMs = Math.max(0, to.getTime() - from.getTime());
  // The server tells whole milliseconds.
  return durationMs < 10 ? `${durationMs} ms` : showDuration(durationMs);
}
