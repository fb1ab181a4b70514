/**
 * What the form for a new run asks beside headers and data: what `hadron pipeline start` takes as `--type`, `--key` and `--id`.
 *
 * A call has no type and no key, so that a pipeline which begins by calls asks for the id alone.
 *
 * @module
 */
import type { PipelineInfo } from "../../../client/mod.ts";
import { hasWildcard } from "../../../proto/subject.ts";
import type { Draft, ExtraField } from "../message_form.ts";

/** The fields, for the pipelines that `find` knows. */
export function startFields(find: (pipeline: string) => PipelineInfo | undefined): ExtraField[] {
  const sourceOf = (pipeline: string) => find(pipeline)?.definition.source;
  const hasEvents = (pipeline: string) => "stream" in (sourceOf(pipeline) ?? {});
  return [
    { name: "type", isFor: hasEvents, advice: (pipeline) => typeAdvice(sourceOf(pipeline)) },
    {
      name: "key",
      isFor: hasEvents,
      advice: () => "whose event it is, such as a customer's id: picks the partition; empty for none",
    },
    {
      name: "id",
      isFor: (pipeline) => sourceOf(pipeline) !== undefined,
      advice: () => "begun once with this id, however often it is started; empty for another run each time",
    },
  ];
}

/** An id is not offered again: it would begin nothing. */
export function withoutId({ extras = {}, ...draft }: Draft): Draft {
  const { id: _, ...kept } = extras;
  return Object.keys(kept).length === 0 ? draft : { ...draft, extras: kept };
}

function typeAdvice(source: PipelineInfo["definition"]["source"] | undefined): string {
  const types = source !== undefined && "stream" in source ? source.types : [];
  if (types.length === 0) return "what happened, such as order.created; empty for none";
  const first = types.find((type) => !hasWildcard(type));
  if (types.length === 1 && first !== undefined) {
    return `what happened: no other than ${first} begins a run; empty for that`;
  }
  const taken = `what happened, one of ${types.join(", ")}`;
  return first === undefined ? taken : `${taken}; empty for ${first}`;
}
