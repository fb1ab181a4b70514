/**
 * Lists that are told in several frames, so that none of them is large.
 *
 * @module
 */

/** Bytes of a page, unless one item has more: within the 64 KiB that a frame may have beside what a client has sent. */
const PAGE_BYTES = 48 * 1024;

/** Sends a list page by page; an empty one is one page. */
export function sendPages<T>(
  all: readonly T[],
  bytesOf: (item: T) => number,
  send: (page: T[], more: boolean) => void,
): void {
  let page: T[] = [];
  let bytes = 0;
  for (const item of all) {
    const itemBytes = bytesOf(item);
    if (page.length > 0 && bytes + itemBytes > PAGE_BYTES) {
      send(page, true);
      page = [];
      bytes = 0;
    }
    page.push(item);
    bytes += itemBytes;
  }
  send(page, false);
}
