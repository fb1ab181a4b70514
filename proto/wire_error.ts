/**
 * A {@linkcode HadronError} as it travels.
 *
 * @module
 */
import { errorCodeNumber, errorCodeOf, HadronError, type JsonValue } from "./error.ts";
import type { hadron } from "./generated/hadron.js";

const encoder = new TextEncoder();
/** A byte order mark is text like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const NO_DETAILS = new Uint8Array(0);

/** The error as a message of the wire; its stack stays here. */
export function toWireError(error: HadronError): hadron.v1.Error.$Properties {
  const hasDetails = Object.keys(error.details).length > 0;
  return {
    code: errorCodeNumber(error.code),
    message: error.message,
    retryable: error.retryable,
    details: hasDetails ? encoder.encode(JSON.stringify(error.details)) : NO_DETAILS,
  };
}

/** The error of a message of the wire. Details that are not a JSON object are left out. */
export function fromWireError(wire: hadron.v1.Error.$Properties | null | undefined): HadronError {
  return new HadronError(errorCodeOf(wire?.code ?? 0), wire?.message ?? "", {
    retryable: wire?.retryable ?? false,
    details: parseDetails(wire?.details),
  });
}

function parseDetails(details: Uint8Array | null | undefined): Record<string, JsonValue> {
  if (details === undefined || details === null || details.length === 0) return {};
  try {
    const value: JsonValue = JSON.parse(decoder.decode(details));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
