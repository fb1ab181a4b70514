/**
 * The keys that move through rows or lines, the same on every screen.
 *
 * @module
 */

/** How far a key moves, where a page has so many rows; undefined for one that does not. */
export function stepOf(name: string, page: number): number | undefined {
  switch (name) {
    case "up":
    case "k":
      return -1;
    case "down":
    case "j":
      return 1;
    case "pageup":
      return -page;
    case "pagedown":
    case "space":
      return page;
    case "home":
    case "g":
      return -Infinity;
    case "end":
    case "G":
      return Infinity;
  }
  return undefined;
}
