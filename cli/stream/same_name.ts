/**
 * A message goes to subscribers and an event to a stream, and neither to the other: who publishes to the name of a stream, or subscribes to
 * it, is told what there is besides.
 *
 * @module
 */
import type { Hadron } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import type { Output } from "../output.ts";

const ASIDE = {
  pub: (name: string) => `"${name}" is also a stream, and this was not stored in it: hadron stream pub ${name}`,
  sub: (name: string) => `"${name}" is also a stream, whose events do not come here: hadron stream sub ${name}`,
};

/** Tells somebody who looks, if there is a stream of that name. */
export async function remarkStream(output: Output, hadron: Hadron, subject: string, doing: keyof typeof ASIDE) {
  if (!output.isErrorTerminal || output.quiet) return;
  try {
    await hadron.stream(subject).info();
  } catch (error) {
    // No such stream, or a pattern, or nobody to ask: there is nothing to tell.
    if (error instanceof HadronError) return;
    throw error;
  }
  output.remark(ASIDE[doing](subject));
}
