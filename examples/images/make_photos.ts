// Draws a few pictures to work on: `make_photos.ts FOLDER`. Any others of 8-bit RGB will do.

import { type Picture, writePicture } from "./png.ts";

type Shade = (x: number, y: number) => [red: number, green: number, blue: number];

const SCENES: Record<string, Shade> = {
  sunset: (_, y) => [255 - y * 90, 90 + y * 60, 60 + y * 150],
  sea: (x, y) => [20, 90 + Math.sin(x * 20) * 30, 140 + y * 110],
  forest: (x, y) => [30 + (Math.sin(x * 40) > y ? 40 : 0), 90 + y * 80, 40],
};

const [folder = "photos"] = Deno.args;
await Deno.mkdir(folder, { recursive: true });
for (const [name, shade] of Object.entries(SCENES)) await writePicture(`${folder}/${name}.png`, drawn(shade));

function drawn(shade: Shade): Picture {
  const [width, height] = [320, 240];
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    pixels.set(shade((at % width) / width, Math.floor(at / width) / height).map(Math.round), at * 3);
  }
  return { width, height, pixels };
}
