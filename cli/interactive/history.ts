/**
 * What was sent from prompts, kept between uses: a file of JSON lines that only its user may read.
 *
 * A history is a convenience: one that cannot be read or written is an empty one, and never a reason to fail. `HADRON_NO_HISTORY`
 * keeps none.
 *
 * @module
 */
import { isSwitchedOn } from "../stdio.ts";
import { stateFolder } from "./state_folder.ts";

/** What was sent once. */
export interface HistoryEntry {
  /** The command: `pub` or `req`. */
  command: string;
  /** Subject or endpoint. */
  target: string;
  /** What stood in other fields of the form, by their names. */
  extras?: Record<string, string>;
  /** Headers as they were typed. */
  headers: string;
  data: string;
}

const ENTRIES_MAX = 500;
/** Larger data is not typed but pasted, and not kept. */
const DATA_LENGTH_MAX = 16 * 1024;

/** The entries of one command, from the oldest to the newest. */
export class History {
  readonly #command: string;
  readonly #path: string | undefined;
  #entries: HistoryEntry[];

  /** Reads what was kept. */
  constructor(command: string, path: string | undefined = historyPath()) {
    this.#command = command;
    this.#path = path;
    this.#entries = this.#read().filter((entry) => entry.command === command);
  }

  /** From the oldest to the newest. */
  get entries(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** Keeps one more. The same again moves to the end. */
  add(entry: Omit<HistoryEntry, "command">): void {
    const added = { command: this.#command, ...entry };
    this.#entries = appended(this.#entries, added);
    if (entry.data.length > DATA_LENGTH_MAX) return;
    // Read anew, for another prompt may have written meanwhile.
    this.#write(appended(this.#read(), added).slice(-ENTRIES_MAX));
  }

  #read(): HistoryEntry[] {
    if (this.#path === undefined) return [];
    try {
      return Deno.readTextFileSync(this.#path).split("\n").map(readEntry).filter((entry) => entry !== undefined);
    } catch (error) {
      return ignoreSystem(error, []);
    }
  }

  #write(entries: HistoryEntry[]): void {
    if (this.#path === undefined) return;
    const temporary = `${this.#path}.${Deno.pid}`;
    try {
      Deno.mkdirSync(this.#path.replace(/[/\\][^/\\]*$/, ""), { recursive: true, mode: 0o700 });
      Deno.writeTextFileSync(temporary, entries.map((entry) => JSON.stringify(entry) + "\n").join(""), { mode: 0o600 });
      Deno.renameSync(temporary, this.#path);
    } catch (error) {
      ignoreSystem(error, undefined);
    }
  }
}

function historyPath(): string | undefined {
  const folder = stateFolder();
  return folder === undefined || isSwitchedOn(Deno.env.get("HADRON_NO_HISTORY"))
    ? undefined
    : `${folder}/history.jsonl`;
}

function appended(entries: HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  const text = JSON.stringify(entry);
  return [...entries.filter((other) => JSON.stringify(other) !== text), entry];
}

/** A line of the file; undefined for one that is none, such as the last of a file that was cut. */
function readEntry(line: string): HistoryEntry | undefined {
  try {
    const { command, target, extras, headers, data } = JSON.parse(line);
    const texts = [command, target, headers, data, ...Object.values(extras ?? {})];
    if (!texts.every((text) => typeof text === "string")) return undefined;
    return { command, target, ...(extras === undefined ? {} : { extras }), headers, data };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What the system refuses, for whatever reason, is as if nothing were kept. */
function ignoreSystem<T>(error: unknown, instead: T): T {
  if (error instanceof Error && ("code" in error || Object.values(Deno.errors).some((kind) => error instanceof kind))) {
    return instead;
  }
  throw error;
}
