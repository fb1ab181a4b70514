// The short form of `deno task soak hostile`, which sends 100,000 inputs.

import { hostileBytes } from "./hostile_bytes.ts";
import { withSeed } from "./random.ts";

Deno.test("hostile inputs do not stop the server, nor the traffic of others", () =>
  withSeed((random) => hostileBytes(12_000, random)));
