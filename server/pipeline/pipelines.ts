/**
 * All pipelines of a server: applies and removes them, and loads them whenever the streams are loaded.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { hadron } from "../../proto/generated/hadron.js";
import type { Committer } from "../store/committer.ts";
import type { Gathering } from "../store/gathering.ts";
import { deleteKeys, deleteRange } from "../store/deleting.ts";
import { decodeJson, encodeJson } from "../store/json_value.ts";
import {
  allOf,
  allOfPipeline,
  deletedPipelineKey,
  pipelineKey,
  pipelineNumberKey,
  revisionKey,
} from "../store/keys.ts";
import { VALUE_BYTES_MAX } from "../store/store.ts";
import type { Streams, StreamsOptions, Tenant } from "../stream/streams.ts";
import { checkPipelineName, type Definition, definitionOf } from "./definition.ts";
import { Pipeline, type PipelineHost, type PipelineRecord } from "./pipeline.ts";
import { instanceOf } from "./pipeline_endpoints.ts";
import { PipelineNames } from "./pipeline_names.ts";
import { checkReferences } from "./references.ts";
import { RunWatches } from "./run_watches.ts";
import { UnheardRuns } from "./unheard_runs.ts";

/** Pipelines of one namespace. */
const PIPELINES_MAX = 1000;
/** What applying a definition takes in a commit, with the place in its source that goes with it. */
const APPLY_BYTES = VALUE_BYTES_MAX + 32 * 1024;
const APPLY_MUTATIONS = 5;
/** How often retention and sources are looked after. */
const TICK_MS = 1000;

/** What became of a definition that was applied. */
export interface Applied {
  readonly pipeline: Pipeline;
  readonly outcome: "created" | "updated" | "unchanged";
  /** Unchanged though it is not what the present revision says. */
  readonly differs: boolean;
}

/** A pipeline's endpoint has come, or gone, as the list of services shows it. */
export type EndpointChange = (namespace: string, kind: "ADDED" | "REMOVED", instance: ServiceInstance) => void;

type ServiceInstance = hadron.v1.ServiceInstance.$Properties;

/** All pipelines. */
export class Pipelines implements Tenant {
  readonly watches = new RunWatches();
  /** Is told of endpoints that come and go, once that is stored. */
  onEndpoint: EndpointChange = () => {};
  private readonly names = new PipelineNames();
  private lastNumber = 0;
  private readonly unheard = new UnheardRuns(this.watches);
  private committer: Committer | undefined;
  private cancelTick = () => {};

  constructor(
    private readonly streams: Streams,
    private readonly options: StreamsOptions,
  ) {}

  /** Where data of runs is read from. */
  get store(): StreamsOptions["store"] {
    return this.options.store;
  }

  /** The pipeline of that name; throws `NOT_FOUND` where there is none. */
  get(namespace: string, name: string): Pipeline {
    this.streams.checkReadable(`Use pipeline "${name}"`);
    const pipeline = this.find(namespace, name);
    if (pipeline !== undefined) return pipeline;
    checkPipelineName(name);
    throw notFound(name);
  }

  /** The same, to change something: throws `STORE_UNAVAILABLE` while nothing can be stored. */
  changeable(namespace: string, name: string): Pipeline {
    this.present(`Use pipeline "${name}"`);
    return this.get(namespace, name);
  }

  /** The pipeline of that name, if there is one. */
  find(namespace: string, name: string): Pipeline | undefined {
    return this.names.find(namespace, name);
  }

  /** All pipelines of a namespace, by name. */
  list(namespace: string): Pipeline[] {
    this.streams.checkReadable("List pipelines");
    return this.names.of(namespace).sort((a, b) => a.name < b.name ? -1 : 1);
  }

  /** The pipeline whose runs are started by calls to an endpoint. */
  ofEndpoint(namespace: string, endpoint: string): Pipeline | undefined {
    return this.names.ofEndpoint(namespace, endpoint);
  }

  /** Those of a namespace that are started by calls. */
  endpoints(namespace: string): Pipeline[] {
    return this.names.endpoints(namespace);
  }

  /** The store is behind: who has something to store is to wait. Undefined when it is not. */
  pressure(): Promise<void> | undefined {
    return this.streams.pressure();
  }

  // --------------------------------------------------------------------------------------- applying, removing

  /** Makes a pipeline, or gives it a new revision; resolves once events begin its runs. */
  async apply(namespace: string, definition: Definition): Promise<Applied> {
    const { name } = definition;
    const applied = await new Promise<Applied>((resolve, reject) => {
      const committer = this.present(`Apply pipeline "${name}"`);
      committer.run(APPLY_BYTES, APPLY_MUTATIONS, (gathering) => {
        const present = this.find(namespace, name);
        if (present !== undefined && definition.revision <= present.current.number) {
          const known = present.revisions.get(definition.revision);
          const differs = known !== undefined && JSON.stringify(known.definition) !== JSON.stringify(definition);
          gathering.after(() => resolve({ pipeline: present, outcome: "unchanged", differs }), reject);
          return;
        }
        const before = endpointOf(present);
        const pipeline = this.define(gathering, namespace, definition, present);
        const outcome = present === undefined ? "created" : "updated";
        gathering.after(() => {
          this.tellOf(namespace, "REMOVED", before);
          this.tellOf(namespace, "ADDED", endpointOf(pipeline));
          resolve({ pipeline, outcome, differs: false });
        }, reject);
      }, reject);
    });
    await applied.pipeline.begin();
    return applied;
  }

  /** Removes a pipeline, its runs and their data; `CONFLICT` while runs have not ended, unless they are given up. */
  delete(namespace: string, name: string, force: boolean): Promise<void> {
    const committer = this.present(`Delete pipeline "${name}"`);
    this.get(namespace, name);
    return new Promise((resolve, reject) => {
      committer.run(1024, 4, (gathering) => {
        const pipeline = this.find(namespace, name);
        if (pipeline === undefined) throw notFound(name);
        const unfinished = pipeline.counts.pending + pipeline.counts.running;
        if (unfinished > 0 && !force) {
          throw new HadronError("CONFLICT", `Delete pipeline "${name}": ${unfinished} of its runs have not ended`, {
            retryable: false,
            details: { pipeline: name, unfinished },
          });
        }
        gathering.delete(pipelineKey(namespace, name));
        gathering.set(deletedPipelineKey(pipeline.number), new Uint8Array(1));
        const before = endpointOf(pipeline);
        this.names.remove(pipeline);
        const gone = new HadronError("NOT_FOUND", `Use pipeline "${name}": it was deleted`, { details: { name } });
        pipeline.delete(gathering, gone);
        gathering.after(() => {
          this.clean(committer, pipeline.number);
          // Who follows one that was made again under its name hears of that.
          const isGone = this.find(namespace, name) === undefined;
          this.watches.end(this.watches.astray((of, watched) => {
            return isGone && of === namespace && watched === name ? gone : undefined;
          }));
          this.tellOf(namespace, "REMOVED", before);
          resolve();
        }, reject);
      }, reject);
    });
  }

  private define(
    gathering: Gathering,
    namespace: string,
    definition: Definition,
    present: Pipeline | undefined,
  ): Pipeline {
    const { name, revision } = definition;
    const text = JSON.stringify(definition);
    if (text.length > VALUE_BYTES_MAX / 3) {
      throw new HadronError("TOO_LARGE", `Apply pipeline "${name}": a definition of ${text.length} characters`);
    }
    checkReferences(definition, {
      hasStream: (stream) => this.streams.has(namespace, stream),
      startedBy: (endpoint) => {
        const other = this.ofEndpoint(namespace, endpoint);
        return other === present ? undefined : other?.name;
      },
    });
    if (present === undefined) this.checkRoom(namespace, name);
    const nowMs = this.options.clock.unixMs();
    const number = present?.number ?? ++this.lastNumber;
    const record: PipelineRecord = {
      number,
      revision,
      createdMs: present?.record.createdMs ?? nowMs,
      appliedMs: nowMs,
    };
    const pipeline = present ?? new Pipeline(this.host(namespace), namespace, name, record);
    if (present !== undefined) this.names.remove(present);
    pipeline.define(gathering, definition, record);
    this.names.add(pipeline);
    gathering.set(revisionKey(number, revision), encodeJson(definition));
    gathering.set(pipelineKey(namespace, name), encodeJson(record));
    if (present === undefined) gathering.set(pipelineNumberKey, encodeJson(number));
    return pipeline;
  }

  private checkRoom(namespace: string, name: string): void {
    const pipelines = this.names.of(namespace).length;
    if (pipelines < PIPELINES_MAX) return;
    throw new HadronError("LIMIT_EXCEEDED", `Apply pipeline "${name}": the namespace has ${pipelines} already`, {
      retryable: false,
      details: { pipelinesMax: PIPELINES_MAX },
    });
  }

  private tellOf(namespace: string, kind: "ADDED" | "REMOVED", instance: ServiceInstance | undefined): void {
    if (instance !== undefined) this.onEndpoint(namespace, kind, instance);
  }

  private host(namespace: string): PipelineHost {
    const { store, clock, deadlines } = this.options;
    const committer = this.committer!;
    return {
      store,
      committer,
      clock,
      deadlines,
      stream: (name) => this.streams.get(namespace, name),
      changed: ({ name }, run) => this.watches.changed(namespace, name, run),
      readFailed: (error) => this.streams.readFailed(committer, error),
    };
  }

  private present(what: string): Committer {
    return this.streams.present(what);
  }

  // --------------------------------------------------------------------------------------------- from the store

  async load(committer: Committer): Promise<void> {
    const { store } = this.options;
    this.committer = committer;
    const [last] = await store.get([pipelineNumberKey]);
    this.lastNumber = last === undefined ? 0 : decodeJson<number>(last);
    const byNumber = new Map<number, Pipeline>();
    for await (const { key, value } of store.list(...allOf("p"))) {
      const [, namespace, name] = key as [string, string, string];
      const record = decodeJson<PipelineRecord>(value);
      byNumber.set(record.number, new Pipeline(this.host(namespace), namespace, name, record));
    }
    for (const [number, pipeline] of byNumber) {
      for await (const { value } of store.list(...allOfPipeline("v", number))) {
        pipeline.restoreRevision(definitionOf(decodeJson(value)));
      }
      this.names.add(pipeline);
      await pipeline.restoreRuns();
    }
  }

  /** Events begin runs from here on. */
  async begin(): Promise<void> {
    this.cancelTick();
    this.tick();
    const { store } = this.options;
    for await (const { key } of store.list(...allOf("y"))) this.clean(this.committer!, key[1] as number);
    await Promise.all(this.names.all().map((pipeline) => pipeline.begin()));
    await this.unheard.tell((namespace, name) => this.find(namespace, name));
  }

  giveUp(error: HadronError): void {
    this.cancelTick();
    const all = this.names.all();
    this.names.clear();
    for (const pipeline of all) {
      this.unheard.keep(pipeline);
      pipeline.end(error);
    }
  }

  private tick(): void {
    this.cancelTick = this.options.clock.timer(TICK_MS, () => {
      for (const pipeline of this.names.all()) this.lookAfter(pipeline);
      this.lookAfterWatches();
      this.tick();
    });
  }

  private lookAfter(pipeline: Pipeline): void {
    pipeline.removal.run();
    pipeline.storage.tidy(this.options.store);
    pipeline.tasks.tidy();
    pipeline.waits.giveUpExpected();
    // A source stream that was deleted may be there again.
    void pipeline.begin();
    const unused = pipeline.takeUnused().map(({ number }) => revisionKey(pipeline.number, number));
    // What it does not get to is there again when the store is read.
    deleteKeys(this.committer!, unused).catch((error) => {
      this.options.log("debug", "unused definitions not deleted yet", { why: String(error) });
    });
  }

  /** Runs that somebody follows may have been removed, or never begin. */
  private lookAfterWatches(): void {
    const astray = this.watches.astray((namespace, name, run) => this.find(namespace, name)?.missing(run));
    if (astray.length === 0) return;
    // That one was removed may not be on disk yet.
    this.committer!.run(0, 0, (gathering) => gathering.after(() => this.watches.end(astray)), () => {});
  }

  private clean(committer: Committer, number: number): void {
    const { store, log } = this.options;
    const clean = async () => {
      for (const letter of ["r", "e", "o", "v"] as const) {
        await deleteRange(store, committer, allOfPipeline(letter, number));
      }
      await deleteKeys(committer, [deletedPipelineKey(number)]);
    };
    // What it does not get to, the next start does.
    clean().catch((error) => log("debug", "deleted pipeline not cleaned yet", { why: String(error) }));
  }
}

function notFound(name: string): HadronError {
  return new HadronError("NOT_FOUND", `Use pipeline "${name}": pipeline "${name}" does not exist; apply() makes it`, {
    details: { pipeline: name },
  });
}

function endpointOf(pipeline: Pipeline | undefined): ServiceInstance | undefined {
  return pipeline?.endpoint === undefined ? undefined : instanceOf(pipeline);
}
