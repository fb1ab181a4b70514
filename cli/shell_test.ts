// Proves that a shell command gets a call's payload and variables and answers with its output, that its failure is the
// handler's, and that it ends with its call. (That what it has started ends too is in tests/e2e/cli_calls_test.ts.)
import { deepStrictEqual, match, rejects, strictEqual } from "node:assert/strict";
import { HandlerError } from "../client/mod.ts";
import { runShell, type ShellInput, shellVariables } from "./shell.ts";

const ignore = Deno.build.os === "windows";

function callWith(text: string, more: Partial<ShellInput> = {}): ShellInput {
  const data = new TextEncoder().encode(text);
  return { data, variables: {}, signal: new AbortController().signal, ...more };
}

Deno.test({ name: "a command's output is the answer, its standard error is kept", ignore }, async () => {
  const { data, stderr } = await runShell("cat; printf done; echo note >&2", callWith("in "));
  strictEqual(new TextDecoder().decode(data), "in done");
  strictEqual(stderr, "note");
});

Deno.test(
  { name: "a command that floods standard error is kept going, and its beginning is kept", ignore },
  async () => {
    const { data, stderr } = await runShell("yes complaint | head -c 1000000 >&2; echo ok", callWith(""));
    strictEqual(new TextDecoder().decode(data), "ok\n");
    strictEqual(stderr.length <= 4096, true);
    match(stderr, /^complaint\n/);
  },
);

Deno.test(
  { name: "a command that fails, is killed or is not there is a HandlerError with the reason", ignore },
  async () => {
    const failing: [commandLine: string, message: RegExp, exitCode: number][] = [
      ["echo no >&2; exit 3", /^no$/, 3],
      ["exit 4", /^Run "exit 4": it ended with exit code 4$/, 4],
      ["kill -9 $$", /^Run .* exit code 137$/, 137],
      ["/no/such/command", /no\/such\/command/, 127],
    ];
    for (const [commandLine, message, exitCode] of failing) {
      await rejects(runShell(commandLine, callWith("x".repeat(200_000))), (error) => {
        strictEqual(error instanceof HandlerError, true);
        const { code, data } = error as HandlerError;
        deepStrictEqual([code, (data as { exitCode: number }).exitCode], ["COMMAND_FAILED", exitCode]);
        match((error as Error).message, message);
        return true;
      });
    }
  },
);

Deno.test(
  { name: "a command that prints too much is told so, also where it has ended well by then", ignore },
  async () => {
    for (const commandLine of ["yes", "head -c 100001 /dev/zero"]) {
      await rejects(
        runShell(commandLine, callWith("", { outputBytesMax: 100_000 })),
        new RegExp(`^HandlerError: Run "${commandLine}": it printed more than 100000 bytes$`),
      );
    }
    strictEqual(
      (await runShell("head -c 100000 /dev/zero", callWith("", { outputBytesMax: 100_000 }))).data.length,
      1e5,
    );
  },
);

Deno.test({ name: "a command ends with its call, also one that had ended before it began", ignore }, async () => {
  const abort = new AbortController();
  const running = runShell("sleep 600", callWith("", { signal: abort.signal }));
  abort.abort();
  await rejects(running, HandlerError);
  await rejects(runShell("sleep 600", callWith("", { signal: abort.signal })), HandlerError);
});

Deno.test("facts and headers become variables, whatever the headers' names are", () => {
  const headers = { "content-type": "a/b", "Ä.x": "1", "with\0nul": "v", nul: "a\0b" };
  deepStrictEqual(shellVariables({ endpoint: "e", attempt: "2", id: "a\0b" }, headers), {
    HADRON_ENDPOINT: "e",
    HADRON_ATTEMPT: "2",
    HADRON_HEADER_CONTENT_TYPE: "a/b",
    HADRON_HEADER___X: "1",
    HADRON_HEADER_WITH_NUL: "v",
  });
});

Deno.test({ name: "headers that no command could be started with are left out", ignore }, async () => {
  const headers = {
    huge: "x".repeat(200_000),
    ...Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`n${index}`, "x".repeat(1000)])),
  };
  const variables = shellVariables({ endpoint: "e" }, headers);
  const { data } = await runShell(
    'echo "$HADRON_ENDPOINT $HADRON_HEADER_N0 $HADRON_HEADER_HUGE."',
    callWith("", { variables }),
  );
  strictEqual(new TextDecoder().decode(data), `e ${"x".repeat(1000)} .\n`);
});
