/**
 * Publishes that take part in a commit with something else: looked up first, checked all together, then appended.
 *
 * @module
 */
import type { Gathering } from "../../store/gathering.ts";
import type { Answers } from "./answers.ts";
import { Before, checkAll } from "./all_or_nothing.ts";
import { append } from "./appending.ts";
import { type Slice, slices } from "./slices.ts";
import type { Produce } from "./produce.ts";
import type { Producer } from "./producers.ts";
import type { Stream } from "../stream.ts";

/** What is to be published to one stream. */
export interface Part {
  readonly stream: Stream;
  readonly produce: Produce;
}

/** The same, planned. */
export interface Planned {
  readonly stream: Stream;
  readonly producer: Producer | undefined;
  readonly slice: Slice;
}

/**
 * Looks up ids that are remembered for ever, which are in the store; before {@linkcode plan}. What this resolves with is to be called once the parts
 * have been appended, or never will be.
 */
export async function lookUp(parts: readonly Part[]): Promise<() => void> {
  const held: (() => void)[] = [];
  const letGo = () => {
    for (const each of held) each();
  };
  try {
    for (const { stream, produce } of parts) {
      if (produce.specials.size === 0 || !stream.ids.areForEver) continue;
      // An id may be what is wrong with it; the store is not to be asked for one that it cannot have.
      if (produce.fault !== undefined) throw produce.fault;
      held.push(await stream.ids.lookUp(produce.ids()));
    }
    return letGo;
  } catch (error) {
    letGo();
    throw error;
  }
}

/** Makes each part one slice, all or nothing; throws `TOO_LARGE` where that is not possible. */
export function plan(parts: readonly Part[], producerId: string): Planned[] {
  return parts.map(({ stream, produce }) => {
    produce.atomic = true;
    const producer = stream.producer(producerId);
    return { stream, producer, slice: slices(stream, produce, producer)[0] };
  });
}

/** What they add to a commit, in bytes and mutations. */
export function plannedCost(planned: readonly Planned[]): { bytes: number; mutations: number } {
  let bytes = 0;
  let mutations = 0;
  for (const { slice } of planned) {
    bytes += slice.bytes;
    mutations += slice.mutations;
  }
  return { bytes, mutations };
}

/** Throws unless all of it can be appended, one after the other. Within an operation, before anything is changed. */
export function checkPlanned(planned: readonly Planned[]): void {
  const before = new Before();
  for (const { stream, producer, slice } of planned) {
    stream.checkThere();
    checkAll(stream, slice, producer, before);
  }
}

/** Appends all of it. */
export function appendPlanned(gathering: Gathering, planned: readonly Planned[], answers: Answers): void {
  for (const { stream, producer, slice } of planned) append(stream, gathering, slice, producer, answers);
}
