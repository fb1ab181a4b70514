// Proves what a server takes as options and limits, that it says what is wrong with others, and that namespaces share nothing.
import { deepStrictEqual, notStrictEqual, strictEqual, throws } from "node:assert/strict";
import { Deadlines } from "../proto/deadlines.ts";
import { memoryPipelines } from "../tests/support/memory_streams.ts";
import { VirtualClock } from "../tests/support/virtual_clock.ts";
import { DEFAULT_LIMITS, limitsWith } from "./limits.ts";
import { Namespaces } from "./namespaces.ts";
import { checkOptions } from "./options.ts";

Deno.test("without options a server listens on this machine at the usual port", () => {
  const { host, port, limits, drainMs } = checkOptions({});
  deepStrictEqual({ host, port, limits, drainMs }, {
    host: "127.0.0.1",
    port: 7420,
    limits: DEFAULT_LIMITS,
    drainMs: 10_000,
  });
});

Deno.test("only loopback addresses are served, and the refusal says why", () => {
  for (const host of ["127.0.0.1", "127.9.9.9", "localhost", "::1"]) checkOptions({ host });
  for (const host of ["0.0.0.0", "::", "192.168.1.1", "example.org", "127.0.0.1.example.org", "1127.0.0.1", ""]) {
    throws(() => checkOptions({ host }), {
      code: "PERMISSION_DENIED",
      message: /without access control only this machine/,
    });
  }
});

Deno.test("a port or a drain time out of range is INVALID_ARGUMENT with its value", () => {
  for (const port of [0, 1, 65_535]) checkOptions({ port });
  for (const port of [-1, 65_536, 1.5, NaN]) {
    throws(() => checkOptions({ port }), { code: "INVALID_ARGUMENT", message: new RegExp(`^Serve on port ${port}: `) });
  }
  for (const drainMs of [-1, NaN, Infinity]) throws(() => checkOptions({ drainMs }), { code: "INVALID_ARGUMENT" });
  strictEqual(checkOptions({ drainMs: 0 }).drainMs, 0);
});

Deno.test("given limits stand over the defaults; what is no limit, or no number for one, is refused by name", () => {
  deepStrictEqual(limitsWith({ callsMax: 5, connectionsMax: undefined }), { ...DEFAULT_LIMITS, callsMax: 5 });
  for (const value of [0, -1, 1.5, NaN, Infinity, 2 ** 53]) {
    throws(() => limitsWith({ callsMax: value }), { code: "INVALID_ARGUMENT", message: /^Set limit callsMax: / });
  }
  throws(() => limitsWith({ callMax: 5 } as Record<string, number>), {
    message: "Set limit callMax: there is no such limit",
  });
  for (const frameBytesMax of [1023, 2 ** 28]) {
    throws(() => limitsWith({ frameBytesMax }), { code: "INVALID_ARGUMENT", message: /^Set limit frameBytesMax: / });
  }
});

Deno.test("who enters a namespace meets those in it and nobody else, and an empty one is forgotten", async () => {
  const clock = new VirtualClock();
  const deadlines = new Deadlines(clock);
  const { streams, pipelines } = await memoryPipelines(clock, deadlines);
  const namespaces = new Namespaces(limitsWith({}), clock, deadlines, streams, pipelines);
  const [one, again, other] = ["a", "a", "b"].map((name) => namespaces.enter(name));
  strictEqual(one, again);
  notStrictEqual(one.router, other.router);
  notStrictEqual(one.calls, other.calls);
  namespaces.exit(one);
  strictEqual(namespaces.enter("a"), again, "somebody is still in it");
  for (let count = 0; count < 2; count++) namespaces.exit(again);
  notStrictEqual(namespaces.enter("a"), again);
});

Deno.test("draining holds for every namespace, those to come too", async () => {
  const clock = new VirtualClock();
  const deadlines = new Deadlines(clock);
  const { streams, pipelines } = await memoryPipelines(clock, deadlines);
  const namespaces = new Namespaces(limitsWith({}), clock, deadlines, streams, pipelines);
  const early = namespaces.enter("a");
  namespaces.drain();
  deepStrictEqual([early.calls.draining, namespaces.enter("b").calls.draining], [true, true]);
});
