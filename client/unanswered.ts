/**
 * What was produced, in the order of its numbers, until all of it is answered: found by number, counted, let go of from the front.
 *
 * @module
 */
import { Fifo } from "./fifo.ts";
import type { Production } from "./production.ts";

/** Productions that have numbers and not all of their answers. */
export class Unanswered implements Iterable<Production> {
  /** Records of which there is no answer, those too that have no number yet. */
  count = 0;
  /** What they take, and those that are answered while one before them is not. */
  bytes = 0;
  private readonly productions = new Fifo<Production>();
  private lastSequence = 0;

  /** The smallest number that has no answer. */
  get settledBelow(): number {
    return this.productions.at(0)?.firstSequence ?? this.lastSequence + 1;
  }

  /** Whether there is none. */
  get isEmpty(): boolean {
    return this.productions.size === 0;
  }

  /** Gives the next numbers to what `count` and `bytes` count already. */
  push(production: Production): void {
    production.number(this.lastSequence + 1);
    this.lastSequence += production.count;
    if (production.count > 0) this.productions.push(production);
  }

  /** Visits what was produced under these numbers; what has been answered, or never was sent, is passed over. */
  each(
    first: number,
    count: number,
    visit: (production: Production, index: number, count: number, before: number) => void,
  ): void {
    for (let before = 0; before < count;) {
      const production = this.find(first + before);
      if (production === undefined) return;
      const index = Math.max(0, first + before - production.firstSequence);
      before = production.firstSequence + index - first;
      const some = Math.min(count - before, production.count - index);
      if (some <= 0) return;
      const answeredBefore = production.answered;
      visit(production, index, some, before);
      this.count -= production.answered - answeredBefore;
      before += some;
    }
  }

  /** Lets go of what has been answered. */
  trim(): void {
    for (let head = this.productions.at(0); head !== undefined; head = this.productions.at(0)) {
      if (head.answered < head.count) return;
      this.productions.shift();
      this.bytes -= head.bytes;
    }
  }

  /** Takes all of them. */
  clear(): Production[] {
    this.count = this.bytes = 0;
    return this.productions.clear();
  }

  /** In the order of their numbers. */
  [Symbol.iterator](): Iterator<Production> {
    return this.productions[Symbol.iterator]();
  }

  /** The first production with that number, or one behind it. */
  private find(sequence: number): Production | undefined {
    const { productions } = this;
    // Answers come in order, nearly always: it is the first.
    const head = productions.at(0);
    if (head !== undefined && sequence < head.firstSequence + head.count) return head;
    let low = 0;
    let high = productions.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const production = productions.at(middle)!;
      if (production.firstSequence + production.count <= sequence) low = middle + 1;
      else high = middle;
    }
    return productions.at(low);
  }
}
