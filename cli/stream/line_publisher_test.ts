// Proves that lines become events in order, alone or in batches, that no more are under way than the bound, and that a refusal is
// told with the line it concerns.
import { deepStrictEqual, match, rejects, strictEqual } from "node:assert/strict";
import type { Published } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import type { CommandError } from "../exit_code.ts";
import { type LineEvent, LinePublisher } from "./line_publisher.ts";

const event = (text: string): LineEvent => ({ data: new TextEncoder().encode(text) });

/** Takes what is sent, and answers when it is told to. */
class Server {
  readonly sent: string[][] = [];
  readonly #answers: PromiseWithResolvers<Published[]>[] = [];
  #next = 0;

  readonly send = (events: LineEvent[]): Promise<Published[]> => {
    this.sent.push(events.map(({ data }) => new TextDecoder().decode(data)));
    const answer = Promise.withResolvers<Published[]>();
    this.#answers.push(answer);
    return answer.promise;
  };

  store(index: number, more: Partial<Published> = {}): void {
    const published = this.sent[index].map(() => ({ partition: 0, offset: this.#next++, duplicate: false, ...more }));
    this.#answers[index].resolve(published);
  }

  refuse(index: number, code: "CONFLICT" | "TOO_LARGE" = "CONFLICT"): void {
    this.#answers[index].reject(new HadronError(code, `Publish: number ${index}`));
  }
}

Deno.test("lines are sent at once, or when a batch is full, and the last ones at the end", async () => {
  for (const [batch, sent] of [[1, [["0"], ["1"], ["2"]]], [2, [["0", "1"], ["2"]]]] as const) {
    const server = new Server();
    const publisher = new LinePublisher(server.send, batch);
    for (const text of ["0", "1", "2"]) strictEqual(publisher.add(event(text)), undefined);
    const finished = publisher.finish();
    deepStrictEqual(server.sent, sent);
    sent.forEach((_, index) => server.store(index));
    await finished;
    deepStrictEqual(publisher.tally.events, 3);
    deepStrictEqual([...publisher.tally.partitions], [[0, { first: 0, last: 2 }]]);
  }
});

Deno.test("duplicates and what is held back are counted, and have no offsets of now", async () => {
  const server = new Server();
  const publisher = new LinePublisher(server.send, 1);
  for (const text of ["0", "1", "2"]) publisher.add(event(text));
  server.store(0, { duplicate: true, offset: 7 });
  server.store(1, { offset: -1 });
  server.store(2, { partition: 3, offset: 5 });
  await publisher.finish();
  const { partitions, ...counts } = publisher.tally;
  deepStrictEqual(counts, { events: 3, duplicates: 1, held: 1, bytes: 3 });
  deepStrictEqual([...partitions], [[3, { first: 5, last: 5 }]]);
});

Deno.test("a reader is held back while much is under way", async () => {
  const server = new Server();
  const publisher = new LinePublisher(server.send, 1);
  const half = { data: new Uint8Array(4 * 2 ** 20) };
  strictEqual(publisher.add(half), undefined);
  let goesOn = false;
  const room = publisher.add(half)!.then(() => goesOn = true);
  await Promise.resolve();
  strictEqual(goesOn, false);
  server.store(0);
  await room;
  server.store(1);
  await publisher.finish();
});

Deno.test("a refusal is told with its line, the first one, and with how many were stored", async () => {
  const server = new Server();
  const publisher = new LinePublisher(server.send, 1);
  for (const text of ["0", "1", "2", "3"]) publisher.add(event(text));
  server.refuse(3);
  server.store(0);
  server.refuse(1);
  server.store(2);
  await rejects(publisher.finish(), (error) => {
    strictEqual((error as CommandError).message, "Publish: number 1");
    match((error as CommandError).hint!, /^it is line 2; 2 events /);
    return true;
  });
  strictEqual(publisher.failed.aborted, true);
});

Deno.test("a refused batch is told by its first line, and one that is too large by its size", async () => {
  for (
    const [code, hint] of [["CONFLICT", /^it is the batch that begins with line 3;/], [
      "TOO_LARGE",
      /^--batch with fewer/,
    ]] as const
  ) {
    const server = new Server();
    const publisher = new LinePublisher(server.send, 2);
    for (const text of ["0", "1", "2", "3"]) publisher.add(event(text));
    server.store(0);
    server.refuse(1, code);
    await rejects(publisher.finish(), (error) => hint.test((error as CommandError).hint!));
  }
});
