/**
 * Items of streamed calls, made and gathered.
 *
 * @module
 */
import type { Call, Reply } from "../../mod.ts";

/** The numbers from 0 up to, and without, `to`. */
export async function* count(to: number): AsyncGenerator<string> {
  for (let number = 0; number < to; number++) yield String(number);
}

/** Counts for ever; says when somebody made it stop. */
export class Endless {
  produced = 0;
  readonly stopped = Promise.withResolvers<void>();

  async *items(): AsyncGenerator<string> {
    try {
      while (true) yield String(this.produced++);
    } finally {
      this.stopped.resolve();
    }
  }
}

/** The numbers that items carry. */
export function numbers(items: Reply[]): number[] {
  return items.map((item) => Number(item.text()));
}

/** The texts of all items that a caller sends. */
export async function collect(call: Call): Promise<string[]> {
  const texts: string[] = [];
  for await (const item of call) texts.push(item.text());
  return texts;
}
