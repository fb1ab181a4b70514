/**
 * Shows lines at a terminal and writes only what has changed since: a whole screen, or a region below what was printed before.
 *
 * @module
 */
import { clipLine, type Line, lineWidth, type Paint, paintLine } from "./line.ts";
import type { Terminal } from "./terminal.ts";

/** What is to be seen. */
export interface Frame {
  lines: Line[];
  /** Where the cursor stands, from 0; none hides it. */
  cursor?: { row: number; column: number };
}

const HIDE_CURSOR = "\x1b[?25l";
const SHOW_CURSOR = "\x1b[?25h";
const CLEAR_TO_LINE_END = "\x1b[K";
const CLEAR_BELOW = "\x1b[J";
/** Between these a terminal that knows them shows nothing, so that nobody sees half a frame. */
const SYNCHRONIZED = ["\x1b[?2026h", "\x1b[?2026l"];

/** Paints a screen of its own. */
export class ScreenPainter {
  readonly #terminal: Terminal;
  readonly #paint: Paint;
  #shown: string[] = [];

  constructor(terminal: Terminal, paint: Paint) {
    this.#terminal = terminal;
    this.#paint = paint;
  }

  /** Shows a frame; what is beyond the window is left out. */
  show({ lines, cursor }: Frame): void {
    const { columns, rows } = this.#terminal.size;
    let changes = "";
    for (let row = 0; row < rows; row++) {
      const painted = row < lines.length ? paintLine(clipLine(lines[row], columns), this.#paint) : "";
      if (painted === this.#shown[row]) continue;
      changes += `\x1b[${row + 1};1H${CLEAR_TO_LINE_END}${painted}`;
      this.#shown[row] = painted;
    }
    const place = cursor === undefined ? "" : `\x1b[${cursor.row + 1};${cursor.column + 1}H${SHOW_CURSOR}`;
    if (changes === "" && cursor === undefined) return;
    this.#terminal.write(SYNCHRONIZED[0] + HIDE_CURSOR + changes + place + SYNCHRONIZED[1]);
  }

  /** The window has changed: everything is painted anew. */
  forget(): void {
    this.#shown = [];
    this.#terminal.write(`\x1b[2J`);
  }
}

/** Paints a region at the bottom of what is printed, which scrolls away with it. */
export class RegionPainter {
  readonly #terminal: Terminal;
  readonly #paint: Paint;
  #shown: string[] = [];
  #widths: number[] = [];
  /** Which of the lines shown the cursor is on. */
  #row = 0;

  constructor(terminal: Terminal, paint: Paint) {
    this.#terminal = terminal;
    this.#paint = paint;
  }

  /** Shows a frame in place of the one before. It must not be higher than the window. */
  show({ lines, cursor }: Frame, above: Line[] = []): void {
    // The last column stays empty: a line that fills it would wrap in some terminals and not in others.
    const columns = this.#terminal.size.columns - 1;
    const clipped = lines.map((line) => clipLine(line, columns));
    const painted = clipped.map((line) => paintLine(line, this.#paint));
    const isSame = above.length === 0 && painted.length === this.#shown.length &&
      painted.every((line, row) => line === this.#shown[row]);
    let text = isSame ? this.#up() : this.#up() + CLEAR_BELOW;
    for (const line of above) text += paintLine(line, this.#paint) + CLEAR_TO_LINE_END + "\r\n";
    if (isSame) text += "\r\n".repeat(painted.length - 1);
    else text += painted.map((line) => line + CLEAR_TO_LINE_END).join("\r\n");
    this.#row = Math.max(0, painted.length - 1);
    this.#shown = painted;
    this.#widths = clipped.map(lineWidth);
    if (cursor !== undefined) {
      const up = this.#row - cursor.row;
      text += `\r${up > 0 ? `\x1b[${up}A` : ""}${cursor.column > 0 ? `\x1b[${cursor.column}C` : ""}${SHOW_CURSOR}`;
      this.#row = cursor.row;
    }
    this.#terminal.write(SYNCHRONIZED[0] + HIDE_CURSOR + text + SYNCHRONIZED[1]);
  }

  /** Takes the region away; the cursor is where it began. */
  clear(): void {
    if (this.#shown.length === 0) return;
    this.#terminal.write(this.#up() + CLEAR_BELOW);
    this.#shown = [];
    this.#widths = [];
    this.#row = 0;
  }

  /** Leaves the region where it is; what is printed next begins below it. */
  leave(): void {
    const down = this.#shown.length - this.#row;
    if (this.#shown.length > 0) this.#terminal.write("\r\n".repeat(down));
    this.#shown = [];
    this.#row = 0;
  }

  /** The window has changed: everything is painted anew. */
  forget(): void {
    // A line that has become longer than the window takes several of its rows now.
    const { columns } = this.#terminal.size;
    const rowsOf = (width: number) => Math.max(1, Math.ceil(width / columns));
    this.#row = this.#widths.slice(0, this.#row).reduce((sum, width) => sum + rowsOf(width), 0);
    this.#shown = this.#shown.map(() => "");
  }

  /** To the beginning of the region. */
  #up(): string {
    return `\r${this.#row > 0 ? `\x1b[${this.#row}A` : ""}`;
  }
}
