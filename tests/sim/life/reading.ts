/**
 * Who follows a stream in its life, without a group: sees each event once, in the order of its partition, whatever happens meanwhile.
 *
 * @module
 */
import { HadronError } from "../../../mod.ts";
import { broke } from "./model.ts";
import type { Reader, World } from "./world.ts";

const READERS_MAX = 3;

/** Those who follow. */
export class Reading {
  constructor(private readonly world: World) {}

  /** Another reader comes. */
  begin(): void {
    const { world } = this;
    if (world.readers.length >= READERS_MAX) return;
    const from = world.random.below(1 + Math.max(...world.model.log.map(({ length }) => length)));
    const client = world.random.below(2);
    world.note(`client ${client} reads from ${from}`);
    const events = world.stream(client).read({ from, follow: true });
    const next = world.model.first.map((first) => Math.max(first, from));
    const reader: Reader = { next, stop: () => events.return!(), reading: Promise.resolve() };
    reader.reading = this.follow(events, reader);
    world.readers.push(reader);
  }

  private async follow(events: ReturnType<ReturnType<World["stream"]>["read"]>, { next }: Reader): Promise<void> {
    const { world } = this;
    try {
      for await (const event of events) {
        const { partition, offset } = event;
        world.model.seen(event, world.nowMs);
        if (offset < next[partition]) broke(`a reader sees ${partition}/${offset}, and was at ${next[partition]}`);
        if (offset > next[partition] && offset > world.mayBegin(partition)) {
          broke(`a reader sees ${partition}/${offset}, and not ${next[partition]}`);
        }
        next[partition] = offset + 1;
      }
    } catch (error) {
      if (!(error instanceof HadronError && error.code === "NOT_FOUND")) world.broken ??= error;
    }
  }

  /** A reader goes. */
  async end(): Promise<void> {
    const { world } = this;
    if (world.readers.length === 0) return;
    const [reader] = world.readers.splice(world.random.below(world.readers.length), 1);
    await reader.stop();
    await reader.reading;
  }

  /** What some reader has not seen of a partition that ends at `next`; empty for nothing. */
  difference(partition: number, next: number): string {
    const behind = this.world.readers.find((reader) => reader.next[partition] < next);
    return behind === undefined ? "" : `a reader is at ${partition}/${behind.next[partition]}, not at ${next}`;
  }
}
