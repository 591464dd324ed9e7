import {
  deepStrictEqual,
  notDeepStrictEqual,
  ok,
  throws,
} from "node:assert/strict";
import { curve } from "./curve.ts";

const drawn = (notation: string) =>
  [...curve(notation)].map((v) => Number(v.toPrecision(6)));

Deno.test("curve() draws steps, stays, ratios and single points, one after another", () => {
  deepStrictEqual(drawn("1-0.1x3"), [1, 0.9, 0.8, 0.7]);
  deepStrictEqual(drawn("-1+.5x2 4x1 8*0.5x2 7"), [
    -1,
    -0.5,
    0,
    4,
    4,
    8,
    4,
    2,
    7,
  ]);
});

Deno.test("curve() reads exponents, NaN and both infinities", () => {
  deepStrictEqual(drawn("1e-9x1 2e3-1e2x1"), [1e-9, 1e-9, 2000, 1900]);
  deepStrictEqual(drawn("nan inf -inf NaNx1"), [
    NaN,
    Infinity,
    -Infinity,
    NaN,
    NaN,
  ]);
});

Deno.test("curve() draws the same noise at every call, other noise from another seed", () => {
  deepStrictEqual(curve("1x99~0.1"), curve("1x99~0.1"));
  notDeepStrictEqual(curve("1x99~0.1", 2), curve("1x99~0.1", 3));
  const spread = Math.sqrt(
    curve("0x9999~0.1").reduce((sum, v) => sum + v * v, 0) / 10_000,
  );
  ok(Math.abs(spread - 0.1) < 0.003, `${spread}`);
});

Deno.test("curve() says what it cannot read", () => {
  for (
    const notation of [
      "",
      "one",
      "1-x3",
      "1x",
      "1..2",
      "1e",
      "--1",
      "1 2~a",
      "1~1 2~1",
    ]
  ) {
    throws(() => curve(notation), SyntaxError, notation);
  }
});
