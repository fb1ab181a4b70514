// JSON that is typed over several lines is indented by itself, and text is left alone.

import { strictEqual } from "node:assert/strict";
import { Editor } from "./editor.ts";
import { breakLine, dedentBefore } from "./json_typing.ts";

/** Types a text, whose line breaks are Enter. */
function typed(text: string): string {
  const editor = new Editor();
  for (const character of text) {
    if (character === "\n") breakLine(editor);
    else {
      dedentBefore(editor, character);
      editor.insert(character);
    }
  }
  return editor.text;
}

Deno.test("what is inside brackets is indented, and a bracket that closes stands below the line that opened it", () => {
  strictEqual(typed('{\n"a": [\n1\n]\n}'), '{\n  "a": [\n    1\n  ]\n}');
});

Deno.test("a bracket in text, or behind something on its line, stays where it is", () => {
  strictEqual(typed("hello\n  }"), "hello\n  }");
  strictEqual(typed('{\n"a": {}'), '{\n  "a": {}');
});
