/**
 * The options that every command has, as data: they are declared from it, and `hadron --help` is written from it without
 * loading anything else.
 *
 * @module
 */

/** Where a server is, unless something else is said. */
export const DEFAULT_URL = "hadron://127.0.0.1:7420";

/** What every command is told. */
export interface GlobalOptions {
  /** Without it, what the context says, or {@linkcode DEFAULT_URL}. */
  url?: string;
  token?: string;
  namespace?: string;
  context?: string;
  json?: boolean;
  quiet?: boolean;
  color: boolean;
}

/** An option, how it is explained, and the variable that stands in for it. */
export interface GlobalOption {
  flags: string;
  description: string;
  variable: string;
}

/** In the order of the help. */
export const GLOBAL_OPTIONS: GlobalOption[] = [
  { flags: "--url <url>", description: `server to connect to (default: ${DEFAULT_URL})`, variable: "HADRON_URL" },
  { flags: "--token <token>", description: "token to show the server", variable: "HADRON_TOKEN" },
  { flags: "--namespace <name>", description: 'namespace to be in (default: "default")', variable: "HADRON_NAMESPACE" },
  {
    flags: "--context <name>",
    description: "saved url, token and namespace to use; see `hadron context`",
    variable: "HADRON_CONTEXT",
  },
  { flags: "--json", description: "one JSON object a line on standard output", variable: "HADRON_JSON" },
  {
    flags: "-q, --quiet",
    description: "nothing on standard error but warnings and errors",
    variable: "HADRON_QUIET",
  },
  { flags: "--no-color", description: "no colours; NO_COLOR does the same", variable: "HADRON_NO_COLOR" },
];
