/**
 * `--status`: which runs are meant, by how they stand.
 *
 * @module
 */
import { InvalidArgumentError, Option } from "commander";
import type { RunStatus } from "../../client/mod.ts";

/** The option, any number of times. */
export function statusOption(statuses: readonly RunStatus[], description: string): Option {
  return new Option("--status <status>", `${description}; may be repeated`)
    .choices([...statuses])
    .argParser((text: string, soFar: RunStatus[] = []) => {
      const status = statuses.find((each) => each === text);
      if (status === undefined) throw new InvalidArgumentError(`It must be one of ${statuses.join(", ")}.`);
      return [...soFar, status];
    });
}
