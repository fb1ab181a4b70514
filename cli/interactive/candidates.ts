/**
 * What can be meant by what has been typed so far: names in use, each with where it is known from.
 *
 * @module
 */

/** A name to choose. */
export interface Candidate {
  /** What is put in place of what was typed. */
  value: string;
  /** What is shown, if something else. */
  label?: string;
  /** Where it is known from. */
  note: string;
}

/** The candidates for what has been typed: those that begin so, then those that contain it; each value once. */
export function matching(candidates: Candidate[], typed: string, max: number): Candidate[] {
  const known = new Set<string>();
  const distinct = candidates.filter(({ value, label }) => {
    const shown = label ?? value;
    return !known.has(shown) && known.add(shown);
  });
  const small = typed.toLowerCase();
  const rank = ({ value }: Candidate) => value.startsWith(typed) ? 0 : value.toLowerCase().includes(small) ? 1 : 2;
  return distinct
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .filter(({ candidate, rank }) => rank < 2 && candidate.value !== typed)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, max)
    .map(({ candidate }) => candidate);
}

/** A pattern as a candidate for a subject: up to its first wildcard. */
export function fromPattern(pattern: string): Candidate | undefined {
  const value = pattern.replace(/[*>].*$/, "");
  return value === "" ? undefined : { value, label: pattern, note: "subscribed" };
}
