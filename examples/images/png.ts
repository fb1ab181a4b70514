// PNG files as arrays of pixels. The one place that knows the package.

// deno-lint-ignore no-import-prefix -- an example is copied without deno.json
import { decode, encode } from "npm:fast-png@8.0.0";

/** Pixels, row by row: red, green, blue. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Reads a file of 8-bit RGB. */
export async function readPicture(path: string): Promise<Picture> {
  const { width, height, data, channels, depth } = decode(await Deno.readFile(path));
  if (channels !== 3 || depth !== 8) {
    throw new Error(`${path}: ${channels} channels of ${depth} bits, 3 of 8 are read here`);
  }
  return { width, height, pixels: Uint8Array.from(data) };
}

/** Writes a file, all of it or nothing: an attempt that is repeated, or cut short, leaves no half of one. */
export async function writePicture(path: string, { width, height, pixels }: Picture): Promise<void> {
  await writeWhole(path, encode({ width, height, data: pixels, channels: 3, depth: 8 }));
}

/** Writes a file under another name, and then gives it its own. */
export async function writeWhole(path: string, data: Uint8Array | string): Promise<void> {
  const beside = `${path}.${crypto.randomUUID()}`;
  if (typeof data === "string") await Deno.writeTextFile(beside, data);
  else await Deno.writeFile(beside, data);
  await Deno.rename(beside, path);
}
