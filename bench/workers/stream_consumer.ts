// The consumer of the benchmark: takes and acknowledges events of one or more streams, or reads them without a group;
// counts every one of them and its bytes.

import type { StreamClient } from "./stream_client.ts";

export interface StreamConsumeOrder {
  /** Consumed at the same time. */
  streams: string[];
  /** Without a group the streams are read. */
  group?: string;
  eventsEach: number;
}

export interface StreamConsumeOutcome {
  events: number;
  payloadBytes: number;
  /** From the first event to the last, all acknowledgements answered. */
  seconds: number;
  /** From the order to the first event. */
  firstMs: number;
}

export async function consumeEvents(client: StreamClient, order: StreamConsumeOrder): Promise<StreamConsumeOutcome> {
  const { group, eventsEach } = order;
  let events = 0;
  let payloadBytes = 0;
  let firstAt = 0;
  const onEvent = ({ data }: { readonly data: Uint8Array }) => {
    if (events === 0) firstAt = performance.now();
    events++;
    payloadBytes += data.length;
  };
  const startedAt = performance.now();
  await Promise.all(
    order.streams.map((stream) =>
      group === undefined
        ? client.read(stream, eventsEach, onEvent)
        : client.consume(stream, group, eventsEach, onEvent)
    ),
  );
  return {
    events,
    payloadBytes,
    seconds: (performance.now() - firstAt) / 1000,
    firstMs: firstAt - startedAt,
  };
}
