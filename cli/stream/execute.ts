/**
 * `stream sub --group --exec`: a shell command for each delivery. Exit code 0 acks; any other nacks, with what the command wrote to
 * standard error as the reason.
 *
 * While a command runs its delivery is extended, so that one that takes long is not started a second time elsewhere. A delivery
 * that is lost all the same stops its command: another has it now.
 *
 * @module
 */
import type { Delivery } from "../../client/mod.ts";
import { runShell, shellVariables } from "../shell.ts";
import { ShellAdvice } from "../shell_advice.ts";
import { escapeControls, textOf } from "../render.ts";
import { showBytes, showCountOf, showDuration } from "../units.ts";
import type { Worker, Workplace } from "./consume.ts";
import { momentOf, showPlace } from "./event.ts";
import { isLost } from "./settling.ts";

/** Before a failed command is tried again in a group that has no backoff of its own; doubled each time. */
const RETRY_MS = 100;
const RETRY_MS_MAX = 10_000;
/** A delivery is extended this many times within its ack wait. */
const EXTENDS_PER_WAIT = 3;
/** Of the reason that is kept with a nack. */
const REASON_LENGTH_MAX = 1000;
const LINE_END = 10;

type Outcome =
  | { failed: false; output: Uint8Array; stderr: string }
  | { failed: true; reason: string; error: unknown };

/** Runs a command for each delivery, several at a time. */
export class Execution implements Worker {
  readonly enough = "acked";
  readonly #place: Workplace;
  readonly #commandLine: string;
  readonly #concurrency: number;
  readonly #ackWaitMs: number;
  readonly #hasBackoff: boolean;
  readonly #running = new Set<Promise<void>>();
  readonly #advice: ShellAdvice;
  #done = 0;
  #failed = 0;

  private constructor(place: Workplace, commandLine: string, concurrency: number, ackWaitMs: number, waits: number[]) {
    this.#place = place;
    this.#commandLine = commandLine;
    this.#concurrency = concurrency;
    this.#ackWaitMs = ackWaitMs;
    this.#hasBackoff = waits.length > 0;
    this.#advice = new ShellAdvice(place.invocation.output);
  }

  /** Asks how the group is, which may have been made by others, and is ready to run. */
  static async create(place: Workplace, commandLine: string, concurrency: number): Promise<Execution> {
    const { groups } = await place.stream.info();
    const group = groups.find(({ name }) => name === place.options.group);
    return new Execution(place, commandLine, concurrency, group?.ackWaitMs ?? 0, group?.backoffMs ?? []);
  }

  take(delivery: Delivery): Promise<void> | undefined {
    const running = this.#run(delivery).catch((error) => this.#place.fail(error)).finally(() => {
      this.#running.delete(running);
    });
    this.#running.add(running);
    return this.#running.size < this.#concurrency ? undefined : Promise.race(this.#running);
  }

  async finish(): Promise<void> {
    const { invocation: { output, interruption }, settling } = this.#place;
    if (interruption.signal.aborted && this.#running.size > 0) {
      output.remark(`finishing ${this.#running.size} under way; once more to stop at once`);
    }
    await Promise.all(this.#running);
    await settling.allSettled();
    const failed = this.#failed === 0 ? "" : `, ${this.#failed} failed`;
    output.remark(`ran ${showCountOf(this.#done, "command")}${failed}`);
  }

  async #run(delivery: Delivery): Promise<void> {
    const { settling } = this.#place;
    const lost = new AbortController();
    const extending = this.#extend(delivery, lost);
    const startMs = performance.now();
    const outcome = await this.#outcomeOf(delivery, lost.signal);
    clearInterval(extending);
    this.#done++;
    if (outcome.failed) this.#failed++;
    if (lost.signal.aborted) {
      await settling.settled(delivery, Promise.reject(lost.signal.reason));
      return;
    }
    // Told before it is acked: who reads the output may rely on what is in it being done, and on what is done being in it.
    // What cannot be told is not settled, and comes again.
    const answer = this.#tell(delivery, outcome, performance.now() - startMs).then(() => {
      if (!outcome.failed) return delivery.ack();
      this.#advice.after(outcome.error);
      return this.#nack(delivery, outcome.reason);
    });
    await settling.settled(delivery, answer);
  }

  async #outcomeOf(delivery: Delivery, signal: AbortSignal): Promise<Outcome> {
    try {
      const { data, headers } = delivery;
      const answer = await runShell(this.#commandLine, { data, variables: variablesOf(delivery, headers), signal });
      return { failed: false, output: answer.data, stderr: answer.stderr };
    } catch (error) {
      return { failed: true, reason: error instanceof Error ? error.message : String(error), error };
    }
  }

  #nack(delivery: Delivery, reason: string): Promise<void> {
    const delayMs = Math.min(RETRY_MS_MAX, RETRY_MS * 2 ** Math.min(delivery.attempt - 1, 30));
    return delivery.nack({
      reason: reason.slice(0, REASON_LENGTH_MAX),
      delayMs: this.#hasBackoff ? undefined : delayMs,
    });
  }

  /** Holds on to a delivery until it is settled. */
  #extend(delivery: Delivery, lost: AbortController): ReturnType<typeof setInterval> | undefined {
    if (this.#ackWaitMs === 0) return undefined;
    return setInterval(() => {
      delivery.extend().catch((error) => {
        if (isLost(error)) lost.abort(error);
        // Anything else passes, or the ack will meet it too.
      });
    }, this.#ackWaitMs / EXTENDS_PER_WAIT);
  }

  /** Tells what a command did: its output as it is, or all about it where JSON was asked for; a line for eyes besides. */
  async #tell(delivery: Delivery, outcome: Outcome, durationMs: number): Promise<void> {
    const { output } = this.#place.invocation;
    if (!outcome.failed && outcome.stderr !== "") output.note(escapeControls(outcome.stderr));
    const result = outcome.failed
      ? output.errorStyle("red", `failed: ${oneLine(outcome.reason)}`)
      : `→ ${showBytes(outcome.output.length)}`;
    const attempt = delivery.attempt === 1 ? "" : `attempt ${delivery.attempt}`;
    const parts = [
      output.errorStyle("dim", momentOf(new Date())),
      showPlace(delivery),
      oneLine(delivery.type),
      attempt,
    ];
    const line = [...parts.filter((part) => part !== ""), result, showDuration(durationMs)].join("  ");
    if (output.isErrorTerminal) output.note(line);
    else if (outcome.failed) {
      output.warn(`${showPlace(delivery)} ${attempt || "attempt 1"} failed: ${oneLine(outcome.reason)}`);
    }
    if (output.json) {
      const result = outcome.failed
        ? { acked: false, reason: outcome.reason }
        : { acked: true, ...outputObject(outcome.output) };
      const { attempt } = delivery;
      output.object({ ...delivery.toJSON(), attempt, durationMs: Number(durationMs.toFixed(3)), ...result });
    } else if (!outcome.failed) {
      output.bytes(outcome.output);
      // What comes next is to begin a line of its own where somebody looks.
      if (output.isTerminal && outcome.output.length > 0 && outcome.output.at(-1) !== LINE_END) output.lineEnd();
    }
    await output.flush();
  }
}

/** What a command printed, as JSON has payloads. */
function outputObject(output: Uint8Array): { output: string } | { outputBase64: string } {
  const text = textOf(output);
  return text === undefined ? { outputBase64: output.toBase64() } : { output: text };
}

/** What a command is told about its event. */
function variablesOf(delivery: Delivery, headers: Record<string, string>): Record<string, string> {
  const { stream, partition, offset, time, type, id, key, source, group, attempt } = delivery;
  const facts = { stream, partition, offset, time: time.toISOString(), type, id, key, source, group, attempt };
  return shellVariables(
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)])),
    headers,
  );
}

function oneLine(text: string): string {
  return escapeControls(text).replaceAll("\n", "\\n");
}
