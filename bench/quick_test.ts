// The benchmark itself works: the cases of the main workloads run to their end with Hadron and lose no message. Counts are tiny, there are no
// peers, no figure is looked at, and of cases that differ in nothing but a size or a number there is one.

import { doesNotMatch, match, strictEqual } from "node:assert/strict";

const RUN = new URL("./run.ts", import.meta.url).href;
/** Processor time and memory come from /proc. */
const ignore = Deno.build.os !== "linux";

Deno.test({ name: "the cases of the benchmark run in quick mode and lose no message", ignore }, async () => {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", RUN, "ephemeral", "--quick", "--only", "one-to-one,queue,latency,calls,start-up"],
  }).output();
  const text = new TextDecoder().decode(stdout);
  strictEqual(code, 0, new TextDecoder().decode(stderr));
  match(text, /\| messages lost \| 0 \|/);
  doesNotMatch(text, /\| messages lost \| [^0]/);
  match(text, /\| calls\/s \| [\d,]+ \|/);
});

const STREAMS = {
  streams: ["--only", "publish,latency,consume,consume-spread"],
  "streams-order": [],
  "streams-scale": [],
};

for (const [workload, only] of Object.entries(STREAMS)) {
  Deno.test(
    { name: `the cases of the workload ${workload} run in quick mode and lose no event`, ignore },
    async () => {
      const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args: [
          "run",
          "-A",
          RUN,
          workload,
          ...only,
          "--quick",
          "--messages",
          "100",
          "--calls",
          "20",
          "--seconds",
          "0.02",
        ],
      }).output();
      const text = new TextDecoder().decode(stdout);
      strictEqual(code, 0, new TextDecoder().decode(stderr));
      match(text, /\| (acknowledged events lost|events left unacknowledged) \|.* 0 \|/);
      doesNotMatch(text, /events (lost|left unacknowledged) \|.*[1-9]/);
    },
  );
}

Deno.test(
  { name: "every case of the workload pipelines runs in quick mode and completes its runs", ignore },
  async () => {
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", RUN, "pipelines", "--quick", "--calls", "20", "--seconds", "0.2"],
    }).output();
    strictEqual(code, 0, new TextDecoder().decode(stderr));
    match(new TextDecoder().decode(stdout), /\| completed runs\/s \| [\d,]+/);
  },
);

Deno.test({ name: "an unknown workload is refused with the names of those there are", ignore }, async () => {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), { args: ["run", "-A", RUN, "other"] }).output();
  strictEqual(code, 1);
  match(
    new TextDecoder().decode(stderr),
    /there are ephemeral, scale, runtimes, streams, streams-order, streams-scale, pipelines, commands/,
  );
});
