/**
 * What a definition names outside of itself: streams that have to be there, and an endpoint that nothing else is started by.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { Definition } from "./definition.ts";

/** What there is in the namespace. */
export interface Surroundings {
  hasStream(name: string): boolean;
  /** The other pipeline that calls to an endpoint begin runs of. */
  startedBy(endpoint: string): string | undefined;
}

/** Throws where a definition names what is not there, or what is another's. */
export function checkReferences({ name, source, stages }: Definition, { hasStream, startedBy }: Surroundings): void {
  const missing = (path: string, stream: string) => {
    if (hasStream(stream)) return;
    throw new HadronError(
      "NOT_FOUND",
      `Apply pipeline "${name}": ${path}: stream "${stream}" does not exist; ensure() makes it`,
      { details: { path, stream } },
    );
  };
  if ("stream" in source) missing("source.stream", source.stream);
  else {
    const other = startedBy(source.endpoint);
    if (other !== undefined) {
      throw new HadronError(
        "CONFLICT",
        `Apply pipeline "${name}": source.endpoint: "${source.endpoint}" starts pipeline "${other}"`,
        { retryable: false, details: { path: "source.endpoint", pipeline: other } },
      );
    }
  }
  stages.forEach(({ outputs }, i) => {
    outputs.forEach(({ stream }, at) => missing(`stages[${i}].outputs[${at}].stream`, stream));
  });
}
