/**
 * What one stream remembers of the ids that producers gave its events, so that an event is stored once whoever sends it: those of a window of
 * time, in memory, or for ever, in the store.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import type { Gathering } from "../../store/gathering.ts";
import { idKey } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";
import type { Partition } from "../log/partition.ts";
import { UNLIMITED } from "../stream_options.ts";
import { encodeIdPlace, IdPlaces } from "./id_places.ts";
import { type IdPlace, IdWindow } from "./id_window.ts";

/** The stream whose ids these are. */
interface IdsHost {
  readonly store: Store;
  readonly number: number;
  readonly name: string;
  readonly isStored: boolean;
  /** A read failed. */
  readFailed(error: unknown): void;
}

/** The ids of one stream. */
export class StreamIds {
  private readonly window: IdWindow;
  private readonly forever: IdPlaces;
  /** Looking up ids, one Produce after the other. */
  private looking: Promise<void> = Promise.resolve();
  private lookingCount = 0;

  constructor(private readonly host: IdsHost, windowMs: number) {
    this.window = new IdWindow(windowMs);
    this.forever = new IdPlaces(host.store, host.number);
  }

  /** Takes another window. */
  change(windowMs: number): void {
    this.window.windowMs = windowMs;
  }

  /** Whether ids are in the store, so that they have to be looked up before records with ids are appended. */
  get areForEver(): boolean {
    return this.window.windowMs === UNLIMITED && this.host.isStored;
  }

  /** Whether somebody looks ids up: what comes now comes after that. */
  get isLooking(): boolean {
    return this.lookingCount > 0;
  }

  /** Looks up ids, after all that look already; {@linkcode StreamIds.find} knows them until what this resolves with is called. */
  lookUp(ids: string[]): Promise<() => void> {
    this.lookingCount++;
    const looked = this.looking.then(async () => {
      try {
        return ids.length > 0 ? await this.forever.look(ids) : () => {};
      } catch (error) {
        this.host.readFailed(error);
        throw new HadronError("STORE_UNAVAILABLE", `Publish to stream "${this.host.name}": its store cannot be read`, {
          cause: error,
        });
      }
    });
    this.looking = looked.then(() => {}, () => {});
    // Not before whoever asked has been told, a turn earlier than this, and appends: what comes in between is not to overtake it.
    void this.looking.then(() => this.lookingCount--);
    return looked;
  }

  /** Where the event with an id is, if it is remembered. */
  find(id: string, nowMs: number): IdPlace | undefined {
    return this.areForEver ? this.forever.find(id) : this.window.find(id, nowMs);
  }

  /** Takes note of where the event with an id is. */
  add(gathering: Gathering, id: string, partition: Partition, offset: number, nowMs: number): void {
    const place = { partition: partition.partition, offset, timeMs: nowMs };
    partition.lastIdTimeMs = nowMs;
    if (!this.areForEver) return this.window.add(id, place);
    this.forever.add(id, place);
    gathering.set(idKey(this.host.number, id), encodeIdPlace(place.partition, offset));
  }

  /** Takes over an id of the window from the log. */
  restore(id: string, place: IdPlace): void {
    this.window.add(id, place);
  }

  /** Throws `LIMIT_EXCEEDED` when so many more ids cannot be remembered. */
  checkRoom(more: number, nowMs: number): void {
    this.window.checkRoom(this.host.name, more, nowMs);
  }

  /** Lets go of those that are past the window. */
  forgetPast(nowMs: number): void {
    this.window.forgetPast(nowMs);
  }

  /** The event with an id is held back: the id is taken as long as it is, whatever the window. */
  hold(id: string, partition: number): void {
    this.window.hold(id, partition);
  }

  /** It is not any more. */
  letGo(id: string): void {
    this.window.letGo(id);
  }
}
