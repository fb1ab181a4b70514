/**
 * Requests to the server itself — flush, subscribe, handle, list — and their answers.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { checkTimeout } from "./timeout.ts";

/** How long to wait for the server. */
export interface AskOptions {
  /** Time until it is given up, 0 for none. @default 10000 */
  timeoutMs?: number;
  /** Gives up when it fires. @default none */
  signal?: AbortSignal;
}

const ASK_TIMEOUT_MS = 10_000;

interface Ask<T> {
  resolve(answer: T): void;
  reject(error: HadronError): void;
}

/** Questions under way, by their ids. */
export class Asks<T> {
  private readonly pending = new Map<number, Ask<T>>();

  /** Waits for the answer to question `id`, which `send` asks. */
  ask(what: string, id: number, { timeoutMs = ASK_TIMEOUT_MS, signal }: AskOptions, send: () => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      checkTimeout(timeoutMs, what);
      if (signal?.aborted) return reject(new HadronError("CANCELLED", `${what}: its signal fired`));
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        this.pending.delete(id);
      };
      const abort = () => {
        settle();
        reject(new HadronError("CANCELLED", `${what}: its signal fired`, { cause: signal?.reason }));
      };
      const expire = () => {
        settle();
        reject(new HadronError("DEADLINE_EXCEEDED", `${what}: no answer from the server within ${timeoutMs} ms`));
      };
      const timer = timeoutMs > 0 ? setTimeout(expire, timeoutMs) : undefined;
      signal?.addEventListener("abort", abort);
      this.pending.set(id, {
        resolve: (answer) => {
          settle();
          resolve(answer);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      try {
        send();
      } catch (error) {
        settle();
        reject(error);
      }
    });
  }

  /** The server has done it. */
  answer(id: number, answer: T): boolean {
    const ask = this.pending.get(id);
    ask?.resolve(answer);
    return ask !== undefined;
  }

  /** The server has refused it. */
  refuse(id: number, error: HadronError): void {
    this.pending.get(id)?.reject(error);
  }

  /** The connection is gone, whatever ended it: no answer will come. */
  lost(cause: HadronError): void {
    const error = new HadronError(
      "UNAVAILABLE",
      `Ask the server: the connection ended before its answer (${cause.message})`,
      { cause },
    );
    for (const ask of [...this.pending.values()]) ask.reject(error);
  }
}
