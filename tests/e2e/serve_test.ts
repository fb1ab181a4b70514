// How serve() starts, refuses to, and stops (SPEC 6, 9, issue 2).

import { strict as assert } from "node:assert";
import { connect, serve, type ServeOptions } from "../../mod.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";

Deno.test("a server listens on loopback at a free port, under an id of its own", STRICT, async () => {
  await using one = await serve({ store: ":memory:", port: 0 });
  await using two = await serve({ store: ":memory:", port: 0, host: "localhost" });
  assert.match(one.url, /^hadron:\/\/127\.0\.0\.1:\d+$/);
  assert.notEqual(one.port, two.port);
  assert.notEqual(one.id, two.id);
  await using hadron = await connect(two.url);
  assert.equal(hadron.server.id, two.id);
});

Deno.test({
  ...STRICT,
  name: "a server listens on IPv6 loopback too",
  ignore: !hasIpv6(),
  async fn() {
    await using server = await serve({ store: ":memory:", port: 0, host: "::1" });
    assert.equal(server.url, `hadron://[::1]:${server.port}`);
    await using hadron = await connect(server.url);
    assert.equal(hadron.server.id, server.id);
  },
});

function hasIpv6(): boolean {
  try {
    Deno.listen({ hostname: "::1", port: 0 }).close();
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.AddrNotAvailable || error instanceof Deno.errors.AddrInUse) return false;
    throw error;
  }
}

Deno.test("beyond loopback it refuses to listen, and says why", STRICT, async () => {
  for (const host of ["0.0.0.0", "::", "192.168.1.10", "example.com", "127.0.0.1.example.com", ""]) {
    const error = await refusal("PERMISSION_DENIED", serve({ store: ":memory:", host, port: 0 }));
    assert.match(error.message, /loopback/);
    assert.ok(error.message.includes(host));
  }
});

Deno.test("a port in use is ALREADY_EXISTS and names the address", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  const error = await refusal("ALREADY_EXISTS", serve({ store: ":memory:", port: server.port }));
  assert.ok(error.message.includes(`127.0.0.1:${server.port}`));
});

Deno.test("options that make no sense are INVALID_ARGUMENT and name the value", STRICT, async () => {
  const limits = (limits: ServeOptions["limits"]): ServeOptions => ({ port: 0, limits });
  const bad: [options: ServeOptions, named: RegExp][] = [
    [{ port: -1 }, /-1/],
    [{ port: 65_536 }, /65536/],
    [{ port: 1.5 }, /1\.5/],
    [{ port: NaN }, /NaN/],
    [{ port: 0, drainMs: -5 }, /-5/],
    [limits({ frameBytesMax: 0 }), /frameBytesMax/],
    [limits({ frameBytesMax: 1_000 }), /frameBytesMax/],
    [limits({ subscriptionsMax: -1 }), /subscriptionsMax/],
    [limits({ callsWaitingMax: 1.5 }), /callsWaitingMax/],
    [limits(JSON.parse('{"framesMax": 1}')), /framesMax/],
  ];
  for (const [options, named] of bad) {
    assert.match((await refusal("INVALID_ARGUMENT", serve(options))).message, named);
  }
});

Deno.test("the same port can be served again at once", STRICT, async () => {
  const first = await serve({ store: ":memory:", port: 0 });
  const hadron = await connect(first.url, { reconnect: false });
  await first.close();
  await withDeadline(first.finished, () => "the server to finish");
  await using second = await serve({ store: ":memory:", port: first.port });
  await using again = await connect(second.url);
  assert.notEqual(again.server.id, first.id);
  await hadron.close();
});

Deno.test("a closed server leaves nothing behind of connections that were open", STRICT, async () => {
  const server = await serve({ store: ":memory:", port: 0 });
  const silent = await RawPeer.open(server.port);
  const open = await RawPeer.connected(server.port);
  await withDeadline(server.close(), () => "the server to close", 5_000);
  await server.close();
  await server[Symbol.asyncDispose]();
  silent.close();
  open.close();
});
