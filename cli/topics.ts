/**
 * What `hadron help TOPIC` tells: what holds for many commands, and so has no place in the help of one.
 *
 * @module
 */

/** A topic: what the list says of it, and its text. */
export interface Topic {
  summary: string;
  text: string;
  /** Other words for it. */
  also?: string[];
}

/** In the order of the list. */
export const TOPICS: Record<string, Topic> = {
  subjects: {
    summary: "subjects, patterns and queue groups",
    also: ["subject", "patterns", "pattern", "wildcards", "messages", "queue", "queues"],
    text:
      `Subjects name messages: tokens with dots between them, such as sensors.hall.temp. A token is letters, digits, - and _;
upper and lower case differ.

A pattern stands for many subjects:
  sensors.*.temp   * is exactly one token
  sensors.>        > at the end is one or more tokens
Quote it, or your shell may take it for files: hadron sub 'sensors.>'

Every subscriber gets each message that matches, once a subscription. Subscribers with the same --queue name share the
messages: each goes to one of them.

Messages are for whoever is there: without a subscriber they are gone. What must last goes to a stream: hadron help streams
`,
  },
  streams: {
    summary: "from nothing to a pool of workers over a stream",
    also: [
      "workers",
      "worker",
      "pool",
      "groups",
      "group",
      "events",
      "event",
      "consumers",
      "consume",
      "topics",
      "retry",
    ],
    text: `A stream keeps events. Make one, store an event in it, and read it back:
  hadron stream ensure orders
  hadron stream pub orders '{"total":5}' --type order.created --key customer-1
  hadron stream sub orders --no-follow

A group is a pool of workers: each event goes to one of them. Start as many as you like, in terminals or on machines of their own;
--exec is what is done with an event, in the words of your shell or as a script, and Ctrl-C ends a worker:
  hadron stream sub orders --group billing --exec 'echo "billed $HADRON_KEY: $(cat)"'
  hadron stream sub orders --group billing --exec ./bill.sh --concurrency 4

The command gets the event's data on standard input, and HADRON_KEY, HADRON_TYPE and so on as variables. Exit code 0 acknowledges the
event: the group never sees it again. Any other exit code has it tried again after a pause, and so has a worker that dies. Give up
after five attempts, and put the event aside:
  hadron stream ensure failed
  hadron stream sub orders --group billing --exec ./bill.sh --max-deliveries 5 --dead-letter failed

See how far everybody is, and why somebody does not move:
  hadron stream info orders
  hadron stream groups orders

Do it all again from the beginning, or from two hours ago:
  hadron stream reset orders billing --to first
  hadron stream reset orders billing --to 2h
`,
  },
  pipelines: {
    summary: "from a definition to workers and runs",
    also: ["runs", "stages", "workflows", "workflow"],
    text: `A pipeline is a graph of stages. Define one in a file, checkout.yaml:
  name: checkout
  revision: 1
  source: { endpoint: checkout }
  stages:
    - { name: charge, retry: { maxAttempts: 5, backoffMs: [100, 1000, 10000] } }
    - { name: reserve }
    - { name: ship, dependencies: [charge, reserve] }
  respond: charge

Apply it, and work on its stages, in terminals or on machines of their own:
  hadron pipeline apply checkout.yaml
  hadron pipeline work checkout charge --exec ./charge.sh

The command gets the task as a line of JSON on standard input, with what the run began with and the outputs of the dependencies. What it
prints is the output of the stage; an exit code other than 0 is a failed attempt, which is made again as retry says.

Begin runs, by hand or by calls to the endpoint (with source: { stream: orders }, by events):
  hadron pipeline start checkout '{"total":5}' --wait
  hadron req checkout '{"total":5}'

See how far they are, and what went wrong; then let them go on from there. At a terminal, the first of these is a screen for all of it:
  hadron pipeline
  hadron pipeline show checkout
  hadron pipeline runs checkout --status failed
  hadron pipeline run ID
  hadron pipeline retry ID

Change the file, raise its revision, see what that changes, apply it. Runs go on with the revision that they began with:
  hadron pipeline diff checkout.yaml
  hadron pipeline apply checkout.yaml
`,
  },
  data: {
    summary: "where the data of a message, call or event comes from",
    also: ["payload", "payloads", "input", "stdin"],
    text: `DATA is the payload of what you send:
  hadron pub clock noon            the text itself
  date | hadron pub clock -        standard input, byte for byte
  hadron pub clock @noon.txt       a file, byte for byte
  hadron pub clock                 nothing: the payload is empty

A text that begins with @ or is a single - can be given on standard input. With --lines each line is a payload of its own, without
its line end.
`,
  },
  json: {
    summary: "--json, and how to use it with other programs",
    text:
      `With --json, or HADRON_JSON=1, every command prints one JSON object a line on standard output, and nothing else there. Progress,
notes and errors go to standard error; --quiet leaves warnings and errors only. What a command prints is in its --help; fields may
be added in later versions, and are not taken away.

Payloads are in "data" where they are valid UTF-8, else in "dataBase64".

  hadron stream ls --json | jq -r .name
  hadron sub 'sensors.>' --json | jq -r 'select(.headers.unit == "C") | .data'
`,
  },
  "exit-codes": {
    summary: "what a script can tell from the exit code",
    also: ["exit", "errors", "error", "codes", "scripts"],
    text: `  0    done
  1    it failed; standard error has error[CODE]: what was attempted: what was wrong
  2    the command line cannot be
  3    no server could be reached
  4    the server does not let this user in, or do this
  5    there was no answer in time
  6    nobody handles the endpoint
  130  interrupted by Ctrl-C before it was done
  143  the same, by SIGTERM

A command without an end of its own, such as sub or reply, ends with 0 on SIGTERM. When the reader of standard output has gone, as
head does when it has seen enough, a command ends with 0 and without a word.
`,
  },
  environment: {
    summary: "variables, contexts, and which of them wins",
    also: ["env", "variables", "contexts", "config", "configuration", "color", "colors"],
    text:
      `The options that all commands have, and those of serve, can be given by variables too: --url is HADRON_URL, --drain-ms is
HADRON_DRAIN_MS. A variable that is empty is not set.

A context is a url, a token and a namespace saved under a name:
  hadron context add prod --url hadron://10.0.0.7:7420 --namespace shop
  hadron context use prod

What says where to connect, the first that is there:
  1. --url, --token and --namespace
  2. HADRON_URL, HADRON_TOKEN and HADRON_NAMESPACE
  3. the context that --context or HADRON_CONTEXT names
  4. the context that \`hadron context use\` has chosen, unless 1 or 2 has a url
  5. hadron://127.0.0.1:7420, namespace default
The token of a context is shown to the server of that context only.

NO_COLOR and TERM=dumb take the colours away. Contexts are kept in $XDG_CONFIG_HOME/hadron (~/.config/hadron, on Windows
%APPDATA%\\hadron). What was sent from the forms of pub, req and pipeline is kept in $XDG_STATE_HOME/hadron (~/.local/state/hadron, on Windows
%LOCALAPPDATA%\\hadron\\state); HADRON_NO_HISTORY=1 keeps nothing.
`,
  },
};

/** The topic of that name, or of another word for it. */
export function topicNamed(name: string): Topic | undefined {
  if (Object.hasOwn(TOPICS, name)) return TOPICS[name];
  return Object.values(TOPICS).find(({ also = [] }) => also.includes(name));
}
