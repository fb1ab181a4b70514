// Proves that readers refuse, one reason at a time, what another decoder might refuse or take for something else.
import { throws } from "node:assert/strict";
import { concat, varint } from "../tests/support/frames.ts";
import { hadron } from "./generated/hadron.js";
import { BodyView, readBody } from "./hot_body.ts";
import { AnswerView, readAnswer, readRequest, RequestView } from "./hot_call.ts";
import { MessageView, readMessage } from "./hot_message.ts";

const { Message, Request } = hadron.v1;
const encoder = new TextEncoder();

function field(number: number, content: Uint8Array | string): Uint8Array {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  return concat(varint(number << 3 | 2), varint(bytes.length), bytes);
}

const readers: Record<string, (bytes: Uint8Array) => void> = {
  message: (bytes) => readMessage(bytes, 0, bytes.length, new MessageView()),
  body: (bytes) => readBody(bytes, 0, bytes.length, new BodyView()),
  request: (bytes) => readRequest(bytes, 0, bytes.length, new RequestView()),
  answer: (bytes) => readAnswer(bytes, 0, bytes.length, new AnswerView()),
};

function refuses(name: string, bytes: Uint8Array, why: RegExp): void {
  throws(() => readers[name](bytes), { code: "PROTOCOL", message: why }, `${name}: ${bytes}`);
}

Deno.test("a message with a second subject is refused: subscribers would take it for the one that was matched", () => {
  refuses("message", concat(field(1, "a"), field(2, "x"), field(1, "b")), /two subjects/);
  refuses("message", concat(field(1, ""), field(1, "b")), /two subjects/);
});

Deno.test("a header that is not UTF-8 is refused, in the name and in the value", () => {
  // Cut short, overlong, a surrogate, above U+10FFFF, a lone continuation.
  const broken = [[0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x61, 0x80]];
  for (const bytes of broken.map((bytes) => Uint8Array.from(bytes))) {
    for (const part of [1, 2]) {
      refuses("message", field(3, field(part, bytes)), /UTF-8/);
      refuses("body", field(2, field(part, bytes)), /UTF-8/);
    }
  }
});

Deno.test("a field of the schema in another wire type is refused", () => {
  for (const [name, fields] of [["message", 3], ["body", 2], ["request", 6], ["answer", 3]] as const) {
    for (let number = 1; number <= fields; number++) {
      refuses(name, concat(varint(number << 3 | 1), new Uint8Array(8)), /wire type 1/);
    }
  }
  refuses("message", field(3, concat(varint(1 << 3), varint(1))), /wire type 0/);
});

Deno.test("a body inside a request or an answer is checked as one alone is", () => {
  const bad = field(2, field(1, Uint8Array.of(0xff)));
  refuses("request", field(6, bad), /UTF-8/);
  refuses("answer", field(2, bad), /UTF-8/);
});

Deno.test("a request of a shape that there is not is refused", () => {
  refuses("request", concat(varint(5 << 3), varint(4)), /shape 4/);
});

Deno.test("a header entry that ends inside a field is refused, although bytes follow it", () => {
  const entry = field(1, "name");
  const cut = concat(varint(3 << 3 | 2), varint(entry.length - 2), entry);
  refuses("message", concat(cut, field(2, "payload")), /longer than the message/);
});

Deno.test("every cut of a message or a request is refused or ends between two fields", () => {
  const body = { payload: new Uint8Array(3), headers: { k: "v" } };
  const message = Message.encode({ subject: "s.t", ...body }).finish();
  const request = Request.encode({ id: 300, endpoint: "e.f", timeoutMs: 500, idempotent: true, shape: 3, body })
    .finish();
  const between = { message: [0, 5, 10, message.length], request: [0, 3, 8, 11, 13, 15, request.length] };
  for (const [name, bytes] of [["message", message], ["request", request]] as const) {
    for (let cut = 0; cut <= bytes.length; cut++) {
      if (between[name].includes(cut)) readers[name](bytes.slice(0, cut));
      else refuses(name, bytes.slice(0, cut), /./);
    }
  }
});

Deno.test("a tag of more than 32 bits is refused: a decoder that cuts it off would find a second subject", () => {
  const hidden = concat(varint(2 ** 32 + (1 << 3 | 2)), varint(1), encoder.encode("b"));
  refuses("message", concat(field(1, "a"), hidden), /./);
  const unknown = concat(varint(2 ** 32 + (9 << 3)), varint(1));
  for (const name of Object.keys(readers)) refuses(name, unknown, /tag/);
});

Deno.test("tags and lengths of more than five bytes are refused, as other decoders refuse them", () => {
  for (const bytesMin of [6, 10]) {
    refuses("message", concat(varint(1 << 3 | 2, bytesMin), varint(1), encoder.encode("a")), /./);
    refuses("message", concat(varint(1 << 3 | 2), varint(1, bytesMin), encoder.encode("a")), /./);
    refuses("message", concat(field(1, "a"), varint(3 << 3 | 2), varint(0, bytesMin)), /./);
    refuses("body", concat(varint(1 << 3 | 2), varint(1, bytesMin), encoder.encode("a")), /./);
  }
});
