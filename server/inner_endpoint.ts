/**
 * Endpoints that the server handles itself, when nobody else does.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";

/** A call to one. It is ended once; after that, and when its caller does not wait any more, nothing comes of it. */
export interface InnerCall {
  readonly endpoint: string;
  /** What its caller finds in the details of whatever error ends it. */
  note(details: Record<string, string>): void;
  /** Is called once nobody waits for its answer any more, or has got it. */
  whenOver(forget: () => void): void;
  /** Does what reads its answer in its turn: its caller may wait for very many, and take none. */
  turn(read: () => Promise<void>): Promise<void>;
  /** Ends it with an encoded `Body`. */
  respond(body: Uint8Array): void;
  /** Ends it. */
  fail(error: HadronError): void;
}

/** Those of one namespace. */
export interface InnerEndpoints {
  /** What takes calls to an endpoint, with their encoded `Body`; undefined where the server does not handle it. */
  get(endpoint: string): ((call: InnerCall, body: Uint8Array) => void) | undefined;
  /** All of them, or the one, for the list of services. */
  list(endpoint: string): hadron.v1.ServiceInstance.$Properties[];
  /** What those are to wait for who call faster than is stored; undefined for nothing. */
  pressure(): Promise<void> | undefined;
}

/** None. */
export const NO_INNER_ENDPOINTS: InnerEndpoints = { get: () => undefined, list: () => [], pressure: () => undefined };
