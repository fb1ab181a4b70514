/**
 * From the field of a ClientFrame to the room that does it. The one way from connections to everything else.
 *
 * Hot: frequent frames are recognised by their first byte and read where they lie; the others are decoded.
 *
 * @module
 */
import { decodeClientFrame, type DecodedClientFrame } from "../../proto/decode.ts";
import { HadronError, protocolError } from "../../proto/error.ts";
import { TAG } from "../../proto/hot_fields.ts";
import { Cursor } from "../../proto/varint.ts";
import type { Namespace } from "../namespaces.ts";
import type { Peer } from "../peer.ts";
import type { Subscriber } from "../router/router.ts";
import { PipelineSession } from "../pipeline/session.ts";
import { WorkerSession } from "../pipeline/worker_session.ts";
import { RpcSession } from "../rpc/session.ts";
import { listSubjects, statistics } from "../statistics.ts";
import { StreamSession } from "../stream/session.ts";

/** What a connection is in, once it has introduced itself. */
export interface Session {
  readonly peer: Peer;
  readonly subscriber: Subscriber;
  readonly rpc: RpcSession;
  readonly streams: StreamSession;
  readonly pipelines: PipelineSession;
  readonly workers: WorkerSession;
  readonly namespace: Namespace;
}

const cursor = new Cursor();

/** A connection comes into a namespace. */
export function enter(peer: Peer, namespace: Namespace, producerId: string): Session {
  const { name, router, calls, streams, pipelines } = namespace;
  return {
    peer,
    subscriber: router.join(peer),
    rpc: new RpcSession(calls, peer),
    streams: new StreamSession(streams, name, peer, producerId),
    pipelines: new PipelineSession(pipelines, streams, name, peer, producerId),
    workers: new WorkerSession(pipelines, name, peer),
    namespace,
  };
}

/** A connection is gone. */
export function leave({ subscriber, rpc, streams, pipelines, workers }: Session): void {
  subscriber.leave();
  rpc.leave();
  streams.leave();
  pipelines.leave();
  workers.leave();
}

/** A connection that was behind takes bytes again. */
export function caughtUp({ subscriber, rpc, streams, pipelines, workers }: Session): void {
  subscriber.tell();
  rpc.caughtUp();
  streams.caughtUp();
  pipelines.caughtUp();
  workers.caughtUp();
}

/** What to wait for before more is read from a connection that sends faster than the disk takes; undefined for nothing. */
export function pressure({ streams, rpc, pipelines, workers }: Session): Promise<void> | undefined {
  return streams.pressure() ?? rpc.pressure() ?? pipelines.pressure() ?? workers.pressure();
}

/** Does what the frame that lies in `bytes` from `start` to `end` asks for. */
export function dispatch(session: Session, bytes: Uint8Array, start: number, end: number): void {
  const tag = start < end ? bytes[start] : 0;
  if (!isFrequent(tag)) {
    dispatchDecoded(session, decodeClientFrame(bytes, start, end));
    return;
  }
  cursor.reset(bytes, start + 1, end);
  const length = cursor.length();
  const from = cursor.position;
  if (from + length !== end) throw protocolError("a frame holds more than its one message");
  switch (tag) {
    case TAG.publish:
      return session.subscriber.publish(bytes, from, end);
    case TAG.request:
      return session.rpc.request(bytes, from, end);
    case TAG.response:
      return session.rpc.response(bytes, from, end);
    case TAG.requestItem:
      return session.rpc.requestItem(bytes, from, end);
    case TAG.responseItem:
      return session.rpc.responseItem(bytes, from, end);
    case TAG.produce:
      return session.streams.produce(bytes, from, end);
    case TAG.transact:
      return session.streams.transact(bytes, from, end);
  }
}

/** Whether a frame is read where it lies. */
function isFrequent(tag: number): boolean {
  return (tag <= TAG.responseItem && (tag & 7) === 2) || tag === TAG.produce || tag === TAG.transact;
}

function dispatchDecoded(session: Session, frame: DecodedClientFrame): void {
  const { peer, subscriber, rpc, streams, pipelines, workers, namespace } = session;
  if (frame.subscribe) {
    const { requestId, subscriptionId, pattern, queue } = frame.subscribe;
    answer(peer, requestId, () => subscriber.subscribe(subscriptionId, pattern, queue));
  } else if (frame.unsubscribe) {
    const { requestId, subscriptionId } = frame.unsubscribe;
    answer(peer, requestId, () => subscriber.unsubscribe(subscriptionId));
  } else if (frame.flush) peer.ok(frame.flush.requestId);
  else if (frame.requestCredit) rpc.requestCredit(frame.requestCredit.id, frame.requestCredit.bytes);
  else if (frame.responseCredit) rpc.responseCredit(frame.responseCredit.id, frame.responseCredit.bytes);
  else if (frame.requestEnd) rpc.requestEnd(frame.requestEnd.id);
  else if (frame.cancel) rpc.cancel(frame.cancel.id);
  else if (frame.handle) {
    const handle = frame.handle;
    answer(peer, handle.requestId, () => rpc.handle(handle));
  } else if (frame.unhandle) {
    const { requestId, handlerId } = frame.unhandle;
    answer(peer, requestId, () => rpc.unhandle(handlerId));
  } else if (frame.placeFreed) {
    rpc.placeFreed(frame.placeFreed.handlerId);
    workers.placeFreed(frame.placeFreed.workerId);
  } else if (frame.listServices) {
    const { requestId, endpoint, watch } = frame.listServices;
    refusable(peer, requestId, () => rpc.listServices(requestId, endpoint, watch));
  } else if (frame.unwatchServices) rpc.unwatchServices(frame.unwatchServices.requestId);
  else if (frame.settle) streams.settle(frame.settle);
  else if (frame.readCredit) streams.readCredit(frame.readCredit);
  else if (frame.endRead) streams.endRead(frame.endRead);
  else if (frame.endConsume) streams.endConsume(frame.endConsume);
  else if (frame.consume) attempt(peer, frame.consume, (asked) => streams.consume(asked));
  else if (frame.read) attempt(peer, frame.read, (asked) => streams.read(asked));
  else if (frame.ensureStream) attempt(peer, frame.ensureStream, (asked) => streams.ensureStream(asked));
  else if (frame.deleteStream) attempt(peer, frame.deleteStream, (asked) => streams.deleteStream(asked));
  else if (frame.purgeStream) attempt(peer, frame.purgeStream, (asked) => streams.purgeStream(asked));
  else if (frame.describeStream) attempt(peer, frame.describeStream, (asked) => streams.describeStream(asked));
  else if (frame.listStreams) attempt(peer, frame.listStreams, (asked) => streams.listStreams(asked));
  else if (frame.changeGroup) attempt(peer, frame.changeGroup, (asked) => streams.changeGroup(asked));
  else if (frame.completeTasks) workers.completeTasks(frame.completeTasks);
  else if (frame.failTask) workers.failTask(frame.failTask);
  else if (frame.startRun) attempt(peer, frame.startRun, (asked) => pipelines.startRun(asked));
  else if (frame.work) attempt(peer, frame.work, (asked) => workers.work(asked));
  else if (frame.endWork) attempt(peer, frame.endWork, (asked) => workers.endWork(asked));
  else if (frame.applyPipeline) attempt(peer, frame.applyPipeline, (asked) => pipelines.applyPipeline(asked));
  else if (frame.diffPipeline) attempt(peer, frame.diffPipeline, (asked) => pipelines.diffPipeline(asked));
  else if (frame.deletePipeline) attempt(peer, frame.deletePipeline, (asked) => pipelines.deletePipeline(asked));
  else if (frame.describePipeline) attempt(peer, frame.describePipeline, (asked) => pipelines.describePipeline(asked));
  else if (frame.listPipelines) attempt(peer, frame.listPipelines, (asked) => pipelines.listPipelines(asked));
  else if (frame.describeRun) attempt(peer, frame.describeRun, (asked) => pipelines.describeRun(asked));
  else if (frame.listRuns) attempt(peer, frame.listRuns, (asked) => pipelines.listRuns(asked));
  else if (frame.changeRun) attempt(peer, frame.changeRun, (asked) => pipelines.changeRun(asked));
  else if (frame.watchRuns) attempt(peer, frame.watchRuns, (asked) => pipelines.watchRuns(asked));
  else if (frame.unwatchRuns) pipelines.unwatchRuns(frame.unwatchRuns);
  else if (frame.getStats) {
    attempt(peer, frame.getStats, (asked) => peer.send({ stats: statistics(namespace, asked) }));
  } else if (frame.listSubjects) {
    attempt(peer, frame.listSubjects, (asked) => peer.send({ subjects: listSubjects(namespace, asked) }));
  } else if (frame.ping) peer.send({ pong: { nonce: frame.ping.nonce } });
  else if (frame.connect) throw protocolError("a connection introduces itself once");
  else if (!frame.pong) throw protocolError("it has no message that this version knows");
}

/** Does what has an answer of its own. */
function attempt<T extends { requestId: number }>(peer: Peer, asked: T, act: (asked: T) => void): void {
  if (asked.requestId === 0) throw protocolError("a request that has an answer has request_id 0");
  refusable(peer, asked.requestId, () => act(asked));
}

/** Does what was asked and says so, or says why not. */
function answer(peer: Peer, requestId: number, act: () => void): void {
  refusable(peer, requestId, () => {
    act();
    if (requestId !== 0) peer.ok(requestId);
  });
}

/** Does what was asked; what cannot be done is the answer, except for broken rules of the wire, which end the connection. */
function refusable(peer: Peer, requestId: number, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof HadronError) || error.code === "PROTOCOL" || requestId === 0) throw error;
    peer.fail(requestId, error);
  }
}
