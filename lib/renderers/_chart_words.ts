import type { Mark } from "../diagnosis.ts";
import type { Axis } from "../history.ts";
import { Say, type Texts } from "../messages/mod.ts";

/** The words that charts need, the phrases beside marks included. */
export function chartWords(
  { charts, marks, grammar }: Texts,
): Texts["charts"] & { mark(mark: Mark, axis: Axis): string } {
  return {
    ...charts,
    mark: (mark, axis) =>
      marks[mark.says](mark, new Say(grammar, { axis, heldOut: null })),
  };
}
