/**
 * The end that a stream has now, for a group that is to work up to it and no further: `stream sub --group --no-follow`.
 *
 * @module
 */
import type { GroupInfo, Stream } from "../../client/mod.ts";
import { delay } from "../pace.ts";

const FIRST_DELAY_MS = 10;
const DELAY_MS_MAX = 500;

/** How much is enough: every event acked by somebody, or delivered to somebody at least once. */
export type Enough = "acked" | "delivered";

/** Waits until a group has come to where its stream ended when this was made. */
export class PresentEnd {
  readonly #stream: Stream;
  readonly #group: string;
  readonly #enough: Enough;
  readonly #ends: number[];

  private constructor(stream: Stream, group: string, enough: Enough, ends: number[]) {
    this.#stream = stream;
    this.#group = group;
    this.#enough = enough;
    this.#ends = ends;
  }

  /** Looks where the stream ends. The group has to be there. */
  static async of(stream: Stream, group: string, enough: Enough): Promise<PresentEnd> {
    const { partitions } = await stream.info();
    return new PresentEnd(stream, group, enough, partitions.map(({ next }) => next));
  }

  /**
   * Resolves when the group has come there, or the signal aborts. It asks the server only while `isIdle`, and tells how the
   * group is when it has not moved.
   */
  async reached(isIdle: () => boolean, signal: AbortSignal, onWaiting: (group: GroupInfo) => void): Promise<void> {
    let delayMs = FIRST_DELAY_MS;
    while (!signal.aborted) {
      const group = isIdle() ? await this.#find() : undefined;
      if (group !== undefined) {
        if (this.#isAt(group)) return;
        onWaiting(group);
      }
      await delay(delayMs, signal);
      delayMs = isIdle() ? Math.min(DELAY_MS_MAX, delayMs * 2) : FIRST_DELAY_MS;
    }
  }

  async #find(): Promise<GroupInfo | undefined> {
    const { groups } = await this.#stream.info();
    return groups.find(({ name }) => name === this.#group);
  }

  #isAt({ positions }: GroupInfo): boolean {
    return this.#ends.every((end, partition) => {
      const position = positions.find((each) => each.partition === partition);
      const at = this.#enough === "acked" ? position?.floor : position?.next;
      return (at ?? 0) >= end;
    });
  }
}
