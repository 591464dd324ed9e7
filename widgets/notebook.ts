/**
 * The notebook: `diagnose(history)` as the last line of a cell shows the whole report.
 *
 * @module
 */
import type { Diagnosis } from "../lib/diagnosis.ts";
import { examine, type ExamineOptions } from "../lib/examine.ts";
import type { History } from "../lib/history.ts";
import { type InMemoryOptions, toHistories } from "../lib/in_memory.ts";
import type { Locale } from "../lib/messages/mod.ts";
import type { Examined } from "../lib/renderers/mod.ts";
import type { CellOptions, Plot } from "./cell.ts";
import { show } from "./kernel.ts";
import type { MimeBundle } from "./page/bundle.ts";
import type { ShownChart } from "./pictures.ts";
import { filePath } from "./_file_path.ts";
import { checkOptions } from "./_options.ts";

/** The command imports this file, too, and starts faster without charts, of which it has no use here. */
const pictures = Deno.mainModule === new URL("../mod.ts", import.meta.url).href
  ? undefined
  : await import("./pictures.ts");

/** What `diagnose` can be told. */
export interface DiagnoseOptions extends InMemoryOptions, ExamineOptions {
  /** Language of the report. */
  readonly locale?: Locale;
  /** `false`: static pictures only. */
  readonly interactive?: boolean;
  /** What draws the pictures: plotly.js, which travels in the notebook, or the Vega-Lite of the frontend. */
  readonly plot?: Plot;
}

const OPTIONS: readonly (keyof DiagnoseOptions)[] = [
  "context",
  "interactive",
  "locale",
  "name",
  "plot",
  "rules",
];

/** A diagnosis that shows itself when it is the last line of a cell. */
export interface Shown extends Diagnosis {
  /** The pictures of the report, of all runs. */
  readonly charts: readonly ShownChart[];
  /**
   * The same diagnosis with the pictures of a part of the run, in all detail that was recorded there.
   *
   * @param from On the x axis of the pictures.
   * @param to Included.
   * @throws {RangeError} When nothing was recorded there.
   */
  zoom(from: number, to: number): Shown;
  /** Every recorded point, as CSV; what the page offers to save is only what is drawn. */
  toCsv(): string;
  /** The report as text, which `console.log` prints too. */
  toString(): string;
  /** Shows the report. Outside a notebook: the forms it would be shown in. */
  [display](): Promise<MimeBundle>;
}

/** The name under which Deno's kernel looks for the forms of a value. */
export const display: unique symbol = Symbol.for(
  "Jupyter.display",
) as typeof display;

/** The name under which Deno's console looks for what to print of a value. */
const inspected = Symbol.for("Deno.customInspect");

/**
 * Examines a run and shows what it found.
 *
 * Of several runs all are shown; the diagnosis is that of the last.
 *
 * @param data What the run recorded: an object of arrays, rows, a data frame, Keras' history, or a `History`.
 * @param options Language, settings of the run, its name.
 * @returns The diagnosis, which a notebook cell displays as a report.
 * @example
 * ```ts
 * import { diagnose } from "@lossoscope/lossoscope";
 * import { strictEqual } from "node:assert";
 *
 * const diagnosis = diagnose({ loss: [0.9, 0.7, 0.4, NaN] }, { locale: "zh" });
 *
 * strictEqual(diagnosis.verdict.health, "sick");
 * ```
 *
 * @throws {TypeError} When the data holds no column of numbers, or an option is not known.
 * @throws {RangeError} When there is no such language or rule.
 */
export function diagnose(
  data: unknown,
  options: DiagnoseOptions = {},
): Shown {
  checkOptions("diagnose", options, OPTIONS);
  const {
    locale = "en",
    interactive = true,
    plot = "plotly",
    rules,
    ...known
  } = options;
  const asked = rules ? { rules } : {};
  const runs = toHistories(data, known)
    .map((history) => ({ history, diagnosis: examine(history, asked) }));
  return shown(runs, { locale, interactive, plot });
}

/**
 * Reads a saved log, to look at it or to diagnose it.
 *
 * @param path A file, or a folder of files that belong together; seen from the notebook's folder.
 * @returns The runs in it, mostly one; of a folder all that its logs hold.
 * @throws {LogError} When it is no log that can be read.
 */
export async function readLog(path: string | URL): Promise<History[]> {
  const { readPath } = await import("../lib/cli/read_path.ts");
  return await readPath(await filePath(path));
}

/** A diagnosis with everything that can be done with it; whoever copies it sees its fields only. */
function shown(runs: readonly Examined[], options: CellOptions): Shown {
  const forms = async () => (await import("./cell.ts")).cellOf(runs, options);
  const { locale } = options;
  const zoom = (from: number, to: number) =>
    shown(
      runs.map(({ history, diagnosis }) => ({
        history: pictures!.part(history, from, to),
        diagnosis,
      })),
      options,
    );
  const text = () => pictures!.renderText(runs, [], { locale }).trimEnd();
  return Object.defineProperties({ ...runs.at(-1)!.diagnosis }, {
    charts: {
      get: () => runs.flatMap((run) => pictures!.picturesOf(run, locale)),
    },
    zoom: { value: zoom },
    toCsv: {
      value: () => pictures!.tableOf(runs.map(({ history }) => history)),
    },
    toString: { value: text },
    [inspected]: { value: text },
    [display]: { value: () => show(forms) },
  }) as Shown;
}
