/**
 * Did you mean: the name there is that is most like one that is not.
 *
 * @module
 */

/** Names further away than this are other names, not slips of the finger. */
const DISTANCE_MAX = 3;
/** And at least this part of the longer name must be the same, so that nothing short is taken for something else short. */
const SIMILARITY_MIN = 0.5;

/** The most similar of `names`, or none that is similar enough. Of several, the first by the alphabet. */
export function nearestTo(name: string, names: Iterable<string>): string | undefined {
  let nearest: { name: string; distance: number } | undefined;
  const wanted = name.toLowerCase();
  for (const candidate of [...new Set(names)].sort()) {
    const distance = distanceOf(wanted, candidate.toLowerCase());
    const longer = Math.max(name.length, candidate.length);
    if (candidate === name || distance > DISTANCE_MAX || (longer - distance) / longer < SIMILARITY_MIN) continue;
    if (nearest === undefined || distance < nearest.distance) nearest = { name: candidate, distance };
  }
  return nearest?.name;
}

/** A hint for a name that is not there: the nearest that is, then what to do otherwise. */
export function didYouMean(name: string, names: Iterable<string>, otherwise: string): string {
  const nearest = nearestTo(name, names);
  return nearest === undefined ? otherwise : `did you mean ${nearest}? ${otherwise}`;
}

/** Letters to add, drop, change or swap with their neighbour to make one of the other: optimal string alignment. */
function distanceOf(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > DISTANCE_MAX) return DISTANCE_MAX + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        last[column] + 1,
        current[column - 1] + 1,
        last[column - 1] + (isSame ? 0 : 1),
        isSwapped ? beforeLast[column - 2] + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length];
}
