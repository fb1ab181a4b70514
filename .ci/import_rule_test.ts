// The import rule: it lets through what the table of rooms allows, names what it does not, and holds for this project.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { type Import, importsOf, importViolations } from "./import_rule.ts";

function imported(file: string, target: string, how: Partial<Import> = {}): Import {
  return { file, target, specifier: target, dynamic: false, typeOnly: false, ...how };
}

function assertAllowed(...imports: Import[]): void {
  deepStrictEqual(importViolations(imports), []);
}

function assertRefused(expected: RegExp, ...imports: Import[]): void {
  const violations = importViolations(imports);
  strictEqual(violations.length, 1, violations.join("\n"));
  match(violations[0], expected);
}

const protobufjs = "npm:protobufjs@8.8.1/minimal.js";

Deno.test("import rule: the rooms of the table may import what it says", () => {
  assertAllowed(
    imported("proto/hot_message.ts", "proto/varint.ts"),
    imported("client/mod.ts", "proto/subject.ts"),
    imported("server/server.ts", "server/rpc/calls.ts"),
    imported("server/connection/dispatch.ts", "server/router/router.ts"),
    imported("server/connection/outbox.ts", "server/limits.ts"),
    imported("server/pipeline/runs.ts", "server/stream/streams.ts"),
    imported("server/stream/stream.ts", "server/stream/log/partition.ts"),
    imported("server/stream/group/group.ts", "server/stream/log/log.ts"),
    imported("server/http/health.ts", "node:process"),
    imported("cli/main.ts", "client/mod.ts"),
    imported("tests/e2e/serve_test.ts", "server/mod.ts"),
    imported("client/mod_test.ts", "server/mod.ts"),
  );
});

Deno.test("import rule: a room may not import another that the table does not give it", () => {
  assertRefused(/^proto\/hot_message\.ts imports client\/mod\.ts/, imported("proto/hot_message.ts", "client/mod.ts"));
  assertRefused(/^client\/mod\.ts imports server\/limits\.ts/, imported("client/mod.ts", "server/limits.ts"));
  assertRefused(/^server\/rpc/, imported("server/rpc/calls.ts", "server/router/trie.ts"));
  assertRefused(/^server\/connection\/outbox/, imported("server/connection/outbox.ts", "server/rpc/calls.ts"));
  assertRefused(/^server\/stream/, imported("server/stream/stream.ts", "server/pipeline/runs.ts"));
  assertRefused(/^server\/stream\/log/, imported("server/stream/log/partition.ts", "server/stream/stream.ts"));
  assertRefused(
    /^server\/stream\/group/,
    imported("server/stream/group/group.ts", "server/stream/publishing/produce.ts"),
  );
  assertRefused(/^cli\/main\.ts imports server/, imported("cli/main.ts", "server/mod.ts", { dynamic: true }));
});

Deno.test("import rule: the server is reached from serve and from mod.ts, and only when it is called for", () => {
  assertAllowed(
    imported("cli/commands/serve.ts", "server/mod.ts"),
    imported("cli/command.ts", "cli/commands/serve.ts", { dynamic: true }),
    imported("cli/log.ts", "server/log.ts", { typeOnly: true }),
    imported("mod.ts", "server/mod.ts", { dynamic: true }),
    imported("mod.ts", "server/mod.ts", { typeOnly: true }),
  );
  assertRefused(/statically/, imported("mod.ts", "server/mod.ts"));
  assertRefused(/statically/, imported("cli/command.ts", "cli/commands/serve.ts"));
  assertRefused(/statically/, imported("cli/log.ts", "server/log.ts"));
});

Deno.test("import rule: what can be imported by URL names npm packages in full, pinned, in one file each", () => {
  assertAllowed(
    imported("proto/wire.ts", protobufjs),
    imported("proto/generated/hadron.js", protobufjs),
    imported("cli/main.ts", "npm:commander@15.1.0", { specifier: "commander" }),
    imported("client/mod_test.ts", "npm:fast-check@4.10.2", { specifier: "fast-check" }),
  );
  assertRefused(/bare name/, imported("client/mod.ts", "npm:jose@6.0.0", { specifier: "jose" }));
  assertRefused(/protobufjs alone/, imported("proto/wire.ts", "npm:jose@6.0.0"));
  assertRefused(/not pinned/, imported("cli/main.ts", "npm:commander@^15"));
  assertRefused(/one file alone/, imported("server/a.ts", "npm:jose@6.0.0"), imported("server/b.ts", "npm:jose@6.0.0"));
});

Deno.test("import rule: nothing comes from a URL, not even in a test", () => {
  assertRefused(/by package name/, imported("cli/main.ts", "https://example.com/mod.ts"));
  assertRefused(/by package name/, imported("client/mod_test.ts", "jsr:@std/assert@1.0.0"));
});

Deno.test("import rule: Deno's own list tells dynamic and type-only imports from others", async () => {
  const imports = await importsOf([".ci/import_rule_test.ts"]);
  deepStrictEqual(imports.map(({ target }) => target), ["node:assert/strict", ".ci/import_rule.ts"]);
  deepStrictEqual(imports.map(({ dynamic, typeOnly }) => [dynamic, typeOnly]), [[false, false], [false, false]]);
});
