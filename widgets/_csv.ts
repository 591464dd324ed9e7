/** One column of a table, one value a row; `undefined`: none. */
export interface CsvColumn {
  readonly name: string;
  readonly values: readonly (number | string | undefined)[];
}

/** Columns as CSV. NaN and infinity are words, what is not there is empty. */
export function toCsv(columns: readonly CsvColumn[]): string {
  const rows = Math.max(0, ...columns.map(({ values }) => values.length));
  const lines = [columns.map(({ name }) => cell(name)).join(",")];
  for (let i = 0; i < rows; i++) {
    lines.push(columns.map(({ values }) => written(values[i])).join(","));
  }
  return lines.join("\n") + "\n";
}

/** Curves as columns beside their common x axis. */
export function joined(
  axis: string,
  curves: readonly {
    readonly name: string;
    readonly x: Float64Array;
    readonly y: Float64Array;
  }[],
): CsvColumn[] {
  const all = new Float64Array(curves.reduce((n, { x }) => n + x.length, 0));
  let at = 0;
  for (const { x } of curves) {
    all.set(x, at);
    at += x.length;
  }
  const places = all.sort().filter((x, i) => i === 0 || x !== all[i - 1]);
  return [
    { name: axis, values: [...places] },
    ...curves.map(({ name, x, y }) => {
      let i = 0;
      const values = Array.from(
        places,
        (place) => x[i] === place ? y[i++] : undefined,
      );
      return { name, values };
    }),
  ];
}

const written = (value: number | string | undefined) =>
  typeof value === "string" ? cell(value) : value ?? "";

/** A name as a cell: quoted where it must be, and never a formula of a spreadsheet. */
function cell(name: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(name) ? `'${name}` : name;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
