/**
 * The members of one queue group that match a subject, and whose turn it is.
 *
 * @module
 */
import type { Peer } from "../peer.ts";
import type { Target } from "./router.ts";

/** Gives each message to one member, in turn, passing over those that are behind. */
export class QueueGroup {
  /** The members' targets, one a subscription. */
  readonly members: Target[] = [];

  /** Begins with the member at `turn`, so that groups formed anew do not all begin with the same. */
  constructor(private turn: number) {}

  /** Who gets the next message of `publisher`; undefined when nobody may. */
  next(publisher: Peer): Target | undefined {
    const members = this.members;
    let behind: Target | undefined;
    for (let tried = 0; tried < members.length; tried++) {
      this.turn = (this.turn + 1) % members.length;
      const member = members[this.turn];
      if (member.peer === publisher && !publisher.echo) continue;
      if (!member.peer.isBehind) return member;
      behind ??= member;
    }
    return behind;
  }
}
