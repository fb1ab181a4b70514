/**
 * One message, opened: where and when, headers, and the payload for reading.
 *
 * @module
 */
import { timeOfDay } from "../../render.ts";
import { showBytes, showCount } from "../../units.ts";
import { type Line, span, wrapLine } from "../line.ts";
import { headerLines, readPayload } from "../payload.ts";
import type { KeptMessage } from "./kept_message.ts";

/** Of a payload. Who needs all of it has `--raw`. */
const LINES_MAX = 5000;

/** Shows one message. */
export class OpenedMessage {
  readonly #lines: Line[];
  /** For the width that it was seen in last. */
  #wrapped: { columns: number; rows: Line[] } | undefined;
  #top = 0;
  #page = 1;

  constructor(message: KeptMessage) {
    const { number, time, subject, headers, data } = message;
    const { kind, lines, linesLeft } = readPayload(data, LINES_MAX);
    const what = kind === "empty" ? "empty payload" : `${kind} · ${showBytes(data.length)}`;
    const headerRows = headerLines(headers);
    this.#lines = [
      [],
      [span("  "), span(subject, ["bold", "cyan"])],
      [span(`  number ${showCount(number)} · ${time.toLocaleDateString("sv")} ${timeOfDay(time)} · ${what}`, "dim")],
      [],
      ...headerRows.map((line) => [span("  "), ...line]),
      ...(headerRows.length > 0 ? [[]] : []),
      ...lines.map((line) => [span("  "), ...line]),
      ...(linesLeft > 0 ? [[span(`  … ${showCount(linesLeft)} more lines`, "dim" as const)]] : []),
    ];
  }

  /** Scrolls. */
  key(name: string): void {
    const steps: Record<string, number> = {
      up: -1,
      k: -1,
      down: 1,
      j: 1,
      space: this.#page,
      pagedown: this.#page,
      pageup: -this.#page,
      home: -Infinity,
      g: -Infinity,
      end: Infinity,
      G: Infinity,
    };
    this.#top = Math.max(0, this.#top + (steps[name] ?? 0));
  }

  /** What is seen of it. */
  render(columns: number, rows: number): Line[] {
    this.#page = Math.max(1, rows - 1);
    if (this.#wrapped?.columns !== columns) {
      this.#wrapped = { columns, rows: this.#lines.flatMap((line) => wrapLine(line, columns)) };
    }
    this.#top = Math.min(this.#top, Math.max(0, this.#wrapped.rows.length - rows));
    return this.#wrapped.rows.slice(this.#top, this.#top + rows);
  }
}
