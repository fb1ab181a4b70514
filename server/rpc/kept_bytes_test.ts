// What a server keeps of calls is bounded over all endpoints, and what ends is given back.

import { deepStrictEqual } from "node:assert/strict";
import { RpcScene } from "../../tests/support/rpc_scene.ts";
import { CALLS_KEPT_BYTES_MAX } from "../limits.ts";

const PIECES = 32;
const PIECE = "x".repeat(CALLS_KEPT_BYTES_MAX / PIECES - 100);

Deno.test("idempotent calls that nobody answers are bounded in their bytes, and one that ends makes room", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const caller = scene.client();
  for (let count = 0; count < PIECES; count++) caller.request("greet", { text: PIECE, idempotent: true });
  deepStrictEqual(caller.seen(), []);
  caller.request("greet", { text: PIECE, idempotent: true });
  deepStrictEqual(caller.seen(), [`response ${PIECES + 1} LIMIT_EXCEEDED`]);
  handler.respond(1, "done");
  deepStrictEqual(caller.seen(), ['response 1 "done"']);
  caller.request("greet", { text: PIECE, idempotent: true });
  deepStrictEqual(caller.seen(), []);
});

Deno.test("calls that need not be kept are not counted", () => {
  const scene = new RpcScene();
  scene.handler("greet");
  const caller = scene.client();
  for (let count = 0; count < PIECES + 2; count++) caller.request("greet", { text: PIECE });
  deepStrictEqual(caller.seen(), []);
});
