/**
 * What becomes of the records of one Produce: told once all of it is settled, neighbours as one.
 *
 * @module
 */
import type { HadronError } from "../../../proto/error.ts";
import type { hadron } from "../../../proto/generated/hadron.js";

/** Records that were stored, or had been before. */
export interface Appended {
  firstSequence: number;
  count: number;
  partition: number;
  /** -1 for those that are held back. */
  firstOffset: number;
  duplicate: boolean;
}

/** Records that were not. */
export interface Refused {
  readonly firstSequence: number;
  readonly count: number;
  readonly error: HadronError;
}

/** Gathers answers. */
export class Answers {
  readonly appended: Appended[] = [];
  readonly refused: Refused[] = [];

  /** How many records it tells of. */
  get count(): number {
    let count = 0;
    for (const some of this.appended) count += some.count;
    for (const some of this.refused) count += some.count;
    return count;
  }

  /** Adds some; what continues the last ones becomes one with them. */
  append(firstSequence: number, count: number, partition: number, firstOffset: number, duplicate: boolean): void {
    const last = this.appended.at(-1);
    if (
      last !== undefined && last.duplicate === duplicate && last.partition === partition &&
      last.firstSequence + last.count === firstSequence &&
      (firstOffset < 0 ? last.firstOffset < 0 : last.firstOffset >= 0 && last.firstOffset + last.count === firstOffset)
    ) {
      last.count += count;
    } else this.appended.push({ firstSequence, count, partition, firstOffset, duplicate });
  }

  /** Adds those that were refused. */
  refuse(firstSequence: number, count: number, error: HadronError): void {
    this.refused.push({ firstSequence, count, error });
  }
}

/** Stored records, as their producer is told of them. */
export function toWireAppended(
  { firstSequence, count, partition, firstOffset, duplicate }: Appended,
): hadron.v1.Appended.$Properties {
  const held = firstOffset < 0;
  return { firstSequence, count, partition, firstOffset: held ? 0 : firstOffset, duplicate, held };
}
