/**
 * Pipelines whose runs are started by calls: a call begins a run, and gets the output of its responder.
 *
 * The run goes on when its caller does not wait any more. A call may name its run in the header `hadron-run`: where there is one of that
 * id already, its answer is waited for, and nothing begins twice.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import type { InnerCall, InnerEndpoints } from "../inner_endpoint.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Pipelines } from "./pipelines.ts";
import { checkRunId } from "./run_list.ts";
import type { Run, Waiter } from "./run.ts";

/** The header that names a run, in a call and in its reply. */
const RUN_HEADER = "hadron-run";
/** The tag of `body` in Root. */
const ROOT_BODY_TAG = 1 << 3 | 2;

/** The endpoints of pipelines in one namespace. */
export class PipelineEndpoints implements InnerEndpoints {
  constructor(private readonly pipelines: Pipelines, private readonly namespace: string) {}

  get(endpoint: string): ((call: InnerCall, body: Uint8Array) => void) | undefined {
    const pipeline = this.pipelines.ofEndpoint(this.namespace, endpoint);
    return pipeline === undefined ? undefined : (call, body) => this.take(pipeline, call, body);
  }

  list(endpoint: string): hadron.v1.ServiceInstance.$Properties[] {
    return this.pipelines.endpoints(this.namespace)
      .filter((pipeline) => endpoint === "" || pipeline.endpoint === endpoint)
      .map(instanceOf);
  }

  pressure(): Promise<void> | undefined {
    return this.pipelines.pressure();
  }

  private take(pipeline: Pipeline, call: InnerCall, body: Uint8Array): void {
    const id = hadron.v1.Body.decode(body).headers[RUN_HEADER] ?? crypto.randomUUID();
    checkRunId(id);
    // Whoever stops waiting can ask for the answer by this.
    call.note({ run: id });
    const fail = (error: unknown) => {
      if (!(error instanceof HadronError)) throw error;
      call.fail(error);
    };
    const root = hadron.v1.Root.encode({}).uint32(ROOT_BODY_TAG).bytes(body).finish();
    const waiter: Waiter = {
      until: "replied",
      done: (run) => void call.turn(() => this.answer(pipeline, call, run)).catch(fail),
      gone: fail,
    };
    // The run may take days, in which its callers ask again and again.
    call.whenOver(() => pipeline.waits.forget(id, waiter));
    pipeline.start(id, root, waiter).catch(fail);
  }

  private async answer(pipeline: Pipeline, call: InnerCall, run: Run): Promise<void> {
    const { graph, id } = run;
    const output = run.output(graph.respond);
    if (output === undefined) throw failureOf(call.endpoint, run);
    const body = await pipeline.reader.load(run, (store) => output.load(store, run.place(1 + graph.respond)));
    // Entries of a map are fields like any other: one more makes the same Body with one more header.
    const header = hadron.v1.Body.encode({ headers: { [RUN_HEADER]: id } }).finish();
    const whole = new Uint8Array(body.length + header.length);
    whole.set(body);
    whole.set(header, body.length);
    call.respond(whole);
  }
}

/** A pipeline that calls begin runs of, as the list of services shows it. */
export function instanceOf(
  { name, endpoint, record, counts, current }: Pipeline,
): hadron.v1.ServiceInstance.$Properties {
  return {
    endpoint,
    instanceId: `pipeline-${name}`,
    name: `pipeline ${name}`,
    version: `revision ${current.number}`,
    connectedSinceMs: record.createdMs,
    calls: counts.pending + counts.running + counts.completed + counts.failed + counts.cancelled,
    errors: counts.failed,
    inFlight: counts.pending + counts.running,
    concurrency: current.definition.maxParallel,
  };
}

/** Why a run has ended without a reply. */
function failureOf(endpoint: string, { id, known }: Run): HadronError {
  const what = `Call "${endpoint}": run ${id}`;
  if (known.error === undefined) return new HadronError("CANCELLED", `${what} was cancelled`);
  const { code, message, stage, data } = known.error;
  return new HadronError("HANDLER_FAILED", `${what} has failed in stage "${stage}": ${message}`, {
    details: data === undefined ? { stage, code } : { stage, code, data },
  });
}
