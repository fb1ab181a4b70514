/**
 * `hadron stream pub`: stores one event, or each line of its input as one.
 *
 * It returns when everything is as durable as the stream says. A connection that is lost meanwhile is made again, and what was under
 * way is stored once; a server that does not come back is an error.
 *
 * @module
 */
import { type Command, Option } from "commander";
import type { Hadron, Published, Stream } from "../../../client/mod.ts";
import { HadronError } from "../../../proto/error.ts";
import { DATA_BYTES_MAX, DATA_HELP, openData, readPayload } from "../../data.ts";
import { CommandError, withHint } from "../../exit_code.ts";
import { act, type Invocation } from "../../invocation.ts";
import { lines } from "../../lines.ts";
import { lossOf } from "../../loss.ts";
import { explain, headerOption, nameArgument, parsedOption } from "../../options.ts";
import { until } from "../../pace.ts";
import { Progress } from "../../progress.ts";
import { advising } from "../../stream/hints.ts";
import { type LineFields, namesIn } from "../../stream/line_fields.ts";
import { LinePublisher, type Send } from "../../stream/line_publisher.ts";
import { checkStream } from "../../stream/names.ts";
import { parseMoment } from "../../stream/position.ts";
import { parseInteger, showBytes, showCount, showCountOf, showDuration, showRate } from "../../units.ts";

interface PubOptions {
  type?: string;
  key?: string;
  id?: string;
  source?: string;
  header?: Record<string, string>;
  deliverAt?: Date;
  expectLastOffset?: number;
  lines?: boolean;
  batch?: number;
  keyField?: string;
  idField?: string;
  typeField?: string;
}

/** How often to try to come back to a server that is gone, with pauses of up to 2 s: about half a minute. */
const RECONNECT_ATTEMPTS_MAX = 20;

/** What `hadron stream pub` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Stores events in a stream, and returns when they are on disk, or as durable as the stream is. Without DATA an event has no data. " +
      "Publishing again does no harm where events have an id: it is stored once.",
    [
      ["hadron stream pub orders '{\"total\":5}' --type order.created --key c-1 --id o-1", "one event"],
      ["hadron stream pub photos @cat.png -H content-type=image/png", "the data from a file"],
      ["hadron stream pub logs --lines < access.log", "an event for each line"],
      [
        "tail -f orders.jsonl | hadron stream pub orders --lines --key-field customer.id --id-field id",
        "named by fields of JSON lines",
      ],
      ["hadron stream pub ledger --lines --batch 100 < entries.jsonl", "100 lines at a time, all of them or none"],
      ["hadron stream pub reminders 'call Ada' --deliver-at 2h", "nobody sees it before two hours have passed"],
      ["hadron stream pub ledger '{\"balance\":7}' --expect-last-offset 41", "only if nothing was added since"],
    ],
    {
      json: [
        ["for an event", { stream: "orders", partition: 0, offset: 41, duplicate: false }],
        ["for one that --deliver-at holds back", { stream: "orders", partition: 0, held: true, duplicate: false }],
        ["with --lines, when all are stored", {
          stream: "orders",
          events: 2,
          duplicates: 0,
          held: 0,
          bytes: 20,
          durationMs: 3,
          partitions: [{ partition: 0, firstOffset: 41, lastOffset: 42 }],
        }],
      ],
    },
  );
  const line = (flags: string, description: string) => new Option(flags, description).implies({ lines: true });
  command
    .addArgument(nameArgument("stream", "<name>", "the stream, such as orders"))
    .addArgument(
      nameArgument("data", "[data]", `data: ${DATA_HELP}; with --lines: where the lines come from (default: -)`),
    )
    .option("--type <type>", "what happened, such as order.created: consumers filter by it")
    .option("--key <key>", "events of one key stay in order")
    .addOption(new Option("--id <id>", "an event with this id is stored once").conflicts("lines"))
    .option("--source <source>", "where it comes from")
    .addOption(headerOption())
    .addOption(
      parsedOption(
        "--deliver-at <time>",
        "hold it back: in how long, such as 10m, or until a time",
        (text) => parseMoment(text),
      ),
    )
    .addOption(
      parsedOption(
        "--expect-last-offset <offset>",
        "only if this is the last offset there, or none for an empty stream",
        parseExpected,
      )
        .conflicts("lines"),
    )
    .option("--lines", "store each line of the input as an event")
    .addOption(
      parsedOption(
        "--batch <n>",
        "with --lines: n lines at a time, all of them or none",
        (text) => parseInteger(text, 1, 100_000),
      ),
    )
    .addOption(
      line("--key-field <path>", "each line is JSON with its key in this field, such as customer.id").conflicts("key"),
    )
    .addOption(line("--id-field <path>", "each line is JSON with its id in this field"))
    .addOption(line("--type-field <path>", "each line is JSON with its type in this field").conflicts("type"));
  act<PubOptions>(command, (invocation, options, name, data) => publish(invocation, options, name!, data));
}

async function publish(
  invocation: Invocation,
  options: PubOptions,
  name: string,
  data: string | undefined,
): Promise<void> {
  checkStream(name);
  if (options.batch !== undefined && !options.lines) {
    throw new CommandError("INVALID_ARGUMENT", `Publish to stream "${name}": --batch is for --lines`);
  }
  // Opened first: a file that is not there is to be told without a server.
  const input = options.lines ? await openData(data ?? "-") : undefined;
  const payload = options.lines ? undefined : await readPayload(invocation.output, data);
  await using hadron = await invocation.connect({ reconnect: { maxAttempts: RECONNECT_ATTEMPTS_MAX } });
  const reported = invocation.reportStatus(hadron);
  const stream = hadron.stream(name);
  await advising(hadron, { stream: name }, async () => {
    if (payload !== undefined) await publishOne(invocation, stream, options, payload);
    else await publishLines(invocation, hadron, stream, options, { input: input!, data });
  });
  await hadron.close();
  await reported;
}

async function publishOne(
  invocation: Invocation,
  stream: Stream,
  options: PubOptions,
  data: Uint8Array,
): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  const { type, key, id, source, header: headers, deliverAt, expectLastOffset } = options;
  using _ = new Progress(output, () => `waiting for stream "${stream.name}" to have it`);
  const published = await stream
    .publish(data, { type, key, id, source, headers, deliverAt, expectLastOffset, signal })
    .catch((error) => {
      throw explainExpectation(error);
    });
  const { partition, offset, duplicate } = published;
  const isHeld = offset < 0;
  if (output.json) {
    const place = isHeld ? { partition, held: true } : { partition, offset };
    output.object({ stream: stream.name, ...place, duplicate });
  }
  output.remark(`${showPublished(stream.name, published, deliverAt)}${data.length === 0 ? ", without data" : ""}`);
}

async function publishLines(
  invocation: Invocation,
  hadron: Hadron,
  stream: Stream,
  options: PubOptions,
  { input, data }: { input: AsyncIterable<Uint8Array>; data: string | undefined },
): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  const { type, key, source, header: headers, deliverAt, keyField, idField, typeField, batch = 1 } = options;
  const fields: LineFields = { key: keyField, id: idField, type: typeField };
  const shared = { type, key, source, headers, deliverAt };
  const isTyped = data === undefined && Deno.stdin.isTerminal();
  if (isTyped) output.remark("each line is an event, Ctrl-D ends");
  const send: Send = async (events) => {
    if (batch > 1) return await stream.publishBatch(events);
    const { data, ...names } = events[0];
    return [await stream.publish(data, names)];
  };
  const publisher = new LinePublisher(send, batch);
  const { tally } = publisher;
  const loss = lossOf(hadron);
  const startMs = performance.now();
  {
    // It would write over what is being typed.
    using _ = isTyped ? undefined : new Progress(output, () => showEvents(tally.events, performance.now() - startMs));
    let refusal: unknown;
    try {
      await read();
      loss.throwIfAborted();
    } catch (error) {
      // A line that cannot be read: those before it are stored all the same.
      refusal = error;
    }
    await publisher.finish();
    if (refusal !== undefined) throw explainLine(refusal, tally.events);
  }
  const durationMs = performance.now() - startMs;
  const { events, duplicates, held, bytes } = tally;
  if (output.json) {
    const partitions = [...tally.partitions].sort(([a], [b]) => a - b).map(([partition, { first, last }]) => {
      return { partition, firstOffset: first, lastOffset: last };
    });
    const facts = { events, duplicates, held, bytes, durationMs: Math.round(durationMs), partitions };
    output.object({ stream: stream.name, ...facts });
  }
  const before = duplicates === 0 ? "" : `, ${showCount(duplicates)} of them stored before`;
  const later = held === 0 ? "" : `, ${showCount(held)} of them held back`;
  const size = `${showBytes(bytes)} of data in ${showDuration(durationMs)}`;
  output.remark(`stored ${showEvents(events, durationMs)} in "${stream.name}"${before}${later} (${size})`);
  await output.flush();
  invocation.throwIfInterrupted();

  async function read(): Promise<void> {
    const end = AbortSignal.any([signal, publisher.failed, loss]);
    for await (const batchOfLines of until(lines(input, DATA_BYTES_MAX), end)) {
      for (const line of batchOfLines) {
        // Copied, because it may wait for its batch while more is read into the same buffer.
        const full = publisher.add({ data: line.slice(), ...shared, ...namesIn(line, publisher.lines + 1, fields) });
        if (full !== undefined) await full;
        if (publisher.failed.aborted) return;
      }
    }
  }
}

/** Where it is, for people. */
function showPublished(name: string, { partition, offset, duplicate }: Published, deliverAt: Date | undefined): string {
  if (duplicate) return `was in "${name}" already${offset < 0 ? "" : `, at ${partition}/${offset}`}; not stored again`;
  if (offset < 0) return `held back in "${name}" until ${deliverAt?.toISOString()}`;
  return `stored in "${name}": partition ${partition}, offset ${offset}`;
}

function explainExpectation(error: unknown): unknown {
  if (!(error instanceof HadronError) || error.code !== "CONFLICT") return error;
  const { next } = error.details;
  if (typeof next !== "number") return error;
  const last = next === 0 ? "the partition is empty: none" : `the last offset is ${next - 1}`;
  return withHint(error, `${last}; read what was added, and decide again`);
}

function explainLine(error: unknown, events: number): unknown {
  if (!(error instanceof HadronError)) return error;
  return withHint(error, `${showCountOf(events, "event")} before it ${events === 1 ? "was" : "were"} stored`);
}

/** The last offset there is to be: -1 for none. */
function parseExpected(text: string): number {
  if (text === "none" || text === "-1") return -1;
  return parseInteger(text, 0, Number.MAX_SAFE_INTEGER);
}

function showEvents(events: number, durationMs: number): string {
  return showRate(showCountOf(events, "event"), events, durationMs);
}
