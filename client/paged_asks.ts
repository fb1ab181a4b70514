/**
 * Requests for lists, whose answers come page by page.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";
import { Asks } from "./asks.ts";

/** Questions under way of which each is answered by a list. */
export class PagedAsks<T> extends Asks<T[]> {
  /** Of lists of which more is to come: what has come so far. */
  private readonly pages = new Map<number, T[]>();

  /** A page of the list `id`: it is the answer, where no more is to come, and is given back then, also if nobody has asked. */
  page(id: number, items: T[], more: boolean): T[] | undefined {
    const before = this.pages.get(id);
    before?.push(...items);
    const list = before ?? items;
    if (more) {
      this.pages.set(id, list);
      return undefined;
    }
    this.pages.delete(id);
    this.answer(id, list);
    return list;
  }

  override refuse(id: number, error: HadronError): void {
    this.pages.delete(id);
    super.refuse(id, error);
  }

  override lost(cause: HadronError): void {
    this.pages.clear();
    super.lost(cause);
  }
}
