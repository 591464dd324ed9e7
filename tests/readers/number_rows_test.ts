import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { putDecimal } from "../../lib/readers/_decimal.ts";
import { eightDigits } from "../../lib/readers/_eight_digits.ts";
import { NumberRows } from "../../lib/readers/_number_rows.ts";

// The same examples every time: a gate must not roll dice.
fc.configureGlobal({ seed: 20260101 });

/** The numbers of a line; `undefined` where it is none of plain numbers. */
function read(line: string, width: number, delimiter = ",") {
  const rows = new NumberRows(delimiter, width);
  const bytes = new TextEncoder().encode(line);
  return rows.read(bytes, 0) === bytes.length
    ? rows.columns.map(([cell]) => cell)
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

Deno.test("short arithmetic gives the nearest float, or tells that it does not", () => {
  let given = 0;
  const into = new Float64Array(1);
  const digits = fc.integer({ min: 0, max: 10 }).chain((more) =>
    fc.record({
      more: fc.constant(more),
      low: fc.integer({ min: 0, max: 10 ** more - 1 }),
      high: fc.oneof(fc.nat(999_999_999), fc.maxSafeNat()),
      scale: fc.integer({ min: -25, max: 25 }),
    })
  );
  fc.assert(
    fc.property(digits, ({ high, low, more, scale }) => {
      if (!putDecimal(high, low, more, scale, into, 0)) return;
      given++;
      const written = `${high}${more ? String(low).padStart(more, "0") : ""}`;
      strictEqual(into[0], Number(`${written}e${scale}`));
    }),
    { numRuns: 20_000 },
  );
  ok(given > 8000, `${given} of 20000`);
});

Deno.test("eight digits are one number, and anything else among them is none", () => {
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });
  const written = fc.stringMatching(/^[0-9]{8}$/).map((text) =>
    new TextEncoder().encode(text)
  );
  fc.assert(
    fc.property(
      fc.oneof(
        bytes,
        written,
        fc.tuple(written, bytes).map(([a, b]) => a.with(b[0]! % 8, b[1]!)),
      ),
      (eight) => {
        const text = String.fromCharCode(...eight);
        const view = new DataView(eight.buffer, eight.byteOffset, eight.length);
        strictEqual(
          eightDigits(view, 0),
          /^[0-9]{8}$/.test(text) ? Number(text) : -1,
        );
      },
    ),
    { numRuns: 5000 },
  );
  strictEqual(eightDigits(new DataView(new ArrayBuffer(7)), 0), -1);
});
