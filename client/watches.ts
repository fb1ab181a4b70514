/**
 * The client's view of services: lists, and watches that go on over reconnects.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import { checkEndpoint } from "../proto/subject.ts";
import type { Connection } from "./connection.ts";
import { Inbox } from "./inbox.ts";
import type { Link, Room } from "./link.ts";
import { PagedAsks } from "./paged_asks.ts";
import { type ServiceChange, type ServiceInstance, toServiceChange, toServiceInstance } from "./services.ts";

/** Changes kept for a watcher who does not take them; then the oldest go. */
const CHANGES_MAX = 65_536;

interface Watch {
  readonly endpoint: string;
  readonly inbox: Inbox<ServiceChange>;
  /** Instances it has told of, to tell after a reconnect which have gone meanwhile. */
  readonly known: Map<string, ServiceInstance>;
}

/** Lists and watches of services. */
export class Watches implements Room {
  private readonly lists = new PagedAsks<ServiceInstance>();
  private readonly byId = new Map<number, Watch>();

  constructor(private readonly link: Link) {}

  /** The instances there are, of one endpoint or of all (""). */
  list(endpoint: string): Promise<ServiceInstance[]> {
    const id = this.link.nextId();
    return this.lists.ask("List services", id, {}, () => {
      this.link.connection("List services").send({ listServices: { requestId: id, endpoint } });
    });
  }

  /** The instances there are, then each that comes or goes. */
  watch(endpoint: string, signal: AbortSignal | undefined): AsyncIterableIterator<ServiceChange> {
    if (endpoint !== "") checkEndpoint(endpoint);
    this.link.checkOpen("Watch services");
    const id = this.link.nextId();
    const stop = () => void inbox.return();
    const inbox: Inbox<ServiceChange> = new Inbox<ServiceChange>(() => {}, () => {
      if (this.byId.delete(id)) this.link.present?.send({ unwatchServices: { requestId: id } });
    });
    inbox.onEnd = () => signal?.removeEventListener("abort", stop);
    this.byId.set(id, { endpoint, inbox, known: new Map() });
    const { present } = this.link;
    if (present !== undefined) this.send(present, id, endpoint);
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    return inbox;
  }

  /** A Services frame: the answer to a list, or the beginning of a watch. */
  listed({ requestId, instances, more }: hadron.v1.Services): void {
    const list = this.lists.page(requestId, instances.map(toServiceInstance), more);
    const watch = this.byId.get(requestId);
    if (list === undefined || watch === undefined) return;
    const there = new Set(list.map(({ instanceId }) => instanceId));
    for (const [id, instance] of watch.known) if (!there.has(id)) tell(watch, { kind: "removed", instance });
    for (const instance of list) {
      if (!watch.known.has(instance.instanceId)) tell(watch, { kind: "added", instance });
    }
  }

  /** A ServiceChange frame. */
  changed(wire: hadron.v1.ServiceChange): void {
    const watch = this.byId.get(wire.requestId);
    if (watch === undefined) return;
    const change = toServiceChange(wire);
    // What was on its way when the list was made may be told of twice.
    if (watch.known.has(change.instance.instanceId) === (change.kind === "removed")) tell(watch, change);
  }

  /** The server has refused a list or a watch. */
  refused(requestId: number, error: HadronError): void {
    this.lists.refuse(requestId, error);
    const watch = this.byId.get(requestId);
    this.byId.delete(requestId);
    watch?.inbox.end(error);
  }

  resumed(connection: Connection): void {
    for (const [id, { endpoint }] of this.byId) this.send(connection, id, endpoint);
  }

  lost(error: HadronError): void {
    this.lists.lost(error);
  }

  closed(error: HadronError | undefined): void {
    for (const { inbox } of this.byId.values()) inbox.end(error);
    this.byId.clear();
  }

  private send(connection: Connection, requestId: number, endpoint: string): void {
    connection.send({ listServices: { requestId, endpoint, watch: true } });
  }
}

function tell({ known, inbox }: Watch, change: ServiceChange): void {
  const { instance } = change;
  if (change.kind === "added") known.set(instance.instanceId, instance);
  else known.delete(instance.instanceId);
  if (inbox.size >= CHANGES_MAX) inbox.dropOldest();
  inbox.push(change);
}
