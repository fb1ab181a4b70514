/**
 * The grammar of subjects, patterns and endpoints (SPEC 1). Pure functions over strings.
 *
 * @module
 */
import { HadronError } from "./error.ts";

/** The longest subject or pattern. */
const SUBJECT_BYTES_MAX = 255;
/** The longest endpoint name. */
export const ENDPOINT_BYTES_MAX = 100;
/** The longest name of a queue group. */
const QUEUE_BYTES_MAX = 255;

const SUBJECT = /^[-_A-Za-z0-9]+(\.[-_A-Za-z0-9]+)*$/;
const PATTERN = /^(?:(?:[-_A-Za-z0-9]+|\*)(?:\.(?:[-_A-Za-z0-9]+|\*))*(?:\.>)?|>)$/;
const NAMESPACE = /^[A-Za-z0-9](?:[-A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;

/** Whether `text` is a subject: tokens of `[-_A-Za-z0-9]+` between dots, 255 bytes at most. */
export function isSubject(text: string): boolean {
  return text.length <= SUBJECT_BYTES_MAX && SUBJECT.test(text);
}

/** Whether `text` is a pattern: a subject in which a token may be `*` and the last may be `>`. */
export function isPattern(text: string): boolean {
  return text.length <= SUBJECT_BYTES_MAX && PATTERN.test(text);
}

/** Whether a pattern has a `*` or a `>`, and so may match more than one subject. */
export function hasWildcard(pattern: string): boolean {
  return pattern.includes("*") || pattern.includes(">");
}

/** Throws `INVALID_ARGUMENT` unless `subject` can be published to. */
export function checkSubject(subject: string): void {
  if (isSubject(subject)) return;
  throw new HadronError("INVALID_ARGUMENT", `Publish to ${quote(subject)}: ${subjectFault(subject)}`);
}

/** Throws `INVALID_ARGUMENT` unless `pattern` can be subscribed to. */
export function checkPattern(pattern: string, attempted = "Subscribe to"): void {
  if (isPattern(pattern)) return;
  throw new HadronError("INVALID_ARGUMENT", `${attempted} ${quote(pattern)}: ${patternFault(pattern)}`);
}

/** Throws `INVALID_ARGUMENT` unless `queue` can name a queue group. */
export function checkQueue(queue: string): void {
  if (queue.length <= QUEUE_BYTES_MAX && SUBJECT.test(queue)) return;
  throw new HadronError("INVALID_ARGUMENT", `Join queue group ${quote(queue)}: ${subjectFault(queue)}`);
}

/** Throws `INVALID_ARGUMENT` unless `endpoint` can be called or handled. */
export function checkEndpoint(endpoint: string): void {
  if (endpoint.length <= ENDPOINT_BYTES_MAX && SUBJECT.test(endpoint)) return;
  const fault = endpoint.length > ENDPOINT_BYTES_MAX
    ? `it has ${endpoint.length} bytes, at most ${ENDPOINT_BYTES_MAX} are allowed`
    : subjectFault(endpoint);
  throw new HadronError("INVALID_ARGUMENT", `Use endpoint ${quote(endpoint)}: ${fault}`);
}

/** Throws `INVALID_ARGUMENT` unless `namespace` is a name of `[-a-zA-Z0-9]{1,63}` without a hyphen at either end. */
export function checkNamespace(namespace: string): void {
  if (NAMESPACE.test(namespace)) return;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `Use namespace ${quote(namespace)}: a name is 1 to 63 of A-Z a-z 0-9 and -, with no hyphen at either end`,
  );
}

function subjectFault(subject: string): string {
  if (subject.length > SUBJECT_BYTES_MAX) {
    return `it has ${subject.length} bytes, at most ${SUBJECT_BYTES_MAX} are allowed`;
  }
  if (isPattern(subject)) return "wildcards are for subscribing only";
  return tokenFault(subject.split("."));
}

function patternFault(pattern: string): string {
  if (pattern.length > SUBJECT_BYTES_MAX) {
    return `it has ${pattern.length} bytes, at most ${SUBJECT_BYTES_MAX} are allowed`;
  }
  const tokens = pattern.split(".");
  if (tokens.slice(0, -1).includes(">")) return "> may only be the last token";
  return tokenFault(tokens.filter((token) => token !== "*" && token !== ">"));
}

function tokenFault(tokens: string[]): string {
  const bad = tokens.find((token) => !SUBJECT.test(token)) ?? "";
  return bad === "" ? "a token is empty" : `token ${quote(bad)} has characters other than A-Z a-z 0-9 - and _`;
}

/** The value as it stands in an error message: quoted, cut where it is long. */
function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? text.slice(0, 80) + "…" : text);
}
