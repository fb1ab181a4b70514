/**
 * What is published to a stream, and what becomes of it.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { RECORD_HEADERS_FIELD, type RecordContent } from "../proto/hot_record.ts";
import { type Data, encodeData } from "./data.ts";
import { encodeHeaders } from "./headers.ts";
import { encodeTime } from "./stream_position.ts";

/** What an event has beside its data. Texts have 1024 bytes at the most. */
export interface EventOptions {
  /** What happened, such as `order.created`; groups filter by it. @default "" */
  type?: string;
  /** Picks the partition, and is what order is promised for. @default none: partitions in turn */
  key?: string;
  /** An event with an id is stored once, whoever publishes it. @default none */
  id?: string;
  /** Where it comes from. @default none */
  source?: string;
  /** Headers for the consumers. @default {} */
  headers?: Record<string, string>;
  /** Held back until then; a number is Unix milliseconds. @default at once */
  deliverAt?: Date | number;
}

/** A condition of publishing. */
export interface ExpectOptions {
  /**
   * Only if this is the last offset in the partition that the event goes to, -1 for an empty one; else `CONFLICT`. In a stream of several partitions
   * it needs keys, all of one partition. @default any
   */
  expectLastOffset?: number;
}

/** How long to wait for the server. What it was given up on may be stored all the same. */
export interface PatienceOptions {
  /** Time until it is given up; 0 for none: a lost connection is waited for. @default 0 */
  timeoutMs?: number;
  /** Gives up when it fires. @default none */
  signal?: AbortSignal;
}

/** How to publish to a stream. */
export interface StreamPublishOptions extends EventOptions, ExpectOptions, PatienceOptions {}

/** How to publish several events at once. */
export interface PublishBatchOptions extends ExpectOptions, PatienceOptions {}

/** An event to be published. */
export interface EventToPublish extends EventOptions {
  /** Bytes as they are, a string as UTF-8, any other JSON value as JSON. @default no bytes */
  data?: Data;
}

/** An event to be published in a transaction. */
export interface EventToStream extends EventToPublish, ExpectOptions {
  /** The name of the stream. */
  stream: string;
}

/** Where an event is. */
export interface Published {
  /** The partition that its key picked. */
  partition: number;
  /** Where it is in its partition; -1 while it is held back by `deliverAt`. */
  offset: number;
  /** It was stored before, and not again. */
  duplicate: boolean;
}

/** The event as its record holds it; throws `INVALID_ARGUMENT`. Hot: once an event. */
export function recordOf(stream: string, data: Data | undefined, options: EventOptions | undefined): RecordContent {
  const bytes = encodeData(data);
  if (options === undefined) {
    return { data: bytes, key: "", type: "", id: "", source: "", headers: NONE, deliverAtMs: 0 };
  }
  const { type = "", key = "", id = "", source = "", headers, deliverAt } = options;
  if (typeof key !== "string" || typeof type !== "string" || typeof id !== "string" || typeof source !== "string") {
    throw new HadronError("INVALID_ARGUMENT", `Publish to stream "${stream}": type, key, id and source are strings`);
  }
  return {
    data: bytes,
    key,
    type,
    id,
    source,
    headers: encodeHeaders(headers, RECORD_HEADERS_FIELD),
    deliverAtMs: deliverAt === undefined ? 0 : encodeTime(`Publish to stream "${stream}" with deliverAt`, deliverAt),
  };
}

/** The next offset that is expected, -1 for any; throws `INVALID_ARGUMENT`. */
export function expectedNext(stream: string, expectLastOffset: number | undefined): number {
  if (expectLastOffset === undefined) return -1;
  if (Number.isSafeInteger(expectLastOffset) && expectLastOffset >= -1) return expectLastOffset + 1;
  const why = `expectLastOffset ${expectLastOffset} is not an offset, nor -1`;
  throw new HadronError("INVALID_ARGUMENT", `Publish to stream "${stream}": ${why}`);
}

const NONE = new Uint8Array(0);
