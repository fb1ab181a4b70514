/**
 * The names of streams and groups (SPEC 1), and of contexts, checked before there is a connection.
 *
 * @module
 */
import { CommandError } from "../exit_code.ts";

const NAME = /^[-_.a-zA-Z0-9]{1,100}$/;

/** Throws `INVALID_ARGUMENT` unless `name` can name a stream. */
export function checkStream(name: string): void {
  checkName("stream", name);
}

/** Throws `INVALID_ARGUMENT` unless `name` can name a group. */
export function checkGroup(name: string): void {
  checkName("group", name);
}

/** Throws `INVALID_ARGUMENT` unless `name` can name a `what`. */
export function checkName(what: string, name: string): void {
  if (NAME.test(name)) return;
  throw new CommandError(
    "INVALID_ARGUMENT",
    `Use ${what} ${JSON.stringify(name.slice(0, 120))}: a name is 1 to 100 of A-Z a-z 0-9 - _ and .`,
  );
}
