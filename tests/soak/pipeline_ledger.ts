/**
 * What is known of runs while servers and workers are killed, and what must be true of it in the end.
 *
 * @module
 */
import type { Hadron, Output, RunInfo, RunResult } from "../../mod.ts";
import { inputsOf, LOADS, type Made, madeOf, type Note, NOTES, ORDERS } from "./pipeline_load.ts";
import { patient } from "./patient.ts";

/** Runs that are looked at at a time. */
const LOOKS = 64;
/** More than there are. */
const RUNS_MAX = 100_000;

interface Account {
  readonly pipeline: string;
  readonly name: string;
  status: string;
  /** Of the stages that had completed when it failed, and when it ended. */
  readonly tokens: Map<string, string>;
  reply: string;
}

/** The accounts of all runs. */
export class PipelineLedger {
  readonly broken: string[] = [];
  stopping = false;
  repeats = 0;
  retries = 0;
  cancels = 0;
  private replies = 0;
  private notes = 0;
  private readonly accounts = new Map<string, Account>();
  private readonly underWay = new Set<string>();

  /** Something is not as promised. */
  broke(what: string): void {
    this.broken.push(what);
  }

  /** Somebody begins it. */
  asked(name: string): void {
    this.underWay.add(name);
  }

  /** Whoever began it is done with it. */
  over(name: string): void {
    this.underWay.delete(name);
  }

  /** It has that id. */
  started(pipeline: string, name: string, run: string): void {
    const known = this.accounts.get(run);
    if (known !== undefined) this.broke(`run ${run} is of ${known.name} and of ${name}`);
    this.accounts.set(run, { pipeline, name, status: "", tokens: new Map(), reply: "" });
  }

  /** A caller was answered, by the attempt of that token. */
  replied(run: string, token: string): void {
    const account = this.accounts.get(run)!;
    this.replies++;
    if (account.reply !== "" && account.reply !== token) this.broke(`run ${run} has answered twice, and differently`);
    account.reply = token;
  }

  /** It has failed, and is going to be retried. */
  failed(run: string, outputs: Record<string, Output>): void {
    this.note(run, outputs);
  }

  /** It has ended. */
  ended(run: string, { status, outputs }: RunResult): void {
    const account = this.accounts.get(run)!;
    if (account.status !== "") this.broke(`run ${run} has ended twice, ${account.status} and ${status}`);
    account.status = status;
    this.note(run, outputs);
  }

  /** How it has ended. */
  statusOf(run: string): string {
    return this.accounts.get(run)!.status;
  }

  /** How many were begun. */
  get runs(): number {
    return this.accounts.size;
  }

  /** For people. */
  counts(): string {
    const of = (status: string) => [...this.accounts.values()].filter((account) => account.status === status).length;
    return `${this.accounts.size} runs (${of("completed")} completed, ${of("failed")} failed, ${of("cancelled")} ` +
      `cancelled, ${this.retries} retries), ${this.replies} replies, ${this.repeats} repeated` +
      (this.notes > 0 ? `, ${this.notes} events` : "");
  }

  /** For people. */
  left(): string {
    return `${this.underWay.size} have not: ${[...this.underWay].slice(0, 10).join(", ")}`;
  }

  /** Compares with what the server has. */
  async verify(client: Hadron): Promise<void> {
    const notes = await this.readNotes(client);
    for (const { name } of LOADS) await this.verifyRuns(client, name);
    const orders = new Set<string>();
    for await (const event of client.stream(ORDERS).read()) orders.add(event.id);
    const flows = [...this.accounts.values()].filter(({ pipeline }) => pipeline === "flow").map(({ name }) => name);
    if (orders.size !== flows.length) this.broke(`${orders.size} orders have begun ${flows.length} runs`);
    const ids = [...this.accounts.keys()];
    for (let at = 0; at < ids.length; at += LOOKS) {
      await Promise.all(ids.slice(at, at + LOOKS).map((id) => this.verifyRun(client, id, notes.get(id) ?? [])));
    }
    for (const id of notes.keys()) if (!this.accounts.has(id)) this.broke(`events of run ${id}, which nobody began`);
  }

  /** Of a stage that has completed, the token is for ever. */
  private note(run: string, outputs: Record<string, Output>): void {
    const { tokens } = this.accounts.get(run)!;
    for (const [stage, output] of Object.entries(outputs)) {
      const { token } = madeOf(output);
      const known = tokens.get(stage);
      if (known !== undefined && known !== token) this.broke(`stage ${stage} of run ${run} was completed twice`);
      tokens.set(stage, token);
    }
  }

  private async readNotes(client: Hadron): Promise<Map<string, Note[]>> {
    const notes = new Map<string, Note[]>();
    for await (const event of client.stream(NOTES).read()) {
      const note = event.json<{ run: string; stage: string; sequence: number; token: string }>();
      const ofRun = notes.get(note.run);
      if (ofRun === undefined) notes.set(note.run, [note]);
      else ofRun.push(note);
      this.notes++;
    }
    return notes;
  }

  /** There are those that were begun, each once, and they have ended as their callers were told. */
  private async verifyRuns(client: Hadron, pipeline: string): Promise<void> {
    const seen = new Set<string>();
    for await (const { id, listed } of client.pipeline(pipeline).runs({ limit: RUNS_MAX })) {
      if (seen.has(id)) this.broke(`run ${id} is there twice`);
      seen.add(id);
      const account = this.accounts.get(id);
      if (account?.status !== listed!.status) {
        this.broke(`run ${id} is ${listed!.status}, and its caller was told ${account?.status}`);
      }
    }
    for (const [id, account] of this.accounts) {
      if (account.pipeline === pipeline && !seen.has(id)) this.broke(`run ${id} is lost`);
    }
  }

  private async verifyRun(client: Hadron, id: string, notes: readonly Note[]): Promise<void> {
    const { pipeline, tokens, reply } = this.accounts.get(id)!;
    const info = await patient(() => client.pipeline(pipeline).run(id).inspect());
    const made = new Map<string, Made>();
    for (const { name, output } of info.stages) if (output !== undefined) made.set(name, madeOf(output));
    this.verifyStages(info, made);
    for (const [stage, token] of tokens) {
      if (made.get(stage)?.token !== token) this.broke(`stage ${stage} of run ${id} was completed, and again`);
    }
    if (reply !== "" && made.get(info.respond)?.token !== reply) this.broke(`run ${id} has answered something else`);
    const expected = [...made].flatMap(([stage, { token, events }]) => {
      return Array.from({ length: events }, (_, sequence) => `${stage} ${sequence} ${token}`);
    });
    const found = notes.map(({ stage, sequence, token }) => `${stage} ${sequence} ${token}`);
    if (expected.sort().join() !== found.sort().join()) {
      this.broke(`run ${id} should have published ${expected} and has ${found}`);
    }
  }

  /** What is completed has an output, and was given those of the attempts that completed what it needs. */
  private verifyStages({ id, pipeline, status, stages }: RunInfo, made: ReadonlyMap<string, Made>): void {
    const inputs = inputsOf(LOADS.find(({ name }) => name === pipeline)!);
    for (const stage of stages) {
      const own = made.get(stage.name);
      if ((stage.status === "completed") !== (own !== undefined)) {
        this.broke(
          `stage ${stage.name} of run ${id} is ${stage.status}, and has ${own === undefined ? "no " : ""}output`,
        );
      }
      if (status === "completed" && own === undefined) this.broke(`run ${id} is completed without ${stage.name}`);
      if (own === undefined) continue;
      for (const input of inputs.get(stage.name)!) {
        if (own.from[input] !== made.get(input)?.token) {
          this.broke(`stage ${stage.name} of run ${id} was given another output of ${input}`);
        }
      }
    }
  }
}
