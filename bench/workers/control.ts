// A worker process's end of the talk with the benchmark: a line of JSON in is a command, a line out its outcome. Ends
// with its standard input, so that no worker outlives the benchmark. Runs in Deno and in Node.

import process from "node:process";
import { createInterface } from "node:readline";

export interface Order {
  id: number;
  command: string;
  parameters: unknown;
}

export interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

/** Commands by name: one argument, any result that JSON can carry. */
export type CommandTable<Commands> = Record<keyof Commands, (parameters: never) => unknown>;

/** Carries out commands, also several at a time, until standard input ends; then ends the process. */
export async function serveCommands<Commands extends CommandTable<Commands>>(commands: Commands): Promise<never> {
  // A profile is written at an orderly end only.
  process.on("SIGTERM", () => process.exit(0));
  for await (const line of createInterface({ input: process.stdin })) {
    carryOut(JSON.parse(line) as Order, commands).then((answer) => process.stdout.write(JSON.stringify(answer) + "\n"));
  }
  process.exit(0);
}

async function carryOut<Commands extends CommandTable<Commands>>(order: Order, commands: Commands): Promise<Answer> {
  const { id, command, parameters } = order;
  try {
    const run = commands[command as keyof Commands];
    // The benchmark's end calls by the types of the same table.
    return { id, result: await run(parameters as never) };
  } catch (error) {
    return { id, error: `Cannot carry out "${command}": ${error instanceof Error ? error.stack : error}` };
  }
}
