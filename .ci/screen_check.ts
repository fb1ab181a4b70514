// Whether docs/screens.svg still shows what the program draws: every word of the picture is still on its screen sooner or later, and the
// headings of tables and the hints at the bottom are the same words in the same order. Numbers and units, which are never twice the same, do not count.

/** A screen in words. */
export interface ShownScreen {
  title: string;
  lines: string[];
}

const HEADING = /^(?:▌ )?(?:Runs|Connections|Streams|Groups|Endpoints|Pipelines) \d/;
/** Of what is counted by time and size: `2.0 kB`, `3 ms`, `4 s ago`. */
const UNITS = new Set(["ms", "kB", "MB"]);

/** The screens that are in a picture. */
export function screensOf(svg: string): ShownScreen[] {
  return svg.split('<g class="f ').slice(1).map((frame) => {
    const [title, ...lines] = Array.from(frame.matchAll(/<text[^>]*>(.*?)<\/text>/g), ([, text]) => {
      // Pieces stand at their columns, so that what is between them is not known.
      return unescapeXml(text.replaceAll("</tspan>", " ").replace(/<[^>]*>/g, "")).trim();
    });
    return { title, lines };
  });
}

/** What a picture shows of a screen that this one, in all that was seen of it, does not. Empty if it is the same. */
export function missingIn(seen: readonly string[], pictured: ShownScreen): string[] {
  const words = new Set(seen.flatMap(wordsOf));
  const missing = new Set(pictured.lines.flatMap(wordsOf).filter((word) => !words.has(word)));
  const now = seen.map((line) => wordsOf(line).join(" "));
  const fixed = [...pictured.lines.filter((line) => HEADING.test(line)), pictured.lines[pictured.lines.length - 1]];
  return [...missing, ...fixed.map((line) => wordsOf(line).join(" ")).filter((line) => !now.includes(line))];
}

function wordsOf(line: string): string[] {
  const words = line.match(/[\p{L}][\p{L}-]+/gu) ?? [];
  return words.filter((word) => !UNITS.has(word));
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
