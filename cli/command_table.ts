/**
 * How commands are listed: by name, each with what it is for and the file that declares it.
 *
 * @module
 */
import type { Command } from "commander";

/** A file of `commands/`: it says what the command takes, how it is explained, and what it does. */
export interface CommandModule {
  declare(command: Command): void;
}

/** One command of a table. */
export interface CommandEntry {
  /** Under which heading the help lists it. */
  group?: string;
  /** What it is for, in a few words. */
  summary: string;
  /** Loads the file that declares it. */
  load: () => Promise<CommandModule>;
}

/** The commands below another, by name. */
export type CommandTable = Record<string, CommandEntry>;

/** The entries of a table under their headings. */
export function listedByGroup(table: CommandTable): Map<string, [name: string, summary: string][]> {
  const groups = new Map<string, [string, string][]>();
  for (const [name, { group = "Commands", summary }] of Object.entries(table)) {
    groups.set(group, [...groups.get(group) ?? [], [name, summary]]);
  }
  return groups;
}
