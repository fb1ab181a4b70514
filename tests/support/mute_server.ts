/**
 * A server that accepts connections and never says a word: what a client meets when a machine hangs or a network swallows
 * everything.
 *
 * @module
 */

/** Accepts connections and answers nothing. */
export class MuteServer implements AsyncDisposable {
  private readonly listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  private readonly connections = new Set<Deno.TcpConn>();
  private readonly reading: Promise<void>[] = [];
  private readonly accepting: Promise<void> = this.accept();

  /** Where it listens. */
  get url(): string {
    return `hadron://127.0.0.1:${this.listener.addr.port}`;
  }

  /** How many connections are open. */
  get connected(): number {
    return this.connections.size;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.listener.close();
    for (const connection of this.connections) connection.close();
    await Promise.all([this.accepting, ...this.reading]);
  }

  private async accept(): Promise<void> {
    try {
      for await (const connection of this.listener) {
        this.connections.add(connection);
        this.reading.push(this.read(connection));
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.BadResource)) throw error;
    }
  }

  private async read(connection: Deno.TcpConn): Promise<void> {
    const scrap = new Uint8Array(65_536);
    try {
      while (await connection.read(scrap) !== null);
      connection.close();
    } catch (error) {
      const closed = error instanceof Deno.errors.BadResource || error instanceof Deno.errors.Interrupted;
      if (!closed && !(error instanceof Deno.errors.ConnectionReset)) throw error;
    } finally {
      this.connections.delete(connection);
    }
  }
}
