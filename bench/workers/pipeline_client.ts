// The few things that the pipeline workers do with a client, so that their code is the same for every peer.

/** Three steps in a row, each of which gives back what it got. */
export const STEPS = ["first", "second", "third"];

export interface PipelineClient {
  /** Makes the steps, and works on them from here on. */
  prepare(): Promise<void>;
  /** Starts a run and waits until all of its steps are done. */
  run(): Promise<void>;
  /** Starts a run and waits no longer than until it is stored. */
  begin?(): Promise<void>;
}

export type PipelineConnector = (url: string) => Promise<PipelineClient>;
