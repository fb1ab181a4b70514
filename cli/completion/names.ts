/**
 * The names there are of a kind: at the server, and on this machine.
 *
 * @module
 */
import type { Hadron } from "../../client/mod.ts";
import { isPattern } from "../../proto/subject.ts";
import { readContexts } from "../context/file.ts";
import type { NameKind } from "../name_kinds.ts";
import { latestRuns } from "../pipeline/find_run.ts";
import { showCountOf } from "../units.ts";
import type { Candidate, Wanted } from "./wanted.ts";

const KINDS_AT_SERVER = new Set<NameKind>([
  "subject",
  "pattern",
  "endpoint",
  "stream",
  "group",
  "pipeline",
  "stage",
  "run",
]);

/** The kinds that a server is asked for. */
export function isKnownToServer({ kind }: Wanted): boolean {
  return kind !== undefined && KINDS_AT_SERVER.has(kind);
}

/** The contexts of this user. */
export async function contextNames(): Promise<Candidate[]> {
  const { contexts } = await readContexts();
  return Object.entries(contexts).map(([value, { url = "" }]) => ({ value, description: url }));
}

/** The names that the server has. */
export async function namesAtServer(hadron: Hadron, { kind, args, options, typed }: Wanted): Promise<Candidate[]> {
  switch (kind) {
    case "subject":
    case "pattern": {
      const { published, subscribed } = await hadron.subjects({ prefix: typed });
      const known = new Map(published.map((value) => [value, "published to"]));
      for (const value of subscribed) if (kind === "pattern" || !isPattern(value)) known.set(value, "subscribed to");
      return [...known].map(([value, description]) => ({ value, description }));
    }
    case "endpoint": {
      const instances = Map.groupBy(await hadron.services(), ({ endpoint }) => endpoint);
      return [...instances].map(([value, { length }]) => ({ value, description: showCountOf(length, "instance") }));
    }
    case "stream":
      return (await hadron.streams()).map(({ name, events }) => {
        return { value: name, description: showCountOf(events, "event") };
      });
    case "group": {
      // The stream is the first argument of every command with a group.
      const stream = (await hadron.streams()).find(({ name }) => name === args[0]);
      return (stream?.groups ?? []).map(({ name, lag }) => ({ value: name, description: `${lag} behind` }));
    }
    case "pipeline":
      return await pipelineNames(hadron);
    case "stage": {
      // The pipeline is the first argument of every command with a stage.
      const pipeline = (await hadron.pipelines()).find(({ name }) => name === args[0]);
      return (pipeline?.stages ?? []).map(({ name, workers }) => {
        return { value: name, description: showCountOf(workers.length, "worker") };
      });
    }
    case "run": {
      // Its pipeline may be given before it, or stand where it stands.
      const pipeline = args.at(0) ?? options.pipeline;
      const runs = await latestRuns(hadron, pipeline);
      const ids = runs.map(({ id, pipeline, listed }) => {
        return { value: id, description: `${pipeline}, ${listed?.status}` };
      });
      return pipeline === undefined ? [...await pipelineNames(hadron), ...ids] : ids;
    }
    default:
      return [];
  }
}

async function pipelineNames(hadron: Hadron): Promise<Candidate[]> {
  return (await hadron.pipelines()).map(({ name, revision }) => ({ value: name, description: `revision ${revision}` }));
}
