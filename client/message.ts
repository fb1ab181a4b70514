/**
 * What arrives: messages of subscriptions, bodies of requests and replies. Bytes are held, fields are decoded on first use.
 *
 * @module
 */
import { BytesCache } from "../proto/bytes_cache.ts";
import { BodyView, readBody } from "../proto/hot_body.ts";
import { MessageView, readMessage } from "../proto/hot_message.ts";
import { Received } from "./data.ts";
import { decodeHeaders } from "./headers.ts";

/** Field numbers of `headers`. */
export const MESSAGE_HEADERS_FIELD = 3;
/** In Body. */
export const BODY_HEADERS_FIELD = 2;

/** A byte order mark is text like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Strings of subjects that have arrived lately. */
const subjects = new BytesCache<string>(1024);
const messageView = new MessageView();
const bodyView = new BodyView();

/** A message received by a subscription. */
export class Message extends Received {
  private knownSubject: string | undefined;
  private knownHeaders: Record<string, string> | undefined;

  /** @ignore */
  constructor(private readonly bytes: Uint8Array, private readonly start: number, private readonly end: number) {
    super();
  }

  /** Bytes that it takes as it waits. @ignore */
  get size(): number {
    return this.end - this.start;
  }

  /** The subject it was published to. */
  get subject(): string {
    if (this.knownSubject !== undefined) return this.knownSubject;
    const { subjectStart, subjectEnd } = this.view();
    let subject = subjects.get(this.bytes, subjectStart, subjectEnd);
    if (subject === undefined) {
      subject = decoder.decode(this.bytes.subarray(subjectStart, subjectEnd));
      subjects.set(this.bytes, subjectStart, subjectEnd, subject);
    }
    return this.knownSubject = subject;
  }

  /** The bytes published. They are a view of a larger buffer: copy what is to be kept for long. */
  get data(): Uint8Array {
    const { payloadStart, payloadEnd } = this.view();
    return this.bytes.subarray(payloadStart, payloadEnd);
  }

  /** The headers published. */
  get headers(): Record<string, string> {
    if (this.knownHeaders !== undefined) return this.knownHeaders;
    const { headersStart, end } = this.view();
    const start = headersStart < 0 ? end : headersStart;
    return this.knownHeaders = decodeHeaders(this.bytes, start, end, MESSAGE_HEADERS_FIELD);
  }

  /** Where its parts lie. */
  private view(): MessageView {
    readMessage(this.bytes, this.start, this.end, messageView);
    return messageView;
  }
}

/** What a request or a reply carries. */
export class Reply extends Received {
  private knownHeaders: Record<string, string> | undefined;

  /** @ignore */
  constructor(
    protected readonly bytes: Uint8Array,
    protected readonly start: number,
    protected readonly end: number,
  ) {
    super();
  }

  /** Bytes of the body as encoded. @ignore */
  get size(): number {
    return this.end - this.start;
  }

  /** The bytes sent. They are a view of a larger buffer: copy what is to be kept for long. */
  get data(): Uint8Array {
    const { payloadStart, payloadEnd } = this.view();
    return this.bytes.subarray(payloadStart, payloadEnd);
  }

  /** The headers sent. */
  get headers(): Record<string, string> {
    if (this.knownHeaders !== undefined) return this.knownHeaders;
    const { headersStart } = this.view();
    const start = headersStart < 0 ? this.end : headersStart;
    return this.knownHeaders = decodeHeaders(this.bytes, start, this.end, BODY_HEADERS_FIELD);
  }

  /** Where its parts lie. */
  private view(): BodyView {
    readBody(this.bytes, this.start, this.end, bodyView);
    return bodyView;
  }
}
