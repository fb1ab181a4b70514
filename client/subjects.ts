/**
 * Subjects to choose from.
 *
 * @module
 */
import type { AskOptions } from "./asks.ts";

/** Which subjects to list. */
export interface SubjectsOptions extends AskOptions {
  /** Only those that begin with this. @default "" */
  prefix?: string;
  /** Of each kind, at most 1000. @default 100 */
  max?: number;
}

/** Subjects that are in use, as far as the server remembers. */
export interface Subjects {
  /** Published to lately, the newest first: of the last 1024 that were new to the server. */
  published: string[];
  /** Patterns that somebody subscribes to, without doubles. */
  subscribed: string[];
}
