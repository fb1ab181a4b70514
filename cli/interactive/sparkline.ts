/**
 * Numbers over time as a row of bars.
 *
 * @module
 */

const BARS = "▁▂▃▄▅▆▇█";

/** The last numbers, one a column, the newest at the right; the highest of them is as high as a row is. */
export function sparkline(values: readonly number[], columns: number): string {
  const shown = values.slice(Math.max(0, values.length - columns));
  const highest = Math.max(...shown, 1);
  const bars = shown.map((value) => BARS[Math.min(BARS.length - 1, Math.round(value / highest * (BARS.length - 1)))]);
  return bars.join("").padStart(columns);
}
