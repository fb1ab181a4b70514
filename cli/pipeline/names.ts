/**
 * The names of pipelines and stages, checked before there is a connection.
 *
 * @module
 */
import { CommandError } from "../exit_code.ts";
import { checkName } from "../stream/names.ts";

const STAGE = /^[-_a-zA-Z0-9]{1,100}$/;

/** Throws `INVALID_ARGUMENT` unless `name` can name a pipeline. */
export function checkPipeline(name: string): void {
  checkName("pipeline", name);
}

/** Throws `INVALID_ARGUMENT` unless `name` can name a stage. */
export function checkStage(name: string): void {
  if (STAGE.test(name)) return;
  throw new CommandError(
    "INVALID_ARGUMENT",
    `Use stage ${JSON.stringify(name.slice(0, 120))}: a name is 1 to 100 of A-Z a-z 0-9 - and _`,
  );
}
