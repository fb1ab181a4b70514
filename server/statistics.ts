/**
 * What a client may know of what goes on in its namespace: traffic, connections, subjects. Counted by others; here it is put together
 * when somebody asks, and bounded however much there is.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import type { Namespace } from "./namespaces.ts";
import type { Subscriber } from "./router/router.ts";

/** Connections in one Stats. */
const DESCRIBED_MAX = 256;
/** Bytes of them, for long names: within the 64 KiB that a frame may have beside what a client has sent. */
const DESCRIBED_BYTES_MAX = 60 * 1024;
/** Subjects of each kind in one Subjects, unless the client says. */
const SUBJECTS_DEFAULT = 100;
/** The most it may say. */
const SUBJECTS_MAX = 1000;
/** Subscriptions looked at for one Subjects, of which there may be millions. */
const SUBSCRIPTIONS_VISITED_MAX = 10_000;
/** Bytes of subjects of each kind in one Subjects, for the same reason as {@linkcode DESCRIBED_BYTES_MAX}. */
const SUBJECTS_BYTES_MAX = 28 * 1024;

/** The numbers of a namespace now. */
export function statistics(
  { router, calls, connections, sinceMs }: Namespace,
  { requestId }: hadron.v1.GetStats,
): hadron.v1.Stats.$Properties {
  return {
    requestId,
    timeMs: calls.clock.unixMs(),
    sinceMs,
    connections,
    subscriptions: router.subscriptions,
    traffic: { ...router.traffic() },
    callsInFlight: calls.inFlight,
    described: withinBytes(
      mostNotable(router.subscribers).map(describe),
      (each) => hadron.v1.ConnectionStats.encode(each).finish().length,
      DESCRIBED_BYTES_MAX,
    ),
  };
}

/** Subjects that somebody who types one may mean. */
export function listSubjects(
  { router }: Namespace,
  { requestId, prefix, max: asked }: hadron.v1.ListSubjects,
): hadron.v1.Subjects.$Properties {
  if (asked > SUBJECTS_MAX) {
    throw new HadronError(
      "INVALID_ARGUMENT",
      `List subjects: ${asked} are asked for, at most ${SUBJECTS_MAX} are given`,
    );
  }
  const max = asked === 0 ? SUBJECTS_DEFAULT : asked;
  return {
    requestId,
    published: withinBytes(router.recent.list(prefix, max), lengthOf, SUBJECTS_BYTES_MAX),
    subscribed: withinBytes(patterns(router.subscribers, prefix, max), lengthOf, SUBJECTS_BYTES_MAX),
  };
}

function patterns(subscribers: Iterable<Subscriber>, prefix: string, max: number): string[] {
  const found = new Set<string>();
  let visited = 0;
  for (const subscriber of subscribers) {
    for (const pattern of subscriber.patterns) {
      if (found.size === max || visited++ === SUBSCRIPTIONS_VISITED_MAX) return [...found];
      if (pattern.startsWith(prefix)) found.add(pattern);
    }
  }
  return [...found];
}

/** Those that lost messages or are behind, then those with the most messages. */
function mostNotable(subscribers: Set<Subscriber>): Subscriber[] {
  const trouble = ({ traffic, peer }: Subscriber) => peer.isBehind || traffic.dropped > 0 ? 1 : 0;
  const messages = ({ traffic }: Subscriber) => traffic.messagesIn + traffic.messagesOut;
  return [...subscribers]
    .sort((a, b) => trouble(b) - trouble(a) || messages(b) - messages(a))
    .slice(0, DESCRIBED_MAX);
}

function describe({ peer, traffic, subscribed }: Subscriber): hadron.v1.ConnectionStats.$Properties {
  return {
    id: peer.id,
    clientName: peer.name,
    clientVersion: peer.version,
    connectedSinceMs: peer.connectedSinceMs,
    subscriptions: subscribed,
    traffic: { ...traffic },
    pendingBytes: peer.writer.pendingBytes,
    behind: peer.isBehind,
  };
}

/** Subjects are ASCII: a character is a byte. */
function lengthOf({ length }: string): number {
  return length;
}

/** As many from the beginning as fit, each with its tag and length. */
function withinBytes<T>(items: T[], sizeOf: (item: T) => number, bytesMax: number): T[] {
  let bytes = 0;
  return items.filter((item) => (bytes += sizeOf(item) + 4) <= bytesMax);
}
