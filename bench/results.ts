// The results as Markdown: a section for each workload in RESULTS.md, rewritten when the workload has been measured.

import { type CaseResult, judge, type Judgement, type Target, type Unjudged, unjudged } from "./cases.ts";
import { formatFigure, formatRatio, formatSummary } from "./figures.ts";

const RESULTS_FILE = new URL("./RESULTS.md", import.meta.url);
const OPENING = `# Benchmark results

Written by \`deno task bench WORKLOAD\`. Figures are the median of all runs, with the lowest and the highest in
parentheses. They are for comparing within a table: each table was measured in one go, its columns in turn, on a small
machine.
`;

export interface Measured {
  workload: string;
  date: string;
  command: string;
  machine: string;
  versions: string;
  runs: number;
  method: string[];
  targets: Target[];
  results: CaseResult[];
}

/** The workload's section. */
export function renderSection(measured: Measured): string {
  const paragraphs = [
    `## ${measured.workload}`,
    [
      `- ${measured.date}, \`${measured.command}\`, runs of each figure: ${measured.runs}`,
      `- Machine: ${measured.machine}`,
      `- Versions: ${measured.versions}`,
      ...measured.method.map((sentence) => `- ${sentence}`),
    ].join("\n"),
  ];
  const judgements = judge(measured.targets, measured.results);
  const others = unjudged(measured.targets, measured.results);
  if (judgements.length + others.length > 0) paragraphs.push("### Targets", renderTargets(judgements, others));
  for (const result of measured.results) {
    paragraphs.push(`### ${result.case.title}`, renderFigures(result), ...renderMissing(result));
  }
  return paragraphs.join("\n\n") + "\n";
}

/** Writes the section into RESULTS.md. */
export async function writeSection(workload: string, section: string): Promise<void> {
  await Deno.writeTextFile(RESULTS_FILE, withSection(await readResults(), workload, section));
}

/** The text with the section in the place of the one of the same workload, or at the end. */
export function withSection(text: string, workload: string, section: string): string {
  const [opening, ...sections] = text.split(/^(?=## )/m);
  const index = sections.findIndex((other) => other.startsWith(`## ${workload}\n`));
  if (index === -1) sections.push(section);
  else sections[index] = section;
  return [opening, ...sections].map((part) => part.trimEnd() + "\n").join("\n");
}

async function readResults(): Promise<string> {
  try {
    return await Deno.readTextFile(RESULTS_FILE);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return OPENING;
    throw error;
  }
}

function renderTargets(judgements: Judgement[], others: Unjudged[]): string {
  const judged = judgements.map(({ target, title, metric, figure, against, reached, isMet }) => {
    const bound = against === undefined ? formatFigure(target.value, metric) : formatRatio(target.value);
    return [
      `${title}: ${metric.title}`,
      `${target.contestant}: ${formatFigure(figure.median, metric)}`,
      against === undefined ? "" : `${against.contestant}: ${formatFigure(against.figure.median, metric)}`,
      against === undefined ? "" : formatRatio(reached),
      `${target.bound} ${bound}`,
      isMet ? "met" : "**not met**",
    ];
  });
  const missed = others.map(({ target, title, metric, missing }) => [
    `${title}: ${metric.title}`,
    target.contestant,
    missing.join("; "),
    "",
    `${target.bound} ${formatRatio(target.value)}`,
    "**not measured**",
  ]);
  return renderTable(["what", "figure", "against", "ratio", "target", ""], [...judged, ...missed]);
}

/** Why columns are empty, if any is. */
function renderMissing(result: CaseResult): string[] {
  const lines = result.case.contestants.flatMap(({ name, missing }) =>
    missing === undefined ? [] : [`- ${name}: not measured, ${missing}`]
  );
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function renderFigures(result: CaseResult): string {
  const contestants = [...result.figures.keys()];
  const measured = result.case.metrics.filter(({ key }) =>
    [...result.figures.values()].some((figures) => figures.has(key))
  );
  const rows = measured.map((metric) => [
    metric.title,
    ...contestants.map((contestant) => {
      const summary = result.figures.get(contestant)?.get(metric.key);
      if (summary !== undefined) return formatSummary(summary, metric);
      return result.figures.get(contestant)?.size === 0 ? "not measured" : "";
    }),
  ]);
  return renderTable(["", ...contestants], rows);
}

function renderTable(head: string[], rows: string[][]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
