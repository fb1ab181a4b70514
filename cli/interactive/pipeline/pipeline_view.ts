/**
 * The screen of `hadron pipeline`: pages that are opened from each other, the form for a new run, and a question before a run is
 * cancelled or all that failed are retried.
 *
 * @module
 */
import type { PipelineInfo, RunInfo } from "../../../client/mod.ts";
import { HadronError } from "../../../proto/error.ts";
import { checkPipeline } from "../../pipeline/names.ts";
import { stagesOfPipeline } from "../../pipeline/seen_stages.ts";
import type { View } from "../display.ts";
import type { History } from "../history.ts";
import { type Key, nameOf } from "../keys.ts";
import { clipLine, hints, type Line, lineWidth, span, titleLine } from "../line.ts";
import { type Draft, MessageForm } from "../message_form.ts";
import { oneLine } from "../one_line.ts";
import type { Frame } from "../painter.ts";
import { lastOf } from "../publish_prompt.ts";
import type { Size } from "../terminal.ts";
import { showCount } from "../../units.ts";
import { clip } from "../text.ts";
import { AllPipelinesPage } from "./all_pipelines_page.ts";
import { graphLines } from "./graph_lines.ts";
import { HelpPage } from "./help_page.ts";
import type { LivePipelines } from "./live_pipelines.ts";
import type { Page, PageActions } from "./page.ts";
import { PipelinePage } from "./pipeline_page.ts";
import { startFields } from "./start_fields.ts";

/** What the screen's owner does for it. */
export interface PipelineOwner {
  /** Begins a run; resolves with its id, or rejects when it could not. */
  start(draft: Draft): Promise<string>;
  /** Has a failed run go on, or cancels one; rejects when that could not be. */
  change(run: RunInfo, action: "retry" | "cancel"): Promise<void>;
  /** Has all failed runs of a pipeline go on, and says how far it is; rejects when that could not be. */
  retryAll(pipeline: string, progress: (told: string) => void, signal: AbortSignal): Promise<string>;
  /** What is shown has changed by itself. */
  changed(): void;
  leave(how: "done" | "interrupted"): void;
}

/** Something that is done only if the answer is yes. */
interface Question {
  /** What is asked, and about whom: for that there may be no room. */
  ask: { what: string; of: string; name: string };
  answers: [yes: string, no: string];
  /** What is said when it is not. */
  declined: string;
  act(): Promise<void>;
}

/** Title, an empty row, the footer. */
const FRAME_ROWS = 3;
const NAME_COLUMNS_MIN = 8;
const TITLE_COLUMNS_MAX = 40;

/** Shows pipelines and their runs. */
export class PipelineView implements View, PageActions {
  /** Whether there is a connection. */
  isConnected = true;
  readonly #place: string;
  readonly #live: LivePipelines;
  readonly #history: History;
  readonly #owner: PipelineOwner;
  /** From the first to the one that is seen. */
  #pages: Page[];
  #form: MessageForm | undefined;
  /** What is done if that is confirmed. */
  #question: Question | undefined;
  /** The failed runs that are being retried. */
  #retrying: { told: string; stop: AbortController } | undefined;
  #notice: { text: string; style: "cyan" | "red" } | undefined;

  /** Begins with the pipeline of that name, if one is given. */
  constructor(place: string, live: LivePipelines, history: History, owner: PipelineOwner, first?: string) {
    this.#place = place;
    this.#live = live;
    this.#history = history;
    this.#owner = owner;
    this.#pages = [new AllPipelinesPage(live, this)];
    if (first !== undefined) this.open(new PipelinePage(first, live, this));
    this.#look();
  }

  /** Says something in place of the hints, until the next key. */
  say(text: string, style: "cyan" | "red" = "cyan"): void {
    this.#notice = { text: oneLine(text, 400), style };
  }

  // ------------------------------------------------------------------------------------------------------ actions

  open(page: Page): void {
    this.#pages.push(page);
  }

  start(pipeline: string | undefined): void {
    const form: MessageForm = new MessageForm({
      title: "hadron pipeline start",
      place: this.#place,
      targetLabel: "pipeline",
      advice: "of which pipeline, such as checkout",
      extras: startFields((name) => this.#live.pipeline(name)),
      verb: "start",
      history: () => this.#history.entries,
      owner: {
        checkTarget: checkPipeline,
        send: (draft) => void this.#send(form, draft),
        cancel: () => {
          if (form.busy === undefined) return false;
          this.#close(form);
          this.say("not waited for: the run may begin nevertheless");
          return true;
        },
        leave: (how) => how === "interrupted" ? this.#owner.leave(how) : this.#close(form),
        back: () => this.#close(form),
      },
    });
    const { pipelines = [] } = this.#live;
    form.completing.candidates = pipelines.map(({ name, definition }) => ({ value: name, note: noteOf(definition) }));
    form.begin({ target: pipeline }, lastOf(this.#history, pipeline) ?? {});
    this.#form = form;
  }

  retry(run: RunInfo): void {
    if (run.status === "failed") void this.#change(run, "retry");
    else this.say(`only a failed run is retried; this one is ${run.status}`);
  }

  cancel(run: RunInfo): void {
    const { status } = run;
    if (status === "completed" || status === "cancelled") {
      this.say(`the run is ${status}: there is nothing to cancel`);
      return;
    }
    this.#question = {
      ask: { what: "Cancel run", of: " ", name: run.id },
      answers: ["cancels it", "lets it go on"],
      declined: "not cancelled",
      act: () => this.#change(run, "cancel"),
    };
  }

  retryAll({ name, runs: { failed } }: PipelineInfo): void {
    if (this.#retrying !== undefined) {
      this.#retrying.stop.abort();
      return;
    }
    if (failed === 0) {
      this.say("no run has failed: there is nothing to retry");
      return;
    }
    this.#question = {
      ask: {
        what: `Retry ${failed === 1 ? "the failed run" : `all ${showCount(failed)} failed runs`}`,
        of: " of ",
        name,
      },
      answers: [failed === 1 ? "retries it" : "retries them", failed === 1 ? "leaves it" : "leaves them"],
      declined: "not retried",
      act: () => this.#retryAll(name),
    };
  }

  /** The form stays until the server has answered; what was wrong is told in it. */
  async #send(form: MessageForm, draft: Draft): Promise<void> {
    form.busy = `starting a run of ${draft.target} …`;
    const problem = await problemOf(async () => {
      const run = await this.#owner.start(draft);
      // Whoever did not wait for it is somewhere else by now.
      if (this.#form === form) this.#follow(draft.target, run);
      else this.say(`run ${run} of ${draft.target} has begun`);
    });
    form.busy = undefined;
    if (problem === undefined) this.#close(form);
    else if (this.#form === form) form.refuse(problem);
    else this.say(problem, "red");
    this.#owner.changed();
  }

  /** Goes to a run, by way of its pipeline. */
  #follow(pipeline: string, run: string): void {
    const [first, second] = this.#pages;
    const page = second instanceof PipelinePage && second.name === pipeline
      ? second
      : new PipelinePage(pipeline, this.#live, this);
    this.#pages = [first, page];
    page.open(run);
    this.#look();
  }

  async #change(run: RunInfo, action: "retry" | "cancel"): Promise<void> {
    const problem = await problemOf(() => this.#owner.change(run, action));
    if (problem === undefined) this.say(`run ${run.id} is ${action === "retry" ? "retried" : "cancelled"}`);
    else this.say(problem, "red");
    this.#owner.changed();
  }

  async #retryAll(pipeline: string): Promise<void> {
    const retrying = { told: `retrying the failed runs of ${pipeline} …`, stop: new AbortController() };
    this.#retrying = retrying;
    const progress = (told: string) => {
      retrying.told = told;
      this.#owner.changed();
    };
    const problem = await problemOf(async () => {
      this.say(await this.#owner.retryAll(pipeline, progress, retrying.stop.signal));
    });
    this.#retrying = undefined;
    if (problem !== undefined) this.say(problem, "red");
    this.#owner.changed();
  }

  #close(form: MessageForm): void {
    if (this.#form === form) this.#form = undefined;
  }

  // --------------------------------------------------------------------------------------------------------- keys

  key(key: Key): void {
    this.#notice = undefined;
    if (this.#form !== undefined) this.#form.key(key);
    else if (key.ctrl && key.name === "c") this.#owner.leave("interrupted");
    else if (key.ctrl && key.name === "d") this.#owner.leave("done");
    else if (this.#question !== undefined) this.#answer(key, this.#question);
    else if (!this.#page.key(nameOf(key))) this.#pageKey(nameOf(key));
    this.#look();
  }

  #answer(key: Key, { act, declined }: Question): void {
    this.#question = undefined;
    if (nameOf(key) === "y") void act();
    else this.say(declined);
  }

  #pageKey(name: string): void {
    switch (name) {
      case "q":
      case "escape":
      case "backspace":
        if (this.#pages.length > 1) this.#pages.pop();
        else if (name === "q") this.#owner.leave("done");
        return;
      case "?":
        if (!(this.#page instanceof HelpPage)) this.open(new HelpPage(this.#page.sight));
        return;
    }
  }

  get #page(): Page {
    return this.#pages[this.#pages.length - 1];
  }

  #look(): void {
    this.#live.look(this.#page.sight);
  }

  // ------------------------------------------------------------------------------------------------------ showing

  render(size: Size): Frame {
    return this.#form === undefined ? this.#renderPage(size) : this.#renderForm(size, this.#form);
  }

  #renderPage({ columns, rows }: Size): Frame {
    const lines: Line[] = rows > FRAME_ROWS ? [this.#titleLine(columns), []] : [];
    const body = Math.max(1, rows - lines.length - 1);
    const content = this.#page.render(columns, body);
    for (let row = 0; row < body; row++) lines.push(content[row] ?? []);
    lines.push(clipLine(this.#footer(columns), columns));
    return { lines };
  }

  /** The form, and below it what it is about. */
  #renderForm(size: Size, form: MessageForm): Frame {
    const { columns, rows } = size;
    form.state = this.isConnected ? { text: "connected", style: "green" } : { text: "reconnecting…", style: "yellow" };
    const { lines, cursor } = form.render(size);
    const info = this.#live.pipeline(form.target);
    const graph = info === undefined ? [] : graphLines(stagesOfPipeline(info), columns).map(({ line }) => line);
    return { lines: [...lines, [], ...graph].slice(0, rows), cursor };
  }

  /** Where one is, and how the connection is; what there is no room for gives way from the left. */
  #titleLine(columns: number): Line {
    const state = this.isConnected
      ? [span("● ", "green"), span("live ", "dim")]
      : [span("● ", "yellow"), span("reconnecting… ", "dim")];
    const names = this.#pages.map(({ name }) => oneLine(name, TITLE_COLUMNS_MAX)).filter((name) => name !== "");
    const path = names.map((name, at): Line => [span(at === 0 ? "" : " › ", "dim"), span(name, "bold")]).flat();
    const title = span("hadron pipeline", "bold");
    const long = names.length === 0 ? [title] : [span("hadron pipeline  ", "dim"), ...path];
    const last = names.length === 0 ? [title] : path.slice(-1);
    const choices = [[...long, span(`  ${this.#place}`, "dim")], long, path, last].filter((line) => line.length > 0);
    return titleLine(choices, state, columns);
  }

  #footer(columns: number): Line {
    if (this.#question !== undefined) return questionLine(this.#question, columns);
    if (this.#notice !== undefined) return [span(this.#notice.text, this.#notice.style)];
    if (this.#retrying !== undefined) {
      const told = span(`${this.#retrying.told}  `, "cyan");
      return [told, ...hints([["a", "stops"]], columns - lineWidth([told]))];
    }
    return hints(this.#page.hints(), columns);
  }
}

/** The name gives way before the question does, and the answers never. */
function questionLine({ ask: { what, of, name }, answers: [yes, no] }: Question, columns: number): Line {
  const asked = (text: string, answers: [string, string][]): Line => {
    return [span(`${text}? `, "yellow"), ...hints(answers, columns)];
  };
  const answers: [string, string][] = [["y", yes], ["n", no]];
  const room = columns - lineWidth(asked(`${what}${of}`, answers));
  const choices = [
    ...(room >= NAME_COLUMNS_MIN ? [asked(`${what}${of}${clip(oneLine(name, columns), room)}`, answers)] : []),
    asked(what, answers),
    asked(what, [["y", "yes"], ["n", "no"]]),
  ];
  return choices.find((line) => lineWidth(line) <= columns) ?? choices[choices.length - 1];
}

function noteOf({ source }: PipelineInfo["definition"]): string {
  return "endpoint" in source ? `endpoint ${source.endpoint}` : `stream ${source.stream}`;
}

/** Why something could not be done, undefined if it was. */
async function problemOf(act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof HadronError) return `${error.code}  ${error.message}`;
    throw error;
  }
}
