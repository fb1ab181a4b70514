/**
 * A KV Connect service, `denokv` (https://github.com/denoland/denokv), for tests, where it is installed: `cargo install denokv --locked`. It is looked for
 * at the path in `DENOKV`, then in `PATH`.
 *
 * @module
 */
import { eventually } from "./eventually.ts";
import { freePort } from "./free_port.ts";
import { Running } from "./running.ts";

const COMMAND = Deno.env.get("DENOKV") ?? "denokv";
const TOKEN = "token-of-the-tests";

/** Whether it is installed. */
export async function hasDenokv(): Promise<boolean> {
  try {
    const args = ["--sqlite-path", "none", "--help"];
    return (await new Deno.Command(COMMAND, { args, stdout: "null", stderr: "null" }).output()).success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** A service with a database of its own, on loopback. */
export class Denokv implements AsyncDisposable {
  /** What its clients need. */
  readonly env = { DENO_KV_ACCESS_TOKEN: TOKEN };
  private running: Running | undefined;

  private constructor(private readonly folder: string, private readonly port: number) {}

  /** Starts one with nothing in it. */
  static async start(): Promise<Denokv> {
    const service = new Denokv(await Deno.makeTempDir({ prefix: "hadron-denokv-" }), freePort());
    // This process can be a client, too.
    Deno.env.set("DENO_KV_ACCESS_TOKEN", TOKEN);
    await service.start();
    return service;
  }

  /** Its address. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it again, with what it has. */
  async start(): Promise<void> {
    const args = ["--sqlite-path", `${this.folder}/kv.sqlite`, "serve", "--addr", `127.0.0.1:${this.port}`];
    const { running } = this;
    await running?.[Symbol.asyncDispose]();
    this.running = new Running(COMMAND, args, { env: this.env });
    await eventually("denokv takes connections", async () => {
      try {
        (await Deno.connect({ hostname: "127.0.0.1", port: this.port })).close();
        return true;
      } catch (error) {
        if (error instanceof Deno.errors.ConnectionRefused) return false;
        throw error;
      }
    });
  }

  /** Kills it. */
  async kill(): Promise<void> {
    await this.running?.stop("SIGKILL");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.running?.[Symbol.asyncDispose]();
    await Deno.remove(this.folder, { recursive: true });
  }
}
