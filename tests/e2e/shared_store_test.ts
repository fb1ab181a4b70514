// A server on a store behind KV Connect (`--store http://…`, with a real `denokv`): streams, restarts, an outage of the store, and a second server, which
// is refused for as long as the first is heard of and takes over after that; the first then writes nothing more and ends.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { Denokv, hasDenokv } from "../support/denokv.ts";
import { eventually } from "../support/eventually.ts";
import { runHadron, ServerProcess } from "../support/processes.ts";
import { withDeadline } from "../support/deadline.ts";

/** Without denokv there is nothing to try this with. */
const ignore = !await hasDenokv();
/** After so long an owner that is not heard of is gone. */
const TAKEOVER_MS_MAX = 15_000;

Deno.test({
  name:
    "streams on a shared store: a server that stops leaves it to the next at once; an outage of the store is waited for",
  ignore,
  async fn() {
    await using service = await Denokv.start();
    const { env } = service;
    let server = await ServerProcess.start(["--port", "0", "--store", service.url], { env });
    const port = server.url.split(":")[2];
    await using hadron = await connect(server.url, { reconnect: { minDelayMs: 5, maxDelayMs: 50 } });
    const stream = hadron.stream("a");
    try {
      await stream.ensure();
      const consumer = stream.consume({ group: "g" });
      const seen: string[] = [];
      const consuming = (async () => {
        for await (const delivery of consumer) {
          seen.push(delivery.text());
          await delivery.ack();
        }
      })();
      await stream.publish("0");
      const refused = await runHadron(["serve", "--port", "0", "--store", service.url], { env });
      match(refused.stderr, /^error\[ALREADY_EXISTS\]: Open store http.*: it is in use by server .* at hadron:/);
      deepStrictEqual([refused.code, refused.stdout], [1, ""]);

      strictEqual((await server.process.stop()).code, 0);
      const publishing = stream.publish("1");
      server = await ServerProcess.start(["--port", port, "--store", service.url], { env });
      strictEqual((await withDeadline(publishing, () => "the publish")).offset, 1);

      await service.kill();
      const waiting = stream.publish("2");
      await service.start();
      strictEqual((await withDeadline(waiting, () => "the publish")).offset, 2);
      await eventually("all have been consumed", async () => (await stream.info()).groups[0].lag === 0);
      await consumer.stop();
      await consuming;
      deepStrictEqual([...new Set(seen)], ["0", "1", "2"]);
    } finally {
      await server[Symbol.asyncDispose]();
    }
  },
});

Deno.test({
  name:
    "a server on a shared store that is not heard of is replaced; when it comes back it writes nothing and ends, naming the other",
  ignore: ignore || Deno.build.os === "windows",
  async fn() {
    await using service = await Denokv.start();
    const { env } = service;
    await using first = await ServerProcess.start(["--port", "0", "--store", service.url], { env });
    strictEqual((await first.run(["stream", "ensure", "a"])).code, 0);
    strictEqual((await first.run(["stream", "pub", "a", "by the first"])).code, 0);
    first.process.signal("SIGSTOP");
    const start = () => ServerProcess.start(["--port", "0", "--store", service.url], { env }).catch(() => undefined);
    await using second = await eventually("it is taken over", start, TAKEOVER_MS_MAX);
    strictEqual((await second.run(["stream", "pub", "a", "by the second"])).code, 0);
    first.process.signal("SIGCONT");
    await using late = first.begin(["stream", "pub", "a", "too late"]);
    const { code, stderr } = await first.process.end();
    match(stderr, /\nerror\[STORE_UNAVAILABLE\]: Commit to store http.*: it belongs to server .* now\nhint: /);
    strictEqual(stderr.includes(second.url), true);
    strictEqual(code, 1);
    // It would try to connect for a while.
    const { stdout } = await late.stop();
    strictEqual(stdout, "");
    const kept = await second.run(["stream", "sub", "a", "--no-follow", "--raw"]);
    strictEqual(kept.stdout, "by the first\nby the second\n");
  },
});
