/**
 * How an event looks: to eyes, in a pipe, and as the JSON of SPEC 8.
 *
 * @module
 */
import type { Output } from "../output.ts";
import { escapeControls, type Received, showHeaders, showPayload, textOf, timeOfDay } from "../render.ts";

/** An event as it is shown. */
export interface ShownEvent extends Received {
  readonly stream: string;
  readonly partition: number;
  readonly offset: number;
  readonly time: Date;
  readonly type: string;
  readonly id: string;
  readonly key: string;
}

/** The event of SPEC 8; `dataBase64` in place of `data` where the payload is not valid UTF-8. */
export function eventObject(event: ShownEvent): Record<string, unknown> {
  const { stream, partition, offset, type, id, key, headers } = event;
  const text = textOf(event.data);
  const data = text === undefined ? { dataBase64: event.data.toBase64() } : { data: text };
  return { stream, partition, offset, time: event.time.toISOString(), type, id, key, headers, ...data };
}

/** Where an event is: `0/41`. */
export function showPlace({ partition, offset }: { partition: number; offset: number }): string {
  return `${partition}/${offset}`;
}

/** An event for eyes: when, where, what of which key, headers, and the payload on the same line where it has one line. */
export function showEvent(output: Output, event: ShownEvent, now: Date = new Date()): string {
  const parts = [
    output.style("dim", momentOf(event.time, now)),
    output.style(["bold", "cyan"], showPlace(event)),
    output.style("green", oneLine(event.type)),
    output.style("magenta", event.key === "" ? "" : `key=${oneLine(event.key)}`),
    output.style("dim", event.id === "" ? "" : `id=${oneLine(event.id)}`),
    output.style("yellow", showHeaders(event.headers)),
  ];
  const line = parts.filter((_, index) => facts(event)[index]).join("  ");
  const payload = showPayload(event.data).trimEnd();
  if (!payload.includes("\n")) return `${line}  ${payload}`.trimEnd() + "\n";
  return `${line}\n${payload.replace(/^/gm, "  ")}\n`;
}

/** The time of day, with the day where that is not today. */
export function momentOf(time: Date, now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return time.toDateString() === now.toDateString() ? timeOfDay(time) : `${day} ${timeOfDay(time)}`;
}

/** Which of the parts of a line there are. Colours make an empty text one that is not. */
function facts({ type, key, id, headers }: ShownEvent): boolean[] {
  return [true, true, type !== "", key !== "", id !== "", Object.keys(headers).length > 0];
}

/** A producer's type, key and id are a stranger's text. */
function oneLine(text: string): string {
  return escapeControls(text).replaceAll("\n", "\\n");
}
