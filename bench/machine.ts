// The machine and the programs that figures were measured with, without any name or path that tells whose they are.

import { cpus, totalmem } from "node:os";
import { hadronVersion } from "./peers/hadron.ts";

/** Cores, processor, memory, system. */
export function describeMachine(): string {
  const processors = cpus();
  const gibibytes = Math.round(totalmem() / 1024 ** 3);
  return `${processors.length} cores (${
    processors[0].model.trim()
  }), ${gibibytes} GiB, ${Deno.build.os} ${Deno.build.arch}`;
}

export async function describeVersions(peers: Record<string, string>): Promise<string> {
  const versions = { Hadron: await hadronVersion(), Deno: Deno.version.deno, V8: Deno.version.v8, ...peers };
  return Object.entries(versions).map(([program, version]) => `${program} ${version}`).join(", ");
}
