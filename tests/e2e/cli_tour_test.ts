// Proves that the tour shows what it promises with real commands, waits for Enter where somebody looks and nowhere else, and leaves
// no process behind, however it ends.

import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { hadronCommand, runHadron, startHadron } from "../support/processes.ts";
import { Running } from "../support/running.ts";
import { hasScript } from "../support/script.ts";
import { hasTmux, TestTerminal } from "../support/terminal.ts";

/** What the tour must have shown, in order. */
const SHOWN = [
  /\$ hadron sub 'sensors\.>' &/,
  /sub {3}│ sensors\.hall\.temp\t21/,
  /\$ seq 6 \| hadron pub jobs --lines/,
  /\$ hadron req greet ada\r?\n {2}hello from the handler/,
  /error\[NO_HANDLER\]: Call "gret".*\r?\n {2}hint: did you mean greet\?/,
  /"offset":0,"duplicate":false\}/,
  /"offset":0,"duplicate":true\}/,
  /\| hadron stream pub orders --lines/,
  /\$ hadron stream info orders/,
  /billing {4}0 /,
  /\$ echo '\{name: signup,.*' \| hadron pipeline apply -\r?\n {2}signup created, revision 1/,
  /○ check {3}no worker.*\r?\n {2}└─○ mail {2}no worker/,
  /mail {2}│ .*"attempt":1,.*"completed":false,"error":"no connection/,
  /\$ hadron pipeline run s-1\r?\n {2}✔ {2}s-1 {2}completed/,
  /└─✔ mail +completed in .*, 2 attempts → sent/,
  /hadron --help/,
];

function assertShown(text: string): void {
  let at = 0;
  for (const pattern of SHOWN) {
    const match = pattern.exec(text.slice(at));
    ok(match !== null, `${pattern} is shown after ${JSON.stringify(text.slice(0, at).slice(-200))}`);
    at += match.index;
  }
  deepStrictEqual([...text.matchAll(/│ (\d)\b/g)].map(([, digit]) => digit).sort(), ["1", "2", "3", "4", "5", "6"]);
  deepStrictEqual([...text.matchAll(/│ done: (\S+)/g)].map(([, data]) => data).sort().at(-1), '{"total":5}');
}

/** Processes of the machine that talk to a server at `url`. */
function talkingTo(url: string): string[] {
  return [...Deno.readDirSync("/proc")].filter(({ name }) => {
    try {
      return /^\d+$/.test(name) && Deno.readTextFileSync(`/proc/${name}/environ`).includes(`HADRON_URL=${url}\0`);
    } catch (error) {
      // It has just ended.
      if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.PermissionDenied) return false;
      if (error instanceof Error && /No such process/.test(error.message)) return false;
      throw error;
    }
  }).map(({ name }) => name);
}

Deno.test("in a pipe the tour runs through without waiting, and exits 0", async () => {
  // What the user has set up is not to be touched, or to matter.
  const env = { HADRON_URL: "hadron://127.0.0.1:1", HADRON_NAMESPACE: "other", HADRON_QUIET: "1" };
  const { code, stdout, stderr } = await runHadron(["tour"], { env });
  deepStrictEqual([code, stderr], [0, ""]);
  assertShown(stdout);
  doesNotMatch(stdout, /Enter goes on/);
});

Deno.test("with --json each command it ran is an object", async () => {
  await using tour = startHadron(["tour", "--json"]);
  // Three steps of the eight: they are all told of by the same lines.
  await tour.untilStdout(/^.*"hadron req gret ada".*\n/m);
  const { code, stdout } = await tour.stop("SIGINT");
  strictEqual(code, 130);
  const lines = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  const failed = lines.filter(({ exitCode = 0 }) => exitCode !== 0);
  deepStrictEqual(failed.map(({ command, exitCode }) => [command, exitCode]), [["hadron req gret ada", 6]]);
  strictEqual(lines.filter(({ beside }) => beside !== undefined).length, 2 + 6);
});

Deno.test({ name: "at a terminal it waits for Enter before each step", ignore: !hasScript() }, async () => {
  const words = hadronCommand(["tour"]).map((word) => `'${word}'`).join(" ");
  const env = { TERM: "xterm-256color", NO_COLOR: "" };
  await using tour = new Running("script", ["-qec", `exec ${words}`, "/dev/null"], { env, keepStdin: true });
  // Three of the eight: they are all waited for by the same lines.
  for (let step = 1; step <= 3; step++) {
    await tour.untilStdout(new RegExp(`^(?:[^]*?Enter goes on){${step}}`));
    doesNotMatch(tour.stdout, new RegExp(`${step}/8`));
    await tour.write("\r");
    await tour.untilStdout(new RegExp(`${step}/8`));
  }
  await tour.untilStdout(/^(?:[^]*?Enter goes on){4}/);
  await tour.write("\x04");
  strictEqual((await tour.end()).code, 0);
});

Deno.test(
  { name: "interrupted in the middle, it leaves nothing behind", ignore: Deno.build.os !== "linux" },
  async () => {
    await using tour = startHadron(["tour"]);
    const [, url] = await tour.untilStdout(/(hadron:\/\/127\.0\.0\.1:\d+)/);
    await tour.untilStdout(/\$ hadron pub sensors/);
    ok(talkingTo(url).length > 0);
    strictEqual((await tour.stop("SIGINT")).code, 130);
    await eventually("its commands have ended", () => talkingTo(url).length === 0);
    match(tour.stdout, /^A tour of Hadron/);
  },
);

Deno.test(
  { name: "the tour is cut between words in a narrow window, and ended by Ctrl-D", ignore: !hasTmux },
  async () => {
    await using tour = await TestTerminal.hadron(["tour"], { columns: 60, rows: 40 });
    await tour.until(/Enter goes on/);
    await tour.press("Enter");
    await tour.until(/1\/8(.|\n)*Enter goes on/);
    await tour.press("C-d");
    const { exitCode, screen } = await tour.end();
    strictEqual(exitCode, 0);
    match(
      screen.replaceAll(/\s+/g, " "),
      /Its subject has tokens with dots between them; a subscriber's pattern may have/,
    );
    doesNotMatch(screen, /2\/8/);
    match(screen, /ends the tour\n/);
  },
);
