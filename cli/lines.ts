/**
 * Cuts bytes into lines, as `pub --lines` sends them, without decoding and in bounded memory.
 *
 * A line ends with LF or CRLF, neither of which is part of it. An empty line is a line; the end of the last line does
 * not begin another.
 *
 * @module
 */
import { CommandError } from "./exit_code.ts";

const LF = 10;
const CR = 13;

/**
 * Yields the lines of `source`, as many at a time as one chunk ends: a promise for each line would cost more than the
 * line. They are views that are valid until the next ones are asked for.
 *
 * @param lineBytesMax The longest line, so that input without line ends cannot fill the memory.
 */
export async function* lines(
  source: AsyncIterable<Uint8Array>,
  lineBytesMax: number,
): AsyncGenerator<Uint8Array[], void, undefined> {
  // The beginning of a line whose end has not come yet, in pieces: joining them at every chunk would be quadratic.
  let pieces: Uint8Array[] = [];
  let piecesBytes = 0;
  let ended = 0;
  for await (const chunk of source) {
    const batch: Uint8Array[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      const tail = chunk.subarray(start, end);
      batch.push(withoutCarriageReturn(pieces.length === 0 ? tail : join([...pieces, tail])));
      pieces = [];
      piecesBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      // Copied, because the chunk's buffer may be read into again.
      pieces.push(chunk.slice(start));
      piecesBytes += chunk.length - start;
    }
    ended += batch.length;
    if (batch.length > 0) yield batch;
    if (piecesBytes > lineBytesMax) {
      throw new CommandError("TOO_LARGE", `Read line ${ended + 1}: it has more than ${lineBytesMax} bytes`);
    }
  }
  if (pieces.length > 0) yield [withoutCarriageReturn(join(pieces))];
}

function withoutCarriageReturn(line: Uint8Array): Uint8Array {
  return line.length > 0 && line[line.length - 1] === CR ? line.subarray(0, -1) : line;
}

/** One array with the bytes of all. */
export function join(pieces: Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0];
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
