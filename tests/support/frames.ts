// Bytes of the wire as tests make and read them: slow, simple, and with nothing of the code that is under test.

/** `value` as a varint, in `bytesMin` bytes at least: a varint may be longer than it needs to be. */
export function varint(value: number, bytesMin = 1): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  } while (rest > 0n || bytes.length < bytesMin);
  bytes[bytes.length - 1] &= 0x7f;
  return Uint8Array.from(bytes);
}

/** Pieces one after another. */
export function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A message with its length before it. */
export function framed(message: Uint8Array): Uint8Array {
  return concat(varint(message.length), message);
}

/** The messages of whole frames. */
export function splitFrames(stream: Uint8Array): Uint8Array[] {
  const messages: Uint8Array[] = [];
  let at = 0;
  while (at < stream.length) {
    let length = 0;
    for (let shift = 0;; shift += 7) {
      const byte = stream[at++];
      length += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    if (!(at + length <= stream.length)) throw new RangeError(`Split frames: one ends behind the last byte`);
    messages.push(stream.slice(at, at + length));
    at += length;
  }
  return messages;
}

/** Whether two byte sequences are equal; for those so long that telling the difference would take longer than the test. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** How many fields of that number a well-formed message has. */
export function countFields(message: Uint8Array, number: number): number {
  let at = 0;
  const next = () => {
    let value = 0;
    for (let scale = 1;; scale *= 128) {
      const byte = message[at++];
      value += (byte & 0x7f) * scale;
      if (!(byte >= 0x80)) return value;
    }
  };
  let count = 0;
  while (at < message.length) {
    const tag = next();
    if (Math.floor(tag / 8) === number) count++;
    const wireType = tag % 8;
    if (wireType === 0) next();
    else if (wireType === 1) at += 8;
    else if (wireType === 5) at += 4;
    else {
      const length = next();
      at += length;
    }
  }
  return count;
}
