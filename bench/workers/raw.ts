// A worker process without any message bus: bare Deno connections that send, relay, receive, echo or do nothing. What
// these reach is the limit of the machine for any server written in Deno.

import { percentile } from "../statistics.ts";
import { serveCommands } from "./control.ts";

const LOOPBACK = "127.0.0.1";

export interface SendOrder {
  port: number;
  chunkBytes: number;
  seconds: number;
}

export interface RoundTripOrder {
  port: number;
  frameBytes: number;
  roundTrips: number;
}

let receiving: Promise<{ bytes: number; seconds: number }> | undefined;
const idleConnections: Deno.TcpConn[] = [];

const commands = {
  /** Takes one connection and counts what comes until its end, see `received`. */
  receive: ({ chunkBytes }: { chunkBytes: number }) => {
    const listener = Deno.listen({ hostname: LOOPBACK, port: 0 });
    receiving = listener.accept().then((connection) => count(connection, chunkBytes));
    return { port: listener.addr.port };
  },
  received: (_: null) => {
    if (receiving === undefined) throw new Error("Cannot tell what was received: nothing listens");
    return receiving;
  },
  /** Takes one connection and passes everything on to the port, and back. */
  relay: ({ port, chunkBytes }: { port: number; chunkBytes: number }) => {
    const listener = Deno.listen({ hostname: LOOPBACK, port: 0 });
    listener.accept().then(async (near) => {
      const far = await Deno.connect({ hostname: LOOPBACK, port });
      near.setNoDelay(true);
      far.setNoDelay(true);
      await Promise.all([pump(near, far, chunkBytes), pump(far, near, chunkBytes)]);
    });
    return { port: listener.addr.port };
  },
  echo: ({ chunkBytes }: { chunkBytes: number }) => {
    const listener = Deno.listen({ hostname: LOOPBACK, port: 0 });
    listener.accept().then((connection) => {
      connection.setNoDelay(true);
      return pump(connection, connection, chunkBytes);
    });
    return { port: listener.addr.port };
  },
  send: async ({ port, chunkBytes, seconds }: SendOrder) => {
    const connection = await Deno.connect({ hostname: LOOPBACK, port });
    const chunk = new Uint8Array(chunkBytes);
    const endAt = performance.now() + seconds * 1000;
    while (performance.now() < endAt) await writeAll(connection, chunk);
    await connection.closeWrite();
  },
  roundTrips: async ({ port, frameBytes, roundTrips }: RoundTripOrder) => {
    const connection = await Deno.connect({ hostname: LOOPBACK, port });
    connection.setNoDelay(true);
    const frame = new Uint8Array(frameBytes);
    const buffer = new Uint8Array(frameBytes);
    const milliseconds = new Float64Array(roundTrips);
    for (let trip = 0; trip < roundTrips; trip++) {
      const startedAt = performance.now();
      await writeAll(connection, frame);
      for (let read = 0; read < frameBytes;) read += await connection.read(buffer) ?? frameBytes;
      milliseconds[trip] = performance.now() - startedAt;
    }
    connection.close();
    return { p50Ms: percentile(milliseconds, 0.5), p99Ms: percentile(milliseconds, 0.99) };
  },
  /** Takes connections and waits for each to say something, into a buffer of this size. */
  acceptIdle: ({ bufferBytes }: { bufferBytes: number }) => {
    const listener = Deno.listen({ hostname: LOOPBACK, port: 0 });
    acceptIdle(listener, bufferBytes);
    return { port: listener.addr.port };
  },
  connectIdle: async ({ port, connections }: { port: number; connections: number }) => {
    for (let made = 0; made < connections; made++) {
      idleConnections.push(await Deno.connect({ hostname: LOOPBACK, port }));
    }
  },
};

export type RawCommands = typeof commands;

async function acceptIdle(listener: Deno.TcpListener, bufferBytes: number): Promise<void> {
  for await (const connection of listener) {
    idleConnections.push(connection);
    connection.read(new Uint8Array(bufferBytes)).then(() => connection.close());
  }
}

async function count(connection: Deno.TcpConn, chunkBytes: number): Promise<{ bytes: number; seconds: number }> {
  const buffer = new Uint8Array(chunkBytes);
  let bytes = 0;
  let startedAt = 0;
  for (let read = await connection.read(buffer); read !== null; read = await connection.read(buffer)) {
    if (bytes === 0) startedAt = performance.now();
    bytes += read;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  connection.close();
  return { bytes, seconds };
}

async function pump(from: Deno.TcpConn, to: Deno.TcpConn, chunkBytes: number): Promise<void> {
  const buffer = new Uint8Array(chunkBytes);
  for (let read = await from.read(buffer); read !== null; read = await from.read(buffer)) {
    await writeAll(to, buffer.subarray(0, read));
  }
  await to.closeWrite();
}

async function writeAll(connection: Deno.TcpConn, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) written += await connection.write(bytes.subarray(written));
}

await serveCommands(commands);
