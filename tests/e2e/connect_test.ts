// How connect() succeeds, and how it fails (SPEC 9, issue 2): with which code, and leaving nothing behind.

import { strict as assert } from "node:assert";
import { connect, type Hadron, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { MuteServer } from "../support/mute_server.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";

Deno.test("an address may be written with or without its scheme, and with a name", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  assert.equal(server.url, `hadron://127.0.0.1:${server.port}`);
  for (const address of [server.url, `127.0.0.1:${server.port}`, `localhost:${server.port}`, `${server.url}/`]) {
    await using hadron = await connect(address);
    await hadron.flush();
    assert.equal(hadron.server.id, server.id);
    assert.match(hadron.server.version, /^\d+\.\d+\.\d+/);
  }
  await using hadron = await connect({ servers: [server.url], name: "n" });
  await hadron.flush();
});

Deno.test("an address that is none is INVALID_ARGUMENT and names itself", STRICT, async () => {
  const bad = [
    "",
    "http://127.0.0.1:1",
    "hadron://",
    "hadron://host:99999",
    "hadron://host:0",
    "a b",
    "host:port",
    "::1",
  ];
  for (const address of bad) {
    const error = await refusal("INVALID_ARGUMENT", connect(address));
    assert.ok(error.message.includes(JSON.stringify(address)), error.message);
  }
  await refusal("INVALID_ARGUMENT", connect({ servers: [] }));
});

Deno.test("nobody listens: UNAVAILABLE at once, with the address", STRICT, async () => {
  const port = freePort();
  const error = await refusal("UNAVAILABLE", connect(`hadron://127.0.0.1:${port}`), 1_000);
  assert.equal(error.retryable, true);
  assert.ok(error.message.includes(String(port)));
});

Deno.test("of several servers the first that answers is taken", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect({ servers: [`127.0.0.1:${freePort()}`, server.url, `127.0.0.1:${freePort()}`] });
  assert.equal(hadron.server.url, server.url);
  await refusal("UNAVAILABLE", connect({ servers: [freePort(), freePort()].map((port) => `127.0.0.1:${port}`) }));
});

Deno.test("a server that never answers is UNAVAILABLE after connectTimeoutMs, and is let go", STRICT, async () => {
  await using mute = new MuteServer();
  const error = await refusal("UNAVAILABLE", connect(mute.url, { connectTimeoutMs: 100 }), 5_000);
  assert.match(error.message, /100 ms/);
  await eventually("its connection is closed", () => mute.connected === 0);
});

Deno.test("a signal cancels connecting, and closes what is connected", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await refusal("CANCELLED", connect(server.url, { signal: AbortSignal.abort() }));
  await using mute = new MuteServer();
  const connecting = new AbortController();
  const never = connect(mute.url, { signal: connecting.signal });
  await eventually("it is connecting", () => mute.connected === 1);
  connecting.abort();
  await refusal("CANCELLED", never, 1_000);
  const connected = new AbortController();
  const hadron = await connect(server.url, { signal: connected.signal });
  connected.abort();
  assert.equal(await withDeadline(hadron.closed, () => "it to close"), undefined);
});

Deno.test("one that speaks no Hadron is PROTOCOL or UNAVAILABLE, not a hang", STRICT, async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  const answer = async (bytes: Uint8Array) => {
    const connection = await listener.accept();
    await connection.read(new Uint8Array(1024));
    await connection.write(bytes);
    connection.close();
  };
  const http = answer(new TextEncoder().encode("HTTP/1.1 400 Bad Request\r\n\r\n"));
  const first = await connect(`127.0.0.1:${port}`).catch((error) => error);
  assert.match(first.code, /^(PROTOCOL|UNAVAILABLE)$/);
  await http;
  const silent = answer(new Uint8Array(1));
  const second = await connect(`127.0.0.1:${port}`).catch((error) => error);
  assert.match(second.code, /^(PROTOCOL|UNAVAILABLE)$/);
  await silent;
  listener.close();
});

Deno.test("hundreds of clients at once are all let in", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  const clients = await Promise.all(
    Array.from({ length: 300 }, (_, number) => connect(server.url, { name: `${number}` })),
  );
  await Promise.all(clients.map((client: Hadron) => client.flush()));
  await Promise.all(clients.map((client: Hadron) => client.close()));
});
