/**
 * How long a screen that fills the window stays: until its user leaves, the connection is gone for good, or something beside it fails.
 *
 * @module
 */
import type { Hadron, Status } from "../../client/mod.ts";
import type { Display } from "./display.ts";

/** A view that shows whether there is a connection. */
interface Connected {
  isConnected: boolean;
}

/**
 * Shows the view until one of these ends it, and gives the terminal back. The failure of what goes on beside it ends it, its end does
 * not; `heard` is called for whatever the connection tells.
 */
export async function stay(
  display: Display,
  view: Connected,
  hadron: Hadron,
  beside: () => Promise<void>,
  heard: (status: Status) => void = () => {},
): Promise<void> {
  using _ = display;
  const watch = async () => {
    for await (const status of hadron.status()) {
      if (status.type !== "slow_consumer") view.isConnected = status.type === "connected";
      heard(status);
      display.changed();
    }
  };
  const closed = async () => {
    const error = await hadron.closed;
    if (error !== undefined) throw error;
  };
  await Promise.race([display.finished, ...[beside(), watch(), closed()].map(onlyFailure)]);
}

/** Rejects as `promise` does, and never resolves. */
function onlyFailure(promise: Promise<void>): Promise<never> {
  return new Promise((_, reject) => promise.catch(reject));
}
