// Deno KV does what every store does; it has one owner, who is named to others, and who cannot write once it is another.

import { deepStrictEqual, match, rejects, strictEqual } from "node:assert/strict";
import { systemClock } from "../../proto/clock.ts";
import { HadronError } from "../../proto/error.ts";
import { openKvByPackage } from "./kv_driver.ts";
import { KvStore } from "./kv_store.ts";
import { openStore } from "./open.ts";
import { LeaseLost } from "./store.ts";
import { refusingSuite, storeSuite } from "./store_suite.ts";

const OWNER = { name: "one", address: "hadron://127.0.0.1:1" };

const openTemporary = async () => {
  const folder = await Deno.makeTempDir({ prefix: "hadron-kv-" });
  const store = await openStore(`${folder}/a.db`, OWNER, systemClock);
  const { close } = store;
  store.close = async () => {
    await close.call(store);
    await Deno.remove(folder, { recursive: true });
  };
  return store;
};

storeSuite("Deno KV", openTemporary);
refusingSuite("Deno KV", openTemporary);

const openByPackage = async () => {
  const folder = await Deno.makeTempDir({ prefix: "hadron-kv-" });
  const store = await KvStore.open(`${folder}/a.db`, OWNER, () => {}, openKvByPackage);
  const { close } = store;
  store.close = async () => {
    await close.call(store);
    await Deno.remove(folder, { recursive: true });
  };
  return store;
};

storeSuite("npm:@deno/kv", openByPackage);
refusingSuite("npm:@deno/kv", openByPackage);

Deno.test("Deno KV: what was committed is there when it is opened again", async () => {
  const folder = await Deno.makeTempDir({ prefix: "hadron-kv-" });
  const path = `${folder}/a.db`;
  const first = await openStore(path, OWNER, systemClock);
  await first.commit({ sets: [{ key: ["a"], value: new Uint8Array([7]) }], deletes: [] });
  await first.close();
  const second = await openStore(path, OWNER, systemClock);
  deepStrictEqual(await second.get([["a"]]), [new Uint8Array([7])]);
  await second.close();
  await Deno.remove(folder, { recursive: true });
});

Deno.test("Deno KV: a store in use is refused, naming who has it, until that one lets go", async () => {
  const folder = await Deno.makeTempDir({ prefix: "hadron-kv-" });
  const path = `${folder}/a.db`;
  const store = await openStore(path, OWNER, systemClock);
  const error = await openStore(path, { name: "two", address: "-" }, systemClock).catch((error) => error);
  strictEqual(error instanceof HadronError && error.code, "ALREADY_EXISTS");
  match(error.message, /in use by server one at hadron:\/\/127\.0\.0\.1:1/);
  await store.close();
  await (await openStore(path, OWNER, systemClock)).close();
  await Deno.remove(folder, { recursive: true });
});

Deno.test("Deno KV: a server whose store was taken over cannot write any more", async () => {
  const folder = await Deno.makeTempDir({ prefix: "hadron-kv-" });
  const path = `${folder}/a.db`;
  const old = await KvStore.open(path, OWNER, () => {});
  const young = await KvStore.open(path, { name: "two", address: "elsewhere" }, () => {});
  const write = { sets: [{ key: ["a"], value: new Uint8Array([1]) }], deletes: [] };
  await rejects(
    old.commit(write),
    (error: Error) => error instanceof LeaseLost && /server two at elsewhere/.test(error.message),
  );
  deepStrictEqual(await young.get([["a"]]), [undefined]);
  await young.commit(write);
  await old.close();
  await young.close();
  await Deno.remove(folder, { recursive: true });
});

Deno.test("Deno KV: a folder that is not there is an error that says so", async () => {
  await rejects(openStore("/nowhere/at/all/a.db", OWNER, systemClock), {
    code: "STORE_UNAVAILABLE",
    message: /\/nowhere\/at\/all/,
  });
});
