/**
 * Reads the text of a definition, YAML or JSON (which is YAML), with the line of whatever is wrong.
 *
 * A text comes from outside and is read by the server, so it is bounded in length and in tokens before it is parsed: a long list
 * takes the parser seconds, in which nothing else happens.
 *
 * @module
 */
import type { Definition } from "./definition.ts";
import { definitionOf } from "./definition.ts";
import { Faults, type Path, type Place } from "./faults.ts";
import { show } from "./fields.ts";

/** The longest text. */
const TEXT_BYTES_MAX = 1024 * 1024;
/** A definition of 100 stages with all there is to say about each has some 10,000. */
const TOKENS_MAX = 50_000;
/** Uses of anchors: some for each of 100 stages. */
const ALIASES_MAX = 1000;

const encoder = new TextEncoder();

/** Where the parser's own words would not tell a user what to do. */
const SYNTAX: Partial<Record<string, string>> = {
  MULTIPLE_DOCS: "a second document begins; a text is one pipeline",
  NON_STRING_KEY: "a key must be a word",
};

type Yaml = Awaited<ReturnType<typeof loadYaml>>;
type YamlDocument = ReturnType<Yaml["parseDocument"]>;
type PlaceOf = (offset: number) => Place;

/** Reads a definition. Throws `INVALID_ARGUMENT` with all that is wrong. */
export async function parseDefinition(text: string): Promise<Definition> {
  const faults = new Faults();
  // Counted only where it can matter: a character has a byte at least and three at most.
  const bytes = text.length * 3 <= TEXT_BYTES_MAX ? text.length : encoder.encode(text).length;
  if (bytes > TEXT_BYTES_MAX) faults.stop(`the text has ${bytes} bytes, at most ${TEXT_BYTES_MAX} are allowed`);
  const yaml = await loadYaml();
  if (hasTooManyTokens(yaml, text)) faults.stop(`the text has more than ${TOKENS_MAX} tokens`);

  const lines = new yaml.LineCounter();
  const placeOf: PlaceOf = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = yaml.parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // The parser compares every key with every other; we look for those that are there twice ourselves.
    uniqueKeys: false,
    stringKeys: true,
    merge: true,
    logLevel: "error",
  });
  checkSyntax(faults, document, placeOf);
  checkNodes(faults, yaml, document, placeOf);
  // What is wrong with the text makes what it says uncertain, and some of it cannot be made a value in any sensible time.
  faults.throwIfAny();
  const value = valueOf(faults, document);
  if (value === null) faults.stop("the text is empty");
  return definitionOf(value, (path, part) => placeOfValue(yaml, document, placeOf, path, part));
}

/** The parser is loaded when there is a text to parse, which in most servers is never. */
async function loadYaml() {
  // deno-lint-ignore no-import-prefix -- bare names mean nothing when mod.ts is imported by URL
  return await import("npm:yaml@2.9.1");
}

function hasTooManyTokens({ Lexer }: Yaml, text: string): boolean {
  let count = 0;
  for (const _ of new Lexer().lex(text)) if (++count > TOKENS_MAX) return true;
  return false;
}

/** What the parser found, and what it only warns of. */
function checkSyntax(faults: Faults, { errors, warnings }: YamlDocument, placeOf: PlaceOf): void {
  for (const { code, message, pos } of [...errors, ...warnings]) {
    const place = placeOf(pos[0]);
    // What comes after this one is its echo.
    if (code === "RESOURCE_EXHAUSTION") faults.stop("it is nested too deeply", place);
    faults.addAt(place, SYNTAX[code] ?? message.replace(/\s+/g, " ").slice(0, 200));
  }
}

/** Keys that are there twice, aliases of nothing, and too many of them. */
function checkNodes(faults: Faults, { visit, isScalar }: Yaml, document: YamlDocument, placeOf: PlaceOf): void {
  const anchors = new Set<string>();
  let aliases = 0;
  visit(document, {
    Value: (_, { anchor }) => void (anchor !== undefined && anchors.add(anchor)),
    Alias: (_, { source, range }) => {
      const place = placeOf(range![0]);
      if (++aliases > ALIASES_MAX) faults.stop(`more than ${ALIASES_MAX} aliases`, place);
      if (!anchors.has(source)) faults.addAt(place, `nothing before it is anchored as &${source.slice(0, 80)}`);
    },
    Map: (_, { items, anchor }) => {
      if (anchor !== undefined) anchors.add(anchor);
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) faults.addAt(placeOf(key.range![0]), `key ${show(key.value)} is there twice`);
        keys.add(key.value);
      }
    },
  });
}

/** What the text says. Throws if its aliases stand for too much, as those of aliases of aliases of aliases do. */
function valueOf(faults: Faults, document: YamlDocument): unknown {
  try {
    return document.toJS({ maxAliasCount: ALIASES_MAX });
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) faults.stop(`its aliases: ${error.message}`);
    throw error;
  }
}

/** Where a value stands, or its key; if it is not there, what would contain it. */
function placeOfValue(
  { isAlias, isMap, isScalar, isSeq }: Yaml,
  document: YamlDocument,
  placeOf: PlaceOf,
  path: Path,
  part: "key" | "value",
): Place {
  let node: unknown = document.contents;
  let offset = offsetOf(document.contents) ?? 0;
  path.forEach((step, depth) => {
    const at = isAlias(node) ? node.resolve(document) : node;
    node = undefined;
    if (isMap(at)) {
      const pair = at.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return;
      node = pair.value;
      const isKeyMeant = part === "key" && depth === path.length - 1;
      offset = offsetOf(isKeyMeant ? pair.key : pair.value) ?? offset;
    } else if (isSeq(at) && typeof step === "number") {
      node = at.items[step];
      offset = offsetOf(node) ?? offset;
    }
  });
  return placeOf(offset);
}

function offsetOf(node: unknown): number | undefined {
  const { range } = (node ?? {}) as { range?: [number, number, number] | null };
  return range?.[0];
}
