/**
 * `--filter` without a group: reading has no filter at the server, so that what does not match is passed over here, by the same rule.
 *
 * @module
 */

/** Whether a type matches a pattern. A type that is empty matches only `>`. */
export function typeFilter(pattern: string): (type: string) => boolean {
  if (pattern === ">") return () => true;
  const tokens = pattern.split(".");
  const isOpen = tokens.at(-1) === ">";
  const fixed = isOpen ? tokens.slice(0, -1) : tokens;
  return (type) => {
    if (type === "") return false;
    const parts = type.split(".");
    const fits = isOpen ? parts.length > fixed.length : parts.length === fixed.length;
    return fits && fixed.every((token, index) => token === "*" || token === parts[index]);
  };
}
