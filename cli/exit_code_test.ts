// Proves that an error ends a command with the exit code that scripts rely on, and says what it is and what to do.
import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { HadronError } from "../proto/error.ts";
import { CommandError, endingOf, EXIT, exitCodeOf, Interrupted, withHint } from "./exit_code.ts";
import { OutputClosed } from "./stdio.ts";

Deno.test("every code has the exit code of SPEC 8, those it does not name are failures", () => {
  strictEqual(exitCodeOf("INVALID_ARGUMENT"), 2);
  strictEqual(exitCodeOf("UNAVAILABLE"), 3);
  strictEqual(exitCodeOf("UNAUTHENTICATED"), 4);
  strictEqual(exitCodeOf("PERMISSION_DENIED"), 4);
  strictEqual(exitCodeOf("DEADLINE_EXCEEDED"), 5);
  strictEqual(exitCodeOf("NO_HANDLER"), 6);
  for (
    const code of ["HANDLER_FAILED", "HANDLER_LOST", "TOO_LARGE", "LIMIT_EXCEEDED", "PROTOCOL", "INTERNAL"] as const
  ) {
    strictEqual(exitCodeOf(code), 1);
  }
});

Deno.test("an error is told as error[CODE]: message, with its details and a hint where there are any", () => {
  deepStrictEqual(endingOf(new HadronError("NOT_FOUND", "Look: nothing")), {
    exitCode: EXIT.FAILED,
    lines: ["error[NOT_FOUND]: Look: nothing"],
  });
  const failed = new HadronError("HANDLER_FAILED", "No", { details: { code: "declined" } });
  deepStrictEqual(endingOf(withHint(failed, "try again")).lines, [
    "error[HANDLER_FAILED]: No",
    'details: {"code":"declined"}',
    "hint: try again",
  ]);
  const details = { partitions: { is: 1, asked: 4 } };
  const told = new HadronError("CONFLICT", "Ensure: partitions is 1, not 4", { details });
  strictEqual(endingOf(told).lines.length, 1, "details that the message has told already are noise");
  const more = new HadronError("CONFLICT", "Ensure: partitions is 10, not 4", { details });
  strictEqual(endingOf(more).lines[1], 'details: {"partitions":{"is":1,"asked":4}}');
  strictEqual(endingOf(new CommandError("PROTOCOL", "Connect: no", "look", EXIT.CANNOT_CONNECT)).exitCode, 3);
});

Deno.test("a reader that has gone is no error, an interruption is one without words", () => {
  deepStrictEqual(endingOf(new OutputClosed()), { exitCode: EXIT.DONE, lines: [] });
  deepStrictEqual(endingOf(new Interrupted(EXIT.INTERRUPTED)), { exitCode: 130, lines: [] });
});

Deno.test("an error of nobody's making is INTERNAL, with where it happened", () => {
  const { exitCode, lines } = endingOf(new TypeError("x is not a function"));
  strictEqual(exitCode, EXIT.FAILED);
  match(lines[0], /^error\[INTERNAL\]: TypeError: x is not a function\n.*exit_code_test/);
});
