/**
 * Definitions of pipelines as a user has them, in files: read, and what is wrong with one told as compilers do, by file, line and
 * column, all of it at once.
 *
 * @module
 */
import { HadronError, type JsonValue } from "../../proto/error.ts";
import { readData, reasonOf } from "../data.ts";
import { CommandError } from "../exit_code.ts";

/** How help texts explain FILE. */
export const FILE_HELP = "its definition in YAML or JSON, or - for standard input";

/** A definition and where it comes from. */
export interface DefinitionFile {
  /** As faults are told of. */
  readonly name: string;
  readonly text: string;
}

/** Reads a definition. */
export async function readDefinition(path: string): Promise<DefinitionFile> {
  if (path === "-") return { name: "standard input", text: new TextDecoder().decode(await readData("-")) };
  try {
    return { name: path, text: await Deno.readTextFile(path) };
  } catch (error) {
    throw new CommandError("INVALID_ARGUMENT", `Read pipeline from file ${JSON.stringify(path)}: ${reasonOf(error)}`);
  }
}

/** What is wrong with a definition, a line for each; any other error as it is. */
export function explainFaults(error: unknown, what: string, { name }: DefinitionFile): unknown {
  if (!(error instanceof HadronError) || error.code !== "INVALID_ARGUMENT") return error;
  const { faults } = error.details;
  if (!Array.isArray(faults)) return error;
  const lines = faults.map((fault) => showFault(name, fault as Record<string, JsonValue>));
  const text = lines.length === 1 ? lines[0] : [`${lines.length} things are wrong`, ...lines].join("\n  ");
  return new CommandError(error.code, `${what} pipeline: ${text}`);
}

function showFault(file: string, { path, line, column, what }: Record<string, JsonValue>): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return [place, ...(path === "" ? [] : [path]), what].join(": ");
}
