/**
 * What `hadron tour` shows: words, and command lines that are run as they stand there.
 *
 * @module
 */

/** A command that goes on beside the others, under a name, until the end of its step. */
export interface Beside {
  name: string;
  args: string[];
  /** What it says on standard error when it is ready. */
  ready: RegExp;
}

/** A step of the tour. */
export interface Step {
  title: string;
  /** Lines of their own, short enough for any terminal. */
  words: string[];
  /** Started first. */
  beside?: Beside[];
  /** Run one after the other. */
  commands: Run[];
  /** Lines that those beside print, all together, before the step is over. */
  lines?: number;
  /** Afterwards. */
  seen: string[];
}

/** A command that is run to its end. */
export interface Run {
  args: string[];
  /** Its standard input, and the command that would make it. */
  input?: { shown: string; text: string };
}

const IS_WINDOWS = Deno.build.os === "windows";
const NUMBERS = { shown: "seq 6", text: "1\n2\n3\n4\n5\n6\n" };
const DEFINITION = "{name: signup, revision: 1, source: {endpoint: signup}, respond: check, " +
  "stages: [{name: check}, {name: mail, after: [check], retry: {backoffMs: [200]}}]}";
const CHECK = IS_WINDOWS ? "echo welcome, run %HADRON_RUN%" : 'echo "welcome, run $HADRON_RUN"';
/** Fails the first time. */
const MAIL = IS_WINDOWS
  ? "if %HADRON_ATTEMPT% == 1 (echo no connection 1>&2 & exit 1) else (echo sent)"
  : 'if [ $HADRON_ATTEMPT = 1 ]; then echo "no connection" >&2; exit 1; else echo sent; fi';
const WORKER = IS_WINDOWS ? "findstr ." : 'echo "done: $(cat)"';

/** In order. */
export const STEPS: Step[] = [
  {
    title: "Publish and subscribe",
    words: [
      "A message goes to everybody who listens at that moment. Its subject has tokens with dots between",
      "them; a subscriber's pattern may have * for one token, and > at the end for all that follow.",
    ],
    beside: [{ name: "sub", args: ["sub", "sensors.>"], ready: /subscribed/ }],
    commands: [
      { args: ["pub", "sensors.hall.temp", "21"] },
      { args: ["pub", "sensors.attic.temp", '{"celsius":17}', "-H", "unit=C"] },
    ],
    lines: 2,
    seen: ["In a pipe, as here, a message is its subject, a tab and the payload. --json gives all of it."],
  },
  {
    title: "Share the work: queue groups",
    words: ["Subscribers with the same --queue get each message once between them. Here are two."],
    beside: [
      { name: "one", args: ["sub", "jobs", "--queue", "workers", "--raw"], ready: /subscribed/ },
      { name: "two", args: ["sub", "jobs", "--queue", "workers", "--raw"], ready: /subscribed/ },
    ],
    commands: [{ args: ["pub", "jobs", "--lines"], input: NUMBERS }],
    lines: 6,
    seen: ["Each number went to one of the two. Nothing is kept: without a subscriber they would be gone."],
  },
  {
    title: "Call: request and reply",
    words: [
      "A call goes to one handler and brings its answer back. Any program can be a handler. If nobody",
      "handles an endpoint, or the handler dies, the caller hears of it at once.",
    ],
    beside: [{ name: "reply", args: ["reply", "greet", "--data", "hello from the handler"], ready: /handling/ }],
    commands: [
      { args: ["req", "greet", "ada"] },
      { args: ["services"] },
      { args: ["req", "gret", "ada"] },
    ],
    seen: ["The last one had a slip of the finger: exit code 6 for scripts, and a hint for you."],
  },
  {
    title: "Keep it: streams",
    words: [
      "A stream stores events on disk, each with an offset. A publish is answered when the event is there.",
      "An id makes it safe to publish again: the event is stored once.",
    ],
    commands: [
      { args: ["stream", "ensure", "orders", "--json"] },
      { args: ["stream", "pub", "orders", '{"total":5}', "--type", "order.created", "--id", "o-1", "--json"] },
      { args: ["stream", "pub", "orders", '{"total":5}', "--type", "order.created", "--id", "o-1", "--json"] },
      { args: ["stream", "sub", "orders", "--no-follow", "--json"] },
    ],
    seen: ["The second time it said duplicate, with the offset of the first, and there is one event."],
  },
  {
    title: "A pool of workers: groups",
    words: [
      "The members of a group share the events of a stream. Each event is acked when its command ends with",
      "exit code 0; if it fails, or its worker dies, the event comes again. Nothing is lost, also over restarts.",
    ],
    beside: [
      { name: "one", args: ["stream", "sub", "orders", "--group", "billing", "--exec", WORKER], ready: /consuming/ },
      { name: "two", args: ["stream", "sub", "orders", "--group", "billing", "--exec", WORKER], ready: /consuming/ },
    ],
    commands: [{ args: ["stream", "pub", "orders", "--lines"], input: NUMBERS }],
    lines: 7,
    seen: ["Seven: six new ones, and the order from before, which this group had not seen yet."],
  },
  {
    title: "See where everybody is",
    words: ["How many events a group has yet to do, and why it does not move if it does not."],
    commands: [{ args: ["stream", "info", "orders"] }],
    seen: ["The group has no members any more, but it remembers: lag 0 means that all is done."],
  },
  {
    title: "A workflow: pipelines",
    words: [
      "A pipeline is a graph of stages. An event or a call begins a run of it; a stage is done by one of its",
      "workers once those before it are done, and again, after a while, if that fails.",
    ],
    commands: [
      { args: ["pipeline", "apply", "-"], input: { shown: `echo '${DEFINITION}'`, text: DEFINITION } },
      { args: ["pipeline", "show", "signup"] },
    ],
    seen: ["A call of endpoint signup begins a run, and is answered by what the stage check gives back."],
  },
  {
    title: "Work on its stages",
    words: [
      "Any program can work on a stage: it reads its task as JSON, and what it prints is the output. The one",
      "that sends mail fails at its first attempt.",
    ],
    beside: [
      { name: "check", args: ["pipeline", "work", "signup", "check", "--exec", CHECK, "--json"], ready: /working/ },
      { name: "mail", args: ["pipeline", "work", "signup", "mail", "--exec", MAIL, "--json"], ready: /working/ },
    ],
    commands: [
      { args: ["pipeline", "start", "signup", "ada", "--id", "s-1", "--wait"] },
      { args: ["pipeline", "run", "s-1"] },
    ],
    lines: 3,
    seen: [
      "The output of a stage, what it emits and what comes next are stored together: all of it, or none. At a",
      "terminal, `hadron pipeline` alone is a screen in which one follows runs as they advance.",
    ],
  },
];
