// The benchmark's end of a worker process: commands go in as JSON lines, what they gave comes back the same way. The
// other end is workers/control.ts.

import { TrackedProcess, withDeadline } from "./processes.ts";
import type { Answer, CommandTable, Order } from "./workers/control.ts";

const COMMAND_MS_MAX = 120_000;

/** How to start a worker. */
export interface WorkerCommand {
  command: string;
  args: string[];
}

/** A worker process that carries out the commands of the table `Commands`. */
export class WorkerProcess<Commands extends CommandTable<Commands>> {
  readonly process: TrackedProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #lastId = 0;

  constructor(command: WorkerCommand) {
    this.process = new TrackedProcess({
      ...command,
      onLine: (line, stream) => stream === "stdout" && this.#answer(line),
    });
    this.process.ended.then((status) => {
      const error = new Error(
        `Cannot go on with a worker: it ended with code ${status.code}\n${this.process.errorOutput}`,
      );
      for (const waiting of this.#waiting.values()) waiting.reject(error);
    });
  }

  async call<Name extends keyof Commands & string>(
    command: Name,
    parameters: Parameters<Commands[Name]>[0],
  ): Promise<Awaited<ReturnType<Commands[Name]>>> {
    const id = ++this.#lastId;
    const answered = Promise.withResolvers<unknown>();
    this.#waiting.set(id, answered);
    const order: Order = { id, command, parameters };
    const [result] = await Promise.all([
      withDeadline(answered.promise, COMMAND_MS_MAX, `a worker's "${command}"`),
      this.process.writeLine(JSON.stringify(order)),
    ]);
    return result as Awaited<ReturnType<Commands[Name]>>;
  }

  #answer(line: string): void {
    const { id, result, error } = JSON.parse(line) as Answer;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error));
  }
}
