/**
 * `hadron stream ensure`: makes a stream, or changes the one that is there.
 *
 * @module
 */
import { type Command, Option } from "commander";
import type { StreamOptions } from "../../../client/mod.ts";
import { HadronError } from "../../../proto/error.ts";
import { withHint } from "../../exit_code.ts";
import { act, type Invocation } from "../../invocation.ts";
import { explain, nameArgument, parsedOption } from "../../options.ts";
import { showDedupe, showDurability, showRetention } from "../../stream/describe.ts";
import { advising } from "../../stream/hints.ts";
import { checkStream } from "../../stream/names.ts";
import { parseAgeMs, parseBytes, parseInteger, showCountOf } from "../../units.ts";
import { STREAM_OPTIONS } from "../../json_examples.ts";

interface EnsureOptions {
  partitions?: number;
  durability?: "sync" | "async" | "memory";
  maxAge?: number;
  maxBytes?: number;
  maxMessages?: number;
  discard?: "old" | "new";
  dedupe?: number | "forever";
}

/** The word for no limit. */
const NONE = "none";

/** What `hadron stream ensure` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Makes a stream, or changes the one that is there; what is not said stays as it is. Doing it again does no harm. The number of " +
      "partitions, whether events are stored at all, and whether ids are kept for ever, cannot change.",
    [
      ["hadron stream ensure orders", "keep everything, for ever"],
      ["hadron stream ensure logs --max-age 7d --max-bytes 1GiB", "a week of it, and at most 1 GiB"],
      [
        "hadron stream ensure jobs --max-messages 10000 --discard new",
        "refuse what is too much, instead of dropping the oldest",
      ],
      [
        "hadron stream ensure payments --partitions 8 --dedupe forever",
        "order by key in 8 partitions; an id is stored once",
      ],
      ["hadron stream ensure logs --max-bytes none", "take a limit away"],
    ],
    { json: [["when it is there", { name: "orders", created: true, options: STREAM_OPTIONS }]] },
  );
  command
    .addArgument(nameArgument("stream", "<name>", "such as orders: letters, digits, - _ and ."))
    .addOption(
      parsedOption(
        "--partitions <n>",
        "how many: events of one key stay in order in one of them (default: 1)",
        (text) => parseInteger(text, 1, 1024),
      ),
    )
    .addOption(
      new Option(
        "--durability <kind>",
        "when a producer is answered: sync (on disk), async (accepted), memory (never stored) (default: sync)",
      )
        .choices(["sync", "async", "memory"]),
    )
    .addOption(
      parsedOption(
        "--max-age <duration>",
        "drop events older than this, such as 7d; none: keep them",
        orNone(parseAgeMs),
      ),
    )
    .addOption(parsedOption("--max-bytes <size>", "keep at most this much, such as 1GiB; none: any", orNone(parseSize)))
    .addOption(
      parsedOption("--max-messages <n>", "keep at most this many events; none: any", orNone(parseCount)),
    )
    .addOption(
      new Option("--discard <which>", "when it is full: drop the old events, or refuse the new ones (default: old)")
        .choices(["old", "new"]),
    )
    .addOption(
      parsedOption(
        "--dedupe <window>",
        "how long an id keeps another event with that id out, such as 2m, or forever (default: 2m)",
        parseWindow,
      ),
    );
  act<EnsureOptions>(command, (invocation, options, name) => ensure(invocation, options, name!));
}

function parseWindow(text: string): number | "forever" {
  if (text === "forever") return text;
  try {
    return parseAgeMs(text);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}; or forever`);
  }
}

async function ensure(invocation: Invocation, options: EnsureOptions, name: string): Promise<void> {
  checkStream(name);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, { stream: name }, async () => {
    const { created, options: settings } = await hadron.stream(name).ensure(asked(options)).catch((error) => {
      throw explainConflict(error, name);
    });
    if (output.json) output.object({ name, created, options: settings });
    const partitions = showCountOf(settings.partitions, "partition");
    const facts = [partitions, showDurability(settings), `keeps ${showRetention(settings)}`, showDedupe(settings)];
    output.remark([`stream "${name}" ${created ? "made" : "is there"}:`, ...facts].join("\n  "));
    if (created) {
      output.remark(`try: hadron stream pub ${name} hello\nand who works on its events: hadron help streams`);
    }
  });
}

function asked(
  { partitions, durability, maxAge, maxBytes, maxMessages, discard, dedupe }: EnsureOptions,
): StreamOptions {
  const windowMs = typeof dedupe === "number" ? { windowMs: dedupe } : dedupe;
  const retention = { maxAgeMs: maxAge, maxBytes, maxMessages };
  return { partitions, durability, retention, discard, dedupe: windowMs };
}

function explainConflict(error: unknown, name: string): unknown {
  if (!(error instanceof HadronError) || error.code !== "CONFLICT") return error;
  return withHint(
    error,
    `\`hadron stream info ${name}\` shows how it is; \`hadron stream rm ${name}\` deletes it with its events`,
  );
}

function parseSize(text: string): number {
  const bytes = parseBytes(text);
  if (bytes < 1) throw new Error("it must be above 0, or none");
  return bytes;
}

function parseCount(text: string): number {
  return parseInteger(text, 1, Number.MAX_SAFE_INTEGER);
}

/** A limit, or the word for none. */
function orNone(parse: (text: string) => number): (text: string) => number {
  return (text) => text === NONE ? Infinity : parse(text);
}
