/**
 * Contexts: a url, a token and a namespace saved under a name, and which of them is in use. Pure; the file is `file.ts`.
 *
 * @module
 */
import { CommandError } from "../exit_code.ts";
import { DEFAULT_URL } from "../global_options.ts";
import { didYouMean } from "../nearest.ts";

/** What is saved under a name. */
export interface Context {
  url?: string;
  token?: string;
  namespace?: string;
}

/** All that is saved. */
export interface Contexts {
  /** The context in use where no other is named. */
  current?: string;
  contexts: Record<string, Context>;
}

/** Where a command connects, and as whom. */
export interface Target {
  url: string;
  token?: string;
  namespace?: string;
  /** The context that had a say in it. */
  context?: string;
}

/** What flags and variables say. */
export interface Given extends Context {
  context?: string;
}

/** The name of the context that commands use, if they use one: who names a server has not asked for the one in use. */
export function currentOf({ context, url }: Given, { current }: Contexts): string | undefined {
  return context ?? (url === undefined ? current : undefined);
}

/**
 * Flags and variables win over the context. The one in use steps aside when they name a server; one that they name stays, but
 * its token is shown to its own server only.
 */
export function targetOf(given: Given, saved: Contexts): Target {
  const name = currentOf(given, saved);
  if (name === undefined) {
    return { url: given.url ?? DEFAULT_URL, token: given.token, namespace: given.namespace };
  }
  const context = find(saved, name);
  const ownUrl = context.url ?? DEFAULT_URL;
  const url = given.url ?? ownUrl;
  const token = given.token ?? (url === ownUrl ? context.token : undefined);
  return { url, token, namespace: given.namespace ?? context.namespace, context: name };
}

/** The context of a name; `NOT_FOUND` with the nearest there is. */
export function find({ contexts }: Contexts, name: string): Context {
  if (Object.hasOwn(contexts, name)) return contexts[name];
  const names = Object.keys(contexts);
  const list = names.length === 0 ? "`hadron context add NAME --url URL` makes one" : "`hadron context ls` lists them";
  throw new CommandError(
    "NOT_FOUND",
    `Use context ${JSON.stringify(name)}: there is no context of that name`,
    didYouMean(name, names, list),
  );
}

/** Reads what the file holds; throws a plain `Error` that says what is wrong with it. */
export function parseContexts(text: string): Contexts {
  const value: unknown = JSON.parse(text);
  if (!isObject(value) || !isObject(value.contexts)) throw new Error('it has no object "contexts"');
  const contexts = Object.entries(value.contexts).map(([name, context]): [string, Context] => {
    if (!isObject(context)) throw new Error(`context ${JSON.stringify(name)} is not an object`);
    return [name, {
      url: textOf(context, "url"),
      token: textOf(context, "token"),
      namespace: textOf(context, "namespace"),
    }];
  });
  return { current: textOf(value, "current"), contexts: Object.fromEntries(contexts) };
}

function textOf(object: Record<string, unknown>, name: string): string | undefined {
  const value = object[name];
  if (value === undefined || typeof value === "string") return value;
  throw new Error(`its "${name}" is not a text`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
