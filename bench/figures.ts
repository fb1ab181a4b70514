// Figures as text: rounded to what a measurement can tell, with their unit.

import type { Metric } from "./cases.ts";
import type { Summary } from "./statistics.ts";

const ROUNDED = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });
const ROUNDED_SHORT = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
const WHOLE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** "median (min–max)". */
export function formatSummary(summary: Summary, metric: Metric): string {
  const median = formatFigure(summary.median, metric);
  if (summary.min === summary.max) return median;
  return `${median} (${formatFigure(summary.min, metric)}–${formatFigure(summary.max, metric)})`;
}

export function formatFigure(value: number, metric: Metric): string {
  switch (metric.unit) {
    case "count":
      return WHOLE.format(value);
    case "per second":
      return ROUNDED.format(value);
    case "s":
    case "ms":
      return `${ROUNDED_SHORT.format(value)} ${metric.unit}`;
    case "bytes":
      return formatBytes(value);
    case "times":
      return formatRatio(value);
    case "bytes per second":
      return `${formatBytes(value)}/s`;
  }
}

/** "1.52 ×". */
export function formatRatio(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

function formatBytes(bytes: number): string {
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${ROUNDED_SHORT.format(kibibytes)} KiB` : `${ROUNDED.format(kibibytes / 1024)} MiB`;
}
