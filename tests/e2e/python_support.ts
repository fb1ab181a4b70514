// Finds what the Python example needs, and runs Python with it: the schema compiled by `protoc` into a temporary folder, and
// an interpreter that can load what came out.

import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const INTERPRETERS = ["python3", "/usr/bin/python3", "python"];

/** An interpreter and where it finds its modules, or what is missing. */
export type Python = { interpreter: string; path: string; missing?: undefined } | { missing: string };

/** Compiles the schema into `folder` and looks for an interpreter that loads it. */
export async function findPython(folder: string): Promise<Python> {
  const args = ["-I", `${root}proto`, `--python_out=${folder}`, "hadron.proto"];
  const compiled = await attempt("protoc", args, {});
  if (compiled !== undefined) return { missing: `protoc: ${compiled}` };
  const separator = Deno.build.os === "windows" ? ";" : ":";
  const path = [folder, `${root}examples/python`].join(separator);
  const faults: string[] = [];
  for (const interpreter of INTERPRETERS) {
    const fault = await attempt(interpreter, ["-c", "import hadron_pb2"], { PYTHONPATH: path });
    if (fault === undefined) return { interpreter, path };
    faults.push(`${interpreter}: ${fault}`);
  }
  return { missing: faults.join("; ") };
}

/** A Python process with the example's modules in reach. */
export function spawnPython(python: Python, args: string[]): Deno.ChildProcess {
  if (python.missing !== undefined) throw new Error(`Run Python: ${python.missing}`);
  return new Deno.Command(python.interpreter, {
    args,
    cwd: root,
    env: { PYTHONPATH: python.path, PYTHONDONTWRITEBYTECODE: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Runs a command; returns what was wrong with it, or undefined. */
async function attempt(command: string, args: string[], env: Record<string, string>): Promise<string | undefined> {
  try {
    const { success, stderr } = await new Deno.Command(command, { args, env, stdin: "null" }).output();
    return success ? undefined : new TextDecoder().decode(stderr).trim().split("\n").at(-1);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "not found";
    throw error;
  }
}
