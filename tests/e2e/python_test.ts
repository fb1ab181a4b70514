// The client in examples/python, generated from the same schema by the ordinary protobuf compiler, and ours understand each
// other: publishing, queue groups, calls in all shapes, and errors, both ways.
//
// Needs `protoc` and Python with google.protobuf; where they are missing these tests are ignored, and their titles say why.

import { strict as assert } from "node:assert";
import { connect, type Hadron, HadronError, serve } from "../../mod.ts";
import { findPython, spawnPython } from "./python_support.ts";

const folder = await Deno.makeTempDir({ prefix: "hadron-python-" });
const python = await findPython(folder);
Deno.test.afterAll(() => Deno.remove(folder, { recursive: true }));

function pythonTest(title: string, test: () => Promise<void>): void {
  const ignore = python.missing !== undefined;
  Deno.test({ name: ignore ? `${title} (ignored: ${python.missing})` : title, ignore, fn: test });
}

/** Runs Python to its end; returns what it printed. Anything on its standard error fails. */
async function run(...args: string[]): Promise<string> {
  const process = spawnPython(python, args);
  await process.stdin.close();
  const { code, stdout, stderr } = await process.output();
  assert.equal(new TextDecoder().decode(stderr), "");
  assert.equal(code, 0);
  return new TextDecoder().decode(stdout);
}

/** Runs python_peer.py beside `test`; it is ready when the test begins, and has to end well. */
async function besidePeer(test: (hadron: Hadron) => Promise<void>): Promise<void> {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url, { name: "deno-peer" });
  const peer = spawnPython(python, ["tests/e2e/python_peer.py", server.url]);
  const stderr = new Response(peer.stderr).text();
  const stdout = peer.stdout.pipeThrough(new TextDecoderStream()).getReader();
  try {
    let printed = "";
    for (let piece = await stdout.read(); !piece.done; piece = await stdout.read()) {
      printed += piece.value;
      if (printed.endsWith("\n")) break;
    }
    assert.equal(printed.trimEnd(), "ready");
    await test(hadron);
  } finally {
    await Promise.all([peer.stdin.close(), stdout.cancel()]);
    const { code } = await peer.status;
    assert.equal(await stderr, "");
    assert.equal(code, 0);
  }
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => "no error", (reason) => reason);
  return error instanceof HadronError ? error.code : String(error);
}

async function texts(replies: AsyncIterable<{ text(): string }>): Promise<string[]> {
  const list: string[] = [];
  for await (const reply of replies) list.push(reply.text());
  return list;
}

async function* items(count: number, text = (number: number) => String(number)): AsyncGenerator<string> {
  for (let number = 0; number < count; number++) yield text(number);
}

pythonTest("the Python client passes its own tests, of framing and of what a connection has to do", async () => {
  const process = spawnPython(python, ["-m", "unittest", "framing_test", "connection_test"]);
  await process.stdin.close();
  const { code, stderr } = await process.output();
  assert.match(new TextDecoder().decode(stderr), /Ran 8 tests[^]*OK/);
  assert.equal(code, 0);
});

pythonTest("Python's demo shows everything that it promises", async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  assert.equal(
    await run("examples/python/demo.py", server.url),
    `received demo.greetings.python: hello {'language': 'python'}
queue group of two shared 6 jobs, each done once: 0 1 2 3 4 5
one in, one out: ADA
one in, many out: 0 1 2
many in, one out: 6
many in, many out: 2 4 6
demo.pour failed with HANDLER_FAILED {'code': 'OUT_OF_STOCK', 'data': {'bottles': 0}}
demo.nobody failed with NO_HANDLER {}
`,
  );
});

pythonTest("what Python publishes reaches Deno, in order, with headers", () =>
  besidePeer(async (hadron) => {
    await using subscription = hadron.subscribe("from-python.*");
    await subscription.ready;
    await hadron.request("python.publish", "1000");
    let expected = 0;
    for await (const message of subscription) {
      assert.equal(message.subject, `from-python.${expected % 2}`);
      assert.equal(message.text(), String(expected));
      assert.deepEqual({ ...message.headers }, { number: String(expected) });
      if (++expected === 1000) break;
    }
  }));

pythonTest("what Deno publishes reaches Python, in order, with headers", () =>
  besidePeer(async (hadron) => {
    for (let number = 0; number < 1000; number++) {
      hadron.publish(`to-python.${number}`, "π".repeat(number), { headers: { größe: String(number) } });
    }
    const replies = await texts(hadron.requestStream("python.collect", "1000"));
    assert.equal(replies.length, 1000);
    for (const [number, reply] of replies.entries()) {
      assert.deepEqual(JSON.parse(reply), {
        subject: `to-python.${number}`,
        text: "π".repeat(number),
        headers: { größe: String(number) },
      });
    }
  }));

pythonTest("a queue group of Python and Deno shares every message", () =>
  besidePeer(async (hadron) => {
    await using subscription = hadron.subscribe("shared", { queue: "both" });
    await subscription.ready;
    for (let number = 0; number < 100; number++) hadron.publish("shared", String(number));
    await hadron.flush();
    const here = subscription.pending;
    const there = Number((await hadron.request("python.shared_count")).text());
    assert.equal(here + there, 100);
    assert.ok(here > 0 && there > 0, `${here} here, ${there} there`);
  }));

pythonTest("Deno calls what Python handles", () =>
  besidePeer(async (hadron) => {
    assert.equal((await hadron.request("python.upper", "ada")).text(), "ADA");
    const many = await Promise.all(
      Array.from({ length: 200 }, (_, number) => hadron.request("python.upper", `a${number}`)),
    );
    assert.deepEqual(many.map((reply) => reply.text()), Array.from({ length: 200 }, (_, number) => `A${number}`));
  }));

pythonTest("Python calls what Deno handles", () =>
  besidePeer(async (hadron) => {
    await using _handler = await hadron.handle("deno.greet", (call) => {
      call.responseHeaders = { greeted: "yes" };
      return `hello ${call.text()}`;
    });
    const reply = await hadron.request("python.request", "deno.greet");
    assert.deepEqual(reply.json(), { reply: "hello from python", headers: { greeted: "yes" } });
  }));

pythonTest("items flow both ways through Python, more of them than fit the window", () =>
  besidePeer(async (hadron) => {
    await using _handler = await hadron.handle("deno.double", async function* (call) {
      for await (const item of call) yield item.text() + item.text();
    });
    const headers = { endpoint: "deno.double" };
    const long = (number: number) => `${number}:${"x".repeat(5000)}`;
    const replies = await texts(hadron.requestStream("python.request_stream", items(300, long), { headers }));
    assert.deepEqual(replies, Array.from({ length: 300 }, (_, number) => long(number) + long(number)));
  }));

pythonTest(
  "what a Python handler raises arrives as HANDLER_FAILED with its message, code and data",
  () =>
    besidePeer(async (hadron) => {
      await assert.rejects(hadron.request("python.fail"), (error: HadronError) => {
        assert.equal(error.code, "HANDLER_FAILED");
        assert.equal(error.message, "The cellar is empty");
        assert.deepEqual(error.details, { code: "OUT_OF_STOCK", data: { bottles: 0 } });
        return true;
      });
      await assert.rejects(
        hadron.request("python.fail", "", { headers: { kind: "plain" } }),
        { code: "HANDLER_FAILED", message: "It is broken", details: {} },
      );
    }),
);

pythonTest("the errors of its calls arrive in Python", () =>
  besidePeer(async (hadron) => {
    const outcome = async (endpoint: string) =>
      (await hadron.request("python.request", endpoint)).json<Record<string, unknown>>();
    const nobody = await outcome("deno.nobody");
    assert.equal(nobody.code, "NO_HANDLER");
    assert.equal(nobody.retryable, true);
    assert.equal((await outcome("not an endpoint")).code, "INVALID_ARGUMENT");
    await using _fails = await hadron.handle("deno.fail", () => {
      throw new Error("It is broken");
    });
    const failed = await outcome("deno.fail");
    assert.equal(failed.code, "HANDLER_FAILED");
    assert.equal(failed.message, "It is broken");
    await using _late = await hadron.handle("deno.late", (call) =>
      new Promise<string>((_, reject) => {
        call.signal.addEventListener("abort", () => reject(call.signal.reason));
      }));
    assert.equal((await outcome("deno.late")).code, "DEADLINE_EXCEEDED");
  }));

pythonTest("a Python handler is told when its caller's deadline has passed", () =>
  besidePeer(async (hadron) => {
    await using subscription = hadron.subscribe("python-cancelled");
    await subscription.ready;
    assert.equal(await codeOf(hadron.request("python.wait", "", { timeoutMs: 50 })), "DEADLINE_EXCEEDED");
    const { done } = await subscription[Symbol.asyncIterator]().next();
    assert.equal(done, false);
  }));
