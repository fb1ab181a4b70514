/**
 * `hadron doctor`: looks at this machine and at the server, and says what to do about what is not right.
 *
 * @module
 */
import type { Command } from "commander";
import { type Finding, reasonOf, type Verdict } from "../doctor/finding.ts";
import { checkContext, checkOpenFiles, checkProgram, checkStoreFolder } from "../doctor/machine.ts";
import { checkClock, checkLatency, checkStore, checkVersion } from "../doctor/server.ts";
import { CommandError, EXIT } from "../exit_code.ts";
import { act, type Invocation } from "../invocation.ts";
import { explain, nameOption, withVariable } from "../options.ts";
import type { Output, Style } from "../output.ts";
import { escapeControls } from "../render.ts";
import { showCountOf } from "../units.ts";

interface DoctorOptions {
  store?: string;
}

const MARKS: Record<Verdict, { mark: string; style: Style }> = {
  ok: { mark: "ok", style: "green" },
  look: { mark: "look", style: "yellow" },
  wrong: { mark: "wrong", style: "red" },
};

/** What `hadron doctor` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Looks at what is needed: the program, the context, the server and how quickly it answers, its version and clock, whether it can " +
      "store an event (in a stream of its own, which it deletes again), and how many files may be open. Without a server it looks " +
      "whether one could be started here. What is not right comes with what to do about it.",
    [
      ["hadron doctor", "look at everything"],
      [
        "hadron doctor --context prod --json | jq 'select(.verdict != \"ok\")'",
        "what is not right with another server",
      ],
    ],
    {
      json: [
        ["for each thing that is right", {
          check: "clock",
          verdict: "ok",
          found: "the server's clock and this one agree",
        }],
        ["else; verdict is look or wrong", {
          check: "server",
          verdict: "wrong",
          found: "Connect to hadron://127.0.0.1:7420: …",
          advice: "`hadron serve` starts a server",
        }],
      ],
      exits: [[EXIT.FAILED, "something is wrong, the server being out of reach included"]],
      needs: "nothing",
    },
  );
  command.addOption(
    withVariable(
      nameOption("file", "--store <path>", "where a server started here would keep its streams (default: ./hadron.db)"),
      "HADRON_STORE",
    ),
  );
  act<DoctorOptions>(command, examine);
}

async function examine(invocation: Invocation, { store = "./hadron.db" }: DoctorOptions): Promise<void> {
  const { output } = invocation;
  let looked = 0;
  const wrong: Finding[] = [];
  for await (const finding of findings(invocation, store)) {
    looked++;
    if (finding.verdict === "wrong") wrong.push(finding);
    if (output.json) output.object(finding);
    else output.text(showFinding(output, finding));
    await output.flush();
  }
  if (wrong.length === 0) return;
  const what = wrong.map(({ check }) => check).join(", ");
  throw new CommandError(
    "UNAVAILABLE",
    `Look at this set-up: ${what} of ${showCountOf(looked, "thing")} not right`,
    wrong.find(({ advice }) => advice !== undefined)?.advice,
    EXIT.FAILED,
  );
}

async function* findings(invocation: Invocation, store: string): AsyncGenerator<Finding, void, undefined> {
  yield checkProgram();
  yield await checkContext(invocation.options, () => invocation.target());
  const openFiles = await checkOpenFiles();
  if (openFiles !== undefined) yield openFiles;
  const startMs = performance.now();
  try {
    await using hadron = await invocation.connect({ reconnect: false });
    yield await checkLatency(hadron, performance.now() - startMs);
    yield checkVersion(hadron);
    yield await checkClock(hadron);
    yield await checkStore(hadron);
  } catch (error) {
    invocation.throwIfInterrupted();
    yield { check: "server", verdict: "wrong", found: reasonOf(error), advice: adviceOf(error) };
    yield await checkStoreFolder(store);
  }
}

function adviceOf(error: unknown): string | undefined {
  return error instanceof CommandError ? error.hint : undefined;
}

function showFinding(output: Output, { check, verdict, found, advice }: Finding): string {
  const { mark, style } = MARKS[verdict];
  // A server's words are a stranger's text.
  const lines = [`${output.style(style, mark.padEnd(5))}  ${check.padEnd(10)}  ${escapeControls(found)}`];
  if (advice !== undefined) {
    lines.push(`       ${"".padEnd(10)}  ${output.style("bold", "→")} ${escapeControls(advice)}`);
  }
  return lines.map((line) => line + "\n").join("");
}
