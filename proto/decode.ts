/**
 * Decoding of frames that are not frequent, with the generated code.
 *
 * A decoded message has every field: those that were absent are their defaults, null for messages. The generated types do not say
 * so for messages within messages; the types here do.
 *
 * @module
 */
import { protocolError } from "./error.ts";
import { hadron } from "./generated/hadron.js";

/** The messages of a ClientFrame that the server decodes. */
export interface DecodedClientFrame {
  requestCredit?: hadron.v1.Credit | null;
  responseCredit?: hadron.v1.Credit | null;
  ping?: hadron.v1.Ping | null;
  pong?: hadron.v1.Pong | null;
  connect?: hadron.v1.Connect | null;
  subscribe?: hadron.v1.Subscribe | null;
  unsubscribe?: hadron.v1.Unsubscribe | null;
  flush?: hadron.v1.Flush | null;
  getStats?: hadron.v1.GetStats | null;
  listSubjects?: hadron.v1.ListSubjects | null;
  handle?: hadron.v1.Handle | null;
  unhandle?: hadron.v1.Unhandle | null;
  requestEnd?: hadron.v1.RequestEnd | null;
  cancel?: hadron.v1.Cancel | null;
  placeFreed?: hadron.v1.PlaceFreed | null;
  listServices?: hadron.v1.ListServices | null;
  unwatchServices?: hadron.v1.UnwatchServices | null;
  settle?: hadron.v1.Settle | null;
  transact?: hadron.v1.Transact | null;
  ensureStream?: hadron.v1.EnsureStream | null;
  deleteStream?: hadron.v1.DeleteStream | null;
  purgeStream?: hadron.v1.PurgeStream | null;
  describeStream?: hadron.v1.DescribeStream | null;
  listStreams?: hadron.v1.ListStreams | null;
  consume?: hadron.v1.Consume | null;
  endConsume?: hadron.v1.EndConsume | null;
  changeGroup?: hadron.v1.ChangeGroup | null;
  read?: hadron.v1.Read | null;
  readCredit?: hadron.v1.ReadCredit | null;
  endRead?: hadron.v1.EndRead | null;
  applyPipeline?: hadron.v1.ApplyPipeline | null;
  diffPipeline?: hadron.v1.DiffPipeline | null;
  deletePipeline?: hadron.v1.DeletePipeline | null;
  describePipeline?: hadron.v1.DescribePipeline | null;
  listPipelines?: hadron.v1.ListPipelines | null;
  work?: hadron.v1.Work | null;
  endWork?: hadron.v1.EndWork | null;
  completeTasks?: hadron.v1.CompleteTasks | null;
  failTask?: hadron.v1.FailTask | null;
  startRun?: hadron.v1.StartRun | null;
  describeRun?: hadron.v1.DescribeRun | null;
  listRuns?: hadron.v1.ListRuns | null;
  changeRun?: hadron.v1.ChangeRun | null;
  watchRuns?: hadron.v1.WatchRuns | null;
  unwatchRuns?: hadron.v1.UnwatchRuns | null;
}

/** The messages of a ServerFrame that the client decodes. */
export interface DecodedServerFrame {
  requestCredit?: hadron.v1.Credit | null;
  responseCredit?: hadron.v1.Credit | null;
  ping?: hadron.v1.Ping | null;
  pong?: hadron.v1.Pong | null;
  response?: hadron.v1.Response | null;
  connected?: hadron.v1.Connected | null;
  ok?: hadron.v1.Ok | null;
  failure?: hadron.v1.Failure | null;
  slowConsumer?: hadron.v1.SlowConsumer | null;
  draining?: hadron.v1.Draining | null;
  stats?: hadron.v1.Stats | null;
  subjects?: hadron.v1.Subjects | null;
  requestEnd?: hadron.v1.RequestEnd | null;
  cancel?: hadron.v1.Cancel | null;
  services?: hadron.v1.Services | null;
  serviceChange?: hadron.v1.ServiceChange | null;
  produced?: hadron.v1.Produced | null;
  settled?: hadron.v1.Settled | null;
  streamEnsured?: hadron.v1.StreamEnsured | null;
  streamPurged?: hadron.v1.StreamPurged | null;
  streamDescription?: hadron.v1.StreamDescription | null;
  streamList?: hadron.v1.StreamList | null;
  consumerEnded?: hadron.v1.ConsumerEnded | null;
  readEnded?: hadron.v1.ReadEnded | null;
  transacted?: hadron.v1.Transacted | null;
  pipelineApplied?: hadron.v1.PipelineApplied | null;
  pipelineDifference?: hadron.v1.PipelineDifference | null;
  pipelineDescription?: hadron.v1.PipelineDescription | null;
  pipelineList?: hadron.v1.PipelineList | null;
  tasks?: hadron.v1.Tasks | null;
  tasksSettled?: hadron.v1.TasksSettled | null;
  runStarted?: hadron.v1.RunStarted | null;
  runDescription?: hadron.v1.RunDescription | null;
  runList?: hadron.v1.RunList | null;
  runsChanged?: hadron.v1.RunsChanged | null;
  cancelTask?: hadron.v1.CancelTask | null;
  workEnded?: hadron.v1.WorkEnded | null;
}

/** Decodes a frame from a client. */
export function decodeClientFrame(bytes: Uint8Array, start: number, end: number): DecodedClientFrame {
  return decoded(() => decodeInto<DecodedClientFrame>(hadron.v1.ClientFrame.decode, bytes.subarray(start, end)));
}

/** Decodes a frame from a server. */
export function decodeServerFrame(bytes: Uint8Array, start: number, end: number): DecodedServerFrame {
  return decoded(() => decodeInto<DecodedServerFrame>(hadron.v1.ServerFrame.decode, bytes.subarray(start, end)));
}

/** What the generated code takes besides: none of it but the message that it is to fill. */
type Decode = (bytes: Uint8Array, length: undefined, end: undefined, depth: undefined, target: object) => unknown;

/** Into a plain object: the generated class deletes, for each message that it sets, all the others that a frame may hold. */
function decodeInto<T extends object>(decode: unknown, bytes: Uint8Array): T {
  const frame = {} as T;
  (decode as Decode)(bytes, undefined, undefined, undefined, frame);
  return frame;
}

/** Decodes an error. */
export function decodeError(bytes: Uint8Array, start: number, end: number): hadron.v1.Error {
  return decoded(() => hadron.v1.Error.decode(bytes.subarray(start, end)));
}

function decoded<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw protocolError(`it does not decode (${error instanceof Error ? error.message : error})`);
  }
}
