// Medians and percentiles of small samples. Pure.

/** What is said of a figure that was measured several times. */
export interface Summary {
  median: number;
  min: number;
  max: number;
  runs: number;
}

export function summarize(samples: readonly number[]): Summary {
  if (samples.length === 0) throw new Error("Cannot summarize samples: there are none");
  const sorted = [...samples].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1], runs: sorted.length };
}

/** The smallest sample that at least this fraction of all samples does not exceed. Sorts the samples in place. */
export function percentile(samples: Float64Array, fraction: number): number {
  if (samples.length === 0) throw new Error("Cannot take a percentile: there are no samples");
  samples.sort();
  return samples[Math.max(0, Math.ceil(samples.length * fraction) - 1)];
}
