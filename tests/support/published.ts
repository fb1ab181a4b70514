// Publish frames as they lie in a server's read buffer: encoded with the generated code, amid other bytes.

import { hadron } from "../../proto/generated/hadron.js";
import type { Subscriber } from "../../server/router/router.ts";
import { concat } from "./frames.ts";

const encoder = new TextEncoder();

/** Has `publisher` publish these messages in one frame; the buffer is written over afterwards, as the next read does. */
export function publish(publisher: Subscriber, ...messages: [subject: string, text: string][]): void {
  const content = messages.map(([subject, text]) => ({ subject, payload: encoder.encode(text) }));
  publishBytes(publisher, hadron.v1.Publish.encode({ messages: content }).finish());
}

/** The same with the content of a Publish as it is. */
export function publishBytes(publisher: Subscriber, content: Uint8Array): void {
  const buffer = concat(Uint8Array.of(0x12, 0x7f), content, Uint8Array.of(0x12, 0x7f));
  try {
    publisher.publish(buffer, 2, 2 + content.length);
  } finally {
    buffer.fill(0xff);
  }
}
