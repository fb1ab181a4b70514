/**
 * Prints what the server says while it runs, on standard error: a readable line an event at a terminal, JSON otherwise.
 *
 * @module
 */
import type { LogFields, Logger, LogLevel } from "../server/log.ts";
import type { Output, Style } from "./output.ts";
import { escapeControls, timeOfDay } from "./render.ts";
import { writeErrorSync } from "./stdio.ts";

/** The levels, from everything to the worst only. */
export const LOG_LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error"];

const STYLE_OF_LEVEL: Record<LogLevel, Style> = { debug: "dim", info: "green", warn: "yellow", error: "red" };

/** A logger for events of `level` and worse. */
export function createLogger(output: Output, level: LogLevel): Logger {
  const isForEyes = output.isErrorTerminal && !output.json;
  return (eventLevel, event, fields) => {
    if (!isLogged(eventLevel, level, output.quiet)) return;
    const show = isForEyes ? showEvent : eventObject;
    writeErrorSync(show({ time: new Date(), level: eventLevel, event, fields }, output) + "\n");
  };
}

/** Something that has happened in the server. */
export interface LogEvent {
  time: Date;
  level: LogLevel;
  event: string;
  fields: LogFields;
}

/** Whether an event matters enough; to a user who wants quiet only trouble does. */
export function isLogged(eventLevel: LogLevel, from: LogLevel, quiet: boolean): boolean {
  const rank = LOG_LEVELS.indexOf(eventLevel);
  return rank >= LOG_LEVELS.indexOf(from) && (!quiet || rank >= LOG_LEVELS.indexOf("warn"));
}

/** For eyes: `10:20:30.400  info   ready  url=hadron://127.0.0.1:7420`. */
export function showEvent({ time, level, event, fields }: LogEvent, output: Pick<Output, "errorStyle">): string {
  const facts = Object.entries(fields).map(([name, value]) => {
    return output.errorStyle("dim", `${name}=`) + showFact(value);
  });
  const levelText = output.errorStyle(STYLE_OF_LEVEL[level], level.padEnd(5));
  return [output.errorStyle("dim", timeOfDay(time)), levelText, event, ...facts].join("  ");
}

/** For programs. */
export function eventObject({ time, level, event, fields }: LogEvent): string {
  return JSON.stringify({ time: time.toISOString(), level, event, ...fields });
}

// A client's name is a stranger's text.
function showFact(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  const text = escapeControls(value).replaceAll("\n", "\\n");
  return /^[^\s"]+$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}
