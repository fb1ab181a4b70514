/**
 * A screen that ends in the way that its argument names, for the test that the terminal is given back.
 *
 * @module
 */
import { Display, type View } from "../../../cli/interactive/display.ts";
import { Output } from "../../../cli/output.ts";

const way = Deno.args[0];

const view: View = {
  render() {
    if (way === "render" && pressed) throw new Error("render failed");
    return { lines: [[{ text: "a screen" }]] };
  },
  key() {
    pressed = true;
    if (way === "key") throw new Error("key failed");
    if (way === "rejection") void Promise.reject(new Error("nobody handles this"));
    if (way === "timer") setTimeout(() => reportError(new Error("nobody catches this")), 0);
    if (way === "exit") Deno.exit(7);
  },
};
let pressed = false;

using display = new Display(view, "full", new Output({ color: true }), new AbortController().signal);
await display.finished;
