import { deepStrictEqual, ok } from "node:assert/strict";
import { shortNames } from "../../widgets/_labels.ts";

Deno.test("short names stay as they are", () => {
  deepStrictEqual(shortNames(["loss", "val_loss"]), ["loss", "val_loss"]);
});

Deno.test("long names lose what all of them begin with", () => {
  deepStrictEqual(
    shortNames([
      "runs/2024-05-01_resnet/train/loss",
      "runs/2024-05-01_resnet/val/loss",
    ]),
    ["…train/loss", "…val/loss"],
  );
});

Deno.test("long names that differ in one word only are told apart by it", () => {
  const tail = "total_classification_loss_with_label_smoothing";
  const names = shortNames([
    `a/${tail}/train/mean`,
    `a/${tail}/validation/mean`,
  ]);
  deepStrictEqual(names, ["…train/mean", "…validation/mean"]);
  const [long, other] = shortNames([
    `train_${"very_".repeat(20)}long_name`,
    `val_${"very_".repeat(20)}long_name`,
  ]);
  ok(long !== other && long!.length <= 26);
});

Deno.test("long names that begin differently lose nothing but their middles", () => {
  deepStrictEqual(shortNames(["loss", `x/${"y".repeat(30)}`]), [
    "loss",
    `x/${"y".repeat(10)}…${"y".repeat(12)}`,
  ]);
});

Deno.test("a long name alone keeps its ends", () => {
  deepStrictEqual(shortNames([`train/${"x".repeat(99)}/loss`]), [
    `train/${"x".repeat(6)}…${"x".repeat(7)}/loss`,
  ]);
});
