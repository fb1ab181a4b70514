// Restate's SDK for workers/pipeline_worker.ts, in Node: the three steps are `ctx.run`s of one handler, whose results are
// journaled one after the other. Runs are started by calls to its ingress, over connections that are kept.

import { Agent, request } from "node:http";
import { createServer } from "node:http2";
// deno-lint-ignore no-import-prefix -- the benchmark alone needs it, and in Node another way (node_worker.ts)
import { createEndpointHandler, service } from "npm:@restatedev/restate-sdk@1.17.2";
import { type PipelineConnector, STEPS } from "../workers/pipeline_client.ts";

// The SDK asks for Node 22, of which this is all that it uses.
Promise.withResolvers ??= function <T>() {
  let resolve!: (value: T | PromiseLike<T>) => void;
  let reject!: (reason?: unknown) => void;
  const promise = new Promise<T>((res, rej) => [resolve, reject] = [res, rej]);
  return { promise, resolve, reject };
};

export const connectPipelineClient: PipelineConnector = (url) => {
  const { hostname, port, searchParams } = new URL(url);
  const admin = Number(searchParams.get("admin"));
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const post = (port: number, path: string, body: unknown): Promise<string> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
      const call = request({ hostname, port, path, method: "POST", agent, headers }, (response) => {
        let answer = "";
        response.setEncoding("utf8");
        response.on("data", (some: string) => answer += some);
        response.on("end", () => {
          if (response.statusCode !== undefined && response.statusCode < 300) resolve(answer);
          else reject(new Error(`Cannot post to ${path}: ${response.statusCode} ${answer}`));
        });
      });
      call.on("error", reject);
      call.end(text);
    });
  return Promise.resolve({
    prepare: async () => {
      const bench = service({
        name: "bench",
        handlers: {
          steps: async (ctx: { run: (name: string, step: () => string) => Promise<string> }, data: string) => {
            let output = data;
            for (const name of STEPS) {
              const input = output;
              output = await ctx.run(name, () => input);
            }
            return output;
          },
        },
      });
      const server = createServer(createEndpointHandler({ services: [bench], logger: () => {} }));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("Cannot tell the port of the service");
      await post(admin, "/deployments", { uri: `http://127.0.0.1:${address.port}` });
    },
    run: async () => {
      const answer = await post(Number(port), "/bench/steps", "data");
      if (answer !== '"data"') throw new Error(`Cannot go on: the answer is ${answer}`);
    },
  });
};
