// The install script, against a release served on loopback: a good download is installed, anything else leaves nothing.

import { match, ok, strictEqual } from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../.ci/install.sh", import.meta.url));
/** Whatever PATH the tests run with, the script gets the system's own. */
const systemPath = "/usr/local/bin:/usr/bin:/bin";
const processor = Deno.build.arch;
const archive = `hadron-${Deno.build.os === "darwin" ? "macos" : "linux"}-${processor}.tar.gz`;

function installed(program: string): boolean {
  return systemPath.split(":").some((folder) => existsSync(`${folder}/${program}`));
}

const runnable = ["linux", "darwin"].includes(Deno.build.os) && ["sh", "tar", "awk"].every(installed) &&
  ["curl", "wget"].some(installed);

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  /** Where hadron would be. */
  executable: string;
}

/** A folder with a release in it, served at `url`, and everything removed at the end. */
class FakeRelease implements AsyncDisposable {
  readonly requested: string[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  private constructor(readonly folder: string, archived: Uint8Array<ArrayBuffer>, checksum: string) {
    const files = new Map<string, BodyInit>([[archive, archived], ["SHA256SUMS", `${checksum}  ${archive}\n`]]);
    this.#server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => {
      const path = new URL(request.url).pathname;
      this.requested.push(path);
      const file = /^\/releases\/(?:latest\/download|download\/v1\.2\.3)\/(.+)$/.exec(path)?.[1];
      const body = file === undefined ? undefined : files.get(file);
      return body === undefined ? new Response("not found", { status: 404 }) : new Response(body);
    });
  }

  /** `says` is what its hadron prints as its version; `checksum` what SHA256SUMS claims, by default the truth. */
  static async serve(options: { says?: string; checksum?: string } = {}): Promise<FakeRelease> {
    const folder = await Deno.makeTempDir({ prefix: "hadron-install-test-" });
    await Deno.writeTextFile(`${folder}/hadron`, `#!/bin/sh\necho "${options.says ?? "hadron 1.2.3"}"\n`);
    const tar = new Deno.Command("tar", {
      args: ["-czf", archive, "hadron"],
      cwd: folder,
      env: { PATH: systemPath },
    });
    ok((await tar.output()).success, "tar must make the archive");
    const archived = await Deno.readFile(`${folder}/${archive}`);
    const truth = createHash("sha256").update(archived).digest("hex");
    return new FakeRelease(folder, archived, options.checksum ?? truth);
  }

  async install(...args: string[]): Promise<Ran> {
    const { port } = this.#server.addr;
    const command = new Deno.Command("/bin/sh", {
      args: [script, ...args],
      clearEnv: true,
      env: { PATH: systemPath, HOME: this.folder, HADRON_BASE_URL: `http://127.0.0.1:${port}/releases` },
      stdin: "null",
    });
    const { code, stdout, stderr } = await command.output();
    const decoder = new TextDecoder();
    const executable = `${this.folder}/.local/bin/hadron`;
    return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr), executable };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
    await Deno.remove(this.folder, { recursive: true });
  }
}

Deno.test({
  name: "install.sh: installs the latest release in ~/.local/bin once its checksum is right",
  ignore: !runnable,
  async fn() {
    await using release = await FakeRelease.serve();
    const { code, stdout, stderr, executable } = await release.install();
    strictEqual(code, 0, stderr);
    match(stdout, /Installed hadron 1\.2\.3 as .*\/\.local\/bin\/hadron/);
    match(stdout, /is not in PATH/);
    const { mode } = await Deno.stat(executable);
    strictEqual((mode ?? 0) & 0o777, 0o755);
  },
});

Deno.test({
  name: "install.sh: takes a version, with or without v, and replaces what was installed before",
  ignore: !runnable,
  async fn() {
    await using release = await FakeRelease.serve();
    for (const version of ["1.2.3", "v1.2.3"]) {
      const { code, stderr } = await release.install(version);
      strictEqual(code, 0, stderr);
    }
    ok(release.requested.every((path) => path.startsWith("/releases/download/v1.2.3/")), release.requested.join());
  },
});

Deno.test({
  name: "install.sh: refuses a download whose checksum is another, and installs nothing",
  ignore: !runnable,
  async fn() {
    const wrong = "0".repeat(64);
    await using release = await FakeRelease.serve({ checksum: wrong });
    const { code, stderr, executable } = await release.install();
    strictEqual(code, 1);
    match(
      stderr,
      new RegExp(`error: Failed to verify ${archive}: its SHA-256 is [0-9a-f]{64}, SHA256SUMS says ${wrong}`),
    );
    ok(!existsSync(executable));
  },
});

Deno.test({
  name: "install.sh: says what it could not download",
  ignore: !runnable,
  async fn() {
    await using release = await FakeRelease.serve();
    const { code, stderr, executable } = await release.install("9.9.9");
    strictEqual(code, 1);
    match(stderr, /error: Failed to download .*\/download\/v9\.9\.9\/hadron-/);
    ok(!existsSync(executable));
  },
});
