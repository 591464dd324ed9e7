import type { Run } from "../run.ts";
import { type Turn, turnOf } from "./_turn.ts";

/** The part of a held-out loss that rises most beside the same part of training loss. */
export function partTurn(run: Run, minPoints: number): Turn | undefined {
  const parts = run.losses.filter(({ series: { component } }) =>
    component !== null
  );
  const turns = parts
    .filter((curve) =>
      curve !== run.validation && curve !== run.test &&
      ["validation", "test"].includes(curve.series.split ?? "")
    )
    .flatMap((heldOut) => {
      const train = parts.find(({ series }) =>
        series.split === "train" &&
        series.component === heldOut.series.component
      );
      return train && Math.min(train.n, heldOut.n) >= minPoints
        ? [turnOf(train, heldOut, run)]
        : [];
    });
  return turns.toSorted((a, b) => b.rise - a.rise)[0];
}
