/**
 * A pipeline's graph as lines of a screen, in the colours of its stages.
 *
 * @module
 */
import { drawRows } from "../../pipeline/draw.ts";
import { isUnicode, type SeenStage } from "../../pipeline/picture.ts";
import { type Line, span } from "../line.ts";

/** A line, and the stage that stands on it. */
export interface GraphLine {
  line: Line;
  stage: string | undefined;
}

/** Columns before the graph, for what marks the chosen stage. */
const MARGIN = 2;
/** Stages whose note is to be seen. */
const LOUD = ["red", "yellow"];

/** The lines of a graph, of which one stage may be chosen. */
export function graphLines(stages: readonly SeenStage[], columns: number, chosen?: string): GraphLine[] {
  const looks = new Map(stages.map(({ name, look }) => [name, look]));
  const drawn = stages.map(({ look, ...stage }) => ({ ...stage, mark: look.sign }));
  return drawRows(drawn, Math.max(1, columns - MARGIN), { unicode: isUnicode() }).map(
    ({ stage, before, mark, after, note }) => {
      const style = stage === undefined ? undefined : looks.get(stage.name)?.style;
      const isChosen = stage !== undefined && stage.name === chosen;
      const isLoud = typeof style === "string" && LOUD.includes(style);
      const line = [
        span(isChosen ? "▸ " : "  ", "cyan"),
        span(before, "dim"),
        span(mark, style),
        isChosen ? span(after, ["bold", "cyan"]) : span(after),
        span(note, isLoud ? style : "dim"),
      ];
      return { line, stage: stage?.name };
    },
  );
}
