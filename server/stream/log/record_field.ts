/**
 * A record as it lies in a batch, for events that the server itself writes.
 *
 * @module
 */
import { hadron } from "../../../proto/generated/hadron.js";
import { varintSize, writeVarint } from "../../../proto/varint.ts";
import { RECORDS_TAG } from "./log_batch.ts";

/** Encodes one record as a `records` field. */
export function recordField(record: hadron.v1.Record.$Properties): Uint8Array {
  const content = hadron.v1.Record.encode(record).finish();
  const field = new Uint8Array(1 + varintSize(content.length) + content.length);
  field[0] = RECORDS_TAG;
  field.set(content, writeVarint(field, 1, content.length));
  return field;
}
