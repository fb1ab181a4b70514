/**
 * Where a payload comes from: the DATA argument of SPEC 8 (a literal, `-` for standard input, `@file`) and `-H k=v`.
 *
 * Standard input and files are taken byte for byte: no line end is added or removed.
 *
 * @module
 */
import { CommandError } from "./exit_code.ts";
import { join } from "./lines.ts";
import type { Output } from "./output.ts";

/** The largest payload or line read, above any frame limit in use, so that endless input cannot fill the memory. */
export const DATA_BYTES_MAX = 256 * 2 ** 20;

/** How help texts explain DATA. */
export const DATA_HELP = "the text itself, - for standard input, or @FILE";

/** Reads a DATA argument as one payload; none is the empty payload. */
export async function readData(argument: string | undefined): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of await openData(argument ?? "")) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > DATA_BYTES_MAX) {
      throw new CommandError("TOO_LARGE", `Read ${describe(argument)}: it has more than ${DATA_BYTES_MAX} bytes`);
    }
  }
  return join(pieces);
}

/** Reads the DATA of a command as one payload. Without it nothing is read, which somebody who pipes something in is told. */
export async function readPayload(output: Output, argument: string | undefined): Promise<Uint8Array> {
  if (argument === undefined && output.isErrorTerminal && await hasInput()) {
    output.remark("standard input is not read: give - as DATA for that");
  }
  return await readData(argument);
}

/** Opens a DATA argument for reading bit by bit; a file that cannot be read is refused here, before any of it is used. */
export async function openData(argument: string): Promise<AsyncIterable<Uint8Array>> {
  if (argument === "-") return Deno.stdin.readable.values({ preventCancel: true });
  if (argument.startsWith("@")) return (await openFile(argument.slice(1))).readable;
  return ReadableStream.from([new TextEncoder().encode(argument)]);
}

/** Reads `-H k=v`; the value may have further equals signs, or be empty. */
export function parseHeader(text: string): [name: string, value: string] {
  const at = text.indexOf("=");
  if (at < 1) throw new Error("it must be NAME=VALUE, such as unit=C");
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Whether standard input is a pipe or a file. */
async function hasInput(): Promise<boolean> {
  const { fstatSync } = await import("node:fs");
  const input = fstatSync(0);
  return input.isFIFO() || input.isFile();
}

async function openFile(path: string): Promise<Deno.FsFile> {
  try {
    const file = await Deno.open(path, { read: true });
    if (!(await file.stat()).isDirectory) return file;
    file.close();
    throw new Error("it is a directory");
  } catch (error) {
    throw new CommandError(
      "INVALID_ARGUMENT",
      `Read data from file ${JSON.stringify(path)}: ${reasonOf(error)}`,
      "text that begins with @ can be given on standard input, with - as DATA",
      undefined,
      { cause: error },
    );
  }
}

/** Why a file cannot be read. */
export function reasonOf(error: unknown): string {
  if (error instanceof Deno.errors.NotFound) return "there is no such file";
  if (error instanceof Deno.errors.PermissionDenied) return "it may not be read by this user";
  return error instanceof Error ? error.message : String(error);
}

function describe(argument: string | undefined): string {
  return argument === "-" ? "data from standard input" : `data ${JSON.stringify(argument?.slice(0, 80))}`;
}
