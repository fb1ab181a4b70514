// A section takes the place of the older one of its workload, and shows which targets were met.

import { match, strictEqual } from "node:assert/strict";
import type { CaseResult } from "./cases.ts";
import { renderSection, withSection } from "./results.ts";

Deno.test("a new section comes after the others", () => {
  strictEqual(
    withSection("# Results\n\n## one\n\n1\n", "two", "## two\n\n2\n"),
    "# Results\n\n## one\n\n1\n\n## two\n\n2\n",
  );
});

Deno.test("a section takes the place of the older one of the same workload", () => {
  const text = "# Results\n\n## one\n\n1\n\n### detail\n\n## two\n\n2\n";
  strictEqual(withSection(text, "one", "## one\n\nnew\n"), "# Results\n\n## one\n\nnew\n\n## two\n\n2\n");
});

Deno.test("a target is judged by the ratio of the medians", () => {
  const section = sectionWith({ ours: [300, 100, 200], theirs: [100, 100, 400] });
  match(section, /\| us: 200 \| them: 100 \| 2.00 × \| at least 1.50 × \| met \|/);
  match(section, /\| calls\/s \| 200 \(100–300\) \| 100 \(100–400\) \|/);
  match(sectionWith({ ours: [100], theirs: [100] }), /1.00 × \| at least 1.50 × \| \*\*not met\*\* \|/);
});

Deno.test("a contestant that is missing is said to be, with the reason", () => {
  const section = sectionWith({ ours: [100], theirs: undefined });
  match(section, /\| calls\/s \| 100 \| not measured \|/);
  match(section, /- them: not measured, no such program/);
  match(section, /\| us \| them: no such program \| {2}\| at least 1.50 × \| \*\*not measured\*\* \|/);
});

function sectionWith({ ours, theirs }: { ours: number[]; theirs: number[] | undefined }): string {
  const sorted = (samples: number[]) => [...samples].sort((left, right) => left - right);
  const summary = (samples: number[]) => ({
    median: sorted(samples)[samples.length >> 1],
    min: Math.min(...samples),
    max: Math.max(...samples),
    runs: samples.length,
  });
  const result: CaseResult = {
    case: {
      name: "calls",
      title: "Calls",
      metrics: [{ key: "callsPerSecond", title: "calls/s", unit: "per second" }],
      contestants: [
        { name: "us", measure: () => Promise.resolve({}) },
        {
          name: "them",
          missing: theirs === undefined ? "no such program" : undefined,
          measure: () => Promise.resolve({}),
        },
      ],
    },
    figures: new Map([
      ["us", new Map([["callsPerSecond", summary(ours)]])],
      ["them", new Map(theirs === undefined ? [] : [["callsPerSecond", summary(theirs)]])],
    ]),
  };
  return renderSection({
    workload: "test",
    date: "2026-01-01",
    command: "deno task bench test",
    machine: "a machine",
    versions: "versions",
    runs: ours.length,
    method: [],
    targets: [
      {
        caseName: "calls",
        metric: "callsPerSecond",
        contestant: "us",
        against: ["others", "them"],
        bound: "at least",
        value: 1.5,
      },
    ],
    results: [result],
  });
}
