/**
 * The subjects that were published to lately, for people who choose one.
 *
 * Written only when the router does not know a subject's match, so that it costs a message nothing; a subject that goes on being
 * busy is therefore not newer than when it began, and makes room like any other once enough new ones have come.
 *
 * @module
 */

/** How many are remembered. A subject has 255 bytes at the most, so this is 256 KiB when full of the longest. */
const SUBJECTS_MAX = 1024;

/** A ring of subjects. */
export class RecentSubjects {
  private readonly ring: string[] = [];
  private added = 0;

  /** A subject was published to that was not known. */
  add(subject: string): void {
    this.ring[this.added++ % SUBJECTS_MAX] = subject;
  }

  /** Up to `max` that begin with `prefix`, without doubles, the newest first. */
  list(prefix: string, max: number): string[] {
    const found = new Set<string>();
    for (let back = 1; back <= this.ring.length && found.size < max; back++) {
      const subject = this.ring[(this.added - back) % SUBJECTS_MAX];
      if (subject.startsWith(prefix)) found.add(subject);
    }
    return [...found];
  }
}
