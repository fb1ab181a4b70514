/**
 * An event as it arrives. Bytes are held, fields are decoded on first use.
 *
 * @module
 */
import { readRecord, RECORD_HEADERS_FIELD, RecordView } from "../proto/hot_record.ts";
import { type CloudEvent, toCloudEvent } from "./cloud_event.ts";
import { Received } from "./data.ts";
import { decodeHeaders } from "./headers.ts";

/** An event as JSON: `data` is text where it is UTF-8, else there is `dataBase64`. */
export interface EventJson {
  /** The stream it is in. */
  stream: string;
  /** Its partition. */
  partition: number;
  /** Its place in the partition. */
  offset: number;
  /** ISO 8601. */
  time: string;
  /** Empty for none. */
  type: string;
  /** Empty for none. */
  id: string;
  /** Empty for none. */
  key: string;
  /** Its headers. */
  headers: Record<string, string>;
  /** The data as text. */
  data?: string;
  /** The data, where it is not UTF-8. */
  dataBase64?: string;
}

/** A byte order mark is text like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strictDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });
const view = new RecordView();

/** An event of a stream. */
export class Event extends Received {
  private knownHeaders: Record<string, string> | undefined;

  /** @ignore */
  constructor(
    /** The name of its stream. */
    readonly stream: string,
    /** Its partition. */
    readonly partition: number,
    /** Its place in the partition, from 0. */
    readonly offset: number,
    /** When the server took it, in Unix milliseconds. */
    readonly timeMs: number,
    private readonly bytes: Uint8Array,
    private readonly start: number,
    private readonly end: number,
  ) {
    super();
  }

  /** When the server took it. */
  get time(): Date {
    return new Date(this.timeMs);
  }

  /** What happened; empty when its producer did not say. */
  get type(): string {
    const { typeStart, typeEnd } = this.view();
    return this.textBetween(typeStart, typeEnd);
  }

  /** The id that its producer gave it, or nothing. */
  get id(): string {
    const { idStart, idEnd } = this.view();
    return this.textBetween(idStart, idEnd);
  }

  /** What order is kept for, or nothing. */
  get key(): string {
    const { keyStart, keyEnd } = this.view();
    return this.textBetween(keyStart, keyEnd);
  }

  /** Where it comes from, or nothing. */
  get source(): string {
    const { sourceStart, sourceEnd } = this.view();
    return this.textBetween(sourceStart, sourceEnd);
  }

  /** The bytes published. They are a view of a larger buffer: copy what is to be kept for long. */
  get data(): Uint8Array {
    const { dataStart, dataEnd } = this.view();
    return this.bytes.subarray(dataStart, dataEnd);
  }

  /** The headers published. */
  get headers(): Record<string, string> {
    if (this.knownHeaders !== undefined) return this.knownHeaders;
    const { headersStart } = this.view();
    const start = headersStart < 0 ? this.end : headersStart;
    return this.knownHeaders = decodeHeaders(this.bytes, start, this.end, RECORD_HEADERS_FIELD);
  }

  /** What `JSON.stringify` takes. */
  toJSON(): EventJson {
    const { stream, partition, offset, type, id, key, headers, data } = this;
    const json: EventJson = { stream, partition, offset, time: this.time.toISOString(), type, id, key, headers };
    try {
      json.data = strictDecoder.decode(data);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      json.dataBase64 = data.toBase64();
    }
    return json;
  }

  /** The event as a CloudEvent 1.0. */
  toCloudEvent(): CloudEvent {
    return toCloudEvent(this);
  }

  /** The text that lies there. */
  private textBetween(start: number, end: number): string {
    return start === end ? "" : decoder.decode(this.bytes.subarray(start, end));
  }

  /** Where its parts lie. */
  private view(): RecordView {
    readRecord(this.bytes, this.start, this.end, view);
    return view;
  }
}
