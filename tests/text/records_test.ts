import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { MOST_NUMBERS, MOST_POINTS } from "../../lib/thinning.ts";
import { Records } from "../../lib/text/records.ts";
import { PLACE, widthOf } from "../../lib/text/sheet.ts";

const KIND = {
  inner: false,
  counted: false,
  trains: false,
  tied: [true, true],
  whole: true,
  bar: false,
} as const;
const NOWHERE = { epoch: NaN, length: NaN, part: 0 };

const POINTS = MOST_POINTS + 500_000;
const records = new Records();
const train = records.sheet({ ...KIND, own: "step", names: ["loss", "lr"] });
const evaluated = records.sheet({
  ...KIND,
  own: "nothing",
  names: ["val_loss", "time"],
});
for (let i = 0; i < POINTS; i++) {
  const where = { ...NOWHERE, at: i + 1, seen: i + 1, step: i };
  const loss = i === 2_000_001 ? NaN : i === 3_333_333 ? 99 : (i * 0.618) % 1;
  records.add(train, where, [loss, 0.1]);
  if (i % 1000 === 999) {
    records.add(evaluated, { ...where, step: NaN }, [loss, i]);
  }
}
records.end();

Deno.test("a printed text beyond memory keeps no more numbers than are kept", () => {
  ok(train.length <= MOST_POINTS);
  ok(train.cells.length + evaluated.cells.length <= MOST_NUMBERS);
  strictEqual(train.length + train.dropped, POINTS);
  strictEqual(train.cells.length, train.length * widthOf(train));
});

Deno.test("a printed text beyond memory keeps the outermost records, and all of a short kind", () => {
  const at = (step: number) => {
    for (let i = 0; i < train.cells.length; i += widthOf(train)) {
      if (train.cells[i + PLACE.step] === step) {
        return train.cells[i + PLACE.all];
      }
    }
    return undefined;
  };
  deepStrictEqual([at(2_000_001), at(3_333_333)], [NaN, 99]);
  strictEqual(evaluated.length, Math.floor(POINTS / 1000));
});

Deno.test("records of a thinned text stand in the order of their lines", () => {
  let last = 0;
  let count = 0;
  for (const { sheet, from } of records.all()) {
    const at = sheet.cells[from + PLACE.at]!;
    ok(at >= last, `${at} behind ${last}`);
    last = at;
    count++;
  }
  strictEqual(count, train.length + evaluated.length);
  ok(last > POINTS - 10);
});
