/**
 * A server over a store in a file that can be stopped and started again, with a client.
 *
 * @module
 */
import { connect, type Hadron, type HadronServer, serve } from "../../mod.ts";

/** The server and its client. */
export class Scene implements AsyncDisposable {
  /** Where the store has failed. */
  readonly failures: string[] = [];
  hadron!: Hadron;
  private server!: HadronServer;

  private constructor(private readonly folder: string) {}

  /** Starts the first server. */
  static async open(): Promise<Scene> {
    const scene = new Scene(await Deno.makeTempDir({ prefix: "hadron-runs-" }));
    await scene.begin();
    return scene;
  }

  /** Stops it and starts another; the client is another, too. */
  async restart(): Promise<void> {
    await this.end();
    await this.begin();
  }

  /** Keys of runs, of their data and of definitions. */
  async keysLeft(): Promise<Record<string, number>> {
    await this.end();
    using kv = await Deno.openKv(`${this.folder}/hadron.db`);
    const left: Record<string, number> = {};
    for (const letter of ["r", "e", "o", "v"]) {
      for await (const _ of kv.list({ prefix: [letter] })) left[letter] = (left[letter] ?? 0) + 1;
    }
    await this.begin();
    return left;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
    await Deno.remove(this.folder, { recursive: true });
  }

  private async begin(): Promise<void> {
    const log = (level: string, event: string, fields: unknown) => {
      if (level === "error") this.failures.push(`${event} ${JSON.stringify(fields)}`);
    };
    this.server = await serve({ port: 0, store: `${this.folder}/hadron.db`, log });
    this.hadron = await connect(this.server.url);
  }

  private async end(): Promise<void> {
    await this.hadron.close();
    await this.server.close();
  }
}
