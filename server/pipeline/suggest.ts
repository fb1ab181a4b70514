/**
 * What somebody may have meant by a word that is not known.
 *
 * @module
 */

/** Words longer than this are compared no further: nobody mistypes that much. */
const LETTERS_MAX = 100;

/** The known word that `word` is most likely a slip for: another case, other hyphens, a beginning, a few letters wrong. */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const asked = plain(word);
  if (asked === "" || asked.length > LETTERS_MAX) return undefined;
  // A third of the letters may be wrong, and at least one.
  const distanceMax = Math.max(1, Math.floor(asked.length / 3));
  let best: string | undefined;
  let bestDistance = distanceMax + 1;
  for (const candidate of known) {
    const one = plain(candidate);
    if (one.length > LETTERS_MAX) continue;
    const isBeginning = asked.length >= 3 && one.startsWith(asked);
    const distance = one === asked ? 0 : isBeginning ? 1 : distanceOf(asked, one);
    if (distance < bestDistance && distance < Math.max(asked.length, one.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `; did you mean "charge"?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const meant = closest(word, known);
  return meant === undefined ? "" : `; did you mean ${JSON.stringify(meant)}?`;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_. ]/g, "");
}

/** How many letters were left out, added, replaced, or swapped with their neighbour. */
function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
