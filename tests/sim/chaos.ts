/**
 * A server in a virtual world, and everything that happens to it: commits that were not done, commits that were done though the answer was
 * lost, reads that fail, a store that is full or away, connections that are cut, servers that die or are drained, a second server that takes the store over.
 *
 * @module
 */
import type { Hadron } from "../../mod.ts";
import { connect } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import type { LogFields } from "../../server/log.ts";
import { type HadronServer, serveOn } from "../../server/server.ts";
import type { Random } from "../fuzz/random.ts";
import { type Attachment, VirtualDisk } from "./virtual_disk.ts";
import type { VirtualWorld } from "./virtual_world.ts";

/** Servers take the port that is free. */
const PORTS = [7420, 7421];
/** How long things go wrong. */
const CHAOS_MS = 3000;

/** A server to which everything happens. */
export class Chaos {
  readonly disk: VirtualDisk;
  server!: HadronServer;
  /** Things go wrong still. */
  isUnderWay = true;
  /** How many have. */
  faults = 0;
  private attachment!: Attachment;
  private port = PORTS[0];

  /** `broke` is told what must not be, `note` what happens. */
  constructor(
    private readonly world: VirtualWorld,
    private readonly random: Random,
    private readonly broke: (what: string) => void,
    private readonly note: (line: string) => void,
  ) {
    this.disk = new VirtualDisk(world, world.random.fork());
  }

  /** A client of whichever server there is. */
  connect(name: string): Promise<Hadron> {
    return connect({
      servers: PORTS.map((port) => `hadron://127.0.0.1:${port}`),
      name,
      reconnect: { minDelayMs: 2, maxDelayMs: 50 },
    });
  }

  /** An error of what was under way when something broke says that it can be tried again. */
  expectRetryable(error: unknown): void {
    if (!(error instanceof HadronError)) throw error;
    if (!error.retryable) this.broke(`an error that says to try again, not ${error.code}: ${error.message}`);
  }

  /** Starts a server. */
  async start(): Promise<void> {
    while (true) {
      try {
        const port = this.port;
        const log = (level: string, event: string, fields: LogFields) => {
          this.note(`server ${port} ${level} ${event} ${JSON.stringify(fields)}`);
          if (fields.code === "INTERNAL" || event === "connection failed") {
            this.broke(`${event}: ${fields.message ?? fields.error}`);
          }
        };
        this.server = await serveOn({ port: this.port, log }, ({ name }) => {
          return Promise.resolve(this.attachment = this.disk.attach(name));
        });
        return;
      } catch (error) {
        this.expectRetryable(error);
        await this.world.delay(20);
      }
    }
  }

  /** Breaks things until it is enough. */
  async run(): Promise<void> {
    this.world.timer(CHAOS_MS, () => this.isUnderWay = false);
    while (this.isUnderWay) {
      await this.world.delay(this.random.below(300));
      this.faults++;
      const dice = this.random.below(18);
      if (dice < 5) this.world.network.cutOne();
      else if (dice < 7) this.disk.nextFault = "before";
      else if (dice < 10) this.disk.nextFault = "after";
      else if (dice < 11) await this.whileOnDisk("isFull");
      else if (dice < 12) await this.whileOnDisk("isAway");
      else if (dice < 14) await this.kill();
      else if (dice < 15) await this.restart();
      else if (dice < 17) this.disk.isReadFaulty = true;
      else await this.takeOver();
      this.note(`fault ${dice}`);
    }
  }

  private async whileOnDisk(what: "isFull" | "isAway"): Promise<void> {
    this.disk[what] = true;
    await this.world.delay(this.random.below(1500));
    this.disk[what] = false;
  }

  /** The server dies in the middle of what it does. */
  private async kill(): Promise<void> {
    const { server } = this;
    this.attachment.isCut = true;
    this.world.network.cutAll(this.port);
    // What is left of it has no way to anybody.
    void server.close();
    await this.world.delay(this.random.below(200));
    await this.start();
  }

  private async restart(): Promise<void> {
    await this.server.drain();
    await this.start();
  }

  /** Another server takes the store over while this one serves. */
  private async takeOver(): Promise<void> {
    const { server, port } = this;
    this.port = PORTS.find((other) => other !== this.port)!;
    await this.start();
    await this.world.delay(this.random.below(1000));
    // It may have found out by itself.
    await server.close();
    this.note(`server ${port} was replaced`);
  }
}
