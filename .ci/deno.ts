// Runs this same Deno on the project, for the tasks that are made of other commands of Deno.

import { fileURLToPath } from "node:url";

/** The project's folder, without a trailing slash. */
export const root: string = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

export interface Outcome {
  success: boolean;
  stdout: string;
  /** Both, errors first, for people. */
  output: string;
}

/** Runs a command of Deno in the project's folder and keeps what it prints. */
export async function deno(args: string[]): Promise<Outcome> {
  return await run(Deno.execPath(), args);
}

/** Runs a program in the project's folder and keeps what it prints. */
export async function run(program: string, args: string[]): Promise<Outcome> {
  const env = { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" };
  const command = new Deno.Command(program, { args, cwd: root, env, stdin: "null" });
  const { success, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  const texts = [decoder.decode(stderr).trim(), decoder.decode(stdout).trim()];
  return { success, stdout: texts[1], output: texts.filter((text) => text !== "").join("\n") };
}

/** Runs a command of Deno in the project's folder, printing as it goes. */
export async function denoAloud(args: string[]): Promise<boolean> {
  const command = new Deno.Command(Deno.execPath(), { args, cwd: root, stdin: "null" });
  const { success } = await command.spawn().status;
  return success;
}
