// docs/pipelines.md: every command in it is run, in its order, in one shell, and prints what the page says it prints.

import { runTour } from "../support/tour.ts";

Deno.test(
  { name: "every command of docs/pipelines.md does what it says there", ignore: Deno.build.os === "windows" },
  async () => {
    await runTour("docs/pipelines.md", { blocksMin: 12 });
  },
);
