/**
 * The client of Hadron: needs network permission and nothing else, and loads no server code.
 *
 * @module
 */
export { connect } from "./connect.ts";
export type { ConnectOptions } from "./options.ts";
export type { ReconnectOptions } from "./reconnect.ts";
export { Hadron, type PublishOptions, type ServerDescription } from "./hadron.ts";
export type { AskOptions } from "./asks.ts";
export type { RequestData, RequestOptions } from "./caller.ts";
export { type Data, type JsonObject, Received } from "./data.ts";
export { type ErrorCode, HadronError, HandlerError, type HandlerErrorOptions, type JsonValue } from "./errors.ts";
export { Call } from "./call.ts";
export { type HandleOptions, Handler, type HandlerResult } from "./handler.ts";
export { Message, Reply } from "./message.ts";
export type { ServiceChange, ServiceInstance } from "./services.ts";
export type { ConnectionStats, Stats, Traffic } from "./stats.ts";
export type { Status } from "./status.ts";
export type { Subjects, SubjectsOptions } from "./subjects.ts";
export { type SubscribeOptions, Subscription } from "./subscription.ts";
export {
  type CloudEvent,
  type CloudEventArguments,
  type EventLike,
  fromCloudEvent,
  toCloudEvent,
} from "./cloud_event.ts";
export type { ConsumeOptions, GroupOptions, GroupSettings } from "./consume_options.ts";
export { Consumer, type Joined } from "./consumer.ts";
export { type AckOptions, Delivery, type NackOptions, type RejectOptions } from "./delivery.ts";
export { Event, type EventJson } from "./event.ts";
export type {
  EventOptions,
  EventToPublish,
  EventToStream,
  ExpectOptions,
  PatienceOptions,
  PublishBatchOptions,
  Published,
  StreamPublishOptions,
} from "./publication.ts";
export type { ReadOptions } from "./reads.ts";
export { type PurgeOptions, Stream } from "./stream.ts";
export type { GroupInfo, GroupPosition, GroupStall, MemberInfo, PartitionInfo, StreamInfo } from "./stream_info.ts";
export type { Retention, StreamOptions, StreamSettings } from "./stream_options.ts";
export type { StreamEnd, StreamPosition } from "./stream_position.ts";
export type { Ensured, ListStreamsOptions } from "./streams.ts";
export { Transaction } from "./transaction.ts";
export { Output, Root } from "./payload.ts";
export { Pipeline, type RunsOptions, type StartOptions } from "./pipeline.ts";
export type {
  OutputDefinition,
  PipelineDefinition,
  PipelineSettings,
  RetryOptions,
  StageOptions,
} from "./pipeline_definition.ts";
export type { AppliedPipeline, WaitOptions } from "./pipelines.ts";
export { Run, type RunResult } from "./run.ts";
export type {
  PipelineChange,
  PipelineDifference,
  PipelineInfo,
  RunInfo,
  RunStatus,
  StageFailure,
  StageInfo,
  StageRunInfo,
  StageStatus,
  StageWorkerInfo,
} from "./run_info.ts";
export {
  StageError,
  type StageErrorOptions,
  type StageHandler,
  StageWorker,
  type StageWorkerOptions,
} from "./stage_worker.ts";
export { Task } from "./task.ts";
