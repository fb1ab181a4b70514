/**
 * Data of runs as it arrives: what a run began with, outputs of stages, replies.
 *
 * @module
 */
import type { hadron } from "../proto/generated/hadron.js";
import { Received } from "./data.ts";

/** What a stage has given back, or what a run has answered. */
export class Output extends Received {
  /** @ignore */
  constructor(
    /** The bytes. */
    readonly data: Uint8Array,
    /** Their headers. */
    readonly headers: Record<string, string>,
  ) {
    super();
  }
}

/** What a run began with: an event, or a request. */
export class Root extends Output {
  /** @ignore */
  constructor(
    data: Uint8Array,
    headers: Record<string, string>,
    /** The type of the event, empty where it has none. */
    readonly type: string,
    /** Its key, empty where it has none. */
    readonly key: string,
    /** The id that its producer gave it, empty where it gave none. */
    readonly id: string,
  ) {
    super(data, headers);
  }
}

/** An output that arrived. */
export function decodeOutput(body: hadron.v1.Body.$Properties | null | undefined): Output {
  return new Output(body?.payload ?? new Uint8Array(0), body?.headers ?? {});
}

/** A root that arrived. */
export function decodeRoot(root: hadron.v1.Root.$Properties | null | undefined): Root {
  const { body, type = "", key = "", id = "" } = root ?? {};
  return new Root(body?.payload ?? new Uint8Array(0), body?.headers ?? {}, type ?? "", key ?? "", id ?? "");
}
