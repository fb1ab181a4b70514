// What one connection has asked for is read a few at a time, not while it takes nothing, and not at all once it is gone.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import type { Peer } from "./peer.ts";
import { Turns } from "./turns.ts";

/** A queue of reads that end when the test says so. */
class Scene {
  readonly peer = { isBehind: false };
  readonly turns = new Turns(this.peer as Peer, 2);
  readonly begun: (() => void)[] = [];
  done = 0;

  ask(times: number): void {
    for (let time = 0; time < times; time++) {
      void this.turns.take(() => new Promise<void>((resolve) => this.begun.push(resolve))).then(() => this.done++);
    }
  }

  /** The first of those that are being read ends. */
  async end(): Promise<void> {
    this.begun.shift()!();
    for (let tick = 0; tick < 5; tick++) await Promise.resolve();
  }
}

Deno.test("as many are read at a time as may, the others in their turn", async () => {
  const scene = new Scene();
  scene.ask(3);
  strictEqual(scene.begun.length, 2);
  await scene.end();
  deepStrictEqual([scene.begun.length, scene.done], [2, 1]);
  await scene.end();
  await scene.end();
  deepStrictEqual([scene.begun.length, scene.done], [0, 3]);
});

Deno.test("a read that fails is its own: the next has its turn", async () => {
  const { turns } = new Scene();
  const failed = await turns.take(() => Promise.reject(new Error("no"))).catch(({ message }) => message);
  deepStrictEqual([failed, await turns.take(() => Promise.resolve("yes"))], ["no", "yes"]);
});

Deno.test("nothing is read for a connection that is behind, until it has caught up", async () => {
  const scene = new Scene();
  scene.peer.isBehind = true;
  scene.ask(1);
  strictEqual(scene.begun.length, 0);
  scene.peer.isBehind = false;
  scene.turns.pump();
  await scene.end();
  strictEqual(scene.done, 1);
});

Deno.test("who asks for very much at once is to wait until half of it is done, or the connection is gone", async () => {
  const scene = new Scene();
  scene.ask(1002);
  strictEqual(scene.turns.pressure(), undefined);
  scene.ask(1);
  let isOver = false;
  void scene.turns.pressure()!.then(() => isOver = true);
  for (let time = 0; time < 500; time++) await scene.end();
  strictEqual(isOver, false);
  await scene.end();
  strictEqual(isOver, true);
  scene.ask(1000);
  const pressure = scene.turns.pressure();
  scene.turns.leave();
  await pressure;
  await scene.end();
  strictEqual(scene.begun.length, 1);
});
