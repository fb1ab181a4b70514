// Proves that a drawing says what the graph is: it is read back, lane by lane, and no line is wider than there is room. And that
// the shapes that pipelines have look as they should.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { stageLists } from "../../tests/support/pipeline_arbitraries.ts";
import { drawGraph, type DrawnStage } from "./draw.ts";
import { nodesOf } from "./drawn_order.ts";

function drawn(stages: readonly DrawnStage[], width = 80, unicode = true): string {
  return "\n" + drawGraph(stages, width, { unicode }).join("\n") + "\n";
}

function graph(needs: Record<string, string>): DrawnStage[] {
  return Object.entries(needs).map(([name, some]) => ({ name, needs: some.split(" ").filter((need) => need !== "") }));
}

const CHECKOUT = graph({ charge: "root", reserve: "", ship: "charge reserve root", notify: "ship" });
const FAN = graph({ split: "", r0: "split", r1: "split", r2: "split", join: "r0 r1 r2 split", end: "join" });

const shapes: [title: string, stages: DrawnStage[], width: number, expected: string][] = [
  [
    "the example of SPEC 5",
    CHECKOUT,
    80,
    `
● charge
│ ● reserve
└─┴─● ship
    └─● notify
`,
  ],
  [
    "a chain",
    graph({ a: "", b: "a", c: "b" }),
    80,
    `
● a
└─● b
  └─● c
`,
  ],
  [
    "a chain that is too long for a stair",
    graph({ a: "", b: "a", c: "b" }),
    4,
    `
● a
│
● b
│
● c
`,
  ],
  [
    "a diamond",
    graph({ a: "", b: "a", c: "a", d: "b c a" }),
    80,
    `
● a
├─● b
└─│─● c
  └─┴─● d
`,
  ],
  [
    "fan-out and fan-in",
    FAN,
    80,
    `
● split
├─● r0
├─│─● r1
└─│─│─● r2
  └─┴─┴─● join
        └─● end
`,
  ],
  [
    "two that both need two",
    graph({ a: "", b: "", c: "a b", d: "a b", e: "c d" }),
    80,
    `
● a
│ ● b
├─┼─● c
└─┴─│─● d
    └─┴─● e
`,
  ],
  [
    "chains side by side, each drawn to its end",
    graph({ a: "", b: "a", c: "a", b2: "b", c2: "c", z: "b2 c2" }),
    80,
    `
● a
├─● b
│ └─● b2
└───│─● c
    │ └─● c2
    └───┴─● z
`,
  ],
  [
    "stages without needs",
    graph({ a: "", b: "" }),
    80,
    `
● a
● b
`,
  ],
  [
    "a graph that is too wide, as a list with all needs",
    graph({ a: "", b: "", c: "", d: "", e: "", f: "", join: "a b c d e f", next: "join a", last: "next" }),
    16,
    `
a
b
c
d
e
f
  join <- a, b,…
    next <- joi…
    last <- next
`,
  ],
  [
    "a graph that has a cycle",
    graph({ a: "b", b: "a", c: "" }),
    80,
    `
c
  a <- b
    b <- a
`,
  ],
  [
    "a stage that has to do with nothing comes when all else is drawn",
    graph({ a: "", b: "a", c: "a", alone: "", d: "b c" }),
    80,
    `
● a
├─● b
└─│─● c
  └─┴─● d
● alone
`,
  ],
  ["nothing", [], 80, "\n\n"],
];

for (const [title, stages, width, expected] of shapes) {
  Deno.test(`drawn: ${title}`, () => strictEqual(drawn(stages, width), expected));
}

Deno.test("drawn in ASCII: the example of SPEC 5", () => {
  strictEqual(
    drawn(CHECKOUT, 80, false),
    `
* charge
| * reserve
\`-+-* ship
    \`-* notify
`,
  );
});

Deno.test("a mark takes the place of the node, notes stand below each other where there is room, and are cut where there is none", () => {
  const red = (text: string) => `\x1b[31m${text}\x1b[39m`;
  const stages: DrawnStage[] = [
    { name: "charge", needs: [], mark: "✔", note: "12 ms" },
    { name: "reserve", needs: [], mark: red("✘"), note: "no stock left" },
    { name: "ship", needs: ["charge", "reserve"], mark: "[ ]" },
  ];
  const dim = (text: string) => `(${text})`;
  deepStrictEqual(drawGraph(stages, 30, { unicode: true, dim }), [
    "✔ charge     (12 ms)",
    `│ ${red("✘")} reserve  (no stock left)`,
    "└─┴─● [ ] ship",
  ]);
  deepStrictEqual(drawGraph(stages, 20, { unicode: true, dim }), [
    "✔ charge  (12 ms)",
    `│ ${red("✘")} reserve  (no sto…)`,
    "└─┴─● [ ] ship",
  ]);
  deepStrictEqual(drawGraph(stages, 14, { unicode: false }), [
    "✔ charge  12 ~",
    `| ${red("✘")} reserve`,
    "`-+-* [ ] ship",
  ]);
});

Deno.test("a line that is cut loses its colours, so that none runs on", () => {
  const stages = [{ name: "charge", needs: [], mark: "\x1b[31m✘\x1b[39m", note: "12 ms" }];
  deepStrictEqual(drawGraph(stages, 5, { unicode: true }), ["✘ ch…"]);
});

interface Read {
  readonly name: string;
  readonly needs: string[];
}

/** Reads a drawing as somebody does who follows its lanes. */
function readBack(lines: readonly string[]): Read[] {
  const found: Read[] = [];
  const sourceAt = new Map<number, string>();
  let above = "";
  for (const line of lines) {
    const node = line.indexOf("●");
    if (node === -1) {
      above = line;
      continue;
    }
    const name = /[-_a-zA-Z0-9]+$/.exec(line)![0];
    const needs: string[] = [];
    for (let column = node - 1; line[column] === "─"; column--) {
      while (line[column] === "─" || (line[column] === "│" && line[column - 1] === "─")) column--;
      needs.push(sourceAt.get(column)!);
      if (line[column] === "├" || line[column] === "└") break;
      ok(line[column] === "┼" || line[column] === "┴", `"${line[column]}" is no join`);
    }
    if (needs.length === 0 && ["│", "├", "┼"].includes(above[node])) needs.push(sourceAt.get(node)!);
    sourceAt.set(node, name);
    found.push({ name, needs });
    above = line;
  }
  return found;
}

const graphs = stageLists(25).map((stages) =>
  stages.map(({ name, after, dependencies }) => ({ name, needs: [...new Set([...after, ...dependencies])] }))
);

Deno.test("2,000 times: whoever follows the lanes finds every stage, after all it needs, and every need that others do not imply", () => {
  fc.assert(
    fc.property(graphs, fc.integer({ min: 10, max: 100 }), (stages, width) => {
      const lines = drawGraph(stages, width, { unicode: true });
      if (!lines.some((line) => line.includes("●"))) return;
      const found = readBack(lines);
      const nodes = nodesOf(stages);
      deepStrictEqual(found.map(({ name }) => name).sort(), stages.map(({ name }) => name).sort());
      found.forEach(({ name, needs }, at) => {
        const node = nodes.find(({ stage }) => stage.name === name)!;
        deepStrictEqual(needs.toSorted(), node.needs.map((need) => stages[need].name).sort());
        for (const need of needs) ok(found.findIndex((other) => other.name === need) < at);
      });
    }),
    { numRuns: 2000 },
  );
});

Deno.test("2,000 times: what is left out of a drawing is implied by what is in it", () => {
  fc.assert(
    fc.property(graphs, (stages) => {
      const nodes = nodesOf(stages);
      const reached = (index: number): Set<number> =>
        new Set(nodes[index].needs.flatMap((need) => [need, ...reached(need)]));
      const names = stages.map(({ name }) => name);
      stages.forEach(({ needs }, index) => {
        const implied = reached(index);
        for (const need of needs) if (need !== "root") ok(implied.has(names.indexOf(need)));
        for (const need of nodes[index].needs) {
          ok(needs.includes(names[need]));
          ok(!nodes[index].needs.some((other) => reached(other).has(need)), "and nothing is in it that is implied");
        }
      });
    }),
    { numRuns: 2000 },
  );
});

Deno.test("2,000 times: no line is wider than there is room, with notes and without, in ASCII and not", () => {
  const widths = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(graphs, widths, fc.boolean(), fc.string({ unit: "grapheme-ascii" }), (stages, width, unicode, note) => {
      const noted = stages.map((stage, index) => ({ ...stage, note: index % 2 === 0 ? note : "" }));
      for (const line of drawGraph(noted, width, { unicode, dim: (text) => `\x1b[2m${text}\x1b[22m` })) {
        ok([...stripVTControlCharacters(line)].length <= width);
        if (!unicode) ok(/^[ -~]*$/.test(stripVTControlCharacters(line)));
      }
    }),
    { numRuns: 2000 },
  );
});
