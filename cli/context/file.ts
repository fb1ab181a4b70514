/**
 * Where contexts are kept: one file in the user's folder for settings, for that user's eyes only, because tokens are in it.
 *
 * @module
 */
import { CommandError } from "../exit_code.ts";
import { type Contexts, parseContexts } from "./contexts.ts";

const FILE_NAME = "contexts.json";
const FOR_OWNER = 0o600;
const FOLDER_FOR_OWNER = 0o700;

/** The folder for this user's settings of Hadron: none where the system does not say who the user is. */
function settingsFolder(): string | undefined {
  const { os } = Deno.build;
  const folder = Deno.env.get("XDG_CONFIG_HOME") || (os === "windows" ? Deno.env.get("APPDATA") : undefined);
  if (folder) return `${folder}/hadron`;
  const home = Deno.env.get(os === "windows" ? "USERPROFILE" : "HOME");
  return home ? `${home}/.config/hadron` : undefined;
}

/** Where the contexts of this user are, or would be. */
export function contextsFile(): string | undefined {
  const folder = settingsFolder();
  return folder === undefined ? undefined : `${folder}/${FILE_NAME}`;
}

/** The contexts of this user; none where there is no file. */
export async function readContexts(): Promise<Contexts> {
  const path = contextsFile();
  if (path === undefined) return { contexts: {} };
  try {
    return parseContexts(await Deno.readTextFile(path));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return { contexts: {} };
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      "INVALID_ARGUMENT",
      `Read contexts from ${path}: ${reason}`,
      "mend the file, or delete it and add its contexts again",
      undefined,
      { cause: error },
    );
  }
}

/** Writes them all, or none: whoever reads meanwhile sees the old ones. */
export async function writeContexts(contexts: Contexts): Promise<string> {
  const folder = settingsFolder();
  if (folder === undefined) {
    throw new CommandError("INVALID_ARGUMENT", "Save contexts: neither XDG_CONFIG_HOME nor HOME says where");
  }
  const path = `${folder}/${FILE_NAME}`;
  const draft = `${path}.${crypto.randomUUID()}`;
  try {
    await Deno.mkdir(folder, { recursive: true, mode: FOLDER_FOR_OWNER });
    await Deno.writeTextFile(draft, JSON.stringify(contexts, null, 2) + "\n", { mode: FOR_OWNER, createNew: true });
    await Deno.rename(draft, path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError("INVALID_ARGUMENT", `Save contexts in ${path}: ${reason}`, undefined, undefined, {
      cause: error,
    });
  }
  return path;
}
