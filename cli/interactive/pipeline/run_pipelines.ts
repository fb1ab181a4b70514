/**
 * `hadron pipeline` at a terminal, with no command.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import { EXIT, Interrupted } from "../../exit_code.ts";
import type { Invocation } from "../../invocation.ts";
import { Display } from "../display.ts";
import { parseHeadersLine } from "../headers_line.ts";
import { History } from "../history.ts";
import { placeOf } from "../place.ts";
import { stay } from "../stay.ts";
import { LivePipelines } from "./live_pipelines.ts";
import { type PipelineOwner, PipelineView } from "./pipeline_view.ts";

/** How long things take changes also while nothing else does. */
const REFRESH_MS = 500;

/** Shows the pipelines until the user leaves. */
export async function runPipelines(invocation: Invocation): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  await using hadron = await invocation.connect();
  const history = new History("pipeline start");
  const live = new LivePipelines(hadron, () => display.changed());
  let isInterrupted = false;
  /** What is asked for now would wait for a connection, and be done without being asked for again. */
  const checkConnected = (what: string) => {
    if (!view.isConnected) throw new HadronError("UNAVAILABLE", `${what}: there is no connection just now`);
  };
  const owner: PipelineOwner = {
    start: async (draft) => {
      checkConnected("Start run");
      const { target, headers, data } = draft;
      const run = await hadron.pipeline(target).start(data, { headers: parseHeadersLine(headers) });
      history.add(draft);
      return run.id;
    },
    change: async ({ pipeline, id }, action) => {
      checkConnected(action === "retry" ? "Retry run" : "Cancel run");
      const run = hadron.pipeline(pipeline).run(id);
      await (action === "retry" ? run.retry() : run.cancel());
      live.refresh();
    },
    changed: () => display.changed(),
    leave: (how) => {
      isInterrupted = how === "interrupted";
      display.end();
    },
  };
  const place = await placeOf(invocation, hadron);
  const view: PipelineView = new PipelineView(place, live, history, owner);
  const display: Display = new Display(view, "full", output, signal);
  const stop = new AbortController();
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
