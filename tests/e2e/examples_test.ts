// The examples of pipelines: every command of their READMEs is run against a server, and prints what it says there.

import { runTour } from "../support/tour.ts";

const ignore = Deno.build.os === "windows";

for (const name of ["checkout", "images", "signup"]) {
  Deno.test({ name: `example ${name} does what its README says`, ignore }, async () => {
    await runTour(`examples/${name}/README.md`, { blocksMin: 3 });
  });
}
