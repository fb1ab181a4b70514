/**
 * Events as CloudEvents 1.0, both ways, so that the SDKs of that ecosystem can produce and read them.
 *
 * ```text
 * event     id  source  type  key      header "time", else time  header "content-type"  other headers  data
 * CloudEvent id  source  type  subject  time                      datacontenttype        extensions     data
 * ```
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { Data } from "./data.ts";
import type { EventOptions } from "./publication.ts";

/** A CloudEvent as the SDKs take it; what is not named here is an extension. */
export interface CloudEvent {
  /** The version of the specification. */
  specversion: string;
  /** Unique within its source. */
  id: string;
  /** Where it comes from: a URI reference. */
  source: string;
  /** What happened. */
  type: string;
  /** What it is about. */
  subject?: string;
  /** When it happened, RFC 3339. */
  time?: string;
  /** What the data is. */
  datacontenttype?: string;
  /** A JSON value for JSON, a string for text, else bytes. */
  data?: unknown;
  /** Bytes, where they come as text. */
  data_base64?: string;
  /** An extension. */
  [extension: string]: unknown;
}

/** What `toCloudEvent` needs of an event. */
export interface EventLike {
  /** The name of its stream. */
  readonly stream: string;
  /** Its partition. */
  readonly partition: number;
  /** Its place there. */
  readonly offset: number;
  /** When the server took it. */
  readonly time: Date;
  /** Empty for none. */
  readonly type: string;
  /** Empty for none. */
  readonly id: string;
  /** Empty for none. */
  readonly key: string;
  /** Empty for none. */
  readonly source: string;
  /** Its headers. */
  readonly headers: Record<string, string>;
  /** Its bytes. */
  readonly data: Uint8Array;
}

const CONTENT_TYPE = "content-type";
/** What a CloudEvent without a type would be: a type is required there. */
const NO_TYPE = "hadron.event";
/** Attributes that are not extensions. */
const ATTRIBUTES = new Set([
  "specversion",
  "id",
  "source",
  "type",
  "subject",
  "time",
  "datacontenttype",
  "data",
  "data_base64",
]);
/** How an extension may be named. */
const EXTENSION = /^[a-z0-9]+$/;
/** What a time is: RFC 3339. A header of that name may be anything, where the event was published otherwise. */
const TIME = /^\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(\.\d+)?(z|[+-]\d\d:\d\d)$/i;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

/** An event as a CloudEvent. Headers whose names no extension may have are left out. */
export function toCloudEvent(event: EventLike): CloudEvent {
  const { stream, partition, offset, key, headers, data } = event;
  const contentType = headers[CONTENT_TYPE];
  const cloudEvent: CloudEvent = {
    specversion: "1.0",
    id: event.id || `${stream}/${partition}/${offset}`,
    source: event.source || `/streams/${stream}`,
    type: event.type || NO_TYPE,
    time: TIME.test(headers.time ?? "") ? headers.time : event.time.toISOString(),
  };
  if (key !== "") cloudEvent.subject = key;
  if (contentType !== undefined) cloudEvent.datacontenttype = contentType;
  for (const [name, value] of Object.entries(headers)) {
    if (EXTENSION.test(name) && !ATTRIBUTES.has(name)) cloudEvent[name] = value;
  }
  if (data.length > 0) cloudEvent.data = decodeContent(data, contentType);
  return cloudEvent;
}

/** What to publish for a CloudEvent. */
export interface CloudEventArguments {
  /** The data to publish. */
  data: Data | undefined;
  /** The rest of the event. */
  options: EventOptions;
}

/** A CloudEvent as what `publish` takes; throws `INVALID_ARGUMENT` for what is none. */
export function fromCloudEvent(cloudEvent: CloudEvent): CloudEventArguments {
  const { specversion, id, source, type, subject, time, datacontenttype, data, data_base64 } = cloudEvent;
  for (const [name, value] of Object.entries({ id, source, type })) {
    if (typeof value !== "string" || value === "") throw refused(`its ${name} is ${JSON.stringify(value)}`);
  }
  if (specversion !== "1.0") throw refused(`its specversion is ${JSON.stringify(specversion)}, not "1.0"`);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(cloudEvent)) {
    if (ATTRIBUTES.has(name) || value === undefined || value === null || typeof value === "function") continue;
    headers[name] = attributeText(name, value);
  }
  if (time !== undefined && time !== null) headers.time = attributeText("time", time);
  // As the specification has it: data without a content type is JSON. Text stays as it is, so that it is told to be text.
  const isImplied = datacontenttype === undefined || datacontenttype === null;
  const isValue = data !== undefined && data !== null && !(data instanceof Uint8Array) && typeof data !== "string";
  if (!isImplied) headers[CONTENT_TYPE] = datacontenttype;
  else if (isValue) headers[CONTENT_TYPE] = "application/json";
  else if (typeof data === "string") headers[CONTENT_TYPE] = "text/plain";
  const options: EventOptions = { id, source, type, headers };
  if (subject !== undefined && subject !== null && subject !== "") options.key = subject;
  return { data: encodeContent(data, data_base64, headers[CONTENT_TYPE]), options };
}

/** An attribute as the specification writes it. */
function attributeText(name: string, value: unknown): string {
  if (value instanceof Uint8Array) return value.toBase64();
  if (!(value instanceof Date)) return typeof value === "object" ? JSON.stringify(value) : String(value);
  if (Number.isNaN(value.getTime())) throw refused(`its ${name} is no time`);
  return value.toISOString();
}

function encodeContent(data: unknown, base64: string | undefined, contentType: string | undefined): Data | undefined {
  if (data === undefined || data === null) return typeof base64 === "string" ? fromBase64(base64) : undefined;
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  // A string under JSON is a JSON string, not JSON text.
  if (typeof data === "string") return isJson(contentType) ? JSON.stringify(data) : data;
  try {
    return JSON.stringify(data);
  } catch (cause) {
    throw refused("its data is no JSON value", cause);
  }
}

function decodeContent(data: Uint8Array, contentType: string | undefined): unknown {
  try {
    if (isJson(contentType)) return JSON.parse(decoder.decode(data));
    if (contentType !== undefined && /^text\//i.test(contentType)) return decoder.decode(data);
  } catch (error) {
    // It is not what its producer said: then bytes.
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  return data;
}

function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^[^;]*[/+]json\s*(;|$)/i.test(contentType);
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.fromBase64(text);
  } catch (cause) {
    throw refused("its data_base64 is not base64", cause);
  }
}

function refused(why: string, cause?: unknown): HadronError {
  return new HadronError("INVALID_ARGUMENT", `Publish CloudEvent: ${why}`, { cause });
}
