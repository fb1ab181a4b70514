/**
 * `hadron pipeline` at a terminal, with no command, or with the name of a pipeline.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import { EXIT, Interrupted } from "../../exit_code.ts";
import type { Invocation } from "../../invocation.ts";
import { advising } from "../../pipeline/hints.ts";
import { checkPipeline } from "../../pipeline/names.ts";
import { changeAllRuns, showAllChanged, showChanged } from "../../pipeline/change_all.ts";
import { Display } from "../display.ts";
import { parseHeadersLine } from "../headers_line.ts";
import { History } from "../history.ts";
import { placeOf } from "../place.ts";
import { stay } from "../stay.ts";
import { LivePipelines } from "./live_pipelines.ts";
import { withoutId } from "./start_fields.ts";
import { type PipelineOwner, PipelineView } from "./pipeline_view.ts";

/** How long things take changes also while nothing else does. */
const REFRESH_MS = 500;

/** Shows the pipelines, or first the one of that name, until the user leaves. */
export async function runPipelines(invocation: Invocation, name?: string): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  if (name !== undefined) checkPipeline(name);
  await using hadron = await invocation.connect();
  if (name !== undefined) {
    // One that is not there is an error in words, not an empty screen.
    await advising(hadron, { pipeline: name }, async () => void await hadron.pipeline(name).info());
  }
  const history = new History("pipeline start");
  const live = new LivePipelines(hadron, () => display.changed());
  const stop = new AbortController();
  let isInterrupted = false;
  /** What is asked for now would wait for a connection, and be done without being asked for again. */
  const checkConnected = (what: string) => {
    if (!view.isConnected) throw new HadronError("UNAVAILABLE", `${what}: there is no connection just now`);
  };
  const owner: PipelineOwner = {
    start: async (draft) => {
      checkConnected("Start run");
      const { target, extras, headers, data } = draft;
      const run = await hadron.pipeline(target).start(data, { ...extras, headers: parseHeadersLine(headers) });
      history.add(withoutId(draft));
      return run.id;
    },
    change: async ({ pipeline, id }, action) => {
      checkConnected(action === "retry" ? "Retry run" : "Cancel run");
      const run = hadron.pipeline(pipeline).run(id);
      await (action === "retry" ? run.retry() : run.cancel());
      live.refresh();
    },
    retryAll: async (pipeline, progress, signal) => {
      checkConnected("Retry runs");
      let count = { listed: 0, changed: 0 };
      try {
        count = await changeAllRuns(hadron, {
          pipeline,
          statuses: ["failed"],
          change: (run) => run.retry(),
          changed: (_, now) => {
            count = now;
            progress(showChanged("retried", now));
          },
          signal: AbortSignal.any([signal, stop.signal]),
        });
      } catch (error) {
        // How far it came is known, and part of what there is to say.
        if (!(error instanceof HadronError) || count.changed === 0) throw error;
        throw new HadronError(error.code, `${showChanged("retried", count)}, then: ${error.message}`);
      } finally {
        live.refresh();
      }
      return signal.aborted ? `stopped: ${showChanged("retried", count)}` : showAllChanged("retried", count, pipeline);
    },
    changed: () => display.changed(),
    leave: (how) => {
      isInterrupted = how === "interrupted";
      display.end();
    },
  };
  const place = await placeOf(invocation, hadron);
  const view: PipelineView = new PipelineView(place, live, history, owner, name);
  const display: Display = new Display(view, "full", output, signal);
  const timer = setInterval(() => display.changed(), REFRESH_MS);
  try {
    await stay(display, view, hadron, () => live.keep(stop.signal), ({ type }) => {
      if (type === "connected") live.refresh();
    });
  } finally {
    clearInterval(timer);
    stop.abort();
  }
  if (isInterrupted) throw new Interrupted(EXIT.INTERRUPTED);
  invocation.throwIfInterruptedAtKeyboard();
}
