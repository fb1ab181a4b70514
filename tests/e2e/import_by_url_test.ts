// `import { connect, serve } from "http://…/mod.ts"` from a folder without any configuration: it type-checks, a client
// needs network permission and nothing else, and no server code is fetched for it.
//
// The checkout is served on loopback, the product's files only: an import of anything else (a test, the CLI) fails here
// as it would for a user. Programs run with a module cache of their own, so that every file they load is requested.

import { deepStrictEqual, ok } from "node:assert/strict";
import { serve } from "../../mod.ts";

const projectUrl = new URL("../../", import.meta.url);
const productFile = /^\/(mod\.ts|(proto|client|server)\/[\w/.]+\.(ts|js))$/;

const clientProgram = (moduleUrl: string) => `
import { connect, type Hadron, HadronError } from "${moduleUrl}";

await using hadron: Hadron = await connect(Deno.args[0]);
const subscription = hadron.subscribe("sensors.>");
await subscription.ready;
hadron.publish("sensors.hall.temp", { celsius: 21 });
for await (const message of subscription) {
  const { celsius } = message.json<{ celsius: number }>();
  console.log(message.subject, celsius);
  break;
}
await using _greeter = await hadron.handle("greet", (call) => "hello " + call.text());
console.log((await hadron.request("greet", "ada")).text());
try {
  await hadron.request("nobody");
} catch (error) {
  if (!(error instanceof HadronError)) throw error;
  console.log(error.code);
}
`;

const clientOutput = ["sensors.hall.temp 21", "hello ada", "NO_HANDLER"];

const serverProgram = (moduleUrl: string) => `
import { connect, serve } from "${moduleUrl}";

await using server = await serve({ store: ":memory:", port: 0 });
await using hadron = await connect(server.url);
await using _echo = await hadron.handle("echo", (call) => call.data);
console.log((await hadron.request("echo", "from its own server")).text());
`;

/** The checkout behind HTTP and an empty folder to write programs in. */
class Elsewhere implements AsyncDisposable {
  /** Paths that were asked for and given. */
  readonly served = new Set<string>();
  readonly refused = new Set<string>();
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  private constructor(readonly folder: string) {
    this.#server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
      const { pathname } = new URL(request.url);
      if (!productFile.test(pathname) || pathname.endsWith("_test.ts")) {
        this.refused.add(pathname);
        return new Response("not found", { status: 404 });
      }
      this.served.add(pathname);
      const type = pathname.endsWith(".ts") ? "application/typescript" : "text/javascript";
      const bytes = await Deno.readFile(new URL(`.${pathname}`, projectUrl));
      return new Response(bytes, { headers: { "content-type": type } });
    });
  }

  static async open(): Promise<Elsewhere> {
    const folder = await Deno.makeTempDir({ prefix: "hadron-elsewhere-" });
    // Packages of npm may come from the cache that this process uses; modules may not.
    const info = new Deno.Command(Deno.execPath(), { args: ["info", "--json"] });
    const { npmCache }: { npmCache: string } = JSON.parse(new TextDecoder().decode((await info.output()).stdout));
    await Deno.mkdir(`${folder}/cache`);
    await Deno.mkdir(npmCache, { recursive: true });
    await Deno.symlink(npmCache, `${folder}/cache/npm`, { type: "dir" });
    await Deno.mkdir(`${folder}/program`);
    return new Elsewhere(folder);
  }

  get host(): string {
    return `127.0.0.1:${this.#server.addr.port}`;
  }

  get moduleUrl(): string {
    return `http://${this.host}/mod.ts`;
  }

  /** Writes programs and gives them to a command of Deno; resolves with the lines it printed, and fails if it failed. */
  async deno(command: string[], programs: string[], ...args: string[]): Promise<string[]> {
    const names = programs.map((_, index) => `main_${index}.ts`);
    for (const [index, name] of names.entries()) {
      await Deno.writeTextFile(`${this.folder}/program/${name}`, programs[index]);
    }
    const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [...command, ...names, ...args],
      cwd: `${this.folder}/program`,
      env: { DENO_DIR: `${this.folder}/cache`, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
      stdin: "null",
    }).output();
    ok(success, `deno ${command.join(" ")} failed: ${new TextDecoder().decode(stderr)}`);
    return new TextDecoder().decode(stdout).trimEnd().split("\n");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
    await Deno.remove(this.folder, { recursive: true });
  }
}

Deno.test("import by URL: clients and servers run and type-check elsewhere, with no more than they need", async (t) => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using elsewhere = await Elsewhere.open();
  const { moduleUrl } = elsewhere;
  const permissions = ["--no-prompt", "--allow-net", "--allow-import"];
  // The first, while nothing is in the cache yet.
  await t.step("a client needs permission for the network alone and fetches no server code", async () => {
    const printed = await elsewhere.deno(["run", ...permissions], [clientProgram(moduleUrl)], server.url);
    deepStrictEqual(printed, clientOutput);
    ok(elsewhere.served.has("/mod.ts"));
    deepStrictEqual([...elsewhere.served].filter((path) => path.startsWith("/server/")), []);
  });
  await t.step("a program can serve in its own process", async () => {
    const printed = await elsewhere.deno(["run", ...permissions], [serverProgram(moduleUrl)]);
    deepStrictEqual(printed, ["from its own server"]);
    ok([...elsewhere.served].some((path) => path.startsWith("/server/")));
  });
  await t.step(
    "both type-check without configuration; types are the product's own, so a mistake is found",
    async () => {
      const mistaken = `
      import { connect } from "${moduleUrl}";
      // @ts-expect-error a port is not a server
      await connect(7420);
    `;
      const programs = [clientProgram(moduleUrl), serverProgram(moduleUrl), mistaken];
      await elsewhere.deno(["check", "--allow-import"], programs);
    },
  );
  deepStrictEqual([...elsewhere.refused], []);
});
