// Proves which addresses a client takes and what they mean, and what it does without being told.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { checkConnectOptions, type ConnectOptions, parseAddress } from "./options.ts";

Deno.test("scheme and port of an address may be left out; a slash at the end is nothing", () => {
  for (
    const text of [
      "hadron://example.org:7420",
      "example.org",
      "hadron://example.org",
      "example.org:7420",
      "hadron://example.org/",
    ]
  ) {
    deepStrictEqual(
      parseAddress(text),
      { url: "hadron://example.org:7420", hostname: "example.org", port: 7420 },
      text,
    );
  }
  deepStrictEqual(parseAddress("127.0.0.1:80"), { url: "hadron://127.0.0.1:80", hostname: "127.0.0.1", port: 80 });
});

Deno.test("an IPv6 address stands in brackets in the address, and without them where it is connected to", () => {
  deepStrictEqual(parseAddress("hadron://[::1]:99"), { url: "hadron://[::1]:99", hostname: "::1", port: 99 });
  deepStrictEqual(parseAddress("[fe80::1]"), { url: "hadron://[fe80::1]:7420", hostname: "fe80::1", port: 7420 });
});

Deno.test("the url of an address is an address again, and the same one", () => {
  const host = fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6().map((address) => `[${address}]`));
  fc.assert(fc.property(host, fc.integer({ min: 1, max: 65_535 }), (hostname, port) => {
    const address = parseAddress(`hadron://${hostname}:${port}`);
    strictEqual(address.port, port);
    deepStrictEqual(parseAddress(address.url), address);
  }));
});

Deno.test("what is no address is INVALID_ARGUMENT, with the text as it was given", () => {
  const wrong = [
    "",
    "hadron://",
    ":7420",
    "host:0",
    "host:65536",
    "host:",
    "host:7x",
    "::1",
    "http://host",
    "nats://host:4222",
  ];
  for (const text of [...wrong, "a b", "host/path", "hadron://host:7420/x", "host:123456"]) {
    throws(() => parseAddress(text), {
      code: "INVALID_ARGUMENT",
      message: `Connect to ${JSON.stringify(text)}: an address is hadron://HOST:PORT`,
    });
  }
  throws(() => parseAddress("hadrons://host"), { code: "INVALID_ARGUMENT", message: /TLS/ });
});

Deno.test("without options a client connects to this machine, in the default namespace, hears itself and comes back", () => {
  const options = checkConnectOptions({});
  deepStrictEqual(options.servers, [parseAddress("hadron://127.0.0.1:7420")]);
  deepStrictEqual([options.namespace, options.token, options.name, options.version], ["default", "", "", ""]);
  deepStrictEqual([options.echo, options.reconnect, options.connectTimeoutMs], [true, {}, 5000]);
});

Deno.test("servers are one or several, in their order, and not none", () => {
  deepStrictEqual(checkConnectOptions({ servers: "one" }).servers.map(({ hostname }) => hostname), ["one"]);
  deepStrictEqual(checkConnectOptions({ servers: ["two", "one"] }).servers.map(({ hostname }) => hostname), [
    "two",
    "one",
  ]);
  throws(() => checkConnectOptions({ servers: [] }), { code: "INVALID_ARGUMENT" });
  throws(() => checkConnectOptions({ servers: ["one", "two:0"] }), { code: "INVALID_ARGUMENT" });
});

Deno.test("a namespace that is no name is refused before anybody is asked", () => {
  throws(() => checkConnectOptions({ namespace: "a.b" }), {
    code: "INVALID_ARGUMENT",
    message: /^Use namespace "a.b": /,
  });
});

Deno.test("times and sizes that make no sense are INVALID_ARGUMENT, and not found out by the timers of the runtime", () => {
  const wrong: ConnectOptions[] = [
    ...[-1, 0, NaN, Infinity, 2 ** 31].map((connectTimeoutMs) => ({ connectTimeoutMs })),
    ...[-1, 0, NaN, Infinity, 2 ** 31].map((pingIntervalMs) => ({ pingIntervalMs })),
    ...[-1, 0, NaN].map((pendingBytesMax) => ({ pendingBytesMax })),
    ...[-1, NaN, 2 ** 31].flatMap((
      delayMs,
    ) => [{ reconnect: { minDelayMs: delayMs } }, { reconnect: { maxDelayMs: delayMs } }]),
    ...[-1, NaN].map((maxAttempts) => ({ reconnect: { maxAttempts } })),
  ];
  for (const options of wrong) {
    throws(() => checkConnectOptions(options), { code: "INVALID_ARGUMENT" }, Deno.inspect(options));
  }
  checkConnectOptions({ connectTimeoutMs: 1, pingIntervalMs: 1, pendingBytesMax: 1, reconnect: { maxAttempts: 0 } });
  checkConnectOptions({ reconnect: { minDelayMs: 0, maxDelayMs: 0, maxAttempts: Infinity } });
});
