/**
 * Checks of this machine: the program, the contexts, the store's folder, the limit of open files.
 *
 * @module
 */
import { contextsFile, readContexts } from "../context/file.ts";
import type { Target } from "../context/contexts.ts";
import { CommandError } from "../exit_code.ts";
import type { GlobalOptions } from "../global_options.ts";
import { VERSION } from "../version.ts";
import { type Finding, reasonOf } from "./finding.ts";

/** Below this a server runs out of files with a few hundred clients. */
const FILES_MIN = 1024;
/** Below this a server that many services share may. */
const FILES_ENOUGH = 8192;
const EVERYBODY_ELSE = 0o077;

/** Which program this is, and what it runs on. */
export function checkProgram(): Finding {
  const { os, arch } = Deno.build;
  return { check: "program", verdict: "ok", found: `hadron ${VERSION}, Deno ${Deno.version.deno}, ${os} ${arch}` };
}

/** What says where to connect, and whether anybody else can read the tokens. */
export async function checkContext(options: GlobalOptions, target: () => Promise<Target>): Promise<Finding> {
  const check = "context";
  try {
    const { contexts } = await readContexts();
    const { url, namespace = "default", context } = await target();
    const source = context === undefined
      ? (options.url === undefined ? "the default" : "--url or HADRON_URL")
      : `context "${context}"`;
    const where = `${url}, namespace ${namespace}, from ${source}`;
    const file = contextsFile();
    if (Object.keys(contexts).length > 0 && file !== undefined && await isOpenToOthers(file)) {
      return {
        check,
        verdict: "wrong",
        found: `others can read ${file}, and its tokens`,
        advice: `chmod 600 '${file}'`,
      };
    }
    return { check, verdict: "ok", found: where };
  } catch (error) {
    const advice = error instanceof CommandError ? error.hint : undefined;
    return { check, verdict: "wrong", found: reasonOf(error), advice };
  }
}

/** Whether a server started here could keep its streams at `path`. */
export async function checkStoreFolder(path: string): Promise<Finding> {
  const check = "store";
  if (path === ":memory:" || /^https?:/.test(path)) {
    return { check, verdict: "ok", found: `a server started here would keep its streams in ${path}` };
  }
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) || "/" : ".";
  const probe = `${folder}/.hadron-doctor-${crypto.randomUUID()}`;
  try {
    await Deno.writeTextFile(probe, "", { createNew: true });
    await Deno.remove(probe);
    return {
      check,
      verdict: "ok",
      found: `${path} can be written: a server started here would keep its streams there`,
    };
  } catch (error) {
    const advice = "start the server where you may write, or with --store PATH or --store :memory:";
    return { check, verdict: "wrong", found: `${path} cannot be written: ${reasonOf(error)}`, advice };
  }
}

/** How many files a server started here may have open; every connection is one. */
export async function checkOpenFiles(): Promise<Finding | undefined> {
  const check = "open files";
  const limit = await openFilesMax();
  if (limit === undefined) return undefined;
  const found = `a server started here may have ${
    limit === Infinity ? "any number of" : limit
  } files open, one a connection`;
  const advice = "`ulimit -n 65536` before `hadron serve` allows more, or LimitNOFILE=65536 in its systemd unit";
  if (limit < FILES_MIN) return { check, verdict: "wrong", found, advice };
  return limit < FILES_ENOUGH ? { check, verdict: "look", found, advice } : { check, verdict: "ok", found };
}

async function openFilesMax(): Promise<number | undefined> {
  // Where there is no such file nothing is said; the runtime has raised the limit as far as it may.
  if (Deno.build.os !== "linux") return undefined;
  const limits = await Deno.readTextFile("/proc/self/limits");
  const soft = /^Max open files\s+(\S+)/m.exec(limits)?.[1];
  return soft === "unlimited" ? Infinity : soft === undefined ? undefined : Number(soft);
}

async function isOpenToOthers(path: string): Promise<boolean> {
  const { mode } = await Deno.stat(path);
  return mode !== null && (mode & EVERYBODY_ELSE) !== 0 && Deno.build.os !== "windows";
}
