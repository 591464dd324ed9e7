import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { decimal } from "../../lib/readers/_decimal.ts";
import { NumberRows } from "../../lib/readers/_number_rows.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

/** The numbers of a line; `undefined` where it is none of plain numbers. */
function read(line: string, width: number, delimiter = ",") {
  const rows = new NumberRows(delimiter, width);
  const bytes = new TextEncoder().encode(line);
  return rows.read(bytes, 0) === bytes.length
    ? [...rows.cells.subarray(0, width)]
    : undefined;
}

Deno.test("a row of numbers is read cell by cell, an empty one as nothing", () => {
  deepStrictEqual(read("1,-2.5, 3e2 ,,+.5\r\n", 5), [1, -2.5, 300, NaN, .5]);
  deepStrictEqual(read("1\t2.\t\n", 3, "\t"), [1, 2, NaN]);
  deepStrictEqual(read(",,\n", 3), [NaN, NaN, NaN]);
});

const OTHERS = [
  "1,2\n", // too few
  "1,2,3,4\n", // too many
  "1,2,nan\n",
  "1,2,x\n",
  "1,2,0x10\n",
  "1,2,1e\n",
  "1,2,-\n",
  "1,2,.\n",
  "1,2,1.2.3\n",
  '1,2,"3"\n',
  "1,2,3%\n",
  "1,2,3\r4\n",
  "1 1,2,3\n",
];

for (const line of OTHERS) {
  Deno.test(`${JSON.stringify(line)} is no row of three plain numbers`, () => {
    strictEqual(read(line, 3), undefined);
  });
}

Deno.test("a blank line is no row of one cell", () => {
  strictEqual(read("\n", 1), undefined);
  strictEqual(read("  \r\n", 1), undefined);
});

const WRITTEN = [
  "9007199254740993",
  "123456789012345678901234567890",
  "0.1234567890123456789012345",
  "1.7976931348623157e308",
  "5e-324",
  "1e400",
  "000000000000.5",
  "2.2250738585072011e-308",
  "0.000000000000000000001",
  "1.000000000000000000e-05",
  // Between two floats, or nearly.
  "1.00000000000000011102230246251565404",
  "8.50000000000000088817841970012523233",
];

for (const text of WRITTEN) {
  Deno.test(`${text} is read as Number reads it`, () => {
    deepStrictEqual(read(`${text}\n`, 1), [Number(text)]);
  });
}

Deno.test("every float is read as it was written, however it was", () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
  const forms = fc.constantFrom<(x: number) => string>(
    String,
    (x) => x.toExponential(),
    (x) => x.toExponential(17),
    (x) => x.toPrecision(16),
    (x) => x.toPrecision(18),
    (x) => x.toPrecision(21),
    (x) => (x % 1e6).toFixed(18),
  );
  fc.assert(
    fc.property(numbers, forms, (number, write) => {
      const text = write(number);
      deepStrictEqual(read(`${text}\n`, 1), [Number(text)]);
    }),
    { numRuns: 5000 },
  );
});

Deno.test("short arithmetic gives the nearest float, or nothing", () => {
  let given = 0;
  fc.assert(
    fc.property(
      fc.nat(999_999_999),
      fc.nat(999_999_999),
      fc.integer({ min: -22, max: 0 }),
      (high, low, scale) => {
        const number = decimal(high, low, 9, scale);
        if (Number.isNaN(number)) return;
        given++;
        const digits = `${high}${String(low).padStart(9, "0")}`;
        strictEqual(number, Number(`${digits}e${scale}`));
      },
    ),
    { numRuns: 5000 },
  );
  ok(given > 4900);
});
