/**
 * What to do about an endpoint that nobody handles: the nearest that somebody does, or how to see them all.
 *
 * @module
 */
import type { Hadron } from "../client/mod.ts";
import { HadronError } from "../proto/error.ts";
import { didYouMean } from "./nearest.ts";

/** Asks the server for the endpoints there are. That it does not answer is not worth an error above the first. */
export async function endpointHint(hadron: Hadron, endpoint: string): Promise<string> {
  const otherwise =
    `\`hadron services\` lists the endpoints that are handled now; \`hadron reply ${endpoint}\` handles this one`;
  try {
    return didYouMean(endpoint, (await hadron.services()).map((instance) => instance.endpoint), otherwise);
  } catch (error) {
    if (error instanceof HadronError) return otherwise;
    throw error;
  }
}
