// Proves that events and CloudEvents 1.0 map onto each other, tried with the SDK of that ecosystem.
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
// deno-lint-ignore no-import-prefix -- of this test alone
import { CloudEvent as SdkEvent, HTTP } from "npm:cloudevents@10.0.0";
import { hadron } from "../proto/generated/hadron.js";
import { type CloudEvent, fromCloudEvent, toCloudEvent } from "./cloud_event.ts";
import { encodeData } from "./data.ts";
import { Event } from "./event.ts";

const encoder = new TextEncoder();

/** The event that is stored for what `publish` is given. */
function stored(cloudEvent: CloudEvent): Event {
  const { data, options: { type, key, id, source, headers } } = fromCloudEvent(cloudEvent);
  const bytes = hadron.v1.Record.encode({ data: encodeData(data), type, key, id, source, headers }).finish();
  return new Event("orders", 1, 7, 1_700_000_000_000, bytes, 0, bytes.length);
}

function plain(record: hadron.v1.Record.$Properties): Event {
  const bytes = hadron.v1.Record.encode(record).finish();
  return new Event("orders", 1, 7, 1_700_000_000_000, bytes, 0, bytes.length);
}

const whole = {
  specversion: "1.0",
  id: "a-1",
  source: "/shop",
  type: "order.created",
  subject: "c-1",
  time: "2026-11-24T09:30:00.000Z",
  traceparent: "00-aa-bb-01",
};

Deno.test("a CloudEvent comes back as it went: JSON, text and bytes", () => {
  const contents: [string, unknown][] = [
    ["application/json", { total: 5 }],
    ["application/json", "a JSON string"],
    ["application/problem+json; charset=utf-8", [1, null]],
    ["text/plain", "some text"],
    ["image/png", Uint8Array.of(0xff, 0, 1)],
  ];
  for (const [datacontenttype, data] of contents) {
    const event = { ...whole, datacontenttype, data };
    deepStrictEqual({ ...toCloudEvent(stored(event)), data: 0 }, { ...event, data: 0 });
    const back = toCloudEvent(stored(event)).data;
    deepStrictEqual(back instanceof Uint8Array ? Uint8Array.from(back) : back, data);
  }
  deepStrictEqual(toCloudEvent(stored(whole)), whole);
});

Deno.test("what the SDK makes is taken, and what it is given it accepts", () => {
  const made = new SdkEvent({ ...whole, data: { total: 5 }, datacontenttype: "application/json" });
  const event = stored(made as unknown as CloudEvent);
  deepStrictEqual([event.id, event.source, event.type, event.key], ["a-1", "/shop", "order.created", "c-1"]);
  deepStrictEqual(event.headers, {
    time: whole.time,
    "content-type": "application/json",
    traceparent: "00-aa-bb-01",
  });
  deepStrictEqual(event.json(), { total: 5 });
  const given = new SdkEvent(event.toCloudEvent());
  ok(given.validate());
  deepStrictEqual([given.id, given.subject, given.data, given.traceparent], [
    "a-1",
    "c-1",
    { total: 5 },
    "00-aa-bb-01",
  ]);
  const { headers, body } = HTTP.structured(given);
  const again = HTTP.toEvent<unknown>({ headers, body });
  ok(!Array.isArray(again));
  deepStrictEqual(again.data, { total: 5 });
});

Deno.test("an event that was published otherwise becomes a CloudEvent with what has to be there", () => {
  const bare = plain({ data: encoder.encode("{}") }).toCloudEvent();
  deepStrictEqual({ ...bare, data: 0 }, {
    specversion: "1.0",
    id: "orders/1/7",
    source: "/streams/orders",
    type: "hadron.event",
    time: "2023-11-14T22:13:20.000Z",
    data: 0,
  });
  deepStrictEqual(Uint8Array.from(bare.data as Uint8Array), encoder.encode("{}"));
  ok(new SdkEvent(bare).validate());
  const odd = plain({ headers: { "X-Not": "allowed", id: "no", extra: "yes", "content-type": "application/json" } });
  const { extra, id, ...rest } = odd.toCloudEvent();
  deepStrictEqual([extra, id], ["yes", "orders/1/7"]);
  ok(!("X-Not" in rest) && !("data" in rest));
});

Deno.test("a header that is called time and is none, of an event that was published otherwise, makes no CloudEvent that SDKs refuse", () => {
  for (const time of ["12:30", "yesterday", "1700000000000"]) {
    const given = plain({ headers: { time } }).toCloudEvent();
    strictEqual(given.time, "2023-11-14T22:13:20.000Z");
    ok(new SdkEvent(given).validate());
  }
  for (const time of ["2026-11-24T09:30:00Z", "2016-12-31t23:59:60.5+01:00"]) {
    strictEqual(plain({ headers: { time } }).toCloudEvent().time, time);
  }
});

Deno.test("times and bytes as attributes are written as the specification has it, text without a content type stays text", () => {
  const when = new Date(Date.UTC(2026, 10, 24));
  const made = new SdkEvent({ ...whole, when, blob: Uint8Array.of(1, 2), data: "some text" });
  const given = stored({ ...made, time: when } as unknown as CloudEvent).toCloudEvent();
  const iso = "2026-11-24T00:00:00.000Z";
  deepStrictEqual([given.time, given.when, given.blob, given.data], [iso, iso, "AQI=", "some text"]);
  ok(new SdkEvent(given).validate());
  const never = new Date(NaN);
  throws(() => fromCloudEvent({ ...whole, never }), { code: "INVALID_ARGUMENT", message: /its never is no time/ });
});

Deno.test("data that is not what its content type says stays bytes", () => {
  const event = plain({ data: encoder.encode("{"), headers: { "content-type": "application/json" } });
  ok(event.toCloudEvent().data instanceof Uint8Array);
  const text = plain({ data: Uint8Array.of(0xff), headers: { "content-type": "text/plain" } });
  ok(text.toCloudEvent().data instanceof Uint8Array);
});

Deno.test("data without a content type is JSON, base64 is bytes, extensions become text", () => {
  const { data, options } = fromCloudEvent({ ...whole, data: { a: 1 }, count: 3, flag: true });
  strictEqual(data, '{"a":1}');
  deepStrictEqual(options.headers, {
    traceparent: "00-aa-bb-01",
    count: "3",
    flag: "true",
    time: whole.time,
    "content-type": "application/json",
  });
  deepStrictEqual(fromCloudEvent({ ...whole, data_base64: "/wA=" }).data, Uint8Array.of(0xff, 0));
});

Deno.test("what is no CloudEvent is refused", () => {
  const wrong: [Record<string, unknown>, RegExp][] = [
    [{ id: "" }, /its id is ""/],
    [{ source: undefined }, /its source is undefined/],
    [{ type: 7 }, /its type is 7/],
    [{ specversion: "0.3" }, /specversion is "0.3"/],
    [{ data_base64: "?" }, /not base64/],
    [{ data: 5n }, /its data is no JSON value/],
  ];
  for (const [change, message] of wrong) {
    throws(() => fromCloudEvent({ ...whole, ...change } as CloudEvent), { code: "INVALID_ARGUMENT", message });
  }
});
