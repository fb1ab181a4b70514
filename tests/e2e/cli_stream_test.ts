// Proves that `hadron stream` makes, changes, lists, shows and deletes streams and their groups, as a table and as the JSON of SPEC 8.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import type { GroupInfo, StreamInfo } from "../../client/mod.ts";
import { eventually } from "../support/eventually.ts";
import { ServerHere } from "../support/server_here.ts";
import { done, groupOf, objects, withStreams } from "../support/stream_commands.ts";

Deno.test("a stream is made once, changed where it can be, listed, shown and deleted", async () => {
  await using server = await ServerHere.start();
  const flags = [
    "--partitions",
    "2",
    "--max-age",
    "7d",
    "--max-bytes",
    "1GiB",
    "--max-messages",
    "1000",
    "--discard",
    "new",
  ]
    .concat("--dedupe", "5m", "--durability", "async");
  const [made] = await objects<{ created: boolean; options: StreamInfo["options"] }>(server, [
    "ensure",
    "orders",
    ...flags,
  ]);
  const options = {
    partitions: 2,
    durability: "async",
    retention: { maxAgeMs: 604_800_000, maxBytes: 2 ** 30, maxMessages: 1000 },
    discard: "new",
    dedupe: { windowMs: 300_000 },
  };
  deepStrictEqual(made, { name: "orders", created: true, options });
  deepStrictEqual(await objects(server, ["ensure", "orders"]), [{ name: "orders", created: false, options }]);
  const [changed] = await objects<{ options: StreamInfo["options"] }>(server, [
    "ensure",
    "orders",
    "--max-bytes",
    "none",
  ]);
  strictEqual(changed.options.retention.maxBytes, null);
  const [forever] = await objects<{ options: StreamInfo["options"] }>(server, [
    "ensure",
    "ledger",
    "--dedupe",
    "forever",
  ]);
  deepStrictEqual([forever.options.dedupe, forever.options.durability], ["forever", "sync"]);
  deepStrictEqual((await objects<StreamInfo>(server, ["ls"])).map(({ name }) => name), ["ledger", "orders"]);
  match(await done(server, ["ls"]), /^STREAM .*\nledger +0 .*for ever.*\norders +0 .*7 days, 1,000 events/);
  const shown = await done(server, ["info", "orders"]);
  match(
    shown,
    /^orders\n.*\n +events +0 in 2 partitions.*\n +durability +async: .*\n +keeps +7 days, 1,000 events; .*takes no more\n/,
  );
  match(shown, /no groups\n$/);
  strictEqual(await done(server, ["rm", "orders"]), "");
  deepStrictEqual((await objects<StreamInfo>(server, ["ls"])).map(({ name }) => name), ["ledger"]);
  deepStrictEqual(await objects(server, ["rm", "ledger"]), [{ stream: "ledger", deleted: true }]);
  strictEqual(await done(server, ["ls"]), "");
});

Deno.test("groups are shown, paused, resumed, reset and forgotten", async () => {
  await using server = await withStreams(["a"], ["0", "1", "2"]);
  const flags = ["--order", "key", "--filter", "x.*", "--max-in-flight", "5", "--ack-wait", "9s", "--backoff", "1s,1m"];
  await done(server, ["sub", "a", "--group", "odd", ...flags, "--no-follow"]);
  const [odd] = await objects<GroupInfo>(server, ["groups", "a"]);
  deepStrictEqual([odd.order, odd.filter, odd.maxInFlight, odd.ackWaitMs, odd.backoffMs], ["key", "x.*", 5, 9000, [
    1000,
    60_000,
  ]]);
  const start = ["stream", "sub", "a", "--group", "odd", "--start", "latest", "--no-follow"];
  const [again, fresh] = await server.runEach([start, start.with(4, "g")]);
  match(again.stderr, /warning: group "odd" was there: it goes on .*hadron stream reset a odd --to/);
  ok(!fresh.stderr.includes("warning"), fresh.stderr);
  await done(server, ["rm-group", "a", "g"]);
  await done(server, ["sub", "a", "--group", "g", "--count", "1"]);
  match(await done(server, ["info", "a"]), /\ng +2 +0 .*stands still: nobody consumes it\n/);
  deepStrictEqual(await objects(server, ["pause", "a", "g"]), [{ stream: "a", group: "g", paused: true }]);
  match(await done(server, ["groups", "a"]), /paused: `hadron stream resume a g` lets it go on/);
  await using sub = server.begin(["stream", "sub", "a", "--group", "g", "--no-follow"]);
  await eventually("the group has a member and is paused", async () => {
    const { members, stalled } = await groupOf(server, "a", "g");
    return members.length === 1 && stalled === "paused";
  });
  strictEqual(sub.stdout, "");
  await done(server, ["resume", "a", "g"]);
  strictEqual((await sub.end()).stdout, "1\n2\n");
  const places = { first: "0\n1\n2\n", "2": "2\n", latest: "", "1h": "0\n1\n2\n" };
  const ended = await server.runEach(
    Object.keys(places).flatMap((to) => [
      ["stream", "reset", "a", "g", "--to", to],
      ["stream", "sub", "a", "--group", "g", "--no-follow"],
    ]),
  );
  for (const [i, [to, printed]] of Object.entries(places).entries()) {
    const [reset, { code, stdout }] = ended.slice(2 * i);
    deepStrictEqual([to, reset.code, code, stdout], [to, 0, 0, printed]);
  }
  deepStrictEqual(await objects(server, ["reset", "a", "g", "--to", "2"]), [{
    stream: "a",
    group: "g",
    to: { offset: 2 },
  }]);
  deepStrictEqual(await objects(server, ["rm-group", "a", "g"]), [{ stream: "a", group: "g", deleted: true }]);
  deepStrictEqual((await objects<GroupInfo>(server, ["groups", "a"])).map(({ name }) => name), ["odd"]);
  await done(server, ["sub", "a", "--group", "brief", "--ephemeral", "--count", "1"]);
  strictEqual(await groupOf(server, "a", "brief"), undefined);
});
