/**
 * This program's version, kept in deno.json only.
 *
 * @module
 */
import manifest from "../deno.json" with { type: "json" };
import { isSwitchedOn } from "./stdio.ts";

/** Such as `0.1.0`. */
export const VERSION: string = manifest.version;

/** What `--version` prints, beside whatever else was said: text, and JSON where that was asked for. */
export function versionLine(args: string[]): string {
  const end = args.indexOf("--");
  const words = end === -1 ? args : args.slice(0, end);
  const isJson = words.includes("--json") || isSwitchedOn(Deno.env.get("HADRON_JSON"));
  return isJson ? JSON.stringify({ version: VERSION }) : `hadron ${VERSION}`;
}
