/**
 * `hadron sub` at a terminal: a live feed in which one can stop, search and look.
 *
 * @module
 */
import { EXIT, Interrupted } from "../../exit_code.ts";
import type { Invocation } from "../../invocation.ts";
import { textOf } from "../../render.ts";
import { remarkStream } from "../../stream/same_name.ts";
import { showBytes, showCount, showCountOf } from "../../units.ts";
import { CLIPBOARD_BYTES_MAX, copySequence } from "../clipboard.ts";
import { Display } from "../display.ts";
import { stay } from "../stay.ts";
import { Feed } from "./feed.ts";
import { FeedView } from "./feed_view.ts";
import type { KeptMessage } from "./kept_message.ts";

/** What the command line gave. */
export interface FeedOptions {
  pattern: string;
  queue?: string;
}

/** How long messages are taken without a look at anything else. */
const SLICE_MS = 20;
/** Rates change also while nothing comes. */
const REFRESH_MS = 500;

/** Shows what comes until the user leaves. */
export async function runFeed(invocation: Invocation, { pattern, queue }: FeedOptions): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  await using hadron = await invocation.connect();
  const subscription = hadron.subscribe(pattern, { queue, signal });
  await subscription.ready;
  const now = () => performance.now();
  const feed = new Feed(now());
  let isInterrupted = false;
  const title = queue === undefined ? pattern : `${pattern}  queue ${queue}`;
  const view = new FeedView(title, feed, {
    copy: (message) => copy(display, message),
    leave: (how) => {
      isInterrupted = how === "interrupted";
      display.end();
    },
  }, now);
  const display: Display = new Display(view, "full", output, signal);
  const timer = setInterval(() => display.changed(), REFRESH_MS);
  const receive = async () => {
    let sliceStartMs = now();
    for await (const message of subscription) {
      feed.add(message, now());
      view.lost = subscription.dropped;
      display.changed();
      if (subscription.pending === 0) sliceStartMs = Infinity;
      else if (sliceStartMs === Infinity) sliceStartMs = now();
      else if (now() - sliceStartMs > SLICE_MS) {
        // While they pour, keys are to be heard and frames shown too.
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
        sliceStartMs = now();
      }
    }
  };
  try {
    await stay(display, view, hadron, receive, () => view.lost = subscription.dropped);
  } finally {
    clearInterval(timer);
    const lost = subscription.dropped === 0 ? "" : `, ${showCount(subscription.dropped)} lost`;
    output.remark(`received ${showCountOf(feed.received, "message")}${lost}`);
  }
  if (feed.received === 0) await remarkStream(output, hadron, pattern, "sub");
  if (isInterrupted) throw new Interrupted(EXIT.INTERRUPTED);
  invocation.throwIfInterruptedAtKeyboard();
}

function copy(display: Display, { data }: KeptMessage): string {
  if (data.length > CLIPBOARD_BYTES_MAX) {
    return `not copied: ${showBytes(data.length)} are more than terminals take (${showBytes(CLIPBOARD_BYTES_MAX)})`;
  }
  const isText = textOf(data) !== undefined;
  display.send(copySequence(isText ? data : new TextEncoder().encode(data.toHex())));
  return `copied ${showBytes(data.length)}${isText ? "" : " as hexadecimal digits"}, if the terminal allows it`;
}
