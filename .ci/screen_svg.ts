// Screens of a terminal as one picture: what `tmux capture-pane -e` gives, with its colours, a frame after the other.
//
// Each piece of a line stands at the column where it stood, and has the width that it had, so that the columns are straight whatever
// monospaced font shows it.

import { widthOf } from "../cli/interactive/text.ts";

/** A screen, and what is written above it. */
export interface Frame {
  title: string;
  /** Lines with escapes for colours. */
  screen: string;
}

interface Style {
  color: string;
  background: string;
  bold: boolean;
  dim: boolean;
  inverse: boolean;
  underline: boolean;
}

interface Piece extends Style {
  column: number;
  text: string;
}

const CELL = 7.8;
const ROW = 17;
const FONT = 13;
const MARGIN = 14;
const BAR = 30;
const FRAME_SECONDS = 5;
const PAPER = "#16181d";
const INK = "#d5d8df";
const BASIC = ["#3b3f4a", "#e5707a", "#8fc982", "#e0b85c", "#6ea8f0", "#c58ae0", "#5fc4cc", "#d5d8df"];
const BRIGHT = ["#6f7683", "#ff8d96", "#a8e09c", "#f5d47e", "#8fc1ff", "#dba6f2", "#84e0e6", "#ffffff"];
const PLAIN: Style = { color: INK, background: "", bold: false, dim: false, inverse: false, underline: false };

/** The picture: one frame stays, several follow each other. */
export function screensToSvg(frames: Frame[], columns: number, rows: number): string {
  const width = Math.round(columns * CELL + 2 * MARGIN);
  const height = Math.round(rows * ROW + BAR + MARGIN + 6);
  const cycleSeconds = FRAME_SECONDS * frames.length;
  const delays = frames.slice(1).map((_, i) =>
    `.f${i + 1}{animation-delay:${(i + 1) * FRAME_SECONDS - cycleSeconds}s}`
  );
  const animation = frames.length === 1 ? "" : [
    `.f{opacity:0;animation:f ${cycleSeconds}s step-end infinite}.f0{opacity:1}`,
    ...delays,
    `@keyframes f{0%{opacity:1}${(100 / frames.length).toFixed(2)}%,100%{opacity:0}}`,
    `@media(prefers-reduced-motion:reduce){.f{animation:none}}`,
  ].join("");
  const groups = frames.map(({ title, screen }, i) => {
    const lines = screen.split("\n").slice(0, rows).map((line, row) => svgLine(piecesOf(line), row)).filter(Boolean);
    const heading = `<text x="${width / 2}" y="20" text-anchor="middle" fill="#8b919e">${escapeXml(title)}</text>`;
    return `<g class="f f${i}">${heading}\n${lines.join("\n")}\n</g>`;
  });
  const lights = ["#ff5f57", "#febc2e", "#28c840"].map((color, i) => {
    return `<circle cx="${MARGIN + 6 + i * 18}" cy="16" r="5" fill="${color}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>text{font:${FONT}px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre}.b{font-weight:700}${animation}</style>
<rect width="${width}" height="${height}" rx="8" fill="${PAPER}"/>
${lights.join("")}
${groups.join("\n")}
</svg>
`;
}

/** A line's pieces of one style each, without the space at its end. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let style = PLAIN;
  let column = 0;
  // deno-lint-ignore no-control-regex
  for (const part of line.split(/(\x1b\[[\d;]*m)/)) {
    // deno-lint-ignore no-control-regex
    const codes = /^\x1b\[([\d;]*)m$/.exec(part)?.[1];
    if (codes !== undefined) {
      style = styled(style, codes.split(";").map(Number));
      continue;
    }
    if (part === "") continue;
    pieces.push({ ...style, column, text: part });
    column += widthOf(part);
  }
  return pieces.filter(({ text, background, inverse }) => text.trim() !== "" || background !== "" || inverse);
}

function styled(before: Style, codes: number[]): Style {
  let style = before;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (code === 0) style = PLAIN;
    else if (code === 1) style = { ...style, bold: true };
    else if (code === 2) style = { ...style, dim: true };
    else if (code === 4) style = { ...style, underline: true };
    else if (code === 7) style = { ...style, inverse: true };
    else if (code === 22) style = { ...style, bold: false, dim: false };
    else if (code === 24) style = { ...style, underline: false };
    else if (code === 27) style = { ...style, inverse: false };
    else if (code === 39) style = { ...style, color: INK };
    else if (code === 49) style = { ...style, background: "" };
    else if (code >= 30 && code <= 37) style = { ...style, color: BASIC[code - 30] };
    else if (code >= 90 && code <= 97) style = { ...style, color: BRIGHT[code - 90] };
    else if (code >= 40 && code <= 47) style = { ...style, background: BASIC[code - 40] };
    else if (code >= 100 && code <= 107) style = { ...style, background: BRIGHT[code - 100] };
    else throw new Error(`Draw a screen: what ${code} of ${codes.join(";")} stands for is not known here`);
  }
  return style;
}

function svgLine(pieces: Piece[], row: number): string {
  const top = BAR + 6 + row * ROW;
  const boxes: string[] = [];
  const texts: string[] = [];
  for (const { column, text, ...style } of pieces) {
    const [ink, paper] = style.inverse ? [PAPER, style.color] : [style.color, style.background];
    const x = round(MARGIN + column * CELL);
    const length = round(widthOf(text) * CELL);
    if (paper !== "") boxes.push(`<rect x="${x}" y="${top}" width="${length}" height="${ROW}" fill="${paper}"/>`);
    if (text.trim() === "") continue;
    const attributes = [
      ink === INK ? "" : ` fill="${ink}"`,
      style.bold ? ` class="b"` : "",
      style.dim ? ` opacity=".6"` : "",
      style.underline ? ` text-decoration="underline"` : "",
    ].join("");
    texts.push(`<tspan x="${x}" textLength="${length}"${attributes}>${escapeXml(text)}</tspan>`);
  }
  if (texts.length + boxes.length === 0) return "";
  return `${boxes.join("")}<text y="${top + FONT}" fill="${INK}" xml:space="preserve">${texts.join("")}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
