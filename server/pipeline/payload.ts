/**
 * Data of a run, as it is encoded: a `Root`, or the `Body` that is a stage's output.
 *
 * What is small is part of the run's record; what is not lies in values of its own, written once, so that a record that is written
 * at each step stays small. Large data is not kept in memory either: it is read again when a task needs it.
 *
 * @module
 */
import { assert } from "../../proto/error.ts";
import type { Gathering } from "../store/gathering.ts";
import { runValueKey } from "../store/keys.ts";
import { type Store, VALUE_BYTES_MAX } from "../store/store.ts";

/** Up to here data is part of the record, unless there are many stages. */
const INLINE_BYTES_MAX = 512;
/** What all data in one record may take. */
const INLINE_BYTES_SUM = 32 * 1024;
/** Up to here data that lies apart stays in memory while its run is under way. */
const KEPT_BYTES_MAX = 16 * 1024;

/** Up to how many bytes the data of a run with so many stages is part of its record. */
function inlineBytesMax(stages: number): number {
  return Math.min(INLINE_BYTES_MAX, Math.floor(INLINE_BYTES_SUM / (stages + 1)));
}

/** What storing so many bytes adds to a commit, in bytes and mutations. */
export function payloadCost(bytes: number): { bytes: number; mutations: number } {
  const mutations = Math.ceil(bytes / VALUE_BYTES_MAX);
  return { bytes: bytes + mutations * 64, mutations };
}

/** Encoded data, in memory or in the store. */
export class Payload {
  /** It is being read, for all who ask meanwhile. */
  private loading: Promise<Uint8Array> | undefined;

  private constructor(
    private bytes: Uint8Array | undefined,
    readonly size: number,
    /** How many values of its own it takes, 0 where it is part of the record. */
    readonly values: number,
  ) {}

  /** Data that is part of its record. */
  static inline(bytes: Uint8Array): Payload {
    return new Payload(bytes, bytes.length, 0);
  }

  /** Data that lies in so many values. */
  static apart(values: number, size: number): Payload {
    return new Payload(undefined, size, values);
  }

  /** New data: what is too large for the record is put into values of its own. */
  static store(gathering: Gathering, bytes: Uint8Array, stages: number, place: PayloadPlace): Payload {
    if (bytes.length <= inlineBytesMax(stages)) return Payload.inline(bytes);
    const values = Math.ceil(bytes.length / VALUE_BYTES_MAX);
    for (let part = 0; part < values; part++) {
      gathering.set(
        runValueKey(place.pipeline, place.serial, place.slot, part),
        bytes.subarray(part * VALUE_BYTES_MAX, (part + 1) * VALUE_BYTES_MAX),
      );
    }
    return new Payload(bytes.length <= KEPT_BYTES_MAX ? bytes : undefined, bytes.length, values);
  }

  /** The bytes, where they are in memory. */
  get present(): Uint8Array | undefined {
    return this.bytes;
  }

  /** Lets go of the bytes where they can be read again: nobody needs them soon. */
  leave(): void {
    if (this.values > 0) this.bytes = undefined;
  }

  /** The bytes, read if need be. */
  load(store: Store, place: PayloadPlace): Promise<Uint8Array> {
    if (this.bytes !== undefined) return Promise.resolve(this.bytes);
    return this.loading ??= this.read(store, place).finally(() => this.loading = undefined);
  }

  private async read(store: Store, { pipeline, serial, slot }: PayloadPlace): Promise<Uint8Array> {
    const keys = Array.from({ length: this.values }, (_, part) => runValueKey(pipeline, serial, slot, part));
    const pieces = await store.get(keys);
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + (piece?.length ?? 0), 0));
    let at = 0;
    for (const piece of pieces) {
      assert(piece !== undefined, "data of a run is in the store as long as its record is");
      whole.set(piece, at);
      at += piece.length;
    }
    if (whole.length <= KEPT_BYTES_MAX) this.bytes = whole;
    return whole;
  }
}

/** Where data of a run lies. */
export interface PayloadPlace {
  readonly pipeline: number;
  readonly serial: number;
  /** 0 for the root, 1 + its index for a stage's output. */
  readonly slot: number;
}
