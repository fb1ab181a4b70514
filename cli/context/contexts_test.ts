// Proves which of flags, variables and contexts says where a command connects, and that a token reaches no other server.

import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import type { CommandError } from "../exit_code.ts";
import { type Contexts, currentOf, parseContexts, targetOf } from "./contexts.ts";

const SAVED: Contexts = {
  current: "prod",
  contexts: {
    prod: { url: "hadron://10.0.0.7:7420", token: "secret", namespace: "shop" },
    staging: { url: "hadron://10.0.0.8:7420", token: "other" },
    local: { namespace: "mine" },
  },
};

Deno.test("without anything said, the context in use counts, and without one the default", () => {
  deepStrictEqual(targetOf({}, SAVED), {
    url: "hadron://10.0.0.7:7420",
    token: "secret",
    namespace: "shop",
    context: "prod",
  });
  const { url, context } = targetOf({}, { contexts: SAVED.contexts });
  deepStrictEqual([url, context], ["hadron://127.0.0.1:7420", undefined]);
});

Deno.test("the context that commands use is the named one, or the one in use where no server is named", () => {
  strictEqual(currentOf({}, SAVED), "prod");
  strictEqual(currentOf({ url: "hadron://elsewhere:1" }, SAVED), undefined);
  strictEqual(currentOf({ url: "hadron://elsewhere:1", context: "local" }, SAVED), "local");
});

Deno.test("a url that is given sends the context in use aside, token and namespace with it", () => {
  const { token, namespace, context } = targetOf({ url: "hadron://elsewhere:1" }, SAVED);
  deepStrictEqual([token, namespace, context], [undefined, undefined, undefined]);
});

Deno.test("a context that is named gives what is not given, and its token to its own server only", () => {
  strictEqual(targetOf({ context: "staging" }, SAVED).token, "other");
  strictEqual(targetOf({ context: "staging", token: "mine" }, SAVED).token, "mine");
  strictEqual(targetOf({ context: "prod", namespace: "bar" }, SAVED).namespace, "bar");
  const moved = targetOf({ context: "prod", url: "hadron://elsewhere:1" }, SAVED);
  deepStrictEqual([moved.url, moved.token, moved.namespace], ["hadron://elsewhere:1", undefined, "shop"]);
  strictEqual(targetOf({ context: "local" }, SAVED).url, "hadron://127.0.0.1:7420");
});

Deno.test("a context that is not there is NOT_FOUND, with the nearest that is", () => {
  for (const [name, hint] of [["stagin", /did you mean staging\?/], ["toString", /context ls/]] as const) {
    throws(() => targetOf({ context: name }, SAVED), (error: CommandError) => {
      return error.code === "NOT_FOUND" && hint.test(error.hint ?? "");
    });
  }
  throws(
    () => targetOf({ context: "a" }, { contexts: {} }),
    (error: CommandError) => /context add/.test(error.hint ?? ""),
  );
});

Deno.test("a file that holds something else is refused with what is wrong, and one from a later version is read", () => {
  for (const text of ["[]", '{"contexts":[]}', '{"contexts":{"a":1}}', '{"contexts":{"a":{"url":7}}}', "{"]) {
    throws(() => parseContexts(text), Error);
  }
  const { current, contexts } = parseContexts('{"current":"a","contexts":{"a":{"url":"u","more":[]}},"more":1}');
  deepStrictEqual([current, contexts.a.url], ["a", "u"]);
});
