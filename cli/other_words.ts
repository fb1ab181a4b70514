/**
 * What people call things who come from other tools, and what it is called here. Nearness in letters finds slips of the finger; it would take
 * `stream delete` for `stream reset`.
 *
 * @module
 */

/** By the words that were typed before it: the words to type instead. */
const COMMANDS: Record<string, Record<string, string[]>> = {
  "hadron": {
    "pub": ["publish", "send", "emit", "produce"],
    "sub": ["subscribe", "listen", "watch", "tail"],
    "req": ["request", "call", "rpc", "invoke"],
    "reply": ["respond", "handle", "handler", "responder"],
    "serve": ["server", "start", "up", "run", "daemon"],
    "services": ["service", "endpoints", "micro"],
    "stream": ["streams", "topic", "topics", "queue", "queues", "event", "events", "log"],
    "stream ls": ["ls", "list"],
    "stream sub": ["consume", "consumer", "worker", "workers", "work"],
    "stream groups": ["group", "groups", "consumers", "lag"],
    "pipeline": ["pipelines", "workflow", "workflows", "dag"],
    "pipeline runs": ["runs"],
    "context": ["contexts", "ctx", "config", "login", "profile"],
    "top": ["stats", "status", "monitor", "report"],
    "doctor": ["check", "ping", "health", "rtt", "info"],
    "bench": ["benchmark", "perf", "latency"],
    "help": ["man", "manual", "usage", "commands"],
    "--version": ["version", "ver"],
    "tour": ["demo", "tutorial", "example", "examples", "quickstart"],
  },
  "hadron stream": {
    "ls": ["list", "all"],
    "ensure": ["create", "add", "new", "make", "edit", "update", "alter", "set"],
    "info": ["describe", "show", "status", "get", "inspect"],
    "rm": ["delete", "remove", "del", "drop", "destroy"],
    "purge": ["truncate", "clear", "empty"],
    "pub": ["publish", "produce", "send", "append", "put", "write"],
    "sub": ["subscribe", "consume", "consumer", "read", "view", "tail", "follow", "cat", "work", "worker", "listen"],
    "groups": ["group", "consumers", "members", "lag"],
    "reset": ["seek", "rewind", "replay"],
    "pause": ["stop", "hold"],
    "resume": ["continue", "unpause"],
    "rm-group": ["delete-group", "remove-group"],
  },
  "hadron pipeline": {
    "ls": ["list", "all"],
    "apply": ["create", "add", "new", "ensure", "update", "deploy", "register"],
    "show": ["describe", "info", "get", "inspect", "draw", "status"],
    "rm": ["delete", "remove", "drop"],
    "start": ["trigger", "submit", "invoke", "execute"],
    "runs": ["list-runs", "history", "executions"],
    "run": ["log", "logs", "trace", "follow", "watch", "wait"],
    "work": ["worker", "consume", "handle"],
    "retry": ["resume", "restart", "rerun"],
    "cancel": ["stop", "kill", "abort", "terminate"],
  },
  "hadron context": {
    "ls": ["list", "show"],
    "add": ["create", "new", "save", "set"],
    "use": ["select", "switch", "choose"],
    "rm": ["delete", "remove"],
  },
};

/** Of options: what to type instead, where the command has it. */
const OPTIONS: Record<string, string[]> = {
  "--host": ["--addr", "--address", "--bind", "--listen", "--hostname"],
  "--port": ["-p"],
  "--url": ["--server", "--servers", "-s", "--addr", "--address", "--broker", "--bootstrap-server", "--host"],
  "--json": ["--output", "-o", "--format"],
  "--log-level": ["--debug", "--verbose", "--loglevel"],
  "--version": ["-v"],
  "--key": ["-k", "--partition-key"],
  "--type": ["--event-type"],
  "--wait": ["--follow", "--watch"],
  "--concurrency": ["--workers", "--parallel", "--parallelism", "--threads", "--jobs"],
  "--group": ["--group-id", "--consumer", "--consumer-group", "--durable", "-g"],
  "--queue": ["--group", "--queue-group", "-g"],
  "--start": ["--from", "--since", "--offset", "--from-beginning", "--deliver"],
  "--to": ["--until", "--end"],
  "--exec": ["--command", "--cmd", "--run", "--shell"],
  "--max-deliveries": ["--max-deliver", "--retries", "--max-retries", "--attempts", "--max-attempts"],
  "--dead-letter": ["--dlq", "--dead-letters", "--dead-letter-queue", "--dead-letter-topic"],
  "--max-age": ["--retention", "--ttl", "--expire", "--retention-ms"],
  "--max-messages": ["--max-msgs", "--max-events"],
  "--header": ["--headers", "--metadata"],
  "--timeout": ["--deadline", "--wait-for"],
  "--store": ["--data", "--data-dir", "--dir", "--db", "--file"],
  "--id": ["--msg-id", "--message-id", "--dedupe-id"],
  "--raw": ["--plain", "--data-only"],
  "--count": ["--limit", "--max", "--num", "--times", "-n", "-c"],
};

/** Options of other tools for what is the data argument here. */
const DATA_OPTIONS = ["--data", "-d", "--payload", "--body", "--message", "-m", "--input", "-i", "--value"];
const FILE_OPTIONS = ["--file", "-f", "--data-file", "--input-file"];

/** How the data is given to a command that takes it as an argument, if an option of other tools for it was typed. */
export function dataMeantBy(flag: string): string | undefined {
  if (DATA_OPTIONS.includes(flag)) return "the data is an argument: text, - for standard input, or @FILE";
  return FILE_OPTIONS.includes(flag) ? "@FILE as the data argument reads it from a file" : undefined;
}

/** Commands that are to come, or that other tools have, and how things are without them. */
const ABSENT_COMMANDS: Record<string, string> = {
  "hadron token": "this version has no access control yet: who reaches the server may do everything",
  "hadron namespace":
    "a namespace is there as soon as --namespace names it; a command for them comes with a later version",
  "hadron kv": "there is no key-value store: `hadron stream` keeps events",
  "hadron object": "there is no object store: `hadron stream` keeps events, of up to 8 MiB each",
};

/** Options of other tools for what is not there, by the commands that have them there. */
const ABSENT_OPTIONS: Record<string, Record<string, string>> = {
  "hadron pub": { "--retain": "a message is not kept: `hadron stream pub` stores an event" },
  "hadron serve": {
    "--config": "there is no configuration file: options, and variables such as HADRON_PORT",
    "--cluster": "there are no clusters: one server, one store",
  },
  "hadron stream ensure": {
    "--subjects":
      "a stream collects no subjects: `hadron stream pub NAME` stores in it, and --type says what was the subject",
    "--replicas": "there are no replicas: one server, one store",
    "--replication-factor": "there are no replicas: one server, one store",
  },
  "hadron stream pub": { "--partition": "the key picks the partition: events of one --key are in one" },
};

/** What holds instead of a command that is not there, or not yet. */
export function insteadOfCommand(path: string, word: string): string | undefined {
  return ABSENT_COMMANDS[`${path} ${word}`];
}

/** What holds instead of an option that is not there. */
export function insteadOfOption(path: string, flag: string): string | undefined {
  return ABSENT_OPTIONS[path]?.[flag];
}

/** What to type in place of a command that is none below `path`, if that is a word of other tools. */
export function commandMeantBy(path: string, word: string): string | undefined {
  return meant(COMMANDS[path] ?? {}, word);
}

/** Which of the options that a command has is meant by one that it has not, if that is a word of other tools. */
export function optionMeantBy(flag: string, flags: Iterable<string>): string | undefined {
  const there = new Set(flags);
  return meant(Object.fromEntries(Object.entries(OPTIONS).filter(([name]) => there.has(name))), flag);
}

function meant(words: Record<string, string[]>, word: string): string | undefined {
  return Object.keys(words).find((name) => words[name].includes(word.toLowerCase()));
}
