/**
 * Headers on one line, as they are typed at a prompt: `unit=C note="two words"`.
 *
 * @module
 */

/** Reads headers. Throws an `Error` that says what is wrong. */
export function parseHeadersLine(text: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let rest = text.trim();
  while (rest !== "") {
    const match = /^([^\s="]+)=("(?:[^"\\]|\\.)*"|[^\s"]*)(?:\s+|$)/.exec(rest);
    if (match === null) throw new Error(problemOf(rest));
    const [all, name, value] = match;
    headers[name] = value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, "$1") : value;
    rest = rest.slice(all.length);
  }
  return headers;
}

/** Headers as they would be typed. */
export function showHeadersLine(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}=${/[\s"\\]/.test(value) ? `"${value.replace(/[\\"]/g, "\\$&")}"` : value}`)
    .join(" ");
}

function problemOf(rest: string): string {
  const [word] = rest.split(/\s/);
  if (!word.includes("=")) return `"${word}" must be NAME=VALUE, such as unit=C`;
  if ((rest.match(/"/g)?.length ?? 0) % 2 === 1) return "a quote is not closed";
  return `"${word}" must be NAME=VALUE, the value in quotes where it has spaces`;
}
