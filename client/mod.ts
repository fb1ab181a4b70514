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
export { type Data, Received } from "./data.ts";
export { type ErrorCode, HadronError, HandlerError, type HandlerErrorOptions, type JsonValue } from "./errors.ts";
export { Call } from "./call.ts";
export { type HandleOptions, Handler, type HandlerResult } from "./handler.ts";
export { Message, Reply } from "./message.ts";
export type { ServiceChange, ServiceInstance } from "./services.ts";
export type { Status } from "./status.ts";
export { type SubscribeOptions, Subscription } from "./subscription.ts";
