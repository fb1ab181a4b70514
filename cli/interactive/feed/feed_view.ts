/**
 * The screen of `hadron sub`: messages as they come, and one of them opened.
 *
 * @module
 */
import { showBytes, showCount, showCountOf, showPerSecond } from "../../units.ts";
import { headerColumns, showMessageLine } from "./message_line.ts";
import type { View } from "../display.ts";
import { Editor } from "../editor.ts";
import { visible } from "../form_parts.ts";
import { type Explanation, HelpText } from "../help_text.ts";
import { type Key, nameOf } from "../keys.ts";
import { clipLine, hints, type Line, sliceLine, span, titleLine } from "../line.ts";
import type { Frame } from "../painter.ts";
import { ScrolledText } from "../scrolled_text.ts";
import { stepOf } from "../step.ts";
import { widthOf } from "../text.ts";
import type { Size } from "../terminal.ts";
import type { Feed } from "./feed.ts";
import type { KeptMessage } from "./kept_message.ts";
import { openedMessage } from "./opened_message.ts";

/** What the feed's owner does for it. */
export interface FeedOwner {
  /** Puts text or bytes into the clipboard; says what came of it. */
  copy(message: KeptMessage): string;
  /** Ends the screen: because one wants to leave, or by Ctrl-C. */
  leave(how: "done" | "interrupted"): void;
}

/** Rows that are not messages: title, numbers, footer. */
const FRAME_ROWS = 3;

const KEYS: Explanation[] = [
  ["Space", "hold what is shown still, and go on; messages go on coming"],
  ["↑ ↓, k j", "choose a message, which holds still"],
  ["PgUp PgDn", "a page"],
  ["g, Home", "the oldest that is kept"],
  ["G, End", "the newest, and go on"],
  ["Enter", "open the chosen message: headers, pretty JSON, bytes as hex"],
  ["← →", "the message before and after, when one is open"],
  ["c", "copy the payload into the terminal's clipboard"],
  ["/", "filter by text in subject, headers and payload, or by a pattern on the subject"],
  ["Esc", "back; take the filter away; go on"],
  ["q, Ctrl-D", "leave"],
];

/** Shows a feed. */
export class FeedView implements View {
  /** Whether there is a connection. */
  isConnected = true;
  /** Messages lost, here and at the server. */
  lost = 0;
  readonly #title: string;
  readonly #feed: Feed;
  readonly #owner: FeedOwner;
  readonly #now: () => number;
  /** What is being typed as a filter. */
  #filtering: { editor: Editor; before: string } | undefined;
  /** While it is paused: which message is chosen, and the first one seen. */
  #chosen = 0;
  #top = 0;
  #opened: ScrolledText | undefined;
  #notice = "";
  #help: HelpText | undefined;
  /** As many messages as were seen last. */
  #page = 1;

  constructor(title: string, feed: Feed, owner: FeedOwner, now: () => number) {
    this.#title = title;
    this.#feed = feed;
    this.#owner = owner;
    this.#now = now;
  }

  // ------------------------------------------------------------------------------------------------------- keys

  key(key: Key): void {
    this.#notice = "";
    if (key.ctrl && key.name === "c") this.#owner.leave("interrupted");
    else if (key.ctrl && key.name === "d") this.#owner.leave("done");
    else if (this.#help !== undefined) this.#help = this.#help.key(nameOf(key)) ? this.#help : undefined;
    else if (this.#filtering !== undefined) this.#filterKey(key, this.#filtering);
    else if (this.#opened !== undefined) this.#openedKey(key, this.#opened);
    else this.#listKey(key);
  }

  #listKey(key: Key): void {
    switch (nameOf(key)) {
      case "q":
        return this.#owner.leave("done");
      case "?":
        this.#help = new HelpText([KEYS]);
        return;
      case "space":
        return this.#feed.isPaused ? this.#feed.resume() : this.#pause();
      case "/":
        this.#filtering = { editor: new Editor(), before: this.#feed.filterText };
        this.#filtering.editor.set(this.#feed.filterText);
        return;
      case "escape":
        if (this.#feed.filterText !== "") this.#setFilter("");
        else this.#feed.resume();
        return;
      case "enter":
        return this.#open();
      case "c":
        return this.#copy();
      case "G":
      case "end":
        return this.#feed.resume();
    }
    const step = stepOf(nameOf(key), this.#page);
    const wasPaused = this.#feed.isPaused;
    // There is nothing newer than the newest.
    if (step === undefined || (step > 0 && !wasPaused)) return;
    this.#pause();
    // The first step only chooses the newest, which is where one looks.
    if (wasPaused || step !== -1) this.#choose(this.#chosen + step);
  }

  #openedKey(key: Key, opened: ScrolledText): void {
    switch (nameOf(key)) {
      case "q":
      case "escape":
      case "enter":
      case "backspace":
        this.#opened = undefined;
        return;
      case "c":
        return this.#copy();
      case "left":
      case "p":
        return this.#openOther(-1);
      case "right":
      case "n":
        return this.#openOther(1);
      case "?":
        this.#help = new HelpText([KEYS]);
        return;
    }
    opened.key(nameOf(key));
  }

  #filterKey(key: Key, { editor, before }: { editor: Editor; before: string }): void {
    if (key.name === "enter") this.#filtering = undefined;
    else if (key.name === "escape") {
      this.#filtering = undefined;
      this.#setFilter(before);
    } else {
      if (key.name === "paste") editor.insert(key.text.replace(/\s+/g, " "));
      else editor.key(key);
      this.#setFilter(editor.text);
    }
  }

  #setFilter(text: string): void {
    this.#feed.filterText = text;
    this.#choose(this.#feed.still.length - 1);
  }

  #pause(): void {
    if (this.#feed.isPaused) return;
    this.#feed.pause();
    this.#choose(this.#feed.still.length - 1);
  }

  #choose(place: number): void {
    this.#chosen = Math.max(0, Math.min(place, this.#feed.still.length - 1));
  }

  #open(): void {
    this.#pause();
    const message = this.#feed.still[this.#chosen];
    if (message !== undefined) this.#opened = new ScrolledText(openedMessage(message));
  }

  #openOther(step: 1 | -1): void {
    this.#choose(this.#chosen + step);
    this.#open();
  }

  #copy(): void {
    const message = this.#feed.isPaused ? this.#feed.still[this.#chosen] : this.#feed.newest(1)[0];
    if (message !== undefined) this.#notice = this.#owner.copy(message);
  }

  // ---------------------------------------------------------------------------------------------------- showing

  render(size: Size): Frame {
    const { columns, rows } = size;
    const body = Math.max(1, rows - FRAME_ROWS);
    this.#page = Math.max(1, body - 1);
    const lines: Line[] = rows > FRAME_ROWS ? [this.#titleLine(columns), this.#numbersLine(columns)] : [];
    const content = this.#help !== undefined
      ? this.#help.render(columns, body)
      : this.#opened !== undefined
      ? this.#opened.render(columns, body)
      : this.#messageLines(columns, body);
    for (let row = 0; row < body; row++) lines.push(content[row] ?? []);
    const { line, column } = this.#footer(columns);
    lines.push(line);
    return column === undefined ? { lines } : { lines, cursor: { row: lines.length - 1, column } };
  }

  #titleLine(columns: number): Line {
    const state = !this.isConnected
      ? [span("● ", "yellow"), span("reconnecting…", "dim")]
      : this.#feed.isPaused
      ? [span("‖ ", "yellow"), span(`paused, ${showCount(this.#feed.receivedMeanwhile)} new`, "dim")]
      : [span("● ", "green"), span("live", "dim")];
    const title = span(this.#title, "bold");
    return titleLine([[span("hadron sub  ", "dim"), title], [title]], [...state, span(" ")], columns);
  }

  #numbersLine(columns: number): Line {
    const { messages, bytes } = this.#feed.rates(this.#now());
    const facts = [
      showCountOf(this.#feed.received, "message"),
      `${showPerSecond(messages)}/s`,
      `${showBytes(bytes)}/s`,
    ];
    const line: Line = [span(facts.join(" · "), "dim")];
    if (this.lost > 0) line.push(span(` · ${showCount(this.lost)} lost, they came too fast`, "red"));
    const { filterText } = this.#feed;
    if (filterText !== "" && this.#filtering === undefined) {
      line.push(span(" · only ", "dim"), span(filterText, "yellow"));
    }
    return clipLine(line, columns);
  }

  #messageLines(columns: number, rows: number): Line[] {
    const messages = this.#feed.isPaused ? this.#window(rows) : this.#feed.newest(rows);
    if (messages.length === 0) return [[], [span(`  ${this.#whyNothing()}`, "dim")]];
    const widths = headerColumns(messages, columns);
    const chosen = this.#feed.isPaused ? this.#feed.still[this.#chosen] : undefined;
    return messages.map((message) => showMessageLine(message, widths, message === chosen));
  }

  /** The part of what is held still that the chosen one is in. */
  #window(rows: number): readonly KeptMessage[] {
    const { still } = this.#feed;
    const top = Math.max(this.#chosen - rows + 1, Math.min(this.#top, this.#chosen));
    this.#top = Math.max(0, Math.min(top, still.length - rows));
    return still.slice(this.#top, this.#top + rows);
  }

  #whyNothing(): string {
    if (this.#feed.kept > 0) {
      return `none of the ${showCount(this.#feed.kept)} kept messages is let through by the filter`;
    }
    return "no messages yet";
  }

  #footer(columns: number): { line: Line; column?: number } {
    if (this.#filtering !== undefined) {
      const { editor } = this.#filtering;
      const before = widthOf(visible(editor.beforeCursor));
      // The cursor stays in sight, however much is typed.
      const offset = Math.max(0, before - Math.max(1, columns - 2));
      const text = sliceLine([span(visible(editor.text))], offset);
      const line = [span("/", "yellow"), ...text, span("   text, or a pattern such as a.*", "dim")];
      return { line: clipLine(line, columns), column: 1 + before - offset };
    }
    if (this.#notice !== "") return { line: clipLine([span(this.#notice, "cyan")], columns) };
    return { line: hints(this.#hints(), columns) };
  }

  #hints(): [string, string][] {
    if (this.#help !== undefined) return [["Esc", "back"], ["↑↓", "scroll"]];
    if (this.#opened !== undefined) {
      return [["Esc", "back"], ["?", "help"], ["←→", "other message"], ["↑↓", "scroll"], ["c", "copy"]];
    }
    const pause: [string, string] = ["Space", this.#feed.isPaused ? "go on" : "pause"];
    return [["q", "leave"], pause, ["?", "help"], ["/", "filter"], ["↑↓", "choose"], ["Enter", "open"], ["c", "copy"]];
  }
}
