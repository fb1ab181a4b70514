/**
 * `stream sub` without a group: walks a stream and prints its events; nothing is remembered.
 *
 * @module
 */
import type { Hadron, Stream } from "../../client/mod.ts";
import type { Invocation } from "../invocation.ts";
import { Progress } from "../progress.ts";
import { showCount } from "../units.ts";
import { EventWriter } from "./event_writer.ts";
import { Intake } from "./intake.ts";
import { type Position, showPosition } from "./position.ts";
import { typeFilter } from "./type_filter.ts";

/** What to read. */
export interface ReadPlan {
  from: Position;
  to: { offset: number } | { time: Date } | undefined;
  partition: number | undefined;
  filter: string;
  follow: "follow" | "end";
  count: number;
  form: "raw" | "fitting";
}

/** Reads and prints until the plan's end. */
export async function readEvents(
  invocation: Invocation,
  hadron: Hadron,
  stream: Stream,
  plan: ReadPlan,
): Promise<void> {
  const { output, interruption } = invocation;
  const { from, to, partition, follow, count, form } = plan;
  const known = await stream.info();
  const matches = typeFilter(plan.filter);
  const source = stream.read({ from, to, partition, follow: follow === "follow" });
  const intake = new Intake(source);
  const stop = () => intake.stop();
  interruption.signal.addEventListener("abort", stop);
  if (interruption.signal.aborted) stop();
  const writer = new EventWriter(output, form, { onFailed: stop });
  const reported = invocation.reportStatus(hadron);
  if (follow === "follow") output.note(`reading "${stream.name}" from ${showPosition(from)}`);
  try {
    const total = from === "first" && partition === undefined ? ` of ${showCount(known.events)}` : "";
    // Between events at a terminal it would be in the way.
    using _ = output.isTerminal ? undefined : new Progress(output, () => `read ${writer.summary()}${total}`);
    while (writer.count < count) {
      const event = await intake.next();
      if (event === undefined) break;
      if (!matches(event.type)) continue;
      const full = writer.write(event);
      if (full !== undefined) await full;
    }
  } finally {
    // What was read is told, also when something has gone wrong behind it.
    await writer.flush();
  }
  void source.return?.();
  output.remark(`read ${writer.summary()}`);
  if (writer.count < count) invocation.throwIfInterruptedAtKeyboard();
  await hadron.close();
  await reported;
}
