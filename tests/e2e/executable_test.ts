// The compiled executable in an empty folder with an empty environment: it serves, and all of messaging and RPC goes
// through it. HADRON_EXECUTABLE says which; .ci/run sets it after compiling. Without it there is nothing to test.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import manifest from "../../deno.json" with { type: "json" };

const executable = Deno.env.get("HADRON_EXECUTABLE") ?? "";
const deadlineMs = 20_000;

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** A folder of its own, and the processes started in it, which are gone when it is. */
class EmptyFolder implements AsyncDisposable {
  readonly #started: Deno.ChildProcess[] = [];

  private constructor(readonly path: string) {}

  static async make(): Promise<EmptyFolder> {
    return new EmptyFolder(await Deno.makeTempDir({ prefix: "hadron-executable-" }));
  }

  start(...args: string[]): Deno.ChildProcess {
    const child = new Deno.Command(executable, {
      args,
      cwd: this.path,
      clearEnv: true,
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#started.push(child);
    return child;
  }

  async run(...args: string[]): Promise<Ended> {
    const { code, stdout, stderr } = await this.start(...args).output();
    const decoder = new TextDecoder();
    return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#started) {
      try {
        child.kill("SIGKILL");
      } catch (error) {
        // It has ended by itself.
        if (!(error instanceof TypeError) && !(error instanceof Deno.errors.NotFound)) throw error;
      }
      await child.status;
      for (const stream of [child.stdout, child.stderr]) if (!stream.locked) await stream.cancel();
    }
    await Deno.remove(this.path, { recursive: true });
  }
}

/** The first line that a process prints. */
async function firstLine(child: Deno.ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes("\n")) return text.slice(0, text.indexOf("\n"));
  }
  throw new Error(`Failed to read the first line of standard output: it ended after ${JSON.stringify(text)}`);
}

/** Runs a command again until it ends as wanted: what it needs may not be there yet. */
async function runUntil(wanted: (ended: Ended) => boolean, run: () => Promise<Ended>): Promise<Ended> {
  const giveUpAtMs = Date.now() + deadlineMs;
  let ended: Ended;
  do ended = await run(); while (!wanted(ended) && Date.now() < giveUpAtMs);
  return ended;
}

function testExecutable(name: string, fn: (folder: EmptyFolder) => Promise<void>): void {
  Deno.test({
    name: `executable: ${name}`,
    ignore: executable === "",
    async fn() {
      await using folder = await EmptyFolder.make();
      await fn(folder);
    },
  });
}

testExecutable("it tells its version", async (folder) => {
  deepStrictEqual(await folder.run("--version"), { code: 0, stdout: `hadron ${manifest.version}\n`, stderr: "" });
});

testExecutable("it has all commands", async (folder) => {
  for (const command of ["serve", "pub", "sub", "req", "reply", "services", "bench"]) {
    const { code, stdout, stderr } = await folder.run(command, "--help");
    strictEqual(code, 0, stderr);
    match(stdout, new RegExp(`Usage: hadron ${command}`));
  }
});

testExecutable("it serves messages and calls, and ends in order on SIGTERM", async (folder) => {
  const server = folder.start("serve", "--port", "0");
  const url = await firstLine(server);
  match(url, /^hadron:\/\/127\.0\.0\.1:\d+$/);

  let received: Ended | undefined;
  const receiving = folder.run("sub", "smoke.>", "--count", "1", "--json", "--url", url).then((ended) =>
    received = ended
  );
  await runUntil(() => received !== undefined, () => folder.run("pub", "smoke.test", "21", "--url", url));
  await receiving;
  strictEqual(received?.code, 0, received?.stderr);
  const message = JSON.parse(received.stdout);
  deepStrictEqual([message.subject, message.data], ["smoke.test", "21"]);

  folder.start("reply", "smoke.echo", "--echo", "--url", url);
  const noHandler = 6;
  const called = await runUntil(
    ({ code }) => code !== noHandler,
    () => folder.run("req", "smoke.echo", "ada", "--url", url),
  );
  deepStrictEqual([called.code, called.stdout.trimEnd()], [0, "ada"], called.stderr);

  // The command does not read what it is given, and has ended before that is known.
  folder.start("reply", "smoke.exec", "--exec", "printf done", "--url", url);
  const executed = await runUntil(
    ({ code }) => code !== noHandler,
    () => folder.run("req", "smoke.exec", "ada", "--url", url),
  );
  deepStrictEqual([executed.code, executed.stdout.trimEnd()], [0, "done"], executed.stderr);

  server.kill("SIGTERM");
  const { success, code } = await server.status;
  ok(success, `the server ended with exit code ${code}`);
});
