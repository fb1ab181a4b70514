/**
 * Typing JSON over several lines: a new line is indented as what is before it asks for, and a closing bracket goes back to its opening one.
 *
 * @module
 */
import type { Editor } from "./editor.ts";
import { indentationAfter, isMeantAsJson } from "./json.ts";

/** Begins a new line. */
export function breakLine(editor: Editor): void {
  const before = editor.text.slice(0, editor.cursor);
  editor.insert("\n" + (isMeantAsJson(before) ? indentationAfter(before) : ""));
}

/** Before `typed`: a closing bracket at the beginning of a line stands where its opening one's line begins. */
export function dedentBefore(editor: Editor, typed: string): void {
  if (!/^[}\]]$/.test(typed)) return;
  if (!/^ {2,}$/.test(editor.beforeCursor) || !isMeantAsJson(editor.text)) return;
  for (let spaces = 0; spaces < 2; spaces++) {
    editor.key({ name: "backspace", ctrl: false, meta: false, shift: false, text: "" });
  }
}
