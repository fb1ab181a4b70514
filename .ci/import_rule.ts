// Which folder may import which: the table of docs/architecture.md as data, and what breaks it. `deno task ok` checks it.
//
// Deno itself lists the imports (`deno info`), so they are what the compiler sees and not what a pattern finds.
// Tests (`*_test.ts`) cross rooms and use test packages freely; what holds for them too is that nothing comes from a URL.

import { readdirSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { deno, root } from "./deno.ts";

/** One import as it stands in a file. Paths are relative to the project and use `/`. */
export interface Import {
  file: string;
  /** As written. */
  specifier: string;
  /** What it resolves to: a path inside the project, or `npm:…`, `node:…`, `https:…`. */
  target: string;
  /** `import()`, which loads only when it is reached. */
  dynamic: boolean;
  /** Gone at run time. */
  typeOnly: boolean;
}

/** A door from the files whose path begins with `from` to those whose path begins with `to`; the longest `from` decides. */
interface Doors {
  from: string;
  to: string[];
  /** Where only `import()` and `import type` may go. */
  lazily?: string[];
}

/** Files of server/ itself, such as options and limits, but none of its rooms. */
const serverItself = "server/*";

/** What the rooms inside server/stream/ may use beside each other. */
const besideLogs = [
  "server/stream/stream_options.ts",
  "server/stream/key_hash.ts",
  "server/store/",
  "server/*",
  "proto/",
];

function serverRoom(name: string, others: string[] = []): Doors {
  const rooms = [name, ...others].map((room) => `server/${room}/`);
  return { from: `server/${name}/`, to: [...rooms, serverItself, "proto/"] };
}

/** deno.json for the version. */
const cliNeeds = ["cli/", "client/", "proto/", "deno.json"];

const doors: Doors[] = [
  { from: "proto/", to: ["proto/"] },
  { from: "client/", to: ["client/", "proto/"] },
  { from: "server/", to: ["server/", "proto/"] },
  serverRoom("connection"),
  { from: "server/connection/dispatch.ts", to: ["server/", "proto/"] },
  serverRoom("router"),
  serverRoom("rpc"),
  serverRoom("store"),
  serverRoom("stream", ["store"]),
  // A log knows no stream that it is a part of, nor who publishes into it; a group knows the logs that it hands out, and no more.
  { from: "server/stream/log/", to: ["server/stream/log/", ...besideLogs] },
  { from: "server/stream/group/", to: ["server/stream/group/", "server/stream/log/", ...besideLogs] },
  serverRoom("pipeline", ["stream", "store"]),
  serverRoom("access"),
  serverRoom("http"),
  { from: "cli/", to: cliNeeds },
  { from: "cli/commands/serve.ts", to: [...cliNeeds, "server/"] },
  { from: "cli/log.ts", to: cliNeeds, lazily: ["server/log.ts"] },
  { from: "cli/tour/", to: cliNeeds, lazily: ["server/mod.ts"] },
  { from: "mod.ts", to: ["client/", "proto/"], lazily: ["server/"] },
];

/** May import the server, so that nobody may import it but by import(). */
const loadedWhenCalled = "cli/commands/serve.ts";

/** What can be imported by URL, where a bare name means nothing. */
const importedByUrl = /^(proto\/|client\/|server\/|mod\.ts$)/;
const pinnedPackage = /^npm:\/?((?:@[^/@]+\/)?[^/@]+)@\d+\.\d+\.\d+(?:[-+][\w.-]+)?(?:\/.*)?$/;

function leadsTo(door: string, target: string): boolean {
  if (door === serverItself) return /^server\/[^/]+$/.test(target);
  return target.startsWith(door);
}

function doorsOf(file: string): Doors | undefined {
  const matching = doors.filter(({ from }) => file.startsWith(from));
  return matching.sort((one, other) => other.from.length - one.from.length)[0];
}

function roomViolation({ file, target, dynamic, typeOnly }: Import): string | undefined {
  if (target === loadedWhenCalled && !dynamic) return `${file} imports ${target} statically: only import() may`;
  const found = doorsOf(file);
  if (found === undefined || found.to.some((door) => leadsTo(door, target))) return undefined;
  const lazily = found.lazily?.some((door) => leadsTo(door, target)) ?? false;
  if (lazily && (dynamic || typeOnly)) return undefined;
  if (lazily) return `${file} imports ${target} statically: only import() and import type may`;
  return `${file} imports ${target}: ${found.from} may import ${[...found.to, ...found.lazily ?? []].join(", ")} alone`;
}

/** What is wrong with these imports, a line each; empty when nothing is. */
export function importViolations(imports: Import[]): string[] {
  const violations: string[] = [];
  const homes = new Map<string, string>();
  for (const one of imports) {
    const { file, specifier, target } = one;
    const scheme = /^([a-z]+):/.exec(target)?.[1] ?? "file";
    if (!["file", "npm", "node"].includes(scheme)) {
      violations.push(`${file} imports ${specifier}: everything comes from npm, by package name`);
      continue;
    }
    const name = scheme === "npm" ? pinnedPackage.exec(target)?.[1] : undefined;
    if (scheme === "npm" && name === undefined) {
      violations.push(`${file} imports ${specifier}: the version is not pinned`);
    }
    if (file.endsWith("_test.ts")) continue;
    if (scheme === "file") {
      const violation = roomViolation(one);
      if (violation !== undefined) violations.push(violation);
    } else if (name !== undefined && importedByUrl.test(file)) {
      if (!specifier.startsWith("npm:")) {
        violations.push(`${file} imports ${specifier}: a bare name means nothing when mod.ts is imported by URL`);
      }
      if (file.startsWith("proto/") && name !== "protobufjs") {
        violations.push(`${file} imports ${specifier}: proto/ may use protobufjs alone`);
      }
      // Generated code is nobody's to edit, so it does not count as a home.
      if (file.startsWith("proto/generated/")) continue;
      const home = homes.get(name) ?? file;
      homes.set(name, home);
      if (home !== file) {
        violations.push(`${file} imports ${specifier}: ${home} does already, and one file alone should`);
      }
    }
  }
  return [...new Set(violations)];
}

/** All code of the project, as paths relative to its root. */
export function sourceFiles(): string[] {
  const skipped = /(^|\/)(node_modules|dist|\.git)\//;
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(ts|js)$/.test(path) && !skipped.test(path))
    .sort();
}

interface Dependency {
  specifier: string;
  code?: { specifier?: string };
  type?: { specifier?: string };
  isDynamic?: boolean;
}

interface Module {
  specifier: string;
  dependencies?: Dependency[];
  error?: string;
}

/** Every import of these files, as Deno resolves it. */
export async function importsOf(files: string[]): Promise<Import[]> {
  const folder = await Deno.makeTempDir({ prefix: "hadron-imports-" });
  try {
    const entry = `${folder}/entry.ts`;
    const urls = new Map(files.map((file) => [pathToFileURL(`${root}/${file}`).href, file]));
    await Deno.writeTextFile(entry, [...urls.keys()].map((url) => `import ${JSON.stringify(url)};\n`).join(""));
    const listed = await deno(["info", "--json", "--no-lock", "--config", `${root}/deno.json`, entry]);
    if (!listed.success) throw new Error(`Failed to list the imports: ${listed.output}`);
    const { modules }: { modules: Module[] } = JSON.parse(listed.stdout);
    return modules.flatMap((module) => {
      const file = urls.get(module.specifier);
      if (file === undefined) return [];
      if (module.error !== undefined) throw new Error(`Failed to list the imports of ${file}: ${module.error}`);
      return (module.dependencies ?? []).map(({ specifier, code, type, isDynamic }) => {
        const resolved = code?.specifier ?? type?.specifier ?? specifier;
        const target = resolved.startsWith("file:")
          ? relative(root, fileURLToPath(resolved)).replaceAll("\\", "/")
          : resolved;
        return { file, specifier, target, dynamic: isDynamic === true, typeOnly: code === undefined };
      });
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
