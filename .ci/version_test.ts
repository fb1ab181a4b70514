// The version stands in deno.json, where the release workflow looks; what cannot read it there must say the same.

import { strictEqual } from "node:assert/strict";
import manifest from "../deno.json" with { type: "json" };
import { SERVER_VERSION } from "../server/version.ts";

Deno.test("version: the server calls itself what deno.json says", () => {
  strictEqual(SERVER_VERSION, manifest.version);
});
