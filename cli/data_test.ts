// Proves that DATA is taken byte for byte from where it says, and that what cannot be read is refused with advice.
import { deepStrictEqual, rejects, strictEqual, throws } from "node:assert/strict";
import { parseHeader, readData } from "./data.ts";
import { CommandError, EXIT } from "./exit_code.ts";

Deno.test("no DATA is the empty payload, text is its UTF-8", async () => {
  strictEqual((await readData(undefined)).length, 0);
  strictEqual((await readData("")).length, 0);
  deepStrictEqual(await readData("é\n"), new TextEncoder().encode("é\n"));
});

Deno.test("@file is the file's bytes, all of them and no others", async () => {
  const path = await Deno.makeTempFile();
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  try {
    await Deno.writeFile(path, new Uint8Array([...bytes, ...bytes, 0, 255, 10]));
    deepStrictEqual(await readData(`@${path}`), new Uint8Array([...bytes, ...bytes, 0, 255, 10]));
    await Deno.writeFile(path, new Uint8Array());
    strictEqual((await readData(`@${path}`)).length, 0);
  } finally {
    await Deno.remove(path);
  }
});

Deno.test("a file that is missing, or a folder, is a usage error that names it", async () => {
  for (const path of ["/nowhere/at-all", "."]) {
    await rejects(readData(`@${path}`), (error) => {
      strictEqual(error instanceof CommandError && error.exitCode, EXIT.USAGE);
      return (error as Error).message.includes(JSON.stringify(path));
    });
  }
});

Deno.test("a header is cut at its first equals sign", () => {
  deepStrictEqual(parseHeader("a=b=c"), ["a", "b=c"]);
  deepStrictEqual(parseHeader("a="), ["a", ""]);
  for (const text of ["a", "=b", ""]) throws(() => parseHeader(text), /NAME=VALUE/);
});
