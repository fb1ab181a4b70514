// The workers of the pipeline in photos.yaml: `workers.ts FOLDER` writes what it makes of each photo into FOLDER.
//
// What travels through the pipeline are the names of files and what is known of them, not the pictures. Every stage can be done again
// without harm, because the file that it writes is the same each time: a worker that dies in the middle costs an attempt.

import { basename } from "node:path";
import { connect, type Task } from "../../mod.ts";
import { type Picture, readPicture, writePicture, writeWhole } from "./png.ts";

const THUMBNAIL_WIDTH = 80;
const [folder = "album"] = Deno.args;
await Deno.mkdir(folder, { recursive: true });

await using hadron = await connect(Deno.env.get("HADRON_URL") ?? "hadron://127.0.0.1:7420", { name: "photo workers" });
const photos = hadron.pipeline("photos");

await using _thumbnail = await photos.stage("thumbnail", async (task) => {
  const file = `${folder}/${nameOf(task)}.small.png`;
  const small = reduced(await readPicture(task.root.text()), THUMBNAIL_WIDTH);
  await writePicture(file, small);
  return { file, width: small.width, height: small.height };
});

await using _greyscale = await photos.stage("greyscale", async (task) => {
  const file = `${folder}/${nameOf(task)}.grey.png`;
  await writePicture(file, greyed(await readPicture(task.root.text())));
  return { file };
});

await using _metadata = await photos.stage("metadata", async (task) => {
  const { width, height, pixels } = await readPicture(task.root.text());
  const { size } = await Deno.stat(task.root.text());
  const brightness = pixels.reduce((sum, value) => sum + value, 0) / pixels.length / 255;
  return { width, height, bytes: size, brightness: Number(brightness.toFixed(2)) };
});

await using _index = await photos.stage("index", async (task) => {
  const { thumbnail, greyscale, metadata } = task.inputs;
  const entry = {
    photo: task.root.text(),
    thumbnail: thumbnail.json(),
    greyscale: greyscale.json(),
    metadata: metadata.json(),
  };
  await writeWhole(`${folder}/${nameOf(task)}.json`, JSON.stringify(entry));
  return entry;
});

console.log("workers are ready");
await new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, resolve);
});

function nameOf(task: Task): string {
  return basename(task.root.text(), ".png");
}

/** So wide, and as high as that makes it. Each pixel is the nearest one: quick, and good enough to see what it is. */
function reduced({ width, height, pixels }: Picture, newWidth: number): Picture {
  const newHeight = Math.max(1, Math.round(height * newWidth / width));
  const small = new Uint8Array(newWidth * newHeight * 3);
  for (let y = 0; y < newHeight; y++) {
    for (let x = 0; x < newWidth; x++) {
      const from = (Math.floor(y * height / newHeight) * width + Math.floor(x * width / newWidth)) * 3;
      small.set(pixels.subarray(from, from + 3), (y * newWidth + x) * 3);
    }
  }
  return { width: newWidth, height: newHeight, pixels: small };
}

/** As bright as eyes find it. */
function greyed({ width, height, pixels }: Picture): Picture {
  const grey = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 3) {
    grey.fill(Math.round(pixels[at] * 0.299 + pixels[at + 1] * 0.587 + pixels[at + 2] * 0.114), at, at + 3);
  }
  return { width, height, pixels: grey };
}
