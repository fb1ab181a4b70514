/**
 * Reading a known number of items from something endless.
 *
 * @module
 */
import { withDeadline } from "./deadline.ts";

/** The next `count` items; the iteration is not given up, so that more can be taken. */
export function take<T>(source: AsyncIterable<T>, count: number, deadlineMs?: number): Promise<T[]> {
  const iterator = source[Symbol.asyncIterator]();
  const taken: T[] = [];
  const taking = (async () => {
    while (taken.length < count) {
      const { value, done } = await iterator.next();
      if (done) throw new Error(`Take ${count} items: there were only ${taken.length}`);
      taken.push(value);
    }
    return taken;
  })();
  return withDeadline(taking, () => `${count} items; ${taken.length} have come`, deadlineMs);
}

/** The next item. */
export async function takeOne<T>(source: AsyncIterable<T>, deadlineMs?: number): Promise<T> {
  return (await take(source, 1, deadlineMs))[0];
}

/** Items up to and including the first that `isLast` accepts. */
export function takeUntil<T>(
  source: AsyncIterable<T>,
  isLast: (item: T, at: number) => boolean,
  deadlineMs?: number,
): Promise<T[]> {
  const iterator = source[Symbol.asyncIterator]();
  const taken: T[] = [];
  const taking = (async () => {
    while (true) {
      const { value, done } = await iterator.next();
      if (done) throw new Error(`Take items up to the last: the iteration ended after ${taken.length}`);
      taken.push(value);
      if (isLast(value, taken.length - 1)) return taken;
    }
  })();
  return withDeadline(taking, () => `the last item; ${taken.length} others have come`, deadlineMs);
}

/** Everything up to the end of the iteration. */
export async function takeAll<T>(source: AsyncIterable<T>, deadlineMs?: number): Promise<T[]> {
  const taken: T[] = [];
  const taking = (async () => {
    for await (const item of source) taken.push(item);
    return taken;
  })();
  return await withDeadline(taking, () => `the end of an iteration; ${taken.length} items have come`, deadlineMs);
}
