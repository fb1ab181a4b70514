// Proves that names are checked before they are sent, however often they are used, and that what is too large is refused here.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { checkSubject } from "../proto/subject.ts";
import { checkFrameSize, Names } from "./outgoing.ts";

const encoder = new TextEncoder();

Deno.test("every name is given as its bytes, whatever was asked for before, also when there are more than are remembered", () => {
  const names = new Names(checkSubject);
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at < 3000; at++) deepStrictEqual(names.encode(`sensors.${at}`), encoder.encode(`sensors.${at}`));
  }
  deepStrictEqual(names.encode("sensors.1"), names.encode("sensors.1"));
});

Deno.test("a bad name is refused each time, also as the first and also the empty one", () => {
  for (const bad of ["", "a..b", "a.*"]) {
    const names = new Names(checkSubject);
    for (let time = 0; time < 2; time++) throws(() => names.encode(bad), { code: "INVALID_ARGUMENT" });
    names.encode("good");
    throws(() => names.encode(bad), { code: "INVALID_ARGUMENT" });
  }
});

Deno.test("a name is checked once as long as it is remembered", () => {
  let checks = 0;
  const names = new Names(() => checks++);
  for (const name of ["a", "b", "a", "a", "b"]) names.encode(name);
  strictEqual(checks, 2);
});

Deno.test("data and headers have to leave room in a frame for the rest of it", () => {
  checkFrameSize("Publish to", "a", 600, 1000);
  throws(() => checkFrameSize("Publish to", "a", 601, 1000), {
    code: "TOO_LARGE",
    message: /^Publish to "a": 601 bytes/,
    details: { bytes: 601, frameBytesMax: 1000 },
  });
});
