/**
 * A message as the feed keeps it: copied, because what arrives is a view of a much larger buffer.
 *
 * @module
 */
import type { Message } from "../../../client/mod.ts";

/** One message of the feed. */
export interface KeptMessage {
  /** Counted from 1 since the feed began. */
  readonly number: number;
  readonly time: Date;
  readonly subject: string;
  readonly headers: Record<string, string>;
  readonly data: Uint8Array;
}

/** What a message costs beside its payload, about. */
const OVERHEAD_BYTES = 400;

/** Keeps a message. */
export function keep(message: Message, number: number, time: Date): KeptMessage {
  const { subject, headers, data } = message;
  return { number, time, subject, headers, data: data.slice() };
}

/** Bytes that a kept message takes, about. */
export function bytesOf({ data }: KeptMessage): number {
  return data.length + OVERHEAD_BYTES;
}
