// A store behind KV Connect does what every store does; it is refused for as long as its owner is heard of, and who has lost it cannot write.

import { deepStrictEqual, match, rejects, strictEqual } from "node:assert/strict";
import { Denokv, hasDenokv } from "../../tests/support/denokv.ts";
import { VirtualClock } from "../../tests/support/virtual_clock.ts";
import { systemClock } from "../../proto/clock.ts";
import { openStore } from "./open.ts";
import { LeaseLost } from "./store.ts";
import { refusingSuite, storeSuite } from "./store_suite.ts";

const ONE = { name: "one", address: "hadron://127.0.0.1:1" };
const TWO = { name: "two", address: "hadron://127.0.0.1:2" };
/** Without denokv there is nothing to try this with. */
const ignore = !await hasDenokv();

const openWithService = async () => {
  const service = await Denokv.start();
  const store = await openStore(service.url, ONE, systemClock);
  const { close } = store;
  store.close = async () => {
    await close.call(store);
    await service[Symbol.asyncDispose]();
  };
  return store;
};

storeSuite("KV Connect", openWithService, { ignore });
refusingSuite("KV Connect", openWithService, { ignore });

Deno.test({
  name: "KV Connect: a store is refused while its owner is heard of, taken over after that, and lost to who had it",
  ignore,
  async fn() {
    await using service = await Denokv.start();
    const clock = new VirtualClock();
    const store = await openStore(service.url, ONE, clock);
    await rejects(openStore(service.url, TWO, clock), { code: "ALREADY_EXISTS", message: /in use by server one at/ });
    const late = new VirtualClock();
    late.advance(10_001);
    const other = await openStore(service.url, TWO, late);
    const write = { sets: [{ key: ["a"], value: new Uint8Array([1]) }], deletes: [] };
    const error = await store.commit(write).catch((error) => error);
    strictEqual(error instanceof LeaseLost, true);
    match(error.message, /it belongs to server two at hadron:\/\/127\.0\.0\.1:2 now/);
    deepStrictEqual(await other.get([["a"]]), [undefined]);
    // One that has lost it does not set it free for others.
    await store.close();
    await rejects(openStore(service.url, ONE, late), { code: "ALREADY_EXISTS", message: /in use by server two at/ });
    await other.close();
    await (await openStore(service.url, ONE, late)).close();
  },
});
