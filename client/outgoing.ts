/**
 * What every sender needs: names as bytes, and the check that a frame is not too large.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { Connection } from "./connection.ts";

/** Names remembered; then all are forgotten. */
const NAMES_MAX = 16_384;
/** What a frame may hold beside payload and headers: names, ids, tags and lengths. */
const FRAME_EXTRA_BYTES = 400;

const encoder = new TextEncoder();

/** Bytes of UTF-8 for a character of a JavaScript text, at the most. */
export const CHARACTER_BYTES_MAX = 3;

/** Remembers the bytes of names — subjects, endpoints — that are used again and again. Throws for those that `check` refuses. */
export class Names {
  private readonly known = new Map<string, Uint8Array>();
  private lastName: string | undefined;
  private lastBytes: Uint8Array = new Uint8Array(0);

  constructor(private readonly check: (name: string) => void) {}

  /** The bytes of a name. */
  encode(name: string): Uint8Array {
    if (name === this.lastName) return this.lastBytes;
    let bytes = this.known.get(name);
    if (bytes === undefined) {
      this.check(name);
      bytes = encoder.encode(name);
      if (this.known.size >= NAMES_MAX) this.known.clear();
      this.known.set(name, bytes);
    }
    this.lastName = name;
    this.lastBytes = bytes;
    return bytes;
  }
}

/** Throws `TOO_LARGE` when the server would not take a frame that is encoded already. */
export function checkFrameBytes(attempt: string, bytes: number, frameBytesMax: number): void {
  if (bytes <= frameBytesMax) return;
  throw new HadronError(
    "TOO_LARGE",
    `${attempt}: ${bytes} bytes, the server takes frames of at most ${frameBytesMax}`,
    {
      details: { bytes, frameBytesMax },
    },
  );
}

/** Throws `TOO_LARGE` when the server would not take a frame with so many bytes of payload and headers. Hot: once a message. */
export function checkFrameSize(attempt: string, name: string, bytes: number, frameBytesMax: number): void {
  if (bytes + FRAME_EXTRA_BYTES <= frameBytesMax) return;
  throw new HadronError(
    "TOO_LARGE",
    `${attempt} "${name}": ${bytes} bytes of data and headers, the server takes frames of at most ${frameBytesMax}`,
    { details: { bytes, frameBytesMax } },
  );
}

/** Bytes of payload and headers that the server of a connection takes in one frame. */
export function frameRoomOf(connection: Connection): number {
  return frameBytesMaxOf(connection) - FRAME_EXTRA_BYTES;
}

/** The longest frame that the server of a connection takes. */
export function frameBytesMaxOf(connection: Connection): number {
  return connection.info.limits?.frameBytesMax ?? 0;
}
