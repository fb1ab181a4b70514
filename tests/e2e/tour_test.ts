// The tour of README.md: every command in it is run, in its order, in one shell, and prints what the tour says it prints.

import type { Running } from "../support/running.ts";
import { runTour } from "../support/tour.ts";

Deno.test("tour: every command of README.md does what it says there", async () => {
  await runTour("README.md", {
    part: (readme) => readme.slice(readme.indexOf("## Five minutes"), readme.indexOf("## More")),
    blocksMin: 8,
    afterBlock: async ({ shell, block }) => {
      if (block.includes("--lines")) await untilLines(shell, 100_000);
    },
  });
});

/** The two members of the queue group write what they get; a person looks at the files a moment later. */
async function untilLines(shell: Running, lines: number): Promise<void> {
  const count = `test $(cat one.log two.log | wc -l) -ge ${lines}`;
  await shell.write(`until ${count}; do read -t 0.05 <> <(:) || true; done; echo "all ${lines} lines"\n`);
  await shell.untilStdout(new RegExp(`all ${lines} lines`));
}
