/**
 * A form at work: kept up to date with the connection and the names that the server knows, until the user leaves.
 *
 * @module
 */
import type { Hadron } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import { EXIT, Interrupted } from "../exit_code.ts";
import type { Invocation } from "../invocation.ts";
import type { Candidate } from "./candidates.ts";
import { Display } from "./display.ts";
import type { Line } from "./line.ts";
import type { FormState, MessageForm } from "./message_form.ts";

/** What is beside the form. */
export interface ConversationOptions {
  /** The names to choose from, asked for anew whenever they may have changed. */
  loadCandidates(): Promise<Candidate[]>;
}

/** Something to show while a call is under way. */
const BUSY_FRAME_MS = 100;

/** A conversation over one connection. */
export class Conversation implements Disposable {
  readonly #form: MessageForm;
  readonly #hadron: Hadron;
  readonly #invocation: Invocation;
  readonly #options: ConversationOptions;
  readonly #display: Display;
  #how: "done" | "interrupted" = "done";

  /** Shows the form. */
  constructor(invocation: Invocation, hadron: Hadron, form: MessageForm, options: ConversationOptions) {
    this.#invocation = invocation;
    this.#hadron = hadron;
    this.#form = form;
    this.#options = options;
    this.#display = new Display(form, "inline", invocation.output, invocation.interruption.signal);
    void this.#watch();
    this.refresh();
  }

  /** Asks for the names again. */
  refresh(): void {
    this.#options.loadCandidates().then((candidates) => {
      this.#form.completing.candidates = candidates;
      this.#display.changed();
    }, (error: unknown) => {
      // Without them the form works as well; that the connection is gone is told beside the title.
      if (!(error instanceof HadronError)) throw error;
    });
  }

  /** The columns of the window. */
  get columns(): number {
    return this.#display.columns;
  }

  /** Prints lines above the form, for good. */
  print(lines: Line[]): void {
    this.#display.print(lines);
  }

  /** The form has changed by itself. */
  changed(): void {
    this.#display.changed();
  }

  /** Shows what `describe` says until it is disposed. */
  busy(describe: () => string): Disposable {
    const show = () => {
      this.#form.busy = describe();
      this.#display.changed();
    };
    const timer = setInterval(show, BUSY_FRAME_MS);
    show();
    return {
      [Symbol.dispose]: () => {
        clearInterval(timer);
        this.#form.busy = undefined;
        this.#display.changed();
      },
    };
  }

  /** Ends it. */
  leave(how: "done" | "interrupted"): void {
    this.#how = how;
    this.#display.end();
  }

  /** Resolves when the user has left; throws what else ended it. */
  async finished(): Promise<void> {
    const closed = this.#hadron.closed.then((error) => {
      if (error !== undefined) throw error;
    });
    await Promise.race([this.#display.finished, closed]);
    this.#invocation.throwIfInterrupted();
    if (this.#how === "interrupted") throw new Interrupted(EXIT.INTERRUPTED);
  }

  [Symbol.dispose](): void {
    this.#display[Symbol.dispose]();
  }

  async #watch(): Promise<void> {
    let wasLost = false;
    for await (const status of this.#hadron.status()) {
      if (status.type === "slow_consumer" || status.type === "closed") continue;
      this.#form.state = stateOf(status.type);
      if (status.type === "connected" && wasLost) this.refresh();
      wasLost = status.type !== "connected";
      this.#display.changed();
    }
  }
}

function stateOf(type: "connected" | "disconnected" | "reconnecting"): FormState {
  if (type === "connected") return { text: "connected", style: "green" };
  return { text: "reconnecting…", style: "yellow" };
}
