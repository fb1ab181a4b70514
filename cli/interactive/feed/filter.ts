/**
 * Which messages are shown: those whose subject matches a pattern, or that contain a text.
 *
 * @module
 */
import { hasWildcard, isPattern } from "../../../proto/subject.ts";
import type { KeptMessage } from "./kept_message.ts";

/** Says whether a message is shown. */
export type Filter = (message: KeptMessage) => boolean;

/** Of a payload, how much is searched. */
const SEARCHED_BYTES = 16 * 1024;
/** What is no text is searched as what can be read of it. */
const decoder = new TextDecoder();

/** What was typed, as a filter: a pattern if it is one with wildcards, else text in subject, headers or payload. */
export function filterOf(text: string): Filter | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (isPattern(trimmed) && hasWildcard(trimmed)) return ({ subject }) => matches(trimmed, subject);
  const wanted = trimmed.toLowerCase();
  return ({ subject, headers, data }) => {
    if (subject.toLowerCase().includes(wanted)) return true;
    for (const [name, value] of Object.entries(headers)) {
      if (`${name}=${value}`.toLowerCase().includes(wanted)) return true;
    }
    return decoder.decode(data.subarray(0, SEARCHED_BYTES)).toLowerCase().includes(wanted);
  };
}

function matches(pattern: string, subject: string): boolean {
  const wanted = pattern.split(".");
  const tokens = subject.split(".");
  for (const [at, token] of wanted.entries()) {
    if (token === ">") return tokens.length > at;
    if (at >= tokens.length || token !== "*" && token !== tokens[at]) return false;
  }
  return tokens.length === wanted.length;
}
