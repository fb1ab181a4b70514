/**
 * The commands of `hadron`: what each is for, where `hadron --help` lists it, and its file, which is loaded when it is called.
 *
 * @module
 */
import type { CommandTable } from "./command_table.ts";

const MESSAGES = "Messages and calls";
const STREAMS = "Streams";
const PIPELINES = "Pipelines";
const SERVERS = "Servers";
const PROGRAM = "This program";

/** Spelled out one by one, so that `deno compile` sees what to include. In the order of `hadron --help`. */
export const COMMANDS: CommandTable = {
  pub: { group: MESSAGES, summary: "publish messages to a subject", load: () => import("./commands/pub.ts") },
  sub: {
    group: MESSAGES,
    summary: "print the messages of subjects as they come",
    load: () => import("./commands/sub.ts"),
  },
  req: { group: MESSAGES, summary: "call an endpoint and print its reply", load: () => import("./commands/req.ts") },
  reply: { group: MESSAGES, summary: "handle an endpoint", load: () => import("./commands/reply.ts") },
  services: {
    group: MESSAGES,
    summary: "list the endpoints and who handles them",
    load: () => import("./commands/services.ts"),
  },
  stream: {
    group: STREAMS,
    summary: "keep events in streams, and read and consume them",
    load: () => import("./commands/stream.ts"),
  },
  pipeline: {
    group: PIPELINES,
    summary: "run work through stages, each done once, whatever fails",
    load: () => import("./commands/pipeline.ts"),
  },
  serve: { group: SERVERS, summary: "run a server", load: () => import("./commands/serve.ts") },
  top: { group: SERVERS, summary: "watch what goes on in a server", load: () => import("./commands/top.ts") },
  bench: { group: SERVERS, summary: "measure a running server", load: () => import("./commands/bench.ts") },
  doctor: {
    group: SERVERS,
    summary: "look whether everything is right, and say what to do",
    load: () => import("./commands/doctor.ts"),
  },
  tour: { group: PROGRAM, summary: "see it all in five minutes", load: () => import("./commands/tour.ts") },
  context: {
    group: PROGRAM,
    summary: "save addresses, tokens and namespaces under names",
    load: () => import("./commands/context.ts"),
  },
  completions: {
    group: PROGRAM,
    summary: "have a shell complete commands, options and names",
    load: () => import("./commands/completions.ts"),
  },
};
