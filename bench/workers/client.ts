// The few things that the workers do with a client, so that their code is the same for every peer. What a peer's own
// client returns is passed on untouched: nothing is added to the path of a message but one call.

/** A message or a reply of any peer. */
export interface Received {
  readonly data: Uint8Array;
}

export interface BenchClient {
  publish(subject: string, data: Uint8Array): void;
  /** The server has taken all that was published before. */
  flush(): Promise<void>;
  /** Resolves when the server has the subscription. Its messages go to `onMessage`. */
  subscribe(pattern: string, queue: string | undefined, onMessage: (message: Received) => void): Promise<Subscribed>;
  /** Answers every request to this endpoint with its own data. Resolves when the server knows. */
  echo(endpoint: string): Promise<void>;
  request(endpoint: string, data: Uint8Array): Promise<Received>;
}

export interface Subscribed {
  /** Ends the subscription; resolves after the last message that the server had sent. */
  drain(): Promise<void>;
}

export type Connector = (url: string) => Promise<BenchClient>;

/** A subscription that is iterated over, as programs do it: `for await` over its messages. */
export function iterate(
  subscription: AsyncIterable<Received> & { drain(): Promise<void> },
  onMessage: (message: Received) => void,
): Subscribed {
  const ended = (async () => {
    for await (const message of subscription) onMessage(message);
  })();
  return {
    drain: async () => {
      await subscription.drain();
      await ended;
    },
  };
}
