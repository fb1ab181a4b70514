/**
 * What a consumer says of its deliveries, as operations of the committer: each fits a commit, however much is said at once.
 *
 * @module
 */
import { type HadronError, protocolError } from "../../../proto/error.ts";
import type { hadron } from "../../../proto/generated/hadron.js";
import type { Committer } from "../../store/committer.ts";
import type { Member } from "./seat.ts";
import type { Group } from "./group.ts";
import type { Lost } from "./group_host.ts";
import { BLOCK_OFFSETS } from "./progress.ts";

/** Deliveries that one Settle or Transact can speak of: more than a consumer has credits for. */
const OFFSETS_MAX = 1_000_000;
/** Bitmaps that acks of one operation change: a commit takes a thousand mutations. */
const BLOCKS_MAX = 256;

/** Throws `PROTOCOL` where ranges speak of more deliveries than anybody can have in hand. */
export function checkRanges(ranges: readonly Lost[] | null | undefined): void {
  let offsets = 0;
  for (const { count } of ranges ?? []) offsets += count;
  if (offsets <= OFFSETS_MAX) return;
  throw protocolError(`${offsets} deliveries are settled at once, a consumer has at most ${OFFSETS_MAX}`);
}

/** What acks take in a commit at the most, of a group of which an entry takes so much. */
export function costOfAcks(acks: readonly Lost[], entryBytes: number): { bytes: number; mutations: number } {
  const blocks = acks.reduce((sum, ack) => sum + blocksOf(ack), 0);
  // Each may be of a partition of its own, whose floor is written too.
  const entries = blocks + new Set(acks.map(({ partition }) => partition)).size;
  return { bytes: entries * entryBytes, mutations: entries };
}

function blocksOf({ firstOffset, count }: Lost): number {
  return Math.floor((firstOffset + Math.max(1, count) - 1) / BLOCK_OFFSETS) - Math.floor(firstOffset / BLOCK_OFFSETS) +
    1;
}

/** Cuts acks so that each part changes few bitmaps. A range that changes more by itself is cut too. */
export function cutAcks(acks: readonly Lost[]): Lost[][] {
  const cut: Lost[][] = [];
  let part: Lost[] = [];
  let blocks = 0;
  for (let ack of acks) {
    while (true) {
      const room = BLOCKS_MAX - blocks;
      if (blocksOf(ack) <= room) break;
      const end = (Math.floor(ack.firstOffset / BLOCK_OFFSETS) + room) * BLOCK_OFFSETS;
      const count = room === 0 ? 0 : end - ack.firstOffset;
      if (count > 0) part.push({ ...ack, count });
      ack = { ...ack, firstOffset: ack.firstOffset + count, count: ack.count - count };
      cut.push(part);
      part = [];
      blocks = 0;
    }
    part.push(ack);
    blocks += blocksOf(ack);
  }
  if (part.length > 0) cut.push(part);
  return cut;
}

/** Does what a Settle says; `settled` is called with what was lost once the rest is stored, or `failed`. */
export function settle(
  committer: Committer,
  group: Group,
  member: Member,
  { acks, nacks, extends: extended, rejects }: hadron.v1.Settle,
  settled: (lost: readonly Lost[]) => void,
  failed: (error: HadronError) => void,
): void {
  const lost: Lost[] = [];
  let left = 1;
  let fault: HadronError | undefined;
  const outcome = {
    done: () => {
      if (--left > 0) return;
      if (fault === undefined) settled(lost);
      else failed(fault);
    },
    failed: (error: HadronError) => {
      fault ??= error;
      outcome.done();
    },
  };
  for (const range of extended ?? []) group.settlement.extend(member, range as Lost, lost);
  for (const nack of nacks ?? []) group.settlement.nack(member, nack as hadron.v1.Nack, lost);
  const parts = cutAcks((acks ?? []) as Lost[]);
  const letters = (rejects ?? []) as hadron.v1.Nack[];
  left += parts.length + letters.length;
  for (const part of parts) {
    const { bytes, mutations } = costOfAcks(part, group.entryBytes);
    committer.run(4096 + bytes, 16 + mutations, (gathering) => {
      // The group may have ended since: then these are in nobody's hands.
      for (const range of part) group.settlement.ack(gathering, member, range, lost);
      gathering.after(outcome.done, outcome.failed);
      group.pumpSoon();
    }, outcome.failed);
  }
  for (const letter of letters) group.settlement.reject(member, letter, lost, outcome);
  outcome.done();
  group.pumpSoon();
}
