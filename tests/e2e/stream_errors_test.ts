// Every way in which streams say no, through the client and through the command line, against one server: the code of SPEC 10, whether trying again
// can help, the exit code of SPEC 8, `error[CODE]: message` and a hint on standard error, and nothing on standard output. What a command line refuses
// before it connects is in `cli_stream_errors_test.ts`, a store that has failed in `store_faults_test.ts`.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { connect, type ErrorCode, type Hadron } from "../../mod.ts";
import { MuteServer } from "../support/mute_server.ts";
import { ServerProcess, startHadron } from "../support/processes.ts";
import { refusal } from "../support/refusal.ts";
import { ServerHere } from "../support/server_here.ts";
import { takeOne } from "../support/take.ts";

interface ErrorPath {
  what: string;
  code: ErrorCode;
  retryable?: boolean;
  /** What the client does. */
  client(hadron: Hadron): Promise<unknown>;
  /** What the command line does, where it can. */
  command?: string[];
  stdin?: string;
  exit: number;
  message: RegExp;
  hint?: RegExp;
}

const LARGE = "x".repeat(100_000);

async function first(source: AsyncIterable<unknown>): Promise<void> {
  await takeOne(source);
}

const PATHS: ErrorPath[] = [
  ...[
    { what: "publish", client: (h: Hadron) => h.stream("none").publish("x"), command: ["pub", "none", "x"] },
    {
      what: "publish a batch",
      client: (h: Hadron) => h.stream("none").publishBatch([{ data: "x" }]),
      command: ["pub", "none", "--lines", "--batch", "2"],
      stdin: "1\n2\n",
    },
    { what: "read", client: (h: Hadron) => first(h.stream("none").read()), command: ["sub", "none", "--no-follow"] },
    {
      what: "consume",
      client: (h: Hadron) => first(h.stream("none").consume({ group: "g" })),
      command: ["sub", "none", "--group", "g"],
    },
    { what: "describe", client: (h: Hadron) => h.stream("none").info(), command: ["info", "none"] },
    { what: "purge", client: (h: Hadron) => h.stream("none").purge(), command: ["purge", "none"] },
    { what: "delete", client: (h: Hadron) => h.stream("none").delete(), command: ["rm", "none"] },
    {
      what: "commit a transaction to",
      client: (h: Hadron) => h.transaction((tx) => tx.publish("none", "x")),
      command: undefined,
    },
  ].map(({ what, ...rest }) => ({
    what: `${what} a stream that is not there`,
    code: "NOT_FOUND" as const,
    exit: 1,
    message: /stream "none" does not exist/,
    hint: /hadron stream ensure none/,
    ...rest,
  })),
  {
    what: "reset a group that is not there",
    code: "NOT_FOUND",
    client: (h) => h.stream("a").resetGroup("none", "first"),
    command: ["reset", "a", "none", "--to", "first"],
    exit: 1,
    message: /stream "a" has no group "none"/,
    hint: /hadron stream groups a/,
  },
  {
    what: "dead letters to a name that is none",
    code: "INVALID_ARGUMENT",
    client: (h) => first(h.stream("a").consume({ group: "d", maxDeliveries: 2, deadLetter: "no name" })),
    command: ["sub", "a", "--group", "d", "--max-deliveries", "2", "--dead-letter", "no name"],
    exit: 2,
    message: /"no name"/,
  },
  {
    what: "a stream's name that is none",
    code: "INVALID_ARGUMENT",
    client: (h) => h.stream("a/b").publish("x"),
    command: ["pub", "a/b", "x"],
    exit: 2,
    message: /a name is 1 to 100 of/,
  },
  {
    what: "a group's name that is none",
    code: "INVALID_ARGUMENT",
    client: (h) => first(h.stream("a").consume({ group: "" })),
    command: ["sub", "a", "--group", "g h"],
    exit: 2,
    message: /group/,
  },
  {
    what: "a partition that is not there",
    code: "INVALID_ARGUMENT",
    client: (h) => first(h.stream("a").read({ partition: 9 })),
    command: ["sub", "a", "--no-follow", "--partition", "9"],
    exit: 2,
    message: /partition 9, it has 1/,
  },
  {
    what: "partitions that are no number of such",
    code: "INVALID_ARGUMENT",
    client: (h) => h.stream("b").ensure({ partitions: 5000 }),
    command: ["ensure", "b", "--partitions", "5000"],
    exit: 2,
    message: /5000/,
  },
  {
    what: "a key that is too long",
    code: "INVALID_ARGUMENT",
    client: (h) => h.stream("a").publish("x", { key: "k".repeat(2000) }),
    command: ["pub", "a", "x", "--key", "k".repeat(2000)],
    exit: 2,
    message: /a key of 2000 bytes, at most 1024/,
  },
  {
    what: "another number of partitions",
    code: "CONFLICT",
    client: (h) => h.stream("a").ensure({ partitions: 2 }),
    command: ["ensure", "a", "--partitions", "2"],
    exit: 1,
    message: /partitions is 1, not 2/,
    hint: /hadron stream info a/,
  },
  {
    what: "a last offset that it is not",
    code: "CONFLICT",
    client: (h) => h.stream("a").publish("x", { expectLastOffset: 7 }),
    command: ["pub", "a", "x", "--expect-last-offset", "7"],
    exit: 1,
    message: /the last offset of partition 0 is 0, not 7/,
    hint: /read what was added/,
  },
  {
    what: "another order of a group",
    code: "CONFLICT",
    client: (h) => first(h.stream("a").consume({ group: "g", order: "key" })),
    command: ["sub", "a", "--group", "g", "--order", "key"],
    exit: 1,
    message: /order/,
    hint: /hadron stream/,
  },
  {
    what: "an event larger than a frame",
    code: "TOO_LARGE",
    client: (h) => h.stream("a").publish(LARGE),
    command: ["pub", "a", "-"],
    stdin: LARGE,
    exit: 1,
    message: /65536/,
    hint: /--max-frame-bytes/,
  },
  {
    what: "more than a stream takes that discards what is new",
    code: "LIMIT_EXCEEDED",
    retryable: true,
    client: (h) => h.stream("full").publish("x"),
    command: ["pub", "full", "x"],
    exit: 1,
    message: /it is full, with 1 events/,
    hint: /hadron stream purge full/,
  },
  {
    what: "one stream too many",
    code: "LIMIT_EXCEEDED",
    client: (h) => h.stream("third").ensure(),
    command: ["ensure", "third"],
    exit: 1,
    message: /namespace "default" has 2 streams, which is the limit/,
    hint: /hadron stream rm/,
  },
  {
    what: "more bytes than a namespace keeps",
    code: "LIMIT_EXCEEDED",
    retryable: true,
    client: (h) => h.stream("a").publish("x".repeat(50_000)),
    command: ["pub", "a", "-"],
    stdin: "x".repeat(50_000),
    exit: 1,
    message: /namespace "default" keeps \d+ bytes of 32768 that it may/,
    hint: /hadron stream purge/,
  },
];

Deno.test("every error of streams has its code, its exit code and a hint, through client and command line", async (t) => {
  const limits = { frameBytesMax: 65_536, streamsMax: 2, storedBytesMax: 32_768 };
  await using server = await ServerHere.start({ limits });
  await using mute = new MuteServer();
  // It waits for five seconds, in which the others are done.
  await using silenced = startHadron(["stream", "ls", "--url", mute.url]);
  await using hadron = await connect(server.url);
  await hadron.stream("a").ensure();
  await hadron.stream("a").publish("0");
  await hadron.stream("full").ensure({ retention: { maxMessages: 1 }, discard: "new" });
  await hadron.stream("full").publish("0");
  await hadron.stream("a").consume({ group: "g" }).stop();
  for (const { what, code, retryable = false, client, command, stdin, exit, message, hint } of PATHS) {
    await t.step(what, async () => {
      const refused = await refusal(code, (async () => await client(hadron))());
      match(refused.message, message);
      strictEqual(refused.retryable, retryable);
      if (command === undefined) return;
      const { code: exitCode, stdout, stderr } = await server.run(["stream", ...command], { stdin });
      match(stderr, new RegExp(`^error\\[${code}\\]: `));
      match(stderr, message);
      match(stderr, hint ?? /./);
      if (hint !== undefined) match(stderr, /\nhint: [^\n]*\n$/);
      deepStrictEqual([exitCode, stdout], [exit, ""]);
    });
  }
  await t.step("a server that does not answer is told by time", async () => {
    await refusal("UNAVAILABLE", connect(mute.url, { connectTimeoutMs: 50 }));
    const { code, stdout, stderr } = await silenced.end();
    match(stderr, /^error\[UNAVAILABLE\]: Connect to .*: no answer within 5000 ms\nhint: /);
    deepStrictEqual([code, stdout], [3, ""]);
  });
});

Deno.test("a transaction whose delivery was lost is a conflict, and nothing of it has happened", async () => {
  await using server = await ServerHere.start();
  await using hadron = await connect(server.url);
  const stream = hadron.stream("a");
  await stream.ensure();
  await stream.publish("0");
  const consumer = stream.consume({ group: "g", ackWaitMs: 100 });
  const delivery = await takeOne(consumer);
  const again = await takeOne(consumer);
  const transaction = hadron.transaction((tx) => {
    tx.ack(delivery);
    tx.publish("a", "1");
  });
  const error = await refusal("CONFLICT", transaction);
  strictEqual(error.retryable, false);
  // Somebody has acked it by now: that does not make up for it.
  await again.ack();
  await refusal("CONFLICT", delivery.ack({ publish: [{ stream: "a", data: "1" }] }));
  strictEqual((await stream.info()).partitions[0].next, 1);
  await consumer.stop();
});

Deno.test({
  name: "a server that has stopped answering: a publish ends when its time is over, and may be stored all the same",
  ignore: Deno.build.os === "windows",
  async fn() {
    await using server = await ServerProcess.start();
    await using hadron = await connect(server.url);
    await hadron.stream("a").ensure();
    server.process.signal("SIGSTOP");
    const error = await refusal("DEADLINE_EXCEEDED", hadron.stream("a").publish("x", { timeoutMs: 100 }));
    match(error.message, /no answer from the server within 100 ms, it may be stored all the same/);
    strictEqual(error.retryable, true);
    server.process.signal("SIGCONT");
    await hadron.stream("a").publish("y");
    strictEqual((await hadron.stream("a").info()).partitions[0].next, 2);
  },
});
