/**
 * A trie over the tokens of patterns, generic in what it holds; it knows nothing of connections.
 *
 * A node keeps its values and children only once it has any, because a million patterns mean a million nodes.
 *
 * @module
 */

/** One value is held as it is, several in a set. */
type Values<V> = V | Set<V> | undefined;

class Node<V> {
  children: Map<string, Node<V>> | undefined;
  /** Values of patterns that end here. */
  values: Values<V>;
  /** Values of patterns that end here in `>`. */
  tail: Values<V>;
}

/** From patterns to values, searched by subject. `V` must not itself be a `Set`. */
export class Trie<V extends object> {
  /** How many values are held. */
  size = 0;
  private readonly root = new Node<V>();

  /** Adds `value` under `pattern`; the same value may stand under several patterns. */
  insert(pattern: string, value: V): void {
    let node = this.root;
    const tokens = pattern.split(".");
    const last = tokens[tokens.length - 1];
    const depth = last === ">" ? tokens.length - 1 : tokens.length;
    for (let level = 0; level < depth; level++) {
      const token = tokens[level];
      node.children ??= new Map();
      let child = node.children.get(token);
      if (child === undefined) {
        child = new Node();
        node.children.set(token, child);
      }
      node = child;
    }
    if (last === ">") node.tail = including(node.tail, value);
    else node.values = including(node.values, value);
    this.size++;
  }

  /** Takes `value` from under `pattern`, with the nodes that nothing needs any more. */
  remove(pattern: string, value: V): void {
    const tokens = pattern.split(".");
    const last = tokens[tokens.length - 1];
    const depth = last === ">" ? tokens.length - 1 : tokens.length;
    const path: Node<V>[] = [this.root];
    for (let level = 0; level < depth; level++) {
      const child = path[level].children?.get(tokens[level]);
      if (child === undefined) return;
      path.push(child);
    }
    const node = path[depth];
    const held = last === ">" ? node.tail : node.values;
    if (held !== value && !(held instanceof Set && held.has(value))) return;
    if (last === ">") node.tail = without(held, value);
    else node.values = without(held, value);
    this.size--;
    for (let level = depth; level > 0 && isEmpty(path[level]); level--) {
      const children = path[level - 1].children;
      children?.delete(tokens[level - 1]);
      if (children?.size === 0) path[level - 1].children = undefined;
    }
  }

  /** Calls `visit` with every value whose pattern matches `subject`. */
  match(subject: string, visit: (value: V) => void): void {
    descend(this.root, subject.split("."), 0, visit);
  }
}

function descend<V extends object>(node: Node<V>, tokens: string[], level: number, visit: (value: V) => void): void {
  if (level === tokens.length) {
    each(node.values, visit);
    return;
  }
  each(node.tail, visit);
  if (node.children === undefined) return;
  const literal = node.children.get(tokens[level]);
  if (literal !== undefined) descend(literal, tokens, level + 1, visit);
  const star = node.children.get("*");
  if (star !== undefined) descend(star, tokens, level + 1, visit);
}

function each<V extends object>(values: Values<V>, visit: (value: V) => void): void {
  if (values === undefined) return;
  if (values instanceof Set) values.forEach(visit);
  else visit(values);
}

function including<V extends object>(values: Values<V>, value: V): Values<V> {
  if (values === undefined) return value;
  if (values instanceof Set) return values.add(value);
  return new Set([values, value]);
}

function without<V extends object>(values: Values<V>, value: V): Values<V> {
  if (!(values instanceof Set)) return undefined;
  values.delete(value);
  if (values.size !== 1) return values;
  const [rest] = values;
  return rest;
}

function isEmpty<V>(node: Node<V>): boolean {
  return node.values === undefined && node.tail === undefined && node.children === undefined;
}
