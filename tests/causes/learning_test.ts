import { ok, strictEqual } from "node:assert/strict";
import { examine } from "../../lib/examine.ts";
import { earlyShare, surerThanNoise } from "../../lib/causes/_learning.ts";
import { Run } from "../../lib/run.ts";
import { draw, type Drawn } from "../kit/history.ts";

/** The first cause of overfitting. */
function blamed(drawn: Drawn): string | undefined {
  const check = examine(draw(drawn)).checks
    .find(({ rule }) => rule === "overfitting");
  strictEqual(check?.outcome, "fires", JSON.stringify(check));
  return check?.causes?.[0]?.id;
}

const UNSEEN = {
  val_loss: "1.61 1.62+0.06x38",
  val_accuracy: "0.2x39~0.005",
  context: { n_classes: 5, train_size: 900 },
};

Deno.test("what generalises is learnt fast, what is learnt by heart takes the whole run", () => {
  const shareOf = (loss: string) => earlyShare(new Run(draw({ loss })));
  ok(shareOf("1.6*0.8x39")! > 0.7);
  ok(shareOf("1.6-0.04x39")! < 0.3);
  strictEqual(shareOf("1.6x39"), undefined);
});

Deno.test("training that learns fast while held-out never does speaks of another source of data", () => {
  const loss = "1.55*0.8x39";
  const accuracy = "0.3+0.1x6 0.95x32";
  strictEqual(
    blamed({ loss, accuracy, ...UNSEEN, val_accuracy: "0.31x39~0.005" }),
    "train-validation-mismatch",
  );
});

Deno.test("training that learns slowly while held-out never does speaks of labels that say nothing", () => {
  const loss = "1.6-0.03x39";
  const accuracy = "0.2+0.015x39";
  strictEqual(blamed({ loss, accuracy, ...UNSEEN }), "data-too-random");
});

Deno.test("nobody who learnt from wrong labels is as sure as that", () => {
  const below = (val_loss: string) =>
    surerThanNoise(
      new Run(draw({
        loss: "0.6*0.9x9 0.2x30",
        val_loss,
        accuracy: "0.9x39",
        val_accuracy: "1x39",
        context: { n_classes: 2 },
      })),
    );
  strictEqual(below("0.01x39"), true);
  strictEqual(below("0.15x39"), false);
});
