/**
 * A way to a server that can be cut: what both sides meet when a cable is pulled and put back.
 *
 * @module
 */

/** Passes connections on to a port on this machine. */
export interface Cutter extends AsyncDisposable {
  /** Where it listens. */
  readonly url: string;
  /** How many connections it has passed on. */
  readonly passed: number;
  /** Ends every connection there is; new ones pass. */
  cut(): void;
}

/** Makes a way to the server at `port`. */
export function cutter(port: number): Cutter {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const open = new Set<Deno.TcpConn>();
  const running: Promise<void>[] = [];
  let passed = 0;
  const accepting = (async () => {
    for await (const near of listener) {
      const far = await Deno.connect({ hostname: "127.0.0.1", port });
      passed++;
      running.push(pass(near, far), pass(far, near));
    }
  })().catch(ignoreLoss);
  const cut = () => {
    for (const connection of open) connection.close();
    open.clear();
  };
  async function pass(from: Deno.TcpConn, to: Deno.TcpConn): Promise<void> {
    open.add(from);
    const bytes = new Uint8Array(65_536);
    try {
      for (let count = await from.read(bytes); count !== null; count = await from.read(bytes)) {
        for (let sent = 0; sent < count;) sent += await to.write(bytes.subarray(sent, count));
      }
      await to.closeWrite();
    } catch (error) {
      ignoreLoss(error);
    }
  }
  return {
    url: `hadron://127.0.0.1:${listener.addr.port}`,
    get passed() {
      return passed;
    },
    cut,
    async [Symbol.asyncDispose]() {
      listener.close();
      cut();
      await Promise.all([accepting, ...running]);
    },
  };
}

function ignoreLoss(error: unknown): void {
  const { BadResource, BrokenPipe, ConnectionReset, Interrupted, NotConnected } = Deno.errors;
  const kinds = [BadResource, BrokenPipe, ConnectionReset, Interrupted, NotConnected];
  if (!kinds.some((kind) => error instanceof kind)) throw error;
}
