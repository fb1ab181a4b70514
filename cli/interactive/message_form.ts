/**
 * The form in which a message or a call is written: where to, headers, data. It says as one types whether that can be sent.
 *
 * It knows nothing of connections: its owner sends, and gives it candidates and a state to show.
 *
 * @module
 */
import type { Style } from "../output.ts";
import { Completing } from "./completing.ts";
import type { View } from "./display.ts";
import { Field } from "./field.ts";
import { problemOf, showCandidates, showField, showVerdict, visible } from "./form_parts.ts";
import { parseHeadersLine } from "./headers_line.ts";
import type { HistoryEntry } from "./history.ts";
import { checkJson, colorJson, isMeantAsJson } from "./json.ts";
import { breakLine, dedentBefore } from "./json_typing.ts";
import type { Key } from "./keys.ts";
import { hints, type Line, span, titleLine } from "./line.ts";
import { oneLine } from "./one_line.ts";
import type { Frame } from "./painter.ts";
import type { Size } from "./terminal.ts";
import { wrapWords } from "./text.ts";

/** What a form is filled with and what it sends. */
export interface Draft {
  /** Subject or endpoint. */
  target: string;
  /** What is written in the form's extra fields, if it has some that the target takes. */
  extras?: Record<string, string>;
  headers: string;
  data: string;
}

/** A field between target and headers, which not every target takes. */
export interface ExtraField {
  name: string;
  /** Whether it is there for this target. */
  isFor(target: string): boolean;
  /** What to type in it. */
  advice(target: string): string;
}

/** What the form's owner does for it. */
export interface FormOwner {
  /** Throws an error for a subject or an endpoint that is none. */
  checkTarget(target: string): void;
  /** Sends what is written. */
  send(draft: Draft): void;
  /** Stops what is being sent; false when nothing is. */
  cancel(): boolean;
  /** Ends the conversation: because it is done, or because it was interrupted. */
  leave(how: "done" | "interrupted"): void;
  /** Goes back to where the form was opened from, for Escape in a field that is empty; a form that is all there is has no such place. */
  back?(): void;
}

/** Something to say beside the title. */
export interface FormState {
  text: string;
  style: Style;
}

/** Rows of the form beside the data and the candidates. */
const FIXED_ROWS = 6;
const MARGIN = 2;
const OFFER_COLUMNS_MAX = 200;
/** Larger data is pasted, and not read in colours at each key. */
const COLORED_LENGTH_MAX = 64 * 1024;

/** The form of `hadron pub` and `hadron req`, and of a run that is started. */
export class MessageForm implements View {
  /** What can be meant as target. */
  readonly completing: Completing;
  /** How the connection is. */
  state: FormState = { text: "", style: "dim" };
  /** What is under way, if anything. */
  busy: string | undefined;
  readonly #title: string;
  readonly #place: string;
  readonly #verb: string;
  readonly #advise: string;
  readonly #owner: FormOwner;
  readonly #history: () => readonly HistoryEntry[];
  readonly #target: Field;
  readonly #extras: (ExtraField & { field: Field })[];
  readonly #headers = new Field("headers", "line");
  readonly #data = new Field("data", "lines");
  #focus: Field;
  #problem = "";
  /** Broken JSON may be text that only looks so: a second Enter sends it. */
  #isInsisting = false;
  /** How far back in history, 0 for not at all. */
  #back = 0;
  /** What stood here before history was looked at. */
  #present: Draft | undefined;

  constructor(
    { title, place, targetLabel, advice, extras = [], verb, history, owner }: {
      title: string;
      place: string;
      targetLabel: string;
      /** What to type as target. */
      advice: string;
      extras?: readonly ExtraField[];
      /** What Enter does at last: `send`, `call`. */
      verb: string;
      history: () => readonly HistoryEntry[];
      owner: FormOwner;
    },
  ) {
    this.#title = title;
    this.#place = place;
    this.#verb = verb;
    this.#advise = advice;
    this.#owner = owner;
    this.#history = history;
    this.#target = new Field(targetLabel, "line");
    this.completing = new Completing(this.#target);
    this.#extras = extras.map((extra) => ({ ...extra, field: new Field(extra.name, "line") }));
    this.#focus = this.#target;
  }

  /** Subject or endpoint, as far as it is written. */
  get target(): string {
    return this.#target.text;
  }

  /** Offers values of last time, or gives those that are certain; begins at the first that is not. */
  begin(given: Partial<Draft>, offered: Partial<Draft>): void {
    const fields: [Field, string | undefined, string | undefined][] = [
      [this.#target, given.target, offered.target],
      ...this.#extras.map(({ name, field }): [Field, string | undefined, string | undefined] => {
        return [field, given.extras?.[name], offered.extras?.[name]];
      }),
      [this.#headers, given.headers, offered.headers],
      [this.#data, given.data, offered.data],
    ];
    for (const [field, text, offer] of fields) {
      if (text === undefined) field.propose(offer ?? "");
      else field.set(text);
    }
    this.#focus = given.target === undefined ? this.#target : this.#data;
  }

  /** What was written has been sent: it is offered for the next. */
  sent(): void {
    this.#data.propose(this.#data.text);
    this.#focus = this.#data;
    this.#back = 0;
    this.#present = undefined;
  }

  /** Says what is wrong. */
  refuse(problem: string): void {
    this.#problem = problem;
  }

  // ------------------------------------------------------------------------------------------------------- keys

  key(key: Key): void {
    const wasInsisting = this.#isInsisting;
    this.#problem = "";
    this.#isInsisting = false;
    if (key.name !== "tab") this.completing.end();
    if (key.ctrl && key.name === "c") {
      if (!this.#owner.cancel()) this.#owner.leave("interrupted");
    } else if (key.ctrl && key.name === "d") this.#owner.leave("done");
    else if (this.busy !== undefined) {
      if (key.name === "escape") this.#owner.cancel();
    } else if (key.name === "tab") this.#tab(key.shift ? -1 : 1);
    else if (key.name === "escape") {
      if (!this.#focus.clear()) this.#owner.back?.();
    } else if (key.name === "enter" && !key.meta) this.#enter(wasInsisting);
    else if (key.name === "enter" || key.ctrl && key.name === "j") this.#newLine();
    else if (key.ctrl && key.name === "p") this.#recall(1);
    else if (key.ctrl && key.name === "n") this.#recall(-1);
    else if (this.#focus === this.#target && this.completing.isTakenBy(key)) this.completing.next();
    else {
      if (this.#focus === this.#data) dedentBefore(this.#data.editor, key.text);
      if (this.#focus.key(key)) return;
      if (key.name === "up") this.#recall(1);
      else if (key.name === "down") this.#recall(-1);
    }
  }

  /** Tab goes through what the typed text can mean, else to the next field. */
  #tab(step: 1 | -1): void {
    if (step > 0 && this.#focus === this.#target && this.completing.next()) return;
    this.#move(step);
  }

  #move(step: 1 | -1): void {
    const fields = this.#fields();
    this.#focus = fields[(fields.indexOf(this.#focus) + step + fields.length) % fields.length];
  }

  /** What is there to be filled in, from the top. */
  #fields(): Field[] {
    return [this.#target, ...this.#shownExtras().map(({ field }) => field), this.#headers, this.#data];
  }

  #shownExtras(): (ExtraField & { field: Field })[] {
    const target = this.#target.text || this.#target.offer;
    return this.#extras.filter((extra) => extra.isFor(target));
  }

  #enter(isInsisting: boolean): void {
    const { text } = this.#focus;
    const isTaken = text !== "" || this.#focus.take();
    if (this.#focus === this.#target) {
      if (this.#targetIsRight()) this.#move(1);
    } else if (this.#focus === this.#headers) {
      if (this.#headersAreRight()) this.#move(1);
    } else if (this.#focus !== this.#data) {
      this.#move(1);
    } else if (text === "" && isTaken) {
      // The offer is text now: seen as such before it is sent.
    } else this.#submit(isInsisting);
  }

  #submit(isInsisting: boolean): void {
    // Whoever jumped over a field meant what is offered there.
    for (const field of this.#fields()) if (field !== this.#data) field.take();
    if (!this.#targetIsRight() || !this.#headersAreRight()) return;
    const check = checkJson(this.#data.text);
    if (check.is === "unfinished" && !isInsisting && !check.isInString) return this.#newLine();
    if ((check.is === "broken" || check.is === "unfinished") && !isInsisting) {
      this.#problem = `${problemOf(check)}; Enter again ${this.#verb}s it as it is`;
      this.#isInsisting = true;
      return;
    }
    this.#owner.send(this.#draft());
  }

  #draft(): Draft {
    const extras = this.#shownExtras().map(({ name, field }) => [name, field.text]).filter(([, text]) => text !== "");
    return {
      target: this.#target.text,
      ...(extras.length === 0 ? {} : { extras: Object.fromEntries(extras) }),
      headers: this.#headers.text,
      data: this.#data.text,
    };
  }

  #targetIsRight(): boolean {
    return this.#isRight(this.#target, () => this.#owner.checkTarget(this.#target.text));
  }

  #headersAreRight(): boolean {
    return this.#isRight(this.#headers, () => parseHeadersLine(this.#headers.text));
  }

  #isRight(field: Field, check: () => void): boolean {
    try {
      check();
      return true;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#problem = error.message;
      this.#focus = field;
      return false;
    }
  }

  #newLine(): void {
    if (this.#focus !== this.#data) return;
    this.#data.take();
    breakLine(this.#data.editor);
  }

  /** Walks through what was sent before. */
  #recall(step: 1 | -1): void {
    const entries = this.#history();
    const back = this.#back + step;
    if (back < 0 || back > entries.length) return;
    if (this.#back === 0) this.#present = this.#draft();
    this.#back = back;
    const draft = back === 0 ? this.#present : entries[entries.length - back];
    this.#target.set(draft?.target ?? "");
    for (const { name, field } of this.#extras) field.set(draft?.extras?.[name] ?? "");
    this.#headers.set(draft?.headers ?? "");
    this.#data.set(draft?.data ?? "");
  }

  // ---------------------------------------------------------------------------------------------------- showing

  render({ columns, rows }: Size): Frame {
    const width = columns - 1;
    const lines: Line[] = [this.#titleLine(width)];
    let cursor = { row: 0, column: 0 };
    const found = this.#focus === this.#target && this.busy === undefined ? this.completing.found : [];
    const fields = this.#fields();
    const indent = MARGIN + Math.max(...fields.map(({ label }) => label.length)) + 2;
    const roomForData = Math.max(1, rows - FIXED_ROWS - this.#shownExtras().length - found.length);
    for (const field of fields) {
      const isFocused = field === this.#focus;
      const rowsMax = field === this.#data ? roomForData : 1;
      const shown = showField(field, this.#contentLines(field), { isFocused, indent, width, rowsMax });
      if (isFocused) cursor = { row: lines.length + shown.cursor.row, column: shown.cursor.column };
      lines.push(...shown.lines);
      if (isFocused) lines.push(...showCandidates(found, this.completing.chosen, indent));
    }
    lines.push(...this.#verdict(width));
    lines.push([span(" ".repeat(MARGIN)), ...hints(this.#hints(), width - MARGIN)]);
    if (lines.length <= rows) return { lines, cursor };
    // A window with hardly any rows shows what is around the cursor.
    const from = Math.max(0, Math.min(cursor.row - Math.floor(rows / 2), lines.length - rows));
    return { lines: lines.slice(from, from + rows), cursor: { ...cursor, row: cursor.row - from } };
  }

  #titleLine(width: number): Line {
    const { text, style } = this.state;
    const right = text === "" ? [] : [span("● ", style), span(text, "dim")];
    const title = [span(this.#title, "bold")];
    // The place gives way: it does not change, and how the connection is does.
    return titleLine([[...title, span(`  ${this.#place}`, "dim")], title], right, width);
  }

  #contentLines(field: Field): Line[] {
    if (field.offer !== "") return [[span(oneLine(field.offer, OFFER_COLUMNS_MAX), "dim")]];
    const text = visible(field.text);
    if (field === this.#data && text.length <= COLORED_LENGTH_MAX && isMeantAsJson(text)) return colorJson(text);
    if (field === this.#target && this.#focus === field && field.editor.isAtEnd) {
      return [[span(text), span(this.completing.suggestion, "dim")]];
    }
    return text.split("\n").map((line) => [span(line)]);
  }

  /** What is wrong, what is under way, or what the data is. */
  #verdict(width: number): Line[] {
    const margin = span(" ".repeat(MARGIN));
    if (this.busy !== undefined) return [[margin, span(this.busy, "cyan")]];
    const wrapped = (text: string, style: Style) =>
      wrapWords(text, width - MARGIN).map((line): Line => [margin, span(line, style)]);
    if (this.#problem !== "") return wrapped(`✗ ${this.#problem}`, "red");
    if (this.#focus.offer !== "") {
      return [[margin, span("as last time: Enter takes it, → edits it, Esc drops it", "dim")]];
    }
    const { text } = this.#data;
    const extra = this.#extras.find(({ field }) => field === this.#focus);
    if (extra !== undefined) return wrapped(extra.advice(this.#target.text || this.#target.offer), "dim");
    if (text === "" && this.#focus !== this.#data) return [[margin, span(this.#advice(), "dim")]];
    return showVerdict(text, width - MARGIN).map((line) => [margin, ...line]);
  }

  #advice(): string {
    return this.#focus === this.#headers ? 'name=value, such as unit=C note="two words"; none is fine' : this.#advise;
  }

  #hints(): [string, string][] {
    const leave: [string, string] = ["Ctrl-D", this.#owner.back === undefined ? "leave" : "back"];
    if (this.busy !== undefined) return [["Esc", "cancel"], leave];
    if (this.#focus === this.#data) {
      return [
        ["Enter", this.#data.offer === "" ? this.#verb : "take"],
        leave,
        ["Alt-Enter", "new line"],
        ["↑↓", "history"],
        ["Shift-Tab", "up"],
        ["Esc", "clear"],
      ];
    }
    const more: [string, string][] = [leave, ["↑↓", "history"], ["Esc", "clear"]];
    return this.#focus === this.#target
      ? [["Enter", "next"], ["Tab", "complete"], ...more]
      : [["Enter", "next"], ["Tab", "next"], ...more];
  }
}
