// What is measured: cases, each with the contestants that are measured in turn, run by run (A B A B), so that whatever
// else the machine does meets all of them alike.

import { summarize, type Summary } from "./statistics.ts";

/** The figures of one measurement, by the key of their metric. */
export type Measurement = Record<string, number>;

export interface Metric {
  key: string;
  title: string;
  unit: "per second" | "ms" | "s" | "bytes" | "bytes per second" | "count" | "times";
}

export interface Contestant {
  name: string;
  /** Why it cannot be measured here, if so: its column says that. */
  missing?: string;
  measure: () => Promise<Measurement>;
}

export interface Case {
  /** For `--only`. */
  name: string;
  title: string;
  metrics: Metric[];
  contestants: Contestant[];
}

/** All runs of one case: for each contestant, in order, its metrics. */
export interface CaseResult {
  case: Case;
  figures: Map<string, Map<string, Summary>>;
}

/** Something a figure must reach: a ratio to another contestant's figure, or a plain value. */
export interface Target {
  caseName: string;
  metric: string;
  contestant: string;
  /** Whose figure it is divided by: the best of these. Without them the figure itself is judged. */
  against?: string[];
  bound: "at least" | "at most";
  value: number;
}

export interface Judgement {
  target: Target;
  title: string;
  metric: Metric;
  figure: Summary;
  /** The best of those it is judged against. */
  against?: { contestant: string; figure: Summary };
  /** The figure, or the ratio of the medians. */
  reached: number;
  isMet: boolean;
}

export async function runCase(
  measuredCase: Case,
  runs: number,
  onMeasured: (contestant: string, run: number, measurement: Measurement) => void,
): Promise<CaseResult> {
  const measurements = new Map<string, Measurement[]>(measuredCase.contestants.map(({ name }) => [name, []]));
  for (let run = 1; run <= runs; run++) {
    for (const contestant of measuredCase.contestants) {
      if (contestant.missing !== undefined) continue;
      const measurement = await contestant.measure();
      measurements.get(contestant.name)?.push(measurement);
      onMeasured(contestant.name, run, measurement);
    }
  }
  const figures = new Map<string, Map<string, Summary>>();
  for (const [name, samples] of measurements) {
    const keys = Object.keys(samples[0] ?? {});
    figures.set(name, new Map(keys.map((key) => [key, summarize(samples.map((sample) => sample[key]))])));
  }
  return { case: measuredCase, figures };
}

/** A target that nothing can be said of, because whom it is about is missing here. */
export interface Unjudged {
  target: Target;
  title: string;
  metric: Metric;
  /** Names and reasons. */
  missing: string[];
}

/** The targets of measured cases that cannot be judged. */
export function unjudged(targets: readonly Target[], results: readonly CaseResult[]): Unjudged[] {
  return targets.flatMap((target) => {
    const result = results.find((result) => result.case.name === target.caseName);
    const metric = result?.case.metrics.find(({ key }) => key === target.metric);
    if (result === undefined || metric === undefined) return [];
    const needed = result.case.contestants.filter(({ name }) => target.against?.includes(name));
    const missing = needed.flatMap(({ name, missing }) => missing === undefined ? [] : [`${name}: ${missing}`]);
    return missing.length === 0 || missing.length < needed.length
      ? []
      : [{ target, title: result.case.title, metric, missing }];
  });
}

/** Judges the targets whose cases and contestants were measured. */
export function judge(targets: readonly Target[], results: readonly CaseResult[]): Judgement[] {
  return targets.flatMap((target) => {
    const result = results.find((result) => result.case.name === target.caseName);
    const metric = result?.case.metrics.find(({ key }) => key === target.metric);
    const figure = result?.figures.get(target.contestant)?.get(target.metric);
    if (result === undefined || metric === undefined || figure === undefined) return [];
    const against = bestOf(target, result);
    if (target.against !== undefined && against === undefined) return [];
    const reached = against === undefined ? figure.median : figure.median / against.figure.median;
    const isMet = target.bound === "at least" ? reached >= target.value : reached <= target.value;
    return [{ target, title: result.case.title, metric, figure, against, reached, isMet }];
  });
}

/** The contestant that is hardest to beat: the highest figure where more is better, else the lowest. */
function bestOf({ against = [], metric, bound }: Target, result: CaseResult): Judgement["against"] {
  const better = bound === "at least" ? 1 : -1;
  return against
    .flatMap((contestant) => {
      const figure = result.figures.get(contestant)?.get(metric);
      return figure === undefined ? [] : [{ contestant, figure }];
    })
    .sort((left, right) => better * (right.figure.median - left.figure.median))[0];
}
