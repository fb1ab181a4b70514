/**
 * Questions about the namespace as a whole: its numbers, its subjects.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import { type AskOptions, Asks } from "./asks.ts";
import type { Link, Room } from "./link.ts";
import { decodeStats, type Stats } from "./stats.ts";
import type { Subjects, SubjectsOptions } from "./subjects.ts";

/** What is asked of the server about everybody. */
export class Overview implements Room {
  private readonly statsAsked = new Asks<Stats>();
  private readonly subjectsAsked = new Asks<Subjects>();

  constructor(private readonly link: Link) {}

  /** The numbers of the namespace. */
  stats(options: AskOptions): Promise<Stats> {
    const requestId = this.link.nextId();
    return this.statsAsked.ask("Get statistics", requestId, options, () => {
      this.link.connection("Get statistics").send({ getStats: { requestId } });
    });
  }

  /** Subjects that are in use. */
  subjects({ prefix = "", max = 0, ...options }: SubjectsOptions): Promise<Subjects> {
    const requestId = this.link.nextId();
    return this.subjectsAsked.ask("List subjects", requestId, options, () => {
      this.link.connection("List subjects").send({ listSubjects: { requestId, prefix, max } });
    });
  }

  /** A Stats frame. */
  answered(wire: hadron.v1.Stats): void {
    this.statsAsked.answer(wire.requestId, decodeStats(wire));
  }

  /** A Subjects frame. */
  listed({ requestId, published, subscribed }: hadron.v1.Subjects): void {
    this.subjectsAsked.answer(requestId, { published, subscribed });
  }

  /** A Failure, perhaps of something here. */
  refused(requestId: number, error: HadronError): void {
    this.statsAsked.refuse(requestId, error);
    this.subjectsAsked.refuse(requestId, error);
  }

  resumed(): void {}

  lost(error: HadronError): void {
    this.statsAsked.lost(error);
    this.subjectsAsked.lost(error);
  }

  closed(): void {}
}
