import type { History, Series } from "../history.ts";
import { folderOf } from "../log_file.ts";

/**
 * What the files of each folder told so far: programs write one run in two forms beside each other,
 * `metrics.csv` and `metrics.jsonl`.
 */
export class Told {
  /** In which form each run was told first, by its folder and its curves. */
  readonly #forms = new Map<string, string>();

  /** Whether files of another form in the same folder told all of these runs. Remembers them. */
  isAgain(runs: readonly History[], path: string): boolean {
    const form = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const again = runs.map(({ series }) => {
      const told = `${folderOf(path)}\n${toldBy(series)}`;
      const first = this.#forms.get(told) ?? form;
      this.#forms.set(told, first);
      return first !== form && series.some(isMeasured);
    });
    return again.length > 0 && again.every(Boolean);
  }
}

/** What the curves of a run say, whatever their names are: those with the same sums are the same. */
function toldBy(series: readonly Series[]): string {
  return JSON.stringify(
    series.filter(isMeasured).map(({ split, quantity, component, values }) =>
      [split, quantity, component, values.length, values[0], ...sums(values)]
        .join()
    ).sort(),
  );
}

function isMeasured({ better, values }: Series): boolean {
  return better !== null && values.length > 1;
}

function sums(values: Float64Array): [number, number] {
  let [sum, placed] = [0, 0];
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    sum += value;
    placed += i * value;
  });
  return [sum, placed];
}
